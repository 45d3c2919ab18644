" Vim with ALE, without its window.
set nocompatible hidden nomore
filetype on
let g:ale_linters_explicit = 1
let g:ale_linters = {'markdown': ['specwright']}
let g:ale_completion_enabled = 0
exe 'set runtimepath^=' . $SPECWRIGHT_ALE
runtime plugin/ale.vim
call ale#linter#Define('markdown', {
\ 'name': 'specwright',
\ 'lsp': 'stdio',
\ 'executable': $SPECWRIGHT_NODE,
\ 'command': '%e ' . shellescape($SPECWRIGHT_SERVER) . ' lsp --stdio',
\ 'project_root': {buffer -> $SPECWRIGHT_FOLDER},
\})
let s:results = {}
function! s:Wait(probe) abort
  for l:turn in range(200)
    if a:probe()
      return v:true
    endif
    sleep 100m
  endfor
  return v:false
endfunction
function! s:Check(name, ok) abort
  let s:results[a:name] = a:ok ? v:true : v:false
endfunction
try
  exe 'edit ' . $SPECWRIGHT_FOLDER . '/prd.md'
  setlocal filetype=markdown
  ALELint
  call s:Check('diagnostics', s:Wait({-> !empty(ale#engine#GetLoclist(bufnr('')))}))
  call s:Check('starts', s:results.diagnostics)
  exe 'edit ' . $SPECWRIGHT_FOLDER . '/spec.md'
  setlocal filetype=markdown
  ALELint
  sleep 500m
  call cursor(3, 13)
  ALEGoToDefinition
  call s:Check('definition', s:Wait({-> expand('%:t') ==# 'prd.md'}))
catch
  call writefile([v:exception, v:throwpoint], '/dev/stderr')
endtry
call writefile([json_encode(s:results)], $SPECWRIGHT_OUT)
qall!

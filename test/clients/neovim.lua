-- Neovim, without its window. Each check is a line of the table in docs/editors.md.
local folder, out = vim.env.SPECWRIGHT_FOLDER, vim.env.SPECWRIGHT_OUT
local results = {}
local function check(name, ok)
  results[name] = ok == true
end
local function wait(probe)
  return (vim.wait(20000, probe, 50))
end

local id = vim.lsp.start_client({
  name = 'specwright',
  cmd = { vim.env.SPECWRIGHT_NODE, vim.env.SPECWRIGHT_SERVER, 'lsp', '--stdio' },
  root_dir = folder,
})
local client
local function open(name)
  vim.cmd('edit! ' .. folder .. '/' .. name)
  vim.bo.filetype = 'markdown'
  vim.lsp.buf_attach_client(0, id)
  wait(function()
    client = vim.lsp.get_client_by_id(id)
    return client ~= nil and client.initialized == true
  end)
end
local function at(line, character)
  return { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = line, character = character } }
end
local function ask(method, params)
  local found = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  return found[id] and found[id].result
end
local function run(command, params)
  ask('workspace/executeCommand', { command = command, arguments = { params.textDocument.uri, params.position } })
end

local ok, err = pcall(function()
  open('spec.md')
  check('starts', client ~= nil)
  check('definition', #(ask('textDocument/definition', at(2, 12)) or {}) == 1)
  open('prd.md')
  check('diagnostics', wait(function()
    return #vim.diagnostic.get(0) > 0
  end))
  check('hover', ask('textDocument/hover', at(4, 5)) ~= nil)
  check('outline', #(ask('textDocument/documentSymbol', at(0, 0)) or {}) > 0)
  check('completion', ask('textDocument/completion', at(4, 6)) ~= nil)
  run('specwright.insertRequirement', at(5, 5))
  check('command', wait(function()
    return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n'):find('FR%-3') ~= nil
  end))
  local renamed = ask('textDocument/rename', vim.tbl_extend('force', at(4, 5), { newName = 'FR-9' }))
  vim.lsp.util.apply_workspace_edit(renamed, client.offset_encoding)
  check('rename', vim.api.nvim_buf_get_lines(0, 4, 5, false)[1]:find('FR%-9') ~= nil)
end)
if not ok then
  io.stderr:write(tostring(err) .. '\n')
end
vim.fn.writefile({ vim.json.encode(results) }, out)
vim.cmd('qa!')

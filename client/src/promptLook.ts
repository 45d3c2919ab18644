import { Disposable, languages, ThemeColor, window } from 'vscode';
import type { Diagnostic, TextEditor, Range } from 'vscode';

/** The rules whose findings are prompts, so that a rule that is off shows nothing. */
const promptRules: readonly unknown[] = ['unfilled-placeholder', 'unpicked-option', 'unset-date'];
/** In milliseconds, after the findings have changed: the editor itself moves what is marked while somebody types. */
const pause = 100;

/** Gives prompts a soft look of their own, in colours that a theme or user may change. */
export function showPromptLook(): Disposable {
  const look = window.createTextEditorDecorationType({
    color: new ThemeColor('specwright.promptForeground'),
    backgroundColor: new ThemeColor('specwright.promptBackground'),
    border: '1px dotted',
    borderColor: new ThemeColor('specwright.promptBorder'),
    borderRadius: '3px',
  });
  const shown = new WeakMap<TextEditor, readonly Range[]>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    for (const editor of window.visibleTextEditors) {
      if (editor.document.languageId !== 'markdown') continue;
      const ranges = languages
        .getDiagnostics(editor.document.uri)
        .filter(isPrompt)
        .map(({ range }) => range);
      if (isSame(ranges, shown.get(editor) ?? [])) continue;
      shown.set(editor, ranges);
      editor.setDecorations(look, ranges);
    }
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(update, pause);
  };
  soon();
  return Disposable.from(
    look,
    new Disposable(() => {
      clearTimeout(waiting);
    }),
    window.onDidChangeVisibleTextEditors(soon),
    languages.onDidChangeDiagnostics(soon),
  );
}

function isPrompt({ source, code }: Diagnostic): boolean {
  return source === 'specwright' && promptRules.includes(typeof code === 'object' ? code.value : code);
}

function isSame(some: readonly Range[], others: readonly Range[]): boolean {
  return some.length === others.length && some.every((range, index) => others[index]?.isEqual(range));
}

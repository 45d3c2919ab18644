import { l10n, SnippetString, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { templateIds } from '../../../server/src/protocol.ts';
import { activeDocument } from '../activeDocument.ts';
import { back } from '../steps.ts';
import type { Command } from './command.ts';
import { pickTemplate, renderTemplate } from './templateRequests.ts';

export const insertTemplate: Command = {
  id: 'specwright.insertTemplate',
  async run({ client }, id?: unknown) {
    if (typeof id === 'string') return insert(client, id, await activeDocument());
    // The preview of the picker may stand in front of it for a while.
    const document = await activeDocument();
    const picked = await pickTemplate(
      client,
      { title: l10n.t('Insert Template'), step: 1, totalSteps: 1 },
      document?.uri,
    );
    return picked === undefined || picked === back ? undefined : insert(client, picked.id, document);
  },
};

/** One command for each template, so that the palette finds it by name. */
export const insertTemplateCommands: readonly Command[] = templateIds.map((id) => ({
  id: `specwright.insertTemplate.${id}`,
  run: async ({ client }) => insert(client, id, await activeDocument()),
}));

/** Inserts at the cursor; without a text editor, at the end of the document; without any, in a new one. */
async function insert(
  client: BaseLanguageClient,
  id: string,
  document: TextDocument | undefined,
): Promise<TextDocument | undefined> {
  if (document !== undefined && document.languageId !== 'markdown') {
    void window.showInformationMessage(l10n.t('This is not a Markdown file, so a template cannot be inserted.'));
    return undefined;
  }
  const rendered = await renderTemplate(client, id, document?.uri);
  const hasText = document !== undefined && document.getText().trim() !== '';
  const editor = window.visibleTextEditors.find((each) => each.document === document);
  const { before, after } = breaksAround(editor);
  const text = hasText ? before + withoutFrontMatter(rendered.text) + after : rendered.text;
  const snippet = hasText ? before + withoutFrontMatter(rendered.snippet) + after : rendered.snippet;
  if (document === undefined) {
    const created = await workspace.openTextDocument({ language: 'markdown', content: text });
    await window.showTextDocument(created);
    return created;
  }
  const { version } = document;
  if (editor !== undefined) {
    await editor.insertSnippet(new SnippetString(snippet), editor.selections, {
      undoStopBefore: true,
      undoStopAfter: true,
      // The indentation of a line in the middle of a list is not for a whole document.
      keepWhitespace: true,
    });
    // VS Code does not tell when it has inserted nothing, as while the editor changes from one document to another.
    if (document.version !== version) return document;
  }
  const edit = new WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  if (editor !== undefined) edit.replace(document.uri, editor.selection, text);
  else edit.insert(document.uri, end, document.getText() === '' ? text : `\n\n${text}`);
  if (!(await workspace.applyEdit(edit)))
    throw new Error(l10n.t('{file} cannot be changed.', { file: document.fileName }));
  return document;
}

/** What keeps a template apart from the text that stands before and after the cursor on its line. */
function breaksAround(editor: TextEditor | undefined): { readonly before: string; readonly after: string } {
  if (editor === undefined) return { before: '', after: '' };
  const { start, end } = editor.selection;
  const apart = (text: string): string => (text.trim() === '' ? '' : '\n\n');
  return {
    before: apart(editor.document.lineAt(start.line).text.slice(0, start.character)),
    after: apart(editor.document.lineAt(end.line).text.slice(end.character)),
  };
}

/** Front matter is only that at the top; within a text its dashes would make headings. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^---\r?\n(?:[^\r\n]*\r?\n)*?---\r?\n(?:[ \t]*\r?\n)*/, '');
}

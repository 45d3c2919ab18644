import { SnippetString, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { templateIds } from '../../../server/src/protocol.ts';
import { activeDocument } from '../activeDocument.ts';
import type { Command } from './command.ts';
import { pickTemplate, renderTemplate } from './templateRequests.ts';

export const insertTemplate: Command = {
  id: 'specwright.insertTemplate',
  async run({ client }, id?: unknown) {
    const chosen = typeof id === 'string' ? id : (await pickTemplate(client, 'Insert Template'))?.id;
    return chosen === undefined ? undefined : insert(client, chosen);
  },
};

/** One command for each template, so that the palette finds it by name. */
export const insertTemplateCommands: readonly Command[] = templateIds.map((id) => ({
  id: `specwright.insertTemplate.${id}`,
  run: ({ client }) => insert(client, id),
}));

/** Inserts at the cursor; without a text editor, at the end of the document in front; without any, in a new one. */
async function insert(client: LanguageClient, id: string): Promise<TextDocument> {
  const { text, snippet } = await renderTemplate(client, id);
  const editor = window.activeTextEditor;
  if (editor !== undefined) {
    await editor.insertSnippet(new SnippetString(snippet), editor.selections, {
      undoStopBefore: true,
      undoStopAfter: true,
      // The indentation of a line in the middle of a list is not for a whole document.
      keepWhitespace: true,
    });
    return editor.document;
  }
  const document = await activeDocument();
  if (document === undefined) {
    const created = await workspace.openTextDocument({ language: 'markdown', content: text });
    await window.showTextDocument(created);
    return created;
  }
  const edit = new WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.insert(document.uri, end, document.getText() === '' ? text : `\n\n${text}`);
  if (!(await workspace.applyEdit(edit))) throw new Error(`${document.fileName} cannot be changed.`);
  return document;
}

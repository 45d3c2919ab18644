import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import { Position, Uri, window, workspace, WorkspaceEdit } from 'vscode';

let opened = 0;

/**
 * Shows a new document that is in no file. It has a name of its own: where VS Code chooses one, it is that of the document that
 * was just closed, which may still be there, with its text.
 */
export async function showUntitled(text = ''): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  opened++;
  const uri = Uri.joinPath(folder!.uri, `untitled-${opened}.md`).with({ scheme: 'untitled' });
  const document = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(0, 0), text);
  if (text !== '') assert.ok(await workspace.applyEdit(edit), `${uri.path} has its text`);
  assert.equal(document.getText(), text);
  // Shown once it has its text: an edit moves the cursor, and is told of later.
  await window.showTextDocument(document);
  return document;
}

import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import { Range, workspace, WorkspaceEdit } from 'vscode';

/**
 * Gives documents the text back that their files have. The editor's own command reverts whatever is in front by then, and
 * says nothing where that is another one.
 */
export async function putBack(...documents: readonly TextDocument[]): Promise<void> {
  for (const document of documents) {
    const saved = new TextDecoder().decode(await workspace.fs.readFile(document.uri));
    if (document.getText() !== saved) {
      const edit = new WorkspaceEdit();
      const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
      edit.replace(document.uri, all, saved);
      assert.ok(await workspace.applyEdit(edit), `${document.uri.path} is put back`);
    }
    if (document.isDirty) assert.ok(await document.save(), `${document.uri.path} is saved`);
  }
}

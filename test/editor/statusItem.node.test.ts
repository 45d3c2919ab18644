import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { statusBar } from './shown.ts';
import { until } from './until.ts';

/** What the API does not tell is looked up on the page, so in the desktop application nothing is compared. */
describe('The status item', () => {
  it('counts what is left in the document in front, and goes with the last editor', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, 'login', 'prd.md'));
    await window.showTextDocument(document, { preview: false });
    await until('the count', async () => (await left()) ?? true);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await until('no count', async () => (await left()) !== true);
  }).timeout(60_000);
});

/** Undefined where nobody can look. */
async function left(): Promise<boolean | undefined> {
  return (await statusBar())?.some((words) => /^\d+ to fill$/.test(words));
}

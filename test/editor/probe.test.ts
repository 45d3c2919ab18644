import { commands, env, Uri, window, workspace, Position, Selection } from 'vscode';
import { until } from './until.ts';
import { shot } from './shot.ts';
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
describe('probe', () => {
  it('rename', async function () {
    this.timeout(60000);
    const [folder] = workspace.workspaceFolders ?? [];
    const document = await workspace.openTextDocument(Uri.joinPath(folder!.uri, 'identifiers/members/prd.md'));
    const editor = await window.showTextDocument(document);
    await until('x', async () => (await commands.executeCommand<any[]>('vscode.executeDefinitionProvider', document.uri, new Position(4, 5))).length > 0);
    editor.selection = new Selection(4, 5, 4, 5);
    await env.clipboard.writeText('FR-20');
    void commands.executeCommand('editor.action.rename');
    await sleep(1500);
    await shot('rename-box');
    try { console.log('paste', await commands.executeCommand('editor.action.clipboardPasteAction')); } catch (e) { console.log('REJ', e); }
    await sleep(700);
    console.log(document.lineAt(4).text);
    await shot('rename-box-pasted');
    try { console.log('acc', await commands.executeCommand('acceptRenameInput')); } catch (e) { console.log('REJ', e); }
    await sleep(1500);
    await shot('rename-box-accepted');
    console.log(document.lineAt(4).text);
  });
});

import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { commands, window, workspace } from 'vscode';
import { takeAllOffered } from './takeOffered.ts';
import { until } from './until.ts';

const [folder] = workspace.workspaceFolders ?? [];

describe('The page of a rule', () => {
  it('is part of the package, and opens in the preview', async () => {
    const shown = await commands.executeCommand<Uri>('specwright.explainRule', 'unset-date');
    const page = await workspace.openTextDocument(shown);
    assert.ok(page.getText().startsWith('# unset-date'));
    await until('the preview', () => window.tabGroups.activeTabGroup.activeTab?.label.includes('unset-date') === true);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});

describe('A new document', () => {
  it('stays open when another one is opened', async () => {
    const created = commands.executeCommand<Uri | undefined>('specwright.newDocument', folder!.uri, 'python-spec');
    await takeAllOffered(
      'the new file',
      () => window.activeTextEditor?.document.uri.path.endsWith('/spec.md') === true,
    );
    const file = (await created)!;
    assert.equal(window.tabGroups.activeTabGroup.activeTab?.isPreview, false);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
    await workspace.fs.delete(file);
  });
});

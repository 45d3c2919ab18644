import assert from 'node:assert/strict';
import type { CompletionList } from 'vscode';
import { commands, languages, Position, Uri, window, workspace } from 'vscode';
import { until } from './until.ts';

const text = `{
  "rules": { "unset-date": "loud" },
  "exclude": ["drafts"],
  "exclude": ["old"]
}
`;

describe('A team’s settings in the editor', () => {
  const [root] = workspace.workspaceFolders ?? [];
  assert.ok(root);
  const file = Uri.joinPath(root.uri, 'team', '.specwright.json');

  before(() => workspace.fs.writeFile(file, Buffer.from(text)));
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(Uri.joinPath(root.uri, 'team'), { recursive: true });
  });

  it('are completed by their schema, and a wrong value is told once', async () => {
    const document = await workspace.openTextDocument(file);
    await window.showTextDocument(document);
    const values = await until('the severities', async () => {
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        file,
        new Position(1, '  "rules": { "unset-date": "lo'.length),
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return labels.some((label) => label.includes('information')) && labels;
    });
    assert.ok(values.some((label) => label.includes('off')));
    // The editor’s own checks have run when the doubled key is there.
    const found = await until('both who check', () => {
      const all = languages.getDiagnostics(file);
      return (
        all.some(({ source }) => source !== 'specwright') && all.some(({ source }) => source === 'specwright') && all
      );
    });
    const atLoud = found.filter(({ range }) => range.start.line === 1).map(({ message }) => message);
    assert.deepEqual(atLoud, ['“rules.unset-date” expects one of error, warning, information, hint, off.']);
  });
});

import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import { commands, languages, Selection, TabInputCustom, Uri, window, workspace } from 'vscode';
import { shot } from './shot.ts';
import { until } from './until.ts';

const templates = {
  'python-prd': '# Product Requirements Document',
  'service-prd': '# <Service Name> Product Requirements Document (PRD)',
  'iosm-feature-prd': '# PRD: [Feature Name]',
  'python-spec': '# Technical Specification',
  'data-pipeline-prd': '## Data Pipeline for [PROJECT_NAME] Dashboard Optimization',
};

describe('Templates in the editor', () => {
  afterEach(async () => {
    while (window.tabGroups.activeTabGroup.activeTab !== undefined) {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  for (const [id, heading] of Object.entries(templates))
    it(`inserts ${id} into an empty document`, async () => {
      const document = await emptyDocument();
      await commands.executeCommand(`specwright.insertTemplate.${id}`);
      const text = document.getText();
      assert.ok(text.split('\n').includes(heading), `${heading} in\n${text.slice(0, 300)}`);
      assert.ok(!text.includes(`id: ${id}`), 'the manifest stays out');
      await until('findings', () => ours(document).length > 2);
      await shot(`template-${id}`);
    });

  it('puts a tab stop at the first placeholder', async () => {
    const document = await emptyDocument();
    await commands.executeCommand('specwright.insertTemplate.iosm-feature-prd');
    assert.equal(document.getText(window.activeTextEditor!.selection), '[Feature Name]');
    await commands.executeCommand('type', { text: 'Sign in' });
    assert.equal(document.lineAt(0).text, '# PRD: Sign in');
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.notEqual(document.getText(window.activeTextEditor!.selection), '');
  });

  it('is one undo step', async () => {
    const document = await emptyDocument();
    await commands.executeCommand('specwright.insertTemplate.service-prd');
    await commands.executeCommand('undo');
    assert.equal(document.getText(), '');
  });

  it('opens a new document where there is no editor', async () => {
    assert.equal(window.activeTextEditor, undefined);
    const document = await commands.executeCommand<TextDocument>('specwright.insertTemplate', 'python-prd');
    assert.ok(document.getText().includes('# Product Requirements Document'));
    assert.equal(document.languageId, 'markdown');
  });

  it('works where something else than the text editor shows the document', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    const file = Uri.joinPath(folder!.uri, 'empty.md');
    await workspace.fs.writeFile(file, new Uint8Array());
    await commands.executeCommand('vscode.openWith', file, 'vscode.markdown.preview.editor');
    await until('the custom editor', () => window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputCustom);
    assert.equal(window.activeTextEditor, undefined);
    const document = await commands.executeCommand<TextDocument>('specwright.insertTemplate.service-prd');
    assert.equal(document.uri.toString(), file.toString());
    assert.ok(document.getText().startsWith('# <Service Name>'));
    assert.ok(document.isDirty, 'saving is for the user');
    await document.save();
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(file);
  });

  it('inserts at the cursor of a document that has text', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: 'Before\n\nAfter\n' });
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(1, 0, 1, 0);
    await commands.executeCommand('specwright.insertTemplate.python-spec');
    assert.ok(document.getText().startsWith('Before\n---\nversion'));
    assert.ok(document.getText().endsWith('After\n'));
  });

  it('lets the template be picked by name', async () => {
    const document = await emptyDocument();
    const inserted = commands.executeCommand('specwright.insertTemplate');
    await until('the picked template', async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await shot('template-picker');
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText() !== '';
    });
    await inserted;
    assert.ok(document.getText().includes('# Product Requirements Document'));
  });

  it('makes a new file from a template, and never over another one', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    const created = commands.executeCommand<Uri | undefined>('specwright.newDocument', folder!.uri, 'python-spec');
    const file = await until('the new file', async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return window.activeTextEditor?.document.uri.path.endsWith('/spec.md') ? created : undefined;
    });
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    assert.ok(text.startsWith('---\nversion: "1.0"'));
    assert.ok(text.includes('# Technical Specification'));
    await workspace.fs.delete(file);
  });
});

async function emptyDocument(): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: '' });
  await window.showTextDocument(document);
  return document;
}

function ours(document: TextDocument) {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'specwright');
}

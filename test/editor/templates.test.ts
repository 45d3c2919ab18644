import assert from 'node:assert/strict';
import type { CodeLens, Diagnostic, TextDocument } from 'vscode';
import { commands, languages, Selection, TabInputCustom, Uri, window, workspace } from 'vscode';
import { shot } from './shot.ts';
import { showUntitled } from './showUntitled.ts';
import { takeAllOffered, takeOffered } from './takeOffered.ts';
import { until } from './until.ts';

const templates = {
  'python-prd': '# Product Requirements Document',
  'service-prd': '# <Service Name> Product Requirements Document (PRD)',
  'iosm-feature-prd': '# PRD: [Feature Name]',
  'python-spec': '# Technical Specification',
  'data-pipeline-prd': '# Product Requirements Document (PRD): [Title]',
};

/** In a file: a new document without one has the name of the one that was just closed, and may be emptied with it. */
async function fileWith(name: string, text: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  const file = Uri.joinPath(folder!.uri, 'inserted', name);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return workspace.openTextDocument(file);
}

describe('Templates in the editor', () => {
  after(async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    await workspace.fs.delete(Uri.joinPath(folder!.uri, 'inserted'), { recursive: true });
  });
  afterEach(async () => {
    while (window.tabGroups.activeTabGroup.activeTab !== undefined) {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  for (const [id, heading] of Object.entries(templates))
    it(`inserts ${id} into an empty document`, async () => {
      const document = await showUntitled();
      await commands.executeCommand(`specwright.insertTemplate.${id}`);
      const text = document.getText();
      assert.ok(text.split('\n').includes(heading), `${heading} in\n${text.slice(0, 300)}`);
      assert.ok(!text.includes(`id: ${id}`), 'the manifest stays out');
      await until('findings', () => ours(document).length > 2);
      await shot(`template-${id}`);
    });

  it('puts a tab stop at the first placeholder', async () => {
    const document = await showUntitled();
    await commands.executeCommand('specwright.insertTemplate.iosm-feature-prd');
    assert.equal(document.getText(window.activeTextEditor!.selection), '[Feature Name]');
    await commands.executeCommand('type', { text: 'Sign in' });
    assert.equal(document.lineAt(0).text, '# PRD: Sign in');
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.notEqual(document.getText(window.activeTextEditor!.selection), '');
  });

  it('keeps the marks of lines whose prompts are typed over', async () => {
    const marks = (text: string): readonly string[] =>
      text.split(/\r?\n/).map((line) => /^\s*(?:[-*+|>]|\d+\.|#+)?/.exec(line)?.[0] ?? '');
    const document = await showUntitled();
    await commands.executeCommand('specwright.insertTemplate.service-prd');
    const before = document.getText();
    let typed = 0;
    for (; !window.activeTextEditor!.selection.isEmpty; typed++) {
      await commands.executeCommand('type', { text: 'Typed' });
      await commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
    assert.ok(typed > 2, String(typed));
    assert.equal(document.getText().split('Typed').length - 1, typed);
    assert.deepEqual(marks(document.getText()), marks(before));
  });

  it('is one undo step', async () => {
    const document = await showUntitled();
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
    const document = await fileWith('before.md', 'Before\n\nAfter\n');
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(1, 0, 1, 0);
    await commands.executeCommand('specwright.insertTemplate.python-spec');
    const text = document.getText();
    assert.match(text, /^Before\n# /, `front matter is only that at the top: ${JSON.stringify(text.slice(0, 200))}`);
    assert.ok(text.endsWith('After\n'));
  });

  it('stands apart from the text around the cursor', async () => {
    const document = await fileWith('within.md', 'Before after\n');
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(0, 7, 0, 7);
    await commands.executeCommand('specwright.insertTemplate.python-spec');
    const text = document.getText();
    assert.match(text, /^Before \n\n# /);
    assert.ok(text.endsWith('\n\nafter\n'), text.slice(-40));
  });

  it('leaves files alone that are no Markdown', async () => {
    const document = await fileWith('list.txt', 'A list.\n');
    await window.showTextDocument(document);
    assert.equal(await commands.executeCommand('specwright.insertTemplate.python-spec'), undefined);
    assert.equal(document.getText(), 'A list.\n');
  });

  it('lets the template be picked by name', async () => {
    const document = await showUntitled();
    const inserted = commands.executeCommand('specwright.insertTemplate');
    await takeOffered(
      'the picked template',
      () => document.getText() !== '',
      () => shot('template-picker'),
    );
    await inserted;
    assert.ok(document.getText().includes('# Product Requirements Document'));
  });

  it('makes a new file from a template, and never over another one', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    const created = commands.executeCommand<Uri | undefined>('specwright.newDocument', folder!.uri, 'python-spec');
    await takeOffered('the new file', () => window.activeTextEditor?.document.uri.path.endsWith('/spec.md') === true);
    const file = (await created)!;
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    assert.ok(text.startsWith('---\nversion: "1.0"'));
    assert.ok(text.includes('# Technical Specification'));
    await workspace.fs.delete(file);
  });

  for (const [id, heading] of Object.entries(templates))
    it(`makes a new file of ${id} in steps`, async () => {
      const [folder] = workspace.workspaceFolders ?? [];
      const created = commands.executeCommand<Uri | undefined>('specwright.newDocument', folder!.uri, id);
      await takeAllOffered('the new file', () => window.activeTextEditor !== undefined);
      const file = (await created)!;
      const text = new TextDecoder().decode(await workspace.fs.readFile(file));
      assert.ok(text.split('\n').includes(heading), text.slice(0, 300));
      await workspace.fs.delete(file);
    });

  it('goes back a step, and leaves nothing behind on Escape', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    const before = (await workspace.fs.readDirectory(folder!.uri)).length;
    const created = commands.executeCommand<Uri | undefined>('specwright.newDocument', folder!.uri);
    await pause();
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await pause();
    await shot('new-document-title');
    await commands.executeCommand('workbench.action.quickInputBack');
    await pause();
    await shot('new-document-back');
    await commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(await created, undefined);
    assert.equal((await workspace.fs.readDirectory(folder!.uri)).length, before);
  });

  it('offers a template in an empty document by a code lens', async () => {
    const document = await showUntitled();
    const lenses = await until('the lens', async () => {
      const found = await commands.executeCommand<readonly CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      lenses.map(({ command }) => command?.command),
      ['specwright.insertTemplate'],
    );
    await shot('template-lens');
  });
});

describe('What a document is taken for', () => {
  it('can be pinned, so that it is read as a PRD, in one undo step', async () => {
    const document = await open('notes.md');
    const before = document.getText();
    await pickUntil('specwright.treatAs', () => document.getText() !== before, 'treat-as');
    assert.equal(document.getText(), `---\ndialect: prd\n---\n\n${before}`);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

describe('Templates of a team in the editor', () => {
  const memo =
    '---\nid: memo\ntitle: Memo\nversion: 2\n---\n# Memo: {title}\n\n## Aim\n\n[What for?]\n\n## Costs\n\n[How much?]\n';
  const made = '---\ntemplate: memo@1\n---\n# Memo: X\n\n## Aim\n\n**FR-1: A**\n- Priority: Must\n';
  const folder = (): Uri => workspace.workspaceFolders![0]!.uri;
  const template = (): Uri => Uri.joinPath(folder(), '.specwright', 'templates', 'memo.md');

  beforeEach(async () => {
    await workspace.fs.writeFile(template(), new TextEncoder().encode(memo));
    await workspace.fs.writeFile(Uri.joinPath(folder(), 'made.md'), new TextEncoder().encode(made));
  });

  afterEach(async () => {
    while (window.tabGroups.activeTabGroup.activeTab !== undefined)
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await workspace.fs.delete(Uri.joinPath(folder(), '.specwright'), { recursive: true });
    await workspace.fs.delete(Uri.joinPath(folder(), 'made.md'));
  });

  it('have their sections inserted where they belong', async () => {
    const document = await openMade();
    await pickUntil('specwright.insertSection', () => document.getText().includes('## Costs'), 'insert-section');
    assert.equal(document.getText(), `${made}\n## Costs\n\n[How much?]\n`);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), made, 'one undo step');
  });

  it('are reported on by what they miss, and mended by a quick fix', async () => {
    const document = await openMade();
    const missing = ours(document).find(({ code }) => codeOf(code) === 'missing-section');
    assert.equal(missing?.message, 'Section “Costs” is missing; the Memo has it after “Aim”.');
    await shot('missing-section');
  });

  it('have the next requirement inserted in the form of the last one', async () => {
    const document = await openMade();
    await pickUntil('specwright.insertBlock', () => document.getText().includes(': [Title]'), 'insert-block');
    assert.match(document.getText(), /\n\*\*FR-\d+: \[Title\]\*\*\n- Priority: \[Priority\]\n/);
    assert.equal(document.getText(window.activeTextEditor!.selection), '[Title]');
  });

  it('are upgraded to, section by section', async () => {
    const document = await openMade();
    await pickUntil('specwright.upgradeDocument', () => document.getText().includes('memo@2'), 'upgrade');
    assert.equal(document.getText(), `${made.replace('memo@1', 'memo@2')}\n## Costs\n\n[How much?]\n`);
  });

  it('can be pinned to the front matter', async () => {
    await openMade();
    const document = await open('login/spec.md');
    const before = document.getText();
    await pickUntil('specwright.chooseTemplate', () => document.getText() !== before, 'choose-template');
    assert.ok(document.getText().includes('template: memo@2'), document.getText());
  });

  it('are never reported on themselves', async () => {
    const document = await open('.specwright/templates/memo.md');
    await pause();
    assert.deepEqual(ours(document), []);
    await shot('team-template');
  });

  it('are made from documents', async () => {
    await open('login/prd.md');
    const file = await until('the template', () =>
      commands.executeCommand<Uri | undefined>('specwright.saveAsTemplate', 'Login design'),
    );
    assert.ok(file.path.endsWith('/.specwright/templates/login-design.md'));
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    assert.ok(text.startsWith('---\nid: login-design\ntitle: "Login design"\n'), text.slice(0, 200));
  });
});

function ours(document: TextDocument) {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'specwright');
}

async function open(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(Uri.joinPath(workspace.workspaceFolders![0]!.uri, path));
  await window.showTextDocument(document);
  return document;
}

/** Once the server knows the team's template. */
async function openMade(): Promise<TextDocument> {
  const document = await open('made.md');
  await until('the finding', () => ours(document).some(({ code }) => codeOf(code) === 'missing-section'));
  return document;
}

/** Runs a command and takes the first of what it offers. */
async function pickUntil(command: string, isDone: () => boolean, name: string): Promise<void> {
  const done = commands.executeCommand(command);
  await takeOffered(name, isDone, () => shot(name));
  await done;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}

function codeOf(code: Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

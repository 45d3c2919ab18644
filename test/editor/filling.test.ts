import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import {
  commands,
  ConfigurationTarget,
  Position,
  Range,
  Selection,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { shot } from './shot.ts';
import { putBack } from './putBack.ts';
import { takeOffered } from './takeOffered.ts';
import { until } from './until.ts';

interface Result {
  readonly filled: number;
  readonly left: number;
}

/** What is typed into the box cannot come from inside the editor, so the first offered answer is chosen and taken. */
describe('Filling in the editor', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await putBack(await open());
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('walks from prompt to prompt, and goes on after a tab switch and an edit from outside', async () => {
    const document = await shown();
    const first = start();
    await selected('Draft | Approved');
    await shot('fill-choice');
    await accept(() => document.lineAt(2).text === '**Status:** Draft');
    await selected('YYYY-MM-DD');
    await accept(() => /^\*\*Date:\*\* \d{4}-\d\d-\d\d$/.test(document.lineAt(3).text));
    await selected('[how much at most, e.g., "5 MB"]');

    await window.showTextDocument(await workspace.openTextDocument(inWorkspace('notes.md')));
    assert.deepEqual(await first.result, { filled: 2, left: 5 });
    await insert(document, 'Somebody else writes a line.\n\n');
    await window.showTextDocument(document);

    const second = start(document.uri);
    await selected('[how much at most, e.g., "5 MB"]');
    await insert(document, 'And another one, while the question is shown.\n\n');
    await selected('[how much at most, e.g., "5 MB"]');
    await accept(() => document.getText().includes('- Limit: 5 MB\n'));
    await selected('[where the files are kept, e.g., "EU"]');
    await accept(() => document.getText().includes('- Region: EU\n'));
    await selected('[X]');
    await enter();
    await selected('[What can go wrong, e.g., "Disk full"]');
    await accept(() => document.getText().includes('- Risk: Disk full\n'));
    await selected('Must / Should / Could');
    await accept(() => document.getText().includes('| Priority | Must |'));
    await selected('[X]');
    await commands.executeCommand('workbench.action.closeQuickOpen');
    assert.deepEqual(await second.result, { filled: 4, left: 1 });
    assert.ok(document.getText().startsWith('And another one'));

    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    assert.ok(document.getText().includes('| Priority | Must / Should / Could |'), 'one fill is one step of undo');
    await commands.executeCommand('redo');
    assert.ok(document.getText().includes('| Priority | Must |'));
  });

  it('writes nothing that nobody chose, and goes back to what was answered', async () => {
    const document = await shown();
    const session = start();
    await selected('Draft | Approved');
    await enter();
    await selected('YYYY-MM-DD');
    await enter();
    await selected('[how much at most, e.g., "5 MB"]');
    await enter();
    await selected('[where the files are kept, e.g., "EU"]');
    assert.ok(!document.isDirty, 'Enter alone writes nothing');
    await accept(() => document.getText().includes('- Region: EU\n'));
    await selected('[X]');
    await commands.executeCommand('workbench.action.quickInputBack');
    await selected('EU');
    await shot('fill-back');
    await enter();
    await selected('[X]');
    await commands.executeCommand('workbench.action.closeQuickOpen');
    assert.deepEqual(await session.result, { filled: 1, left: 6 });
  });

  it('says at the top how much there is to fill, and ends when nothing is', async () => {
    const document = await shown();
    const lenses = await until('the code lens', async () => {
      const found = await commands.executeCommand<
        readonly { readonly command?: { readonly title: string; readonly command: string } }[]
      >('vscode.executeCodeLensProvider', document.uri, 100);
      return found.some(({ command }) => command?.command === 'specwright.fillPlaceholders') && found;
    });
    assert.ok(lenses.some(({ command }) => command?.title === '7 to fill'));
    await shot('fill-lens');
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(2, 0, 20, 0), '- FR-1: [how, e.g., "fast"]\n');
    assert.ok(await workspace.applyEdit(edit));
    const session = start(document.uri);
    await selected('[how, e.g., "fast"]');
    await accept(() => document.getText().includes('- FR-1: fast'));
    assert.deepEqual(await session.result, { filled: 1, left: 0 });
  });

  it('asks nothing of a file that is read-only', async () => {
    const document = await shown();
    const files = workspace.getConfiguration('files');
    await files.update('readonlyInclude', { '**/filling/prd.md': true }, ConfigurationTarget.Workspace);
    try {
      assert.equal(await start().result, undefined);
      assert.ok(!document.isDirty);
    } finally {
      await files.update('readonlyInclude', undefined, ConfigurationTarget.Workspace);
    }
  });

  it('works where no text editor is in front', async () => {
    const document = await open();
    await commands.executeCommand('vscode.openWith', document.uri, 'vscode.markdown.preview.editor');
    await until('the preview', () => window.activeTextEditor === undefined);
    const session = start();
    await acceptUnseen(() => document.lineAt(2).text === '**Status:** Draft');
    await shot('fill-preview');
    await acceptUnseen(() => /^\*\*Date:\*\* \d/.test(document.lineAt(3).text));
    await commands.executeCommand('workbench.action.closeQuickOpen');
    assert.deepEqual(await session.result, { filled: 2, left: 5 });
    // Each box may have to be asked for again.
  }).timeout(60_000);
});

function inWorkspace(...names: readonly string[]): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  return Uri.joinPath(folder!.uri, ...names);
}

async function open(): Promise<TextDocument> {
  return workspace.openTextDocument(inWorkspace('filling', 'prd.md'));
}

async function shown(): Promise<TextDocument> {
  const document = await open();
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(0, 0, 0, 0);
  return document;
}

/** Wrapped, so that nobody waits for its end by accident. */
function start(uri?: Uri): { readonly result: Thenable<Result | undefined> } {
  return { result: commands.executeCommand<Result | undefined>('specwright.fillPlaceholders', uri) };
}

async function selected(text: string): Promise<void> {
  await until(`the selection of ${text}`, () => {
    const editor = window.activeTextEditor;
    return editor?.document.getText(editor.selection) === text;
  });
}

/** Chooses the first offered answer and takes it. */
async function accept(isDone: () => boolean): Promise<void> {
  await choose();
  await until('what Enter causes', isDone);
}

/** Without a text editor nothing tells when the box asks. */
async function acceptUnseen(isDone: () => boolean): Promise<void> {
  await takeOffered('what Enter causes', isDone, chooseNext);
}

async function choose(): Promise<void> {
  await chooseNext();
  await enter();
}

async function chooseNext(): Promise<void> {
  await commands.executeCommand('workbench.action.quickOpenSelectNext');
}

/** Nothing is chosen while nobody has done so. */
async function enter(): Promise<void> {
  await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

async function insert(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(0, 0), text);
  assert.ok(await workspace.applyEdit(edit));
}

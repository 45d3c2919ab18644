import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Diagnostic, DocumentSymbol, TextDocument } from 'vscode';
import { commands, languages, Position, Uri, window, workspace } from 'vscode';
import { putBack } from './putBack.ts';
import { until } from './until.ts';

/**
 * Loaded into the server before its own code. Words in a text make it end, hang or fail while it reads that text, as a
 * mistake in it might; a file that is there makes it fail at its start or at its end.
 */
const sabotage = (folder: string): string => `
  const { existsSync } = require('node:fs');
  const includes = String.prototype.includes;
  const has = (text, word) => includes.call(text, word);
  String.prototype.includes = function (...args) {
    if (has(this, 'ABORT-' + 'HERE')) process.abort();
    if (has(this, 'HANG-' + 'HERE')) for (;;);
    return includes.apply(this, args);
  };
  if (process.argv.some((arg) => has(arg, 'server.js'))) {
    if (existsSync(${JSON.stringify(path.join(folder, 'no-start'))})) process.exit(7);
    process.on('exit', () => { if (existsSync(${JSON.stringify(path.join(folder, 'no-end'))})) for (;;); });
  }
`;

describe('A server in trouble', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'specwright-sabotage-'));
  const before = process.env['NODE_OPTIONS'];

  beforeEach(async () => {
    const script = path.join(folder, 'sabotage.cjs');
    writeFileSync(script, sabotage(folder));
    process.env['NODE_OPTIONS'] = `--require ${script}`;
    await restart();
  });
  afterEach(async () => {
    for (const name of ['no-start', 'no-end']) rmSync(path.join(folder, name), { force: true });
    await commands.executeCommand('workbench.action.files.revert').then(undefined, () => undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
    // What is bad for the server is bad for it in a closed file too.
    const [root] = workspace.workspaceFolders ?? [];
    if (root) await workspace.fs.delete(Uri.joinPath(root.uri, 'health'), { recursive: true });
  });
  after(async () => {
    if (before === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = before;
    rmSync(folder, { recursive: true, force: true });
    await restart();
  });

  it('is served again after it died twice over a document, which is left alone', async () => {
    const poison = await show('health/poison-prd.md', '# PRD: Poison\n\n**FR-1: ABORT-HERE**\n');
    await until('the note on the document', () => noted(poison), 60_000);
    const other = await show('health/other-prd.md', '# PRD: Other\n\n**FR-1: Sign in**\n');
    await until('the outline of the other', async () => (await symbolsOf(other)).length > 0, 30_000);
    assert.equal(poison.getText(), '# PRD: Poison\n\n**FR-1: ABORT-HERE**\n');
    const mended = await replace(poison, '# PRD: Poison\n\n**FR-1: Sign in**\n');
    assert.ok(await mended.save());
    await until('the outline of the mended one', async () => (await symbolsOf(mended)).length > 0, 30_000);
    assert.ok(!noted(mended));
  }).timeout(150_000);

  it('is served again after it died over a file that is not open', async () => {
    const [root] = workspace.workspaceFolders ?? [];
    const poison = Uri.joinPath(root!.uri, 'health', 'closed-prd.md');
    await workspace.fs.writeFile(poison, Buffer.from('# PRD: Poison\n\n**FR-977: ABORT-HERE**\n'));
    const other = await show('health/mention-prd.md', '# PRD: Other\n\nImplements FR-977.\n');
    const definition = (): Thenable<unknown> =>
      commands.executeCommand('vscode.executeDefinitionProvider', other.uri, new Position(2, 12));
    await until(
      'the note on the file',
      async () => {
        await definition().then(undefined, () => undefined);
        return notes(poison).length > 0;
      },
      60_000,
    );
    // Each question needs the file; were it read, the server would soon have died once too often.
    for (const title of ['One', 'Two', 'Three', 'Four']) {
      await replace(other, `# PRD: ${title}\n\nImplements FR-977.\n`);
      const isServed = async (): Promise<boolean> => (await symbolsOf(other)).some(({ name }) => name.endsWith(title));
      await until(`the outline of ${title}`, isServed, 30_000);
      await definition();
    }
    await putBack(other);
  }).timeout(150_000);

  it('is replaced when it hangs, and typing goes on meanwhile', async () => {
    const other = await show('health/calm-prd.md', '# PRD: Calm\n\n**FR-1: Sign in**\n');
    await until('the outline', async () => (await symbolsOf(other)).length > 0);
    const hanging = await show('health/hang-prd.md', '# PRD: Hang\n\n**FR-1: HANG-HERE**\n');
    const began = Date.now();
    await replace(hanging, '# PRD: Hang\n\n**FR-1: HANG-HERE** x\n');
    assert.ok(Date.now() - began < 2_000);
    await until('the note on the document', () => noted(hanging), 60_000);
    await until('the outline again', async () => (await symbolsOf(other)).length > 0, 30_000);
    await (await replace(hanging, '# PRD: Calm\n')).save();
  }).timeout(180_000);

  it('can be started again when it did not start', async () => {
    writeFileSync(path.join(folder, 'no-start'), '');
    await restart();
    const document = await show('health/start-prd.md', '# PRD: Start\n\n**FR-1: Sign in**\n');
    rmSync(path.join(folder, 'no-start'));
    await restart();
    await until('the outline', async () => (await symbolsOf(document)).length > 0);
  }).timeout(150_000);

  it('is ended when it does not end by itself', async () => {
    const document = await show('health/end-prd.md', '# PRD: End\n\n**FR-1: Sign in**\n');
    await until('the outline', async () => (await symbolsOf(document)).length > 0);
    writeFileSync(path.join(folder, 'no-end'), '');
    const began = Date.now();
    await restart();
    rmSync(path.join(folder, 'no-end'));
    assert.ok(Date.now() - began < 15_000, `${Date.now() - began} ms`);
    await until('the outline', async () => (await symbolsOf(document)).length > 0);
  }).timeout(150_000);
});

/** A server that is sabotaged may not start; the command waits for it all the same. */
async function restart(): Promise<void> {
  await commands.executeCommand('specwright.restartServer').then(undefined, () => undefined);
}

function noted(document: TextDocument): boolean {
  return notes(document.uri).length > 0;
}

function notes(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ message }) => message.includes('leaves it alone'));
}

async function show(name: string, text: string): Promise<TextDocument> {
  const [root] = workspace.workspaceFolders ?? [];
  assert.ok(root);
  const uri = Uri.joinPath(root.uri, name);
  await workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return document;
}

async function replace(document: TextDocument, text: string): Promise<TextDocument> {
  const editor = await window.showTextDocument(document);
  const isDone = await editor.edit((edit) => {
    const end = document.positionAt(document.getText().length);
    edit.replace(editor.selection.with(document.positionAt(0), end), text);
  });
  assert.ok(isDone);
  return document;
}

async function symbolsOf({ uri }: TextDocument): Promise<readonly DocumentSymbol[]> {
  const found = await commands.executeCommand<DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return (found ?? []).filter(({ name }) => name.startsWith('PRD'));
}

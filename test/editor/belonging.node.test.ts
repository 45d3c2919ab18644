import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic, TextDocument } from 'vscode';
import { commands, languages, Uri, workspace } from 'vscode';
import type { FilesRead } from '../../server/src/filesProtocol.ts';
import { shot } from './shot.ts';
import { showUntitled } from './showUntitled.ts';
import { placesOf } from './placesOf.ts';
import { until } from './until.ts';

const prd = '# PRD: Sign in\n\n**FR-910: Sign in**\n\nIt answers within [X] ms.\n';

describe('What belongs to the workspace, in the editor', () => {
  const home = (): string => workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const file = (name: string): Uri => Uri.file(path.join(home(), 'belongs', name));

  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await rm(path.join(home(), 'belongs'), { recursive: true, force: true });
  });

  it('is not the old side of a diff, which has no findings', async () => {
    await write('prd.md', prd);
    const old = Uri.parse('specwright-test-old:/belongs/prd.md');
    const text = `${prd}\n**FR-911: Removed since**\n`;
    const provider = workspace.registerTextDocumentContentProvider('specwright-test-old', {
      provideTextDocumentContent: () => text,
    });
    try {
      const left = await workspace.openTextDocument(old);
      await languages.setTextDocumentLanguage(left, 'markdown');
      await commands.executeCommand('vscode.diff', old, file('prd.md'), 'old and new');
      await until('the findings of the new side', () => ours(file('prd.md')).length > 0);
      await until('FR-910', async () => (await placesOf('FR-910')).length > 0);
      assert.deepEqual(ours(old), []);
      assert.deepEqual(await placesOf('FR-910'), ['belongs/prd.md']);
      assert.deepEqual(await placesOf('FR-911'), []);
      await shot('diff');
    } finally {
      provider.dispose();
    }
  });

  it('is what git does not ignore', async () => {
    await write('.gitignore', 'copies/\n');
    await write('copies/prd.md', prd.replace('FR-910', 'FR-912'));
    // A name of its own: of a file that was open, the editor may still hold the text.
    await write('kept/prd.md', prd.replace('FR-910', 'FR-913'));
    await until('FR-913', async () => (await placesOf('FR-913')).length > 0).catch(async (error: unknown) => {
      throw new Error(await whatIsKnown(), { cause: error });
    });
    assert.deepEqual(await placesOf('FR-912'), []);
  });

  it('is what the settings of the folder do not hide', async () => {
    const settings = path.join(home(), '.vscode', 'settings.json');
    await write('hidden/prd.md', prd.replace('FR-910', 'FR-915'));
    await until('FR-915', async () => (await placesOf('FR-915')).length > 0);
    await mkdir(path.dirname(settings), { recursive: true });
    await writeFile(settings, JSON.stringify({ 'files.exclude': { '**/hidden': true } }));
    try {
      await until('FR-915 to go', async () => (await placesOf('FR-915')).length === 0);
    } finally {
      await rm(path.dirname(settings), { recursive: true });
    }
    await until('FR-915 again', async () => (await placesOf('FR-915')).length > 0);
  });

  it('is counted, and what is left out is listed with the reason', async () => {
    await write('.gitignore', 'copies/\n');
    await write('copies/prd.md', prd);
    await until('the reason', async () => {
      const asked = commands.executeCommand<FilesRead | undefined>('specwright.showFilesRead');
      await new Promise((resolve) => setTimeout(resolve, 300));
      await shot('files-not-read');
      await commands.executeCommand('workbench.action.closeQuickOpen');
      const found = await asked;
      return found?.places.some(({ uri, reason }) => uri.endsWith('/belongs/copies') && reason === 'git') === true;
    });
  });

  it('is checked without being opened once somebody asks for it, and when others write', async () => {
    await write('one.md', prd.replace('PRD:', 'PRD: one'));
    await commands.executeCommand('specwright.checkWorkspace');
    await until('the findings of a closed file', () => ours(file('one.md')).length > 0);
    await write('two.md', prd.replace('FR-910', 'FR-914'));
    await until('the findings of a file that somebody has written', () => ours(file('two.md')).length > 0);
    await write('two.md', prd.replace('FR-910', 'FR-914').replace('[X]', '200'));
    await until('no findings once it is mended', () => ours(file('two.md')).length === 0);
    await rm(file('one.md').fsPath);
    await until('no findings once it is gone', () => ours(file('one.md')).length === 0);
  });

  it('offers the templates of a team in the palette', async () => {
    const memo = '---\nid: a-memo\ntitle: A Memo\n---\n# Memo: {title}\n\n## Aim\n\n[What for?]\n';
    const templates = path.join(home(), '.specwright', 'templates');
    await mkdir(templates, { recursive: true });
    await writeFile(path.join(templates, 'a-memo.md'), memo);
    try {
      const document = await showUntitled();
      await until('the template of the team', async () => {
        const inserted = commands.executeCommand<TextDocument | undefined>('specwright.insertTemplate', 'a-memo');
        return inserted.then(
          () => document.getText().startsWith('# Memo: '),
          () => false,
        );
      });
    } finally {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await rm(path.join(home(), '.specwright'), { recursive: true });
    }
  });

  /** For the message of a failure: what the editor and the server take to be there. */
  async function whatIsKnown(): Promise<string> {
    const asked = commands.executeCommand<FilesRead | undefined>('specwright.showFilesRead');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await commands.executeCommand('workbench.action.closeQuickOpen');
    const open = workspace.textDocuments.map((each) => [each.uri.path, each.version, each.getText().slice(0, 60)]);
    const found = await workspace.findFiles('belongs/**');
    const before = await placesOf('FR-910');
    await write('kept/prd.md', prd.replace('FR-910', 'FR-919'));
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const isSeenAgain = await placesOf('FR-919');
    return JSON.stringify({ files: await asked, open, found: found.map(({ path: at }) => at), before, isSeenAgain });
  }

  async function write(name: string, text: string): Promise<void> {
    await mkdir(path.dirname(file(name).fsPath), { recursive: true });
    await writeFile(file(name).fsPath, text);
  }
});

function ours(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'specwright');
}

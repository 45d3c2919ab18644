import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { commands, extensions, languages, tasks, Uri, window, workspace } from 'vscode';
import { until } from '../until.ts';

const run = promisify(execFile);
const slow = 60_000;

describe('A window without Markdown', () => {
  const home = (): string => workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const open = async (name: string): Promise<Uri> => {
    const document = await workspace.openTextDocument(Uri.file(path.join(home(), name)));
    await window.showTextDocument(document, { preview: false });
    return document.uri;
  };

  it('starts no server for other YAML, or because tasks are listed', async () => {
    await open('settings.yaml');
    const extension = extensions.all.find(({ id }) => id.endsWith('.specwright'));
    await until('the extension', () => extension?.isActive === true, slow);
    await open('notes.txt').catch(() => undefined);
    assert.equal((await tasks.fetchTasks({ type: 'specwright' })).length, 1);
    assert.deepEqual(await servers(), []);
  }).timeout(2 * slow);

  it('has an iosm.yaml checked that is made in it', async () => {
    const file = path.join(home(), 'iosm.yaml');
    await writeFile(file, 'iosm:\n  metadata: 3\n  no such key: 1\n');
    try {
      const uri = await open('iosm.yaml');
      await until(
        'the findings',
        () => languages.getDiagnostics(uri).some(({ source }) => source === 'specwright'),
        slow,
      );
      await commands.executeCommand('workbench.action.closeAllEditors');
    } finally {
      await rm(file);
    }
  }).timeout(2 * slow);

  it('finds requirements as soon as there is a PRD', async () => {
    const file = path.join(home(), 'prd.md');
    await writeFile(file, '# PRD: x\n\n**FR-950: Sign in**\n');
    try {
      await until(
        'FR-950',
        async () => {
          const found = await commands.executeCommand<readonly unknown[] | undefined>(
            'vscode.executeWorkspaceSymbolProvider',
            'FR-950',
          );
          return (found?.length ?? 0) > 0;
        },
        slow,
      );
    } finally {
      await rm(file);
    }
  }).timeout(2 * slow);
});

/** The processes of the server; the tests run in the process that starts it. */
async function servers(): Promise<readonly string[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'ppid=,args=']);
  return stdout.split('\n').filter((line) => {
    const [parent, ...args] = line.trim().split(/\s+/);
    return Number(parent) === process.pid && args.join(' ').includes('dist/server.js');
  });
}

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Diagnostic, TextDocument } from 'vscode';
import { commands, languages, Uri, window, workspace } from 'vscode';
import { shot } from './shot.ts';
import { shown, statusBar } from './shown.ts';
import { until } from './until.ts';

const run = promisify(execFile);
/** In milliseconds, for a start on a machine that has other work. */
const slow = 60_000;

/** The language server is killed as often as it takes. */
describe('A server that dies', () => {
  before(async () => {
    await commands.executeCommand('notifications.clearAll');
    // Whatever happened to other servers before is forgotten with that.
    await commands.executeCommand('specwright.restartServer');
    await open();
    await until('the first findings', () => findings().length > 0, slow);
  });

  after(async () => {
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is started again four times without a word', async () => {
    for (let death = 1; death <= 4; death++) {
      const before = await kill();
      await until(
        `a server after death ${String(death)}`,
        async () => (await servers()).some((id) => id !== before),
        slow,
      );
    }
    const document = await open();
    const symbols = await until('the outline', async () => {
      const found = await commands.executeCommand<readonly unknown[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return (found?.length ?? 0) > 0 && found;
    });
    assert.ok(symbols.length > 0);
    await until('the findings', () => findings().length > 0, slow);
  }).timeout(4 * slow);

  it('stays dead after the fifth time, keeps what it found, and makes no command fail', async () => {
    const known = await until('the findings', () => findings().length > 0 && messages());
    await kill();
    await sleep(2_000);
    assert.deepEqual(await servers(), []);
    assert.deepEqual(messages(), known, 'a dead server is no clean document');
    let isOver = false;
    // It waits for an answer to its offer to start a server.
    const command = commands.executeCommand('specwright.renumberHeadings').then(() => (isOver = true));
    await sleep(500);
    assert.ok(!isOver);
    await shot('server-stopped');
    const bar = await statusBar();
    assert.ok(bar?.includes('Specwright stopped') ?? true, bar?.join());
    assert.deepEqual((await shown('.monaco-dialog-box')) ?? [], [], 'no modal error');
    await commands.executeCommand('notifications.clearAll');
    await command;
  });

  it('comes back when somebody asks for it', async () => {
    await commands.executeCommand('specwright.restartServer');
    await until('a server', async () => (await servers()).length > 0);
    await until('the findings', () => findings().length > 0);
    const before = await kill();
    await until('a server again', async () => (await servers()).some((id) => id !== before));
    await until('the findings', () => findings().length > 0);
  });
});

async function open(): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  const document = await workspace.openTextDocument(Uri.joinPath(folder!.uri, 'login', 'prd.md'));
  await window.showTextDocument(document, { preview: false });
  return document;
}

function findings(): readonly Diagnostic[] {
  const uri = window.activeTextEditor?.document.uri;
  return uri === undefined ? [] : languages.getDiagnostics(uri).filter(({ source }) => source === 'specwright');
}

function messages(): readonly string[] {
  return findings().map(({ message }) => message);
}

/** The processes of the server; the tests run in the process that starts it. */
async function servers(): Promise<readonly number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [id, parent, ...args] = line.trim().split(/\s+/);
    return Number(parent) === process.pid && args.join(' ').includes('dist/server.js') ? [Number(id)] : [];
  });
}

async function kill(): Promise<number> {
  const [id] = await until('a server to kill', async () => {
    const found = await servers();
    return found.length > 0 && found;
  });
  process.kill(id ?? 0, 'SIGKILL');
  await until('its end', async () => !(await servers()).includes(id ?? 0));
  return id ?? 0;
}

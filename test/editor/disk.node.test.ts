import { execFile } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { commands, workspace } from 'vscode';
import { placesOf } from './placesOf.ts';
import { until } from './until.ts';

const run = promisify(execFile);
/** In milliseconds: by then, the editor is done with a folder that has come. */
const settled = 2_000;
/** In milliseconds, for a test that waits several times on a machine that has other work. */
const slow = 150_000;

/** What happens on the disk, done by others: an agent, a shell, git. */
describe('Folders that change outside the editor', () => {
  const home = (): string => workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const at = (name: string): string => path.join(home(), 'disk', name);

  before(async () => {
    await write('start/prd.md', 'FR-900');
    await commands.executeCommand('specwright.showLog');
    await seen('FR-900', 'start/prd.md');
  });

  after(() => rm(at(''), { recursive: true, force: true }));

  it('are seen when they come with a file', async () => {
    await write('a/b/c/prd.md', 'FR-901');
    await seen('FR-901', 'a/b/c/prd.md');
  }).timeout(slow);

  it('are seen when files come into them later', async () => {
    await mkdir(at('d/e/f'), { recursive: true });
    await sleep(settled);
    await write('d/e/f/prd.md', 'FR-902');
    await seen('FR-902', 'd/e/f/prd.md');
  }).timeout(slow);

  it('are seen when they go', async () => {
    await write('gone/x/prd.md', 'FR-903');
    await seen('FR-903', 'gone/x/prd.md');
    await rm(at('gone'), { recursive: true });
    await unseen('FR-903');
  }).timeout(slow);

  it('are seen when they move', async () => {
    await write('old/x/prd.md', 'FR-904');
    await seen('FR-904', 'old/x/prd.md');
    await rename(at('old'), at('new'));
    await seen('FR-904', 'new/x/prd.md');
    await sleep(settled);
    await write('new/x/prd.md', 'FR-905');
    await seen('FR-905', 'new/x/prd.md');
    await unseen('FR-904');
  }).timeout(slow);

  it('are seen when they come again', async () => {
    await write('again/x/prd.md', 'FR-907');
    await seen('FR-907', 'again/x/prd.md');
    await rm(at('again'), { recursive: true });
    await mkdir(at('again/x'), { recursive: true });
    await unseen('FR-907');
    await sleep(settled);
    await write('again/x/prd.md', 'FR-908');
    await seen('FR-908', 'again/x/prd.md');
  }).timeout(slow);

  it('are seen when git switches to a branch with 300 files, and back', async () => {
    const git = (...args: readonly string[]): Promise<unknown> =>
      run('git', ['-C', at('repo'), '-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args]);
    await write('repo/prd.md', 'FR-906');
    await git('init', '-q', '-b', 'main');
    await git('add', '.');
    await git('commit', '-qm', 'one');
    await git('checkout', '-qb', 'many');
    for (let number = 1; number <= 300; number++)
      await write(`repo/f${String(number % 20)}/g/${String(number)}.md`, `FR-${String(10_000 + number)}`);
    await rm(at('repo/prd.md'));
    await git('add', '-A');
    await git('commit', '-qm', 'many');
    await git('checkout', '-q', 'main');
    await seen('FR-906', 'repo/prd.md');
    await unseen('FR-10300');
    await git('checkout', '-q', 'many');
    await unseen('FR-906');
    for (const number of [1, 17, 150, 299, 300])
      await seen(`FR-${String(10_000 + number)}`, `repo/f${String(number % 20)}/g/${String(number)}.md`);
    await git('checkout', '-q', 'main');
    await seen('FR-906', 'repo/prd.md');
    for (const number of [1, 17, 150, 299, 300]) await unseen(`FR-${String(10_000 + number)}`);
  }).timeout(slow);

  async function write(name: string, identifier: string): Promise<void> {
    await mkdir(path.dirname(at(name)), { recursive: true });
    await writeFile(at(name), `# PRD: x\n\n**${identifier}: Sign in**\n`);
  }

  async function seen(identifier: string, name: string): Promise<void> {
    await until(`${identifier} in ${name}`, async () => (await placesOf(identifier)).join() === `disk/${name}`);
  }

  async function unseen(identifier: string): Promise<void> {
    await until(`${identifier} to go`, async () => (await placesOf(identifier)).length === 0);
  }
});

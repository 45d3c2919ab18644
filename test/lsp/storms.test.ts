import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SymbolInformation } from 'vscode-languageserver/node';
import { withFolder } from '../harness/folder.ts';
import type { ClientOptions } from '../harness/stdioClient.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

const [created, changed, deleted] = [1, 2, 3];
const many = 200;
/** Every third, from the second on. */
const gone = Math.floor((many + 1) / 3);

describe('a server to which much happens at once', () => {
  it('knows what is there after ten thousand events, of files that are gone by then too', async () => {
    await withFolder(numbered(many), async (folder) => {
      const client = await started(folder);
      try {
        await eventually('the index', async () => (await namesIn(client)).length === many);
        const at = (name: string): string => path.join(folder, name);
        const tell = async (...events: readonly (readonly [string, number])[]): Promise<void> => {
          const changes = events.map(([name, type]) => ({ uri: uriOf(at(name)), type }));
          await client.notify('workspace/didChangeWatchedFiles', { changes });
        };
        for (let index = 0; index < many; index++) {
          const name = `docs/${String(index)}-prd.md`;
          // One third changes, one goes, and one moves on twice; each is told of many times, in any order.
          if (index % 3 === 0) await writeFile(at(name), spec(`FR-${String(index + 1000)}`));
          if (index % 3 === 1) await rm(at(name));
          if (index % 3 === 2) {
            await rename(at(name), at(`docs/a${String(index)}-prd.md`));
            await tell([`docs/a${String(index)}-prd.md`, created]);
            await rename(at(`docs/a${String(index)}-prd.md`), at(`docs/b${String(index)}-prd.md`));
          }
          const others = [`docs/a${String(index)}-prd.md`, `docs/b${String(index)}-prd.md`];
          for (let round = 0; round < 4; round++)
            for (const each of [name, ...others])
              await tell([each, changed], [each, deleted], [each, created], [each, changed]);
        }
        const scratch = await started(folder);
        let wanted: readonly string[] = [];
        try {
          await eventually('all from scratch', async () => (wanted = await namesIn(scratch)).length === many - gone);
        } finally {
          scratch.kill();
        }
        await eventually('the same as from scratch', async () => (await namesIn(client)).join() === wanted.join());
        assert.equal(await client.shutdown(), 0);
      } finally {
        client.kill();
      }
    });
  }).timeout(120_000);

  it('reads all files where few may be open, and lets alone what is no file', async function () {
    if (process.platform === 'win32') this.skip(); // Pipes and such a limit are of other systems.
    await withFolder(numbered(many), async (folder) => {
      await mkdir(path.join(folder, 'folder.md'));
      await symlink(path.join(folder, 'nowhere.md'), path.join(folder, 'dangling.md'));
      await symlink('loop.md', path.join(folder, 'loop.md'));
      assert.equal(spawnSync('mkfifo', [path.join(folder, 'pipe-prd.md')]).status, 0);
      const client = await started(folder, { openFiles: 40 });
      try {
        await eventually('the index', async () => (await namesIn(client)).length === many);
        await writeFile(path.join(folder, 'last-prd.md'), spec('FR-9999'));
        await client.notify('workspace/didChangeWatchedFiles', {
          changes: ['last-prd.md', 'pipe-prd.md'].map((name) => ({
            uri: uriOf(path.join(folder, name)),
            type: created,
          })),
        });
        await eventually('the last one', async () => (await namesIn(client)).length === many + 1);
        assert.equal(await client.shutdown(), 0);
      } finally {
        client.kill();
      }
    });
  });

  it('says of the last text alone what it finds, however fast one types, and answers what was cancelled', async () => {
    await withFolder({ 'prd.md': spec('FR-1') }, async (folder) => {
      const client = await started(folder);
      const uri = uriOf(path.join(folder, 'prd.md'));
      try {
        const long = `${spec('FR-1')}\n${'- **Owner:** [Name]\n'.repeat(500)}`;
        await client.open(uri, long);
        const answers: Promise<string>[] = [];
        const ask = (method: string): void => {
          answers.push(client.cancelled(method, { textDocument: { uri } }).then(() => 'an answer', codeOf));
        };
        let text = long;
        for (let version = 2; version <= 300; version++) {
          text =
            version % 2 === 0
              ? `${long}\n[Text ${String(version)}]\n`
              : long.replace('[Name]', `[Name ${String(version)}]`);
          await client.change(uri, version, { text });
          if (version % 10 === 0) ask('textDocument/documentSymbol');
        }
        const found = JSON.stringify(await findingsIn(client, uri));
        const fresh = await started(folder);
        try {
          await fresh.open(uri, text);
          assert.equal(found, JSON.stringify(await findingsIn(fresh, uri)));
        } finally {
          fresh.kill();
        }
        const all = await Promise.all(answers);
        assert.equal(all.length, 30);
        for (const each of all) assert.match(each, /^(?:an answer|-32800|-32801)$/);
        assert.equal(await client.shutdown(), 0);
      } finally {
        client.kill();
      }
    });
  }).timeout(60_000);
});

function started(folder: string, options: ClientOptions = {}): Promise<StdioClient> {
  return StdioClient.start({
    folders: [folder],
    initializationOptions: { files: 'client' },
    capabilities: { textDocument: { diagnostic: {} } },
    ...options,
  });
}

async function namesIn(client: StdioClient): Promise<readonly string[]> {
  const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'FR-' });
  return symbols.map(({ name, location }) => `${name} ${location.uri}`).sort();
}

async function findingsIn(client: StdioClient, uri: string): Promise<readonly unknown[]> {
  const { items } = await client.request<{ readonly items: readonly unknown[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return items;
}

function codeOf(error: unknown): string {
  return String((error as { readonly code?: number }).code);
}

function numbered(count: number): Readonly<Record<string, string>> {
  const names = Array.from({ length: count }, (_, index) => index);
  return Object.fromEntries(names.map((index) => [`docs/${String(index)}-prd.md`, spec(`FR-${String(index)}`)]));
}

function spec(identifier: string): string {
  return `# PRD: x\n\n**${identifier}: Sign in**\n`;
}

import assert from 'node:assert/strict';
import { rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FilesRead } from '../../server/src/filesProtocol.ts';
import { filesReadNotification, filesReadRequest } from '../../server/src/filesProtocol.ts';
import { withFolder } from '../harness/folder.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

const prd = '# PRD: Sign in\n\n**FR-1: Sign in**\n';
const files = {
  '.gitignore': 'dist/\n*.draft.md\n',
  '.specwright.json': '{ "exclude": ["archive/"] }',
  'prd.md': prd,
  'docs/plan.md': '# Plan\n',
  'dist/a.md': prd,
  'dist/b/c.md': prd,
  'docs/a.draft.md': prd,
  'archive/a.md': prd,
  'old/a.md': prd,
  'trees/feat/.git': 'gitdir: /x/.git/worktrees/feat\n',
  'trees/feat/prd.md': prd,
  'node_modules/x/readme.md': '# x\n',
  '.specify/templates/prd-template.md': prd,
  'latin.md': Buffer.from([0x23, 0x20, 0xff]),
  'src/code.ts': '',
};
const places = {
  dist: 'git',
  'docs/a.draft.md': 'git',
  archive: 'team',
  old: 'user',
  'trees/feat': 'workTree',
  node_modules: 'tools',
  '.specify/templates/prd-template.md': 'sample',
  'latin.md': 'noText',
  'huge.md': 'large',
  'linked.md': 'link',
  folder: 'link',
};

describe('the files that are read', () => {
  it('are counted, and what is not read is listed with the reason', async () => {
    await withWorkspace(async ({ ask }) => {
      await eventually('all files', async () => (await ask()).state === 'done');
      const found = await ask();
      assert.equal(found.count, 3);
      assert.deepEqual(shown(found), places);
      assert.deepEqual(found.notRead['git'], { folders: 1, files: 1 });
      assert.deepEqual(found.notRead['link'], { folders: 1, files: 1 });
    });
  });

  it('are counted anew when something changes, which is told', async () => {
    await withWorkspace(async ({ client, folder, ask, told }) => {
      await eventually('all files', async () => (await ask()).state === 'done');
      const change = async (name: string, type: number): Promise<void> => {
        const before = told();
        const uri = uriOf(path.join(folder, name));
        await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
        await eventually(`news of ${name}`, () => told() > before);
      };
      await writeFile(path.join(folder, 'latin.md'), '# x\n');
      await change('latin.md', 2);
      await eventually('one file more', async () => (await ask()).count === 4);
      assert.ok(!('latin.md' in shown(await ask())));
      await writeFile(path.join(folder, '.gitignore'), '');
      await change('.gitignore', 2);
      await eventually('the files that were ignored', async () => (await ask()).count === 7);
      assert.equal((await ask()).notRead['git'], undefined);
      await rm(path.join(folder, 'trees'), { recursive: true });
      await change('trees', 3);
      await eventually('no work tree', async () => (await ask()).notRead['workTree'] === undefined);
    });
  });

  function shown(found: FilesRead): Readonly<Record<string, string>> {
    return Object.fromEntries(
      found.places.map(({ uri, reason }) => [uri.replace(/^.*?specwright-[^/]*\//, ''), reason]),
    );
  }
});

interface World {
  readonly client: StdioClient;
  readonly folder: string;
  readonly ask: () => Promise<FilesRead>;
  /** How often the client was told that something has changed. */
  readonly told: () => number;
}

async function withWorkspace(deed: (world: World) => Promise<void>): Promise<void> {
  await withFolder(files, async (folder) => {
    await writeFile(path.join(folder, 'huge.md'), '# x\n');
    await truncate(path.join(folder, 'huge.md'), 20_000_000);
    await symlink('prd.md', path.join(folder, 'linked.md'));
    await symlink('docs', path.join(folder, 'folder'));
    const initializationOptions = { files: 'client', exclude: ['old'] };
    const client = await StdioClient.start({ folders: [folder], initializationOptions });
    let told = 0;
    client.onNotification(filesReadNotification, () => {
      told++;
    });
    try {
      await deed({
        client,
        folder,
        ask: () => client.request<FilesRead>(filesReadRequest, null),
        told: () => told,
      });
      assert.equal(await client.shutdown(), 0);
    } finally {
      client.kill();
    }
  });
}

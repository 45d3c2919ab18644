import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, link, open, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { createFile } from '../../server/src/node/createFile.ts';
import { besideFile, replaceFile } from '../../server/src/node/replaceFile.ts';
import { withFolder } from '../harness/folder.ts';

const names = ['Feature Name', 'PROJECT_NAME', 'Team Name', 'Service Name'] as const;
const text = `# PRD: [Feature Name]\n\n${names.map((name) => `- ${name}: [${name}]\n`).join('')}\n**Status:** Draft\n`;

const races = Math.ceil(Number(process.env['SPECWRIGHT_RUNS'] ?? 200) / 4);

/** An editor that saves beside a file and over it, up to 3 ms after it is told to. */
const savesOver = `
  const { workerData: { signals, file } } = require('node:worker_threads');
  const { renameSync, writeFileSync } = require('node:fs');
  for (let round = 1; ; round++) {
    Atomics.wait(signals, 0, round - 1);
    writeFileSync(file + '.editor', 'saved');
    const end = process.hrtime.bigint() + BigInt(Math.floor(Math.random() * 3e6));
    while (process.hrtime.bigint() < end);
    renameSync(file + '.editor', file);
    Atomics.store(signals, 1, round);
  }
`;

describe('replacing a file', () => {
  it('keeps what somebody else has written since it was read', async () => {
    await withFolder({ 'prd.md': 'theirs' }, async (folder) => {
      const file = path.join(folder, 'prd.md');
      assert.equal(await replaceFile(file, 'read', 'ours'), 'changed');
      assert.equal(await readFile(file, 'utf8'), 'theirs');
      assert.deepEqual(await readdir(folder), ['prd.md']);
    });
  });

  it('keeps what is saved into the old file while it is replaced', async () => {
    await withFolder({ 'prd.md': 'read' }, async (folder) => {
      const file = path.join(folder, 'prd.md');
      const editor = await open(file, 'r+');
      const replaced = replaceFile(file, 'read', 'ours');
      while ((await readFile(file, 'utf8')) === 'read') await setTimeout(1);
      await editor.write('saved', 0);
      await editor.close();
      assert.equal(await replaced, 'changed');
      assert.equal(await readFile(file, 'utf8'), 'saved');
      assert.deepEqual(await readdir(folder), ['prd.md']);
    });
  });

  it('keeps what is saved over it at any moment', async () => {
    await withFolder({}, async (folder) => {
      const file = path.join(folder, 'prd.md');
      const signals = new Int32Array(new SharedArrayBuffer(8));
      const editor = new Worker(savesOver, { eval: true, workerData: { signals, file } });
      try {
        for (let round = 1; round <= races; round++) {
          await writeFile(file, 'read');
          const replaced = replaceFile(file, 'read', 'ours');
          Atomics.store(signals, 0, round);
          Atomics.notify(signals, 0);
          await replaced;
          while (Atomics.load(signals, 1) !== round) await setTimeout(1);
          assert.equal(await readFile(file, 'utf8'), 'saved', `round ${String(round)}`);
        }
        assert.deepEqual(await readdir(folder), ['prd.md']);
      } finally {
        await editor.terminate();
      }
    });
  }).timeout(120_000 + races * 200);

  it('waits for others who do the same', async () => {
    await withFolder({ 'prd.md': 'read' }, async (folder) => {
      const file = path.join(folder, 'prd.md');
      await writeFile(besideFile(file), 'half');
      assert.equal(await replaceFile(file, 'read', 'ours'), 'busy');
      assert.equal(await readFile(file, 'utf8'), 'read');
      assert.equal(await readFile(besideFile(file), 'utf8'), 'half');
    });
  });

  it('keeps the mode, and refuses to part a file from its other names', async () => {
    await withFolder({ 'prd.md': 'read', 'two.md': 'read' }, async (folder) => {
      const file = path.join(folder, 'prd.md');
      for (const mode of [0o600, 0o640, 0o755]) {
        await chmod(file, mode);
        assert.equal(await replaceFile(file, await readFile(file, 'utf8'), `for ${String(mode)}`), 'written');
        assert.equal((await stat(file)).mode & 0o777, mode);
      }
      const two = path.join(folder, 'two.md');
      await link(two, path.join(folder, 'three.md'));
      const refused = { refusal: 'has other names (hard links), which would keep the old text' };
      assert.deepEqual(await replaceFile(two, 'read', 'ours'), refused);
      assert.equal(await readFile(two, 'utf8'), 'read');
    });
  });

  it('says that it cannot where there is no file, or a folder', async () => {
    await withFolder({ 'a/prd.md': 'read' }, async (folder) => {
      const refused = { refusal: 'cannot be written' };
      assert.deepEqual(await replaceFile(path.join(folder, 'gone.md'), 'read', 'ours'), refused);
      assert.deepEqual(await replaceFile(path.join(folder, 'a'), 'read', 'ours'), refused);
    });
  });
});

describe('making a file', () => {
  it('overwrites nothing, and leaves nothing where it fails', async () => {
    await withFolder({ 'a.md': 'mine' }, async (folder) => {
      assert.equal(await createFile(path.join(folder, 'a.md'), 'ours'), 'exists already');
      assert.equal(await createFile(path.join(folder, 'gone', 'b.md'), 'ours'), 'cannot be written');
      assert.equal(await createFile(path.join(folder, 'c.md'), 'ours'), undefined);
      assert.equal(await readFile(path.join(folder, 'a.md'), 'utf8'), 'mine');
      assert.deepEqual(await readdir(folder), ['a.md', 'c.md']);
    });
  });
});

describe('specwright fill, several times at once', () => {
  it('loses none of the answers', async () => {
    await withFolder({ 'prd.md': text }, async (folder) => {
      const file = path.join(folder, 'prd.md');
      const codes = await Promise.all(names.map((name) => filled(file, name)));
      assert.deepEqual(
        codes,
        names.map(() => 0),
      );
      assert.equal(
        await readFile(file, 'utf8'),
        names.reduce((sum, name) => sum.replaceAll(`[${name}]`, `<${name}>`), text),
      );
      assert.deepEqual(await readdir(folder), ['prd.md']);
    });
  });

  it('waits for a file that another run has taken away for its text', async () => {
    await withFolder({ 'prd.md': text }, async (folder) => {
      const file = path.join(folder, 'prd.md');
      await rename(file, besideFile(file));
      const running = filled(file, 'Feature Name');
      await setTimeout(1_000);
      await rename(besideFile(file), file);
      assert.equal(await running, 0);
      assert.equal(await readFile(file, 'utf8'), text.replaceAll('[Feature Name]', '<Feature Name>'));
    });
  });

  const saves = [
    { how: 'in place', save: writeFile, delay: 60 },
    { how: 'beside and over it', save: replaced, delay: 80 },
  ];
  for (const { how, save, delay } of saves)
    it(`loses no save of an editor that writes ${how}`, async () => {
      await withFolder({ 'prd.md': text }, async (folder) => {
        const file = path.join(folder, 'prd.md');
        const running = filled(file, 'Feature Name');
        await setTimeout(delay);
        await save(file, `${await readFile(file, 'utf8')}Saved\n`);
        assert.equal(await running, 0);
        assert.ok((await readFile(file, 'utf8')).endsWith('Saved\n'));
      });
    });
});

async function replaced(file: string, written: string): Promise<void> {
  await writeFile(`${file}.editor`, written);
  await rename(`${file}.editor`, file);
}

function filled(file: string, name: string): Promise<number | null> {
  return new Promise((resolve) => {
    const args = [path.resolve('dist/cli.js'), 'fill', file, '--set', `${name}=<${name}>`];
    const child = execFile(process.execPath, args, { timeout: 20_000 }, () => {
      resolve(child.exitCode);
    });
  });
}

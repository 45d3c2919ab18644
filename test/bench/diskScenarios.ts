import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, untilFound } from './client.ts';
import { lastRequirement, writeSpec, writeWorkspace } from './documents.ts';
import type { Bench } from './scenarios.ts';
import { folderOf } from './scenarios.ts';

const files = 1_000;
/** As an output folder, a package store or an environment holds them. */
const ignoredFolders = 2_000;

/** A workspace in which most folders are ignored by git. */
export async function measureIgnored({ contenders, repeat, workspaces, record }: Bench): Promise<void> {
  const folder = path.join(folderOf(workspaces, files), '..', 'ignored');
  writeWorkspace(folder, files);
  writeFileSync(path.join(folder, '.gitignore'), 'out/\n.venv/\n*.tmp/\n');
  for (let number = 0; number < ignoredFolders; number++) {
    const place = number % 2 === 0 ? `out/${String(number)}` : `specs/area-0/${String(number)}.tmp`;
    mkdirSync(path.join(folder, place), { recursive: true });
    for (const name of ['a.md', 'b.md', 'c.md'])
      writeFileSync(path.join(folder, place, name), writeSpec(number, files));
  }
  const title = `1,000 files and ${ignoredFolders.toLocaleString('en')} ignored folders`;
  for (const contender of contenders) {
    const [found, busy, memory]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < Math.ceil(3 * repeat); round++) {
      const client = await Client.start(contender, folder);
      await untilFound(client, lastRequirement(files));
      found.push(performance.now() - client.born);
      await client.quiet();
      busy.push(client.cpu());
      memory.push(client.memory());
      await client.stop();
    }
    record(`${title}: process started → last file found`, 'ms', contender, found);
    record(`${title}: CPU`, 'ms', contender, busy);
    record(`${title}: memory`, 'MB', contender, memory);
  }
}

/** Somebody asks for the findings of all files, none of which is open. */
export async function measureClosed({ contenders, repeat, workspaces, record }: Bench): Promise<void> {
  const [contender] = contenders;
  if (contender === undefined) return;
  const folder = folderOf(workspaces, files);
  const [first, all, busy]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < Math.ceil(3 * repeat); round++) {
    const client = await Client.start(contender, folder, {
      textDocument: { diagnostic: { dynamicRegistration: true } },
    });
    await untilFound(client, lastRequirement(files));
    await client.quiet();
    const [before, start] = [client.cpu(), performance.now()];
    client.onPartialResult('all', () => {
      if (first.length === round) first.push(performance.now() - start);
    });
    await client.request('specwright/checkWorkspace');
    await client.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'all' });
    all.push(performance.now() - start);
    busy.push(client.cpu() - before);
    await client.stop();
  }
  record('1,000 closed files: findings asked for → first findings', 'ms', contender, first);
  record('1,000 closed files: findings asked for → all findings', 'ms', contender, all);
  record('1,000 closed files: CPU for all findings', 'ms', contender, busy);
}

/** A file comes into the innermost of folders that have come before, as an agent makes them; the outer one alone is told. */
export async function measureNested({ contenders, repeat, workspaces, record }: Bench): Promise<void> {
  const [contender] = contenders;
  if (contender === undefined) return;
  const folder = folderOf(workspaces, 100);
  const client = await Client.start(contender, folder, {}, { files: 'client' });
  await untilFound(client, lastRequirement(100));
  const samples: number[] = [];
  for (let round = 0; round < Math.ceil(8 * repeat); round++) {
    const outer = path.join(folder, `made-${String(round)}`);
    mkdirSync(path.join(outer, 'b/c'), { recursive: true });
    const uri = client.uriOf(path.basename(outer));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
    await sleep(1_500);
    const name = `FR-7776${String(round).padStart(4, '0')}`;
    const start = performance.now();
    writeFileSync(path.join(outer, 'b/c/prd.md'), `# PRD: appearing\n\n### ${name}: Sign in\n`);
    await untilFound(client, name);
    samples.push(performance.now() - start);
    rmSync(outer, { recursive: true });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
  }
  record('file written into a folder made by mkdir -p before → found', 'ms', contender, samples);
  await client.stop();
}

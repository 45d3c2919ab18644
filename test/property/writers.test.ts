import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { property } from 'fast-check';
import { allRules } from '../../server/src/core/rules/allRules.ts';
import { holds } from './runs.ts';
import { builders, signs } from './writing/builders.ts';
import { checkSound } from './writing/soundness.ts';
import { samples, texts } from './writing/texts.ts';
import { readWorld } from './writing/writer.ts';
import type { WriterName } from './writing/writers.ts';
import { idempotent, writers } from './writing/writers.ts';

const names = Object.keys(writers) as readonly WriterName[];
/** How often each has written something in this run. */
const wrote = new Map<string, number>();
/** Of the usual number of runs, for each writer: 1,900 documents take about 20 seconds. SPECWRIGHT_RUNS looks longer. */
const share = 0.2;

describe('what is written', () => {
  for (const name of names)
    it(`is sound: ${name}`, () => {
      holds(
        property(texts, (text) => {
          tryOn(name, text);
        }),
        share,
      );
    }).timeout(36_000_000);

  it('comes from the table alone', () => {
    const rules = new Map(allRules.map(({ id }) => [`server/src/core/rules/${camelCase(id)}.ts`, `fix ${id}`]));
    const unknown = [...writingFiles()].filter((file) => {
      const held = builders[file];
      if (held === undefined) return !names.includes(rules.get(file) as WriterName);
      return 'heldBy' in held ? !existsSync(held.heldBy) : held.length === 0 || !held.every((name) => name in writers);
    });
    assert.deepEqual(unknown, []);
    const all = new Set(writingFiles());
    assert.deepEqual(
      Object.keys(builders).filter((file) => !all.has(file)),
      [],
    );
  });

  it('comes from every row of it', () => {
    const sources = new Map(
      allRules.map(({ id }) => [`fix ${id}`, readFileSync(`server/src/core/rules/${camelCase(id)}.ts`, 'utf8')]),
    );
    const silent = new Set(names.filter((name) => !wrote.has(name) && (sources.get(name)?.includes('fixes') ?? true)));
    for (const text of samples()) {
      if (silent.size === 0) break;
      for (const name of silent) if (tryOn(name, text)) silent.delete(name);
    }
    assert.deepEqual([...silent], []);
  }).timeout(600_000);
});

/** Whether there is something to write in a document; all of it has to be sound. */
function tryOn(name: WriterName, text: string): boolean {
  const { brings, write } = writers[name] ?? { brings: 'nothing', write: () => [] };
  const world = readWorld(text);
  let count = 0;
  for (const written of write(world)) {
    count++;
    const after = checkSound(world, written, brings);
    if (!idempotent.includes(name)) continue;
    const [again] = write(after);
    const { text: now } = after.document.source;
    assert.notEqual(again?.title, written.title, `${written.title} again changes\n${now}`);
  }
  if (count > 0) wrote.set(name, (wrote.get(name) ?? 0) + count);
  return count > 0;
}

function* writingFiles(): Iterable<string> {
  for (const [folder, sign] of Object.entries(signs))
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name).replaceAll('\\', '/');
      if (entry.isFile() && file.endsWith('.ts') && sign.test(readFileSync(file, 'utf8'))) yield file;
    }
}

function camelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

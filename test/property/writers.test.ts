import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { property } from 'fast-check';
import { allRules } from '../../server/src/core/rules/allRules.ts';
import { holds } from './runs.ts';
import { builders, signs } from './writing/builders.ts';
import { checkSound } from './writing/soundness.ts';
import { texts } from './writing/texts.ts';
import { readWorld } from './writing/writer.ts';
import type { WriterName } from './writing/writers.ts';
import { idempotent, writers } from './writing/writers.ts';

const names = Object.keys(writers) as readonly WriterName[];
/** How often each has written something in this run. */
const wrote = new Map<string, number>();
const share = Number(process.env['SPECWRIGHT_WRITERS'] ?? 1);

describe('what is written', () => {
  for (const name of names)
    it(`is sound: ${name}`, () => {
      const { brings, write } = writers[name] ?? { brings: 'nothing', write: () => [] };
      holds(
        property(texts, (text) => {
          const world = readWorld(text);
          for (const written of write(world)) {
            wrote.set(name, (wrote.get(name) ?? 0) + 1);
            const after = checkSound(world, written, brings);
            if (!idempotent.includes(name)) continue;
            const [again] = write(after);
            const { text: now } = after.document.source;
            assert.notEqual(again?.title, written.title, `${written.title} again changes\n${now}`);
          }
        }),
        share,
      );
    }).timeout(3_600_000);

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
    const isLong = Number(process.env['SPECWRIGHT_RUNS'] ?? 200) * share >= 200;
    if (!isLong) {
      console.log('NOT TESTED: which rows of the table write something; a run this short does not reach them all.');
      return;
    }
    const sources = new Map(
      allRules.map(({ id }) => [`fix ${id}`, readFileSync(`server/src/core/rules/${camelCase(id)}.ts`, 'utf8')]),
    );
    const silent = names.filter((name) => !wrote.has(name) && (sources.get(name)?.includes('fixes') ?? true));
    assert.deepEqual(silent, []);
  });
});

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

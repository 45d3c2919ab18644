import assert from 'node:assert/strict';
import { property } from 'fast-check';
import { holds } from './runs.ts';
import { checkSound } from './writing/soundness.ts';
import { texts } from './writing/texts.ts';
import { readWorld } from './writing/writer.ts';
import type { WriterName } from './writing/writers.ts';
import { idempotent, writers } from './writing/writers.ts';

const names = Object.keys(writers) as readonly WriterName[];
/** How often each has written something in this run. */
const wrote = new Map<WriterName, number>();

describe('what is written', () => {
  for (const name of names)
    it(`is sound: ${name}`, () => {
      const { brings, write } = writers[name];
      holds(
        property(texts, (text) => {
          const world = readWorld(text);
          for (const written of write(world)) {
            wrote.set(name, (wrote.get(name) ?? 0) + 1);
            const after = checkSound(world, written, brings);
            if (!idempotent.includes(name)) continue;
            const [again] = write(after);
            assert.notEqual(
              again?.title,
              written.title,
              `${written.title} again changes\n${after.document.source.text}`,
            );
          }
        }),
      );
    }).timeout(600_000);
});

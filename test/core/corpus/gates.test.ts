import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from '../../../server/src/core/features/inspect.ts';
import { documentOf } from '../../harness/check.ts';

/** Line, column, end column (from 1), gate, subject, part, key of the metric, operator, number, unit. */
type Row = readonly [
  number,
  number,
  number,
  string,
  string,
  string,
  string | null,
  string | null,
  number | null,
  string | null,
];

interface HandChecked {
  readonly repo: string;
  readonly path: string;
  /** Every target in reading order; empty where a document speaks of gates and sets no target. */
  readonly targets: readonly Row[];
}

const corpus = path.resolve('..', 'shared', 'corpus');
const handChecked = JSON.parse(readFileSync('test/core/corpus/gates.json', 'utf8')) as readonly HandChecked[];
const present = handChecked.filter((entry) => existsSync(fileOf(entry)));
if (present.length === 0) console.warn('NOT TESTED: the corpus of real documents does not lie beside this checkout.');

describe('the gate targets of real documents', () => {
  for (const entry of present)
    it(`are read exactly in ${entry.repo}/${entry.path}`, () => {
      const { gateTargets } = inspect(documentOf(readFileSync(fileOf(entry), 'utf8'), entry.path));
      assert.deepEqual(
        gateTargets.map(({ line, column, endColumn, gate, subject, part, key, operator, number, unit }) => [
          line,
          column,
          endColumn,
          gate,
          subject,
          part,
          key,
          operator,
          number,
          unit,
        ]),
        entry.targets,
      );
    });
});

function fileOf({ repo, path: file }: HandChecked): string {
  return path.join(corpus, repo.replace('/', '__'), file);
}

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Placeholder } from '../../../server/src/core/placeholders/placeholder.ts';
import { positionAt } from '../../../server/src/core/text/sourceText.ts';
import { documentOf } from '../../harness/check.ts';

/** A bracket that somebody labelled; line and columns from 1. */
interface Bracket {
  readonly repo: string;
  readonly path: string;
  readonly line: number;
  readonly col: number;
  readonly endCol: number;
  readonly placeholder: boolean;
}

/**
 * What somebody who read the document says of a place in it: `[line, column, endColumn, verdict]`, from 1. `placeholder`: it
 * is one. `none`: it was reported and is none. `missed`: it is one, and was not reported when the document was read.
 */
type Mark = readonly [number, number, number, 'placeholder' | 'none' | 'missed'];

interface Reading {
  readonly convention: string;
  readonly repo: string;
  readonly path: string;
  readonly marks: readonly Mark[];
}

/** One false report in so many documents of a convention is what a reader bears. */
const documentsPerFalseReport = 40;

const corpus = path.resolve('..', 'shared', 'corpus');
const labels = path.join(corpus, 'bracket-labels.jsonl');
const readings = JSON.parse(readFileSync('test/core/corpus/placeholders.json', 'utf8')) as readonly Reading[];
const present = readings.filter((entry) => existsSync(fileOf(entry)));
if (!existsSync(labels)) console.warn('NOT TESTED: the labelled brackets do not lie beside this checkout.');
if (present.length === 0) console.warn('NOT TESTED: the corpus of real documents does not lie beside this checkout.');

if (existsSync(labels))
  describe('labelled brackets of real documents', () => {
    it('are placeholders where somebody said so', () => {
      const brackets = readFileSync(labels, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Bracket);
      const mistakes: string[] = [];
      let right = 0;
      let wrong = 0;
      let missed = 0;
      for (const bracket of brackets) {
        const isFound = findIn(bracket).some(
          ([line, column, endColumn]) => line === bracket.line && column < bracket.endCol && endColumn > bracket.col,
        );
        if (isFound && bracket.placeholder) right++;
        else if (isFound) wrong++;
        else if (bracket.placeholder) missed++;
        if (isFound !== bracket.placeholder) mistakes.push(`${bracket.path}:${bracket.line}:${bracket.col}`);
      }
      const precision = right / (right + wrong);
      const recall = right / (right + missed);
      const figures = `${brackets.length} brackets: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
      console.log(`      ${figures}`);
      assert.ok(precision >= 0.97 && recall >= 0.97, `${figures}\n${mistakes.join('\n')}`);
    });
  });

if (present.length > 0)
  describe(`placeholders of ${present.length} filled documents that somebody read`, () => {
    for (const convention of new Set(present.map((entry) => entry.convention))) {
      const documents = present.filter((entry) => entry.convention === convention);
      it(`are right in ${documents.length} of ${convention}`, () => {
        const unread: string[] = [];
        const lost: string[] = [];
        const wrong: string[] = [];
        for (const entry of documents) {
          const found = new Set(findIn(entry).map(String));
          const verdicts = new Map(entry.marks.map(([line, from, to, verdict]) => [String([line, from, to]), verdict]));
          const placeOf = (range: string): string => `${entry.repo} ${entry.path}:${range}`;
          for (const range of found)
            if (!verdicts.has(range)) unread.push(placeOf(range));
            else if (verdicts.get(range) === 'none') wrong.push(placeOf(range));
          for (const [range, verdict] of verdicts)
            if (verdict === 'placeholder' && !found.has(range)) lost.push(placeOf(range));
        }
        assert.deepEqual(
          unread,
          [],
          'Nobody has judged these (line, column, end). Read them, and write your verdict into test/core/corpus/placeholders.json.',
        );
        assert.deepEqual(lost, [], 'These are placeholders, and are not found any more.');
        assert.ok(wrong.length * documentsPerFalseReport <= documents.length, `False reports:\n${wrong.join('\n')}`);
      });
    }
  });

type Range = readonly [number, number, number];

const found = new Map<string, readonly Range[]>();

/** The placeholders of a document, read once. */
function findIn(entry: Pick<Reading, 'repo' | 'path'>): readonly Range[] {
  const file = fileOf(entry);
  const ranges = found.get(file) ?? rangesOf(file, entry.path);
  found.set(file, ranges);
  return ranges;
}

function rangesOf(file: string, name: string): readonly Range[] {
  const { source, placeholders } = documentOf(readFileSync(file, 'utf8'), name);
  return placeholders.map(({ start, end }: Placeholder) => {
    const { line, character } = positionAt(source, start);
    return [line + 1, character + 1, positionAt(source, end).character + 1];
  });
}

function fileOf(entry: Pick<Reading, 'repo' | 'path'>): string {
  return path.join(corpus, entry.repo.replace('/', '__'), entry.path);
}

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Document } from '../../../server/src/core/document/document.ts';
import { inspect } from '../../../server/src/core/features/inspect.ts';
import { documentOf } from '../../harness/check.ts';

type Part =
  | 'first'
  | 'second'
  | 'third'
  | 'fourth'
  | 'fifth'
  | 'sixth'
  | 'seventh'
  | 'eighth'
  | 'ninth'
  | 'tenth'
  | 'eleventh'
  | 'twelfth'
  | 'thirteenth'
  | 'fourteenth'
  | 'fifteenth'
  | 'sixteenth'
  | 'seventeenth'
  | 'eighteenth'
  | 'nineteenth'
  | 'twentieth'
  | 'twenty-first';

/** Which part of the reading a document is in, its repository and path, and whether it is a PRD, a spec or the like. */
type Kind = readonly [Part, string, string, boolean];

/** `[identifier, line, column, endColumn]`, from 1. */
type Name = readonly [string, number, number, number];
/** `[line, column, endColumn]`, from 1. */
type Place = readonly [number, number, number];

/** What somebody found in a document who had not seen what the analysis says. */
interface Reading {
  readonly repo: string;
  readonly path: string;
  /** Absent where nobody has looked for them. */
  readonly definitions?: readonly Name[];
  readonly references?: readonly Name[];
  /** What begins at these is counted neither way: some would take it for a name, or only another file tells that it is one. */
  readonly unjudged?: readonly Place[];
  /** Absent where nobody has looked for them. */
  readonly placeholders?: readonly Place[];
  /** What some would take for a placeholder, and others for a text that may stay. */
  readonly debatable?: readonly Place[];
}

const { kinds, documents } = JSON.parse(readFileSync('test/core/corpus/reading.json', 'utf8')) as {
  readonly kinds: readonly Kind[];
  readonly documents: readonly Reading[];
};
const folder = process.env['SPECWRIGHT_READING'] ?? path.resolve('..', 'shared', 'reading');
const read = documents.filter(({ repo, path: file }) => existsSync(fileOf(repo, file)));
if (read.length === 0) console.warn('NOT TESTED: the documents of the reading do not lie beside this checkout.');

class Score {
  right = 0;
  wrong = 0;
  missing = 0;

  get figures(): string {
    const precision = this.right / Math.max(1, this.right + this.wrong);
    const recall = this.right / Math.max(1, this.right + this.missing);
    return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}: ${this.right} right, ${this.wrong} wrong, ${this.missing} missing`;
  }

  reaches(precision: number, recall: number): boolean {
    return this.right >= precision * (this.right + this.wrong) && this.right >= recall * (this.right + this.missing);
  }
}

if (read.length > 0)
  describe('documents that somebody read before they were analysed', () => {
    it('are taken for what they are', () => {
      const score = new Score();
      const mistakes: string[] = [];
      for (const [, repo, file, isSpec] of kinds) {
        if (!existsSync(fileOf(repo, file))) continue;
        const { dialect } = documentOf(readFileSync(fileOf(repo, file), 'utf8'), file);
        if (dialect.isSpec && isSpec) score.right++;
        else if (dialect.isSpec) score.wrong++;
        else if (isSpec) score.missing++;
        if (dialect.isSpec !== isSpec) mistakes.push(`${repo} ${file}`);
      }
      assert.ok(score.reaches(0.97, 0.95), `${score.figures}\n${mistakes.join('\n')}`);
    });

    it('have their definitions and references found', () => {
      const definitions = new Score();
      const references = new Score();
      for (const reading of read) {
        if (reading.definitions === undefined) continue;
        const { identifiers } = inspect(documentFor(reading));
        for (const [role, marked, score] of [
          ['definition', reading.definitions, definitions],
          ['reference', reading.references, references],
        ] as const) {
          const found = new Set(
            identifiers
              .filter((identifier) => identifier.role === role && !isUnjudged(reading, identifier))
              .map(({ id, line, column, endColumn }) => String([id, line, column, endColumn])),
          );
          const wanted = new Set(marked?.map(String));
          for (const each of found)
            if (wanted.has(each)) score.right++;
            else score.wrong++;
          for (const each of wanted) if (!found.has(each)) score.missing++;
        }
      }
      assert.ok(definitions.reaches(0.98, 0.97), `definitions: ${definitions.figures}`);
      assert.ok(references.reaches(0.97, 0.93), `references: ${references.figures}`);
    });

    it('have their placeholders found', () => {
      const score = new Score();
      for (const reading of read) {
        if (reading.placeholders === undefined) continue;
        const found = inspect(documentFor(reading)).placeholders.map(({ line, column, endColumn }): Place => [
          line,
          column,
          endColumn,
        ]);
        for (const mark of reading.placeholders)
          if (found.some((each) => touch(each, mark))) score.right++;
          else score.missing++;
        const marks = [...reading.placeholders, ...(reading.debatable ?? [])];
        score.wrong += found.filter((each) => !marks.some((mark) => touch(each, mark))).length;
      }
      assert.ok(score.reaches(0.95, 0.95), score.figures);
    });
  });

function isUnjudged(
  { unjudged = [] }: Reading,
  { line, column, endColumn }: { readonly line: number; readonly column: number; readonly endColumn: number },
): boolean {
  return unjudged.some((place) => touch([line, column, endColumn], place));
}

function documentFor({ repo, path: file }: Reading): Document {
  return documentOf(readFileSync(fileOf(repo, file), 'utf8'), file);
}

function touch([line, start, end]: Place, [otherLine, otherStart, otherEnd]: Place): boolean {
  return line === otherLine && start < otherEnd && otherStart < end;
}

function fileOf(repo: string, file: string): string {
  return path.join(folder, repo.replace('/', '+'), file);
}

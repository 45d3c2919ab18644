import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from '../../../server/src/core/features/inspect.ts';
import type { Document } from '../../../server/src/core/document/document.ts';
import { lineText, positionAt } from '../../../server/src/core/text/sourceText.ts';
import { documentOf } from '../../harness/check.ts';

/** What somebody who read the document says is in it: `[identifier, line, column, endColumn]`, from 1. */
type Row = readonly [string, number, number, number];

interface HandChecked {
  readonly repo: string;
  readonly path: string;
  readonly definitions: readonly Row[];
  readonly references: readonly Row[];
  readonly ranges: readonly (readonly [string, string, number, number, number])[];
}

const corpus = path.resolve('..', 'shared', 'corpus');
const handChecked = ['a', 'b'].flatMap(
  (part) => JSON.parse(readFileSync(`test/core/corpus/identifiers-${part}.json`, 'utf8')) as readonly HandChecked[],
);
const present = handChecked.filter((entry) => existsSync(fileOf(entry)));
if (present.length === 0) console.warn('NOT TESTED: the corpus of real documents does not lie beside this checkout.');

class Score {
  private right = 0;
  private wrong = 0;
  private missing = 0;

  add(expected: readonly Row[], found: readonly Row[]): void {
    const wanted = new Set(expected.map(String));
    const seen = new Set(found.map(String));
    for (const row of seen)
      if (wanted.has(row)) this.right++;
      else this.wrong++;
    for (const row of wanted) if (!seen.has(row)) this.missing++;
  }

  get precision(): number {
    return this.right / (this.right + this.wrong);
  }

  get recall(): number {
    return this.right / (this.right + this.missing);
  }

  toString(): string {
    return `precision ${this.precision.toFixed(3)}, recall ${this.recall.toFixed(3)}: ${this.right} right, ${this.wrong} wrong, ${this.missing} missing`;
  }
}

if (present.length > 0)
  describe(`identifiers of ${present.length} real documents`, () => {
    const definitions = new Score();
    const references = new Score();
    const ranges = new Score();
    before(() => {
      for (const entry of present) {
        const document = documentOf(readFileSync(fileOf(entry), 'utf8'), entry.path);
        // Whoever marked these documents left out families that only other files define, so they count neither way.
        const elsewhere = new Set(rowsOf(document, document.foreign.all).map(String));
        const { identifiers } = inspect(document);
        const rows = (role: string): readonly Row[] =>
          identifiers
            .filter((identifier) => identifier.role === role)
            .map(({ id, line, column, endColumn }): Row => [id, line, column, endColumn])
            .filter((row) => !elsewhere.has(String(row)));
        definitions.add(entry.definitions, rows('definition'));
        // The readers differ on `^FR1` after the line that defines FR1, so neither answer counts.
        const isAnchor = ([, line, column]: Row): boolean => lineText(document.source, line - 1)[column - 2] === '^';
        references.add(
          entry.references.filter((row) => !isAnchor(row)),
          rows('reference').filter((row) => !isAnchor(row)),
        );
        ranges.add(
          entry.ranges.map(([first, , line, column, end]) => [first, line, column, end]),
          rangesOf(document),
        );
      }
    });

    it('are found where they are defined', () => {
      assert.ok(definitions.precision >= 0.98 && definitions.recall >= 0.97, String(definitions));
    });
    it('are found where they are referred to', () => {
      assert.ok(references.precision >= 0.97 && references.recall >= 0.95, String(references));
    });
    it('are found between the ends of ranges', () => {
      assert.ok(ranges.precision >= 0.98 && ranges.recall >= 0.98, String(ranges));
    });
  });

function rowsOf({ source }: Document, identifiers: Document['identifiers']): readonly Row[] {
  return identifiers.map(({ name, start, end }) => {
    const { line, character } = positionAt(source, start);
    return [name, line + 1, character + 1, character + 1 + end - start];
  });
}

function rangesOf({ source, ranges }: Document): readonly Row[] {
  return ranges.map(({ start, end, members }) => {
    const { line, character } = positionAt(source, start);
    return [members[0] ?? '', line + 1, character + 1, character + 1 + end - start];
  });
}

function fileOf(entry: HandChecked): string {
  return path.join(corpus, entry.repo.replace('/', '__'), entry.path);
}

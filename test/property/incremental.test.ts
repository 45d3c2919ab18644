import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Arbitrary } from 'fast-check';
import { array, boolean, constantFrom, double, oneof, property, record, string } from 'fast-check';
import { readiness } from '../../server/src/core/features/readiness.ts';
import { findSymbols } from '../../server/src/core/features/symbols.ts';
import { findTokens } from '../../server/src/core/features/semanticTokens.ts';
import type { Document } from '../../server/src/core/document/document.ts';
import { readDocument } from '../../server/src/core/document/document.ts';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';
import { diagnose } from '../../server/src/core/rules/diagnose.ts';
import { hostileText, plausibleText, smallPrd, specUri } from './documents.ts';
import { holds } from './runs.ts';

/** What people and machines put into a text; much of it changes how what is after it is read. */
const inserted = oneof(
  { weight: 6, arbitrary: constantFrom('', 'x', ' ', '\n', '\r', '\r\n', '\n\n', '#', '# ', '## Two\n', '\n### FR-9: New\n') },
  { weight: 4, arbitrary: constantFrom('```\n', '~~~', '<!--', '-->', '<div>\n', '<pre>', '> ', '- ', '    ', '\t', '| a |\n|---|') },
  { weight: 4, arbitrary: constantFrom('[label]: x\n', '[label]', '[a]: b', '[A_CONSTANT]', '`[A_CONSTANT]`', '[Describe it]') },
  { weight: 4, arbitrary: constantFrom('FR-1', '**FR-1**: ', '- H-1: a\n', 'AC1-3', '## User Story 1\n', '#### Requirement 2: b\n') },
  { weight: 3, arbitrary: constantFrom('---\n', '---\ntitle: x\n---\n', '\ufeff', '\n===\n', '##### Acceptance Criteria\n\n1. WHEN\n') },
  { weight: 1, arbitrary: constantFrom('['.repeat(1100), `${'> '.repeat(120)}deep`, 'w'.repeat(10_050), '[[', 'FR-1 to FR-400 ') },
  { weight: 1, arbitrary: string({ unit: 'binary', maxLength: 6 }) },
); // prettier-ignore

/** Places are fractions of the text, so that they fit every version of it. */
interface Edit {
  readonly at: number;
  /** Drawn back to where the line begins: there, a heading is made and unmade. */
  readonly atLineStart: boolean;
  readonly length: number;
  readonly text: string;
}

const edit: Arbitrary<Edit> = record({
  at: double({ min: 0, max: 1, noNaN: true }),
  atLineStart: boolean(),
  length: oneof(constantFrom(0, 0, 0, 1, 1, 2, 5, 40), constantFrom(400, 100_000)),
  text: inserted,
});

const gates = readFileSync('templates/iosm-feature-prd.md', 'utf8');
/** Without blank lines, a heading that is one no more goes on with what stands before it. */
const tight = smallPrd.replaceAll('\n\n', '\n');
const texts = oneof(
  { weight: 4, arbitrary: constantFrom(smallPrd, smallPrd.replaceAll('\n', '\r\n'), tight, gates, `${tight}${gates}`) },
  { weight: 2, arbitrary: array(plausibleText, { maxLength: 4 }).map((all) => all.join('\n\n')) },
  { weight: 2, arbitrary: hostileText },
);

describe('a document read from an earlier version of it', () => {
  it('is the same as one read afresh, whatever was changed', () => {
    holds(
      property(texts, array(edit, { minLength: 1, maxLength: 8 }), (text, edits) => {
        let document = readDocument(specUri, text);
        for (const each of edits) {
          document = readDocument(specUri, changed(document.source.text, each), undefined, document);
          checkSame(document);
        }
      }),
      2,
    );
  }).timeout(240_000);

  it('is the same after every character that is typed', () => {
    let document = readDocument(specUri, '');
    for (let length = 1; length <= smallPrd.length; length++) {
      document = readDocument(specUri, smallPrd.slice(0, length), undefined, document);
      if (length % 7 === 0 || length > smallPrd.length - 20) checkSame(document);
    }
  }).timeout(60_000);

  it('is the same when a line begins with something else', () => {
    for (const text of [tight, smallPrd])
      for (let start = text.indexOf('\n') + 1; start > 0; start = text.indexOf('\n', start) + 1)
        checkSame(
          readDocument(specUri, `${text.slice(0, start)}x${text.slice(start)}`, undefined, readDocument(specUri, text)),
        );
  }).timeout(60_000);

  it('is the same when an underlined heading goes on with what was typed before it', () => {
    const series = [
      ['---\nx: y\n---\n\n# PRD\n', '\nd\n---\n\n# PRD\n', 'a \nd\n---\n\n# PRD\n'],
      ['#x\n---\n', '# a\n#x\n---\n', 'b\n#x\n---\n'],
    ];
    for (const versions of series) {
      let document = readDocument(specUri, '');
      for (const text of versions) {
        document = readDocument(specUri, text, undefined, document);
        checkSame(document);
      }
    }
  });

  it('is read anew with other options', () => {
    const text = '# PRD: Login\n\n- **QX1**: a\n- QX2 and QX1\n';
    const without = readDocument(specUri, text);
    const reading = { ...without.reading, prefixes: ['QX'] };
    assert.deepEqual(
      contentOf(readDocument(specUri, text, reading, without)),
      contentOf(readDocument(specUri, text, reading)),
    );
  });
});

function changed(text: string, { at, atLineStart, length, text: insertion }: Edit): string {
  const place = Math.round(at * text.length);
  const start = atLineStart && place > 0 ? text.lastIndexOf('\n', place - 1) + 1 : place;
  return text.slice(0, start) + insertion + text.slice(start + length);
}

function checkSame(document: Document): void {
  assert.deepEqual(contentOf(document), contentOf(readDocument(specUri, document.source.text)));
}

/** Everything that is read of a document, and what is said about it. */
function contentOf(document: Document): unknown {
  const index = new WorkspaceIndex();
  index.put(document);
  return {
    ...document,
    body: undefined,
    markdown: { ...document.markdown },
    symbols: findSymbols(document, readiness(document, index, { today: '2026-11-21' })),
    tokens: findTokens(document),
    diagnoses: diagnose(document, index, {}, { today: '2026-11-21' }).map(({ span, message, rule }) => ({
      span,
      message,
      rule: rule.id,
    })),
  };
}

import assert from 'node:assert/strict';
import type { Arbitrary } from 'fast-check';
import { array, boolean, constantFrom, double, nat, property, record } from 'fast-check';
import { BlockReader } from '../../server/src/core/syntax/markdown/blockReader.ts';
import type { Part } from '../../server/src/core/syntax/markdown/part.ts';
import { readParts } from '../../server/src/core/syntax/markdown/parts.ts';
import { parseParts } from '../../server/src/core/syntax/markdown/treeParts.ts';
import { documentFolders, documentsBelow } from '../harness/realDocuments.ts';
import { hostileText, plausibleText } from './documents.ts';
import { families } from './families.ts';
import { heavyMarkup, inlineMarkup, insertions, markup, nestedMarkup } from './markup.ts';
import { holds } from './runs.ts';

const folders = Object.entries(documentFolders).map(([name, folder]) => [name, documentsBelow(folder)] as const);
for (const [name, texts] of folders)
  if (texts.length === 0) console.warn(`NOT TESTED: the documents of “${name}” do not lie beside this checkout.`);
const documents = folders.flatMap(([, texts]) => texts);

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  /** What is taken away or repeated is a whole line. */
  readonly isLine: boolean;
  readonly isRepeated: boolean;
}

const edit: Arbitrary<Edit> = record({
  at: double({ min: 0, max: 1, noNaN: true }),
  length: constantFrom(0, 0, 1, 2, 5, 20),
  text: insertions,
  isLine: boolean(),
  isRepeated: boolean(),
});

describe('what is read without a tree', () => {
  it('is what the parser’s tree says, for generated lines', () => {
    holds(property(markup, checkSame), 4);
  }).timeout(600_000);

  it('is what the parser’s tree says, for blocks in blocks', () => {
    holds(property(nestedMarkup, checkSame), 8);
  }).timeout(600_000);

  it('is what the parser’s tree says, for marks within lines', () => {
    holds(property(inlineMarkup, checkSame), 4);
  }).timeout(600_000);

  it('is what the parser’s tree says, near the limits of the guards', () => {
    holds(property(heavyMarkup, checkSame));
  }).timeout(600_000);

  it('is what the parser’s tree says, for plausible and hostile texts', () => {
    holds(property(plausibleText, checkSame));
    holds(property(hostileText, checkSame), 2);
  }).timeout(600_000);

  it('is what the parser’s tree says, for real documents that were changed', () => {
    const stretch = record({ from: nat(), lines: nat({ max: 60 }), hasCrlf: boolean() });
    holds(
      property(nat(), stretch, array(edit, { maxLength: 6 }), (index, { from, lines, hasCrlf }, edits) => {
        const all = (documents[index % documents.length] ?? '').split('\n');
        const first = from % all.length;
        const text = all.slice(first, first + lines).join('\n');
        const changed = edits.reduce(changedBy, text);
        checkSame(hasCrlf ? changed.replace(/\r?\n/g, '\r\n') : changed);
      }),
      4,
    );
  }).timeout(600_000);

  it('is what the parser’s tree says, for every family of hostile texts', () => {
    for (const family of Object.values(families))
      for (const size of [300, 3_000]) {
        const text = family(size);
        for (const variant of [text, `a\n\n${text}\n\n# b\n`]) checkSame(variant);
      }
  }).timeout(60_000);

  for (const [name, texts] of folders)
    it(`is nearly every part of the ${name}, and what the parser’s tree says`, () => {
      let all = 0;
      let own = 0;
      for (const text of texts) {
        const reader = new BlockReader(text);
        let start = 0;
        for (const parsed of parseParts(text)) {
          const part = reader.readPart(start);
          if (part !== undefined) assert.deepEqual(part, parsed);
          all++;
          if (part !== undefined) own++;
          start += parsed.text.length;
        }
      }
      assert.ok(own >= all * 0.98, `${own} of ${all} parts`);
    }).timeout(60_000);
});

function checkSame(text: string): void {
  assert.deepEqual(withoutEmpty(readParts(text).all), withoutEmpty(parseParts(text)));
}

/** An empty text has no parts. */
function withoutEmpty(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ text }) => text !== '');
}

function changedBy(text: string, { at, length, text: insertion, isLine, isRepeated }: Edit): string {
  const place = Math.round(at * text.length);
  const start = isLine ? text.lastIndexOf('\n', place - 1) + 1 : place;
  const lineEnd = text.indexOf('\n', start);
  const end = isLine ? (lineEnd === -1 ? text.length : lineEnd + 1) : start + length;
  const taken = text.slice(start, end);
  return text.slice(0, start) + (isRepeated ? taken + taken : insertion) + text.slice(end);
}

import assert from 'node:assert/strict';
import { array, constantFrom, nat, property, tuple } from 'fast-check';
import { plainTextFrom } from '../../server/src/core/syntax/markdown/plainText.ts';
import { withoutStrongMarks } from '../../server/src/core/syntax/markdown/strongMarks.ts';
import { holds } from './runs.ts';

const line = array(
  constantFrom('**', '*', 'FR-1', 'Sign in', ' ', '  ', ':', '. ', '(', ')', '-', '—', 'é', '登', '"', '!'),
).map((pieces) => pieces.join(''));

describe('bold words', () => {
  it('are read without the parser as it reads them', () => {
    let read = 0;
    holds(
      property(tuple(line, nat(12)), ([written, at]) => {
        const from = Math.min(at, written.length);
        const plain = withoutStrongMarks(written, from);
        if (plain === undefined) return;
        read++;
        // A mark that closes nothing is text, and leaves the line to the parser.
        assert.equal(`${plain} \``.trim(), plainTextFrom(`${written} \``, from), written);
      }),
      5,
    );
    assert.ok(read > 0, 'some are read');
  });

  it('are read in one pass, whatever closes and opens at once', () => {
    for (const piece of ['0**:**0:', '0**0', '**', '0:**', '**0** '])
      for (const end of ['*', '', '**']) withoutStrongMarks(`**0\0${piece.repeat(20_000)}${end}`, 0);
  });
});

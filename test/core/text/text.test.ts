import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { choiceStop, escapeSnippet, tabStop, withoutStops } from '../../../server/src/core/text/snippet.ts';
import { lineEndOf, lineText, offsetAt, positionAt, readSourceText } from '../../../server/src/core/text/sourceText.ts';
import { lastStartingBefore, spanAt, startingWithin, trimmed } from '../../../server/src/core/text/span.ts';

describe('source text', () => {
  it('ends lines with LF, CRLF and CR, and with nothing else', () => {
    assert.deepEqual(readSourceText('a\nb\r\nc\rd\u2028e').lineStarts, [0, 2, 5, 7]);
  });
  it('goes from offset to position and back', () => {
    const source = readSourceText('ab\r\n😀c');
    assert.deepEqual(positionAt(source, 6), { line: 1, character: 2 });
    assert.equal(offsetAt(source, { line: 1, character: 2 }), 6);
  });
  it('draws positions outside the text inside', () => {
    const source = readSourceText('ab\r\ncd');
    assert.equal(offsetAt(source, { line: 0, character: 99 }), 2);
    assert.equal(offsetAt(source, { line: 9, character: 0 }), 6);
    assert.equal(offsetAt(source, { line: -1, character: 3 }), 0);
  });
  it('leaves line ends out of lines', () => {
    assert.equal(lineText(readSourceText('ab\r\ncd'), 0), 'ab');
  });
  it('knows which line end a text uses', () => {
    assert.deepEqual(
      ['a\nb', 'a\r\nb', 'a\rb', 'a'].map((text) => lineEndOf(readSourceText(text))),
      ['\n', '\r\n', '\r', '\n'],
    );
  });
});

describe('spans', () => {
  const spans = [
    { start: 0, end: 2 },
    { start: 5, end: 8 },
  ];
  it('are found by what they hold, ends excluded', () => {
    assert.equal(spanAt(spans, 7), spans[1]);
    assert.equal(spanAt(spans, 8), undefined);
    assert.equal(lastStartingBefore(spans, 4), spans[0]);
    assert.deepEqual(startingWithin(spans, { start: 1, end: 6 }), [spans[1]]);
  });
  it('lose white space at both ends', () => {
    assert.deepEqual(trimmed(' ab  ', { start: 0, end: 5 }), { start: 1, end: 3 });
  });
});

describe('edits', () => {
  it('are applied whatever their order', () => {
    const edits = [
      { span: { start: 4, end: 5 }, newText: 'E' },
      { span: { start: 0, end: 1 }, newText: '' },
    ];
    assert.equal(applyEdits('abcde', edits), 'bcdE');
  });
});

describe('snippets', () => {
  it('are plain text with the hints of tab stops, and the first of what there is to choose from', () => {
    assert.equal(withoutStops('a ${1:b \\} c} ${2|d\\, e,f|} ${3|[N],1|}$0 \\$x'), 'a b } c d, e [N]$0 $x');
  });

  it('insert text as it is', () => {
    assert.equal(escapeSnippet('${1:a} \\b'), '\\${1:a\\} \\\\b');
    assert.equal(tabStop(2, 'a}$'), '${2:a\\}\\$}');
    assert.equal(choiceStop(1, ['a,b', 'c|d']), '${1|a\\,b,c\\|d|}');
  });
});

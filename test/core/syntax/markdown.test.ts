import assert from 'node:assert/strict';
import { readMarkdown } from '../../../server/src/core/syntax/markdown/joinParts.ts';
import type { Span } from '../../../server/src/core/text/span.ts';

describe('Markdown', () => {
  it('has headings of both kinds, not those in code or quotes', () => {
    const text = '# One #\n\nTwo\n---\n\n```\n# no\n```\n\n    # no\n\n> # no\n';
    const { headings } = readMarkdown(text, 0);
    assert.deepEqual(
      headings.map(({ level, content }) => [level, cut(text, content)]),
      [
        [1, 'One'],
        [2, 'Two'],
      ],
    );
  });

  it('has tables with CRLF, and with a space behind the delimiter row', () => {
    const delimiters = ['|---|---|', '|---|---| ', '| --- | --- | ', '|:-:|--:|\t', '| :--- | :-: |  ', '--- | --- '];
    const texts = delimiters.flatMap((row) =>
      ['\n', '\r\n'].map((end) => ['| a | b |', row, '| c |  |', ''].join(end)),
    );
    for (const text of texts) {
      const [table] = readMarkdown(text, 0).tables;
      assert.deepEqual(
        table?.header.cells.map((cell) => cut(text, cell)),
        ['a', 'b'],
      );
      assert.deepEqual(
        table.rows.map(({ cells }) => cells.map((cell) => cut(text, cell))),
        [['c', '']],
      );
    }
  });

  it('sees the first heading behind a byte order mark', () => {
    const text = '\ufeff# One\n';
    assert.deepEqual(
      readMarkdown(text, 0).headings.map(({ content }) => cut(text, content)),
      ['One'],
    );
  });

  it('counts offsets in the text as it is, whatever its line ends', () => {
    const text = 'a\r\n\r\n- b\r\n\r\n```js\r\nc\r\n```\r\n';
    const { items, codeBlocks } = readMarkdown(text, 0);
    assert.equal(cut(text, items[0]?.content), 'b');
    assert.equal(cut(text, codeBlocks[0]?.content), 'c');
    assert.equal(codeBlocks[0]?.language, 'js');
  });

  it('knows boxes from brackets', () => {
    const text = '- [ ] a\n- [x] b\n- [~] c\n- [P] d\n- [N]\n- [Name] e\n';
    const { items } = readMarkdown(text, 0);
    assert.deepEqual(
      items.map(({ box }) => cut(text, box)),
      ['[ ]', '[x]', '[~]', '[P]', '', ''],
    );
    assert.deepEqual(
      items.map(({ content }) => cut(text, content)),
      ['a', 'b', 'c', 'd', '[N]', '[Name] e'],
    );
  });

  it('knows links from brackets', () => {
    const text = '[a](b) [c][d] [e] [f] [[g]] [^h] ![i](j) https://k.l\n\n[f]: m\n';
    assert.deepEqual(
      readMarkdown(text, 0).links.map((link) => `${link.kind} ${cut(text, link)}`),
      [
        'inline [a](b)',
        'reference [c][d]',
        'reference [f]',
        'wiki [[g]]',
        'footnote [^h]',
        'image ![i](j)',
        'url https://k.l',
        'definition [f]: m',
      ],
    );
  });

  it('reads an unclosed comment to the end', () => {
    const text = 'a\n\n<!-- [b]\n\n# c\n';
    const { comments, headings } = readMarkdown(text, 0);
    assert.equal(comments.length, 1);
    assert.deepEqual(headings, []);
  });

  it('reads what it cannot digest as plain words', () => {
    for (const text of [
      `# a\n\n${'['.repeat(20_000)}\n\n# b\n`,
      `# a\n\n${'>'.repeat(5_000)} x\n\n# b\n`,
      `# a\n\n${'[\n'.repeat(5_000)}\n# b\n`,
    ])
      assert.equal(readMarkdown(text, 0).headings.length, 2);
  });
});

function cut(text: string, span: Span | undefined): string {
  return span === undefined ? '' : text.slice(span.start, span.end);
}

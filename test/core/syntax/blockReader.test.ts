import assert from 'node:assert/strict';
import { BlockReader } from '../../../server/src/core/syntax/markdown/blockReader.ts';
import { readParts } from '../../../server/src/core/syntax/markdown/parts.ts';
import { parseParts } from '../../../server/src/core/syntax/markdown/treeParts.ts';

/** Read by ourselves. What the parser makes of them is not what everybody would expect. */
const certain: Readonly<Record<string, readonly string[]>> = {
  'headings with marks behind them': ['# a ##', '# a#', '# #', '###', '## a #b', '# a ## ', '#\t', '####### a', '#a'],
  'a heading in an item or a quote': ['- # a\n  b', '> # a\n> b', '- a\n  # b\n# c'],
  'underlined headings': ['a\n===', 'a\nb\n---\nc', '- a\n  ---', '- a\n---', 'a\n-', 'a\n--- -', '> a\n> ==='],
  'items and their indentation': ['-', '- ', '-\n  a', '-\n\n  a', '1.\n\n   a', '- a\n b', '- a\n\n b', '- a\n\n  b\n\n\n c'],
  'items in items': ['- a\n  - b\n    - c\n  - d\n- e', '- - a\n  - b', '1. - a\n   - b\n2. c', '- a\n + b\n* c', '1. a\n1) b'],
  'items that interrupt a paragraph': ['a\n- b', 'a\n-', 'a\n1. b', 'a\n2. b', '- a\n2. b', '1. a\n2. b\n   3. c'],
  'items that a blank line ends': ['-\n  # a\n\n  b', '-\n  ***\n\n  a', '-\n  a\n  ---\n\n  b', '-\n  ```\n  ```\n\n  a', '-\n  a\n\n  b'],
  boxes: ['- [ ] a', '- [x] a\n  b', '- [ ]', '- [x]a', '- [P] a', '1. [X] a', '[ ] a', '- [ ] | a |\n|---|---|'],
  'fences and what is in them': ['```', '```\n', '```\n\n```', '```\n\n\n```', '``` a b\n```', '- ```\n  a\n b', '~~~\n```\n~~~ \na', '``` a`b\nc'],
  'fences that end with their item': ['- ```\n  a\n\n# b', '- a\n  ```\n  b\n  ```\n  c', '> ```\n> a\nb', '```\n\n# a\n```\n# b'],
  'indented code': ['    a\n\n    b\n\nc', '-     a\n\n      b', '\n     a', 'a\n    b'],
  tables: ['|a|b|\n|-|-|\n|c|d|e|', 'a|b\n-|-\nc', '|a|\n|-|', '|a\n|-', '|a|b|\n|-|-|-|', '| a\\|b | `c|d` |\n|-|-|-|', '|a|b|\n|-|-|\n# c'],
  'the edges of rows': ['|a|b|\n| --- | :-: | \nc', '|a|b| \n|-|-|\n|c|d| \n| |\n||\n|', '| a \\ |b\n|-|-|', '|a|b|\n|-|-| \nc', '- |a|b|\n  |-|-|\n  |c|\n\n  d'],
  'a table behind the lines of a paragraph': ['a\n|b|c|\n|-|-|\n|d|', 'a|b\n|c|d|\n|-|-|', 'a\n|b|c|\n|-|'],
  'blocks of HTML': ['<div>\n# a\n\nb', '</p>\na', '<a>\nb', '<a> b', '<br/>\na', '<Service Name>\na', 'a\n<div>', 'a\n<a>', '- <div>\n\n  a'],
  comments: ['<!-- a\n\nb -->\nc', '<!-->\na', '<!-- a', 'a <!-- b -->', 'a\n<!-- b --> c', '- <!-- a\nb -->'],
  'runs of stars and underscores': ['***a***', '**a*', '*a **b***', 'a_b_c', '_a_b', '**a**b', '“**a**”', '**“a”**b', '****a****', '**a _b** c_'],
  'pairs of tildes': ['~~a~~', '~~~a~~', '~a~', 'a ~~ b', '~~a **b~~ c**'],
  'code spans': ['`a`', '``a`b``', '`a``b`', '\\`a`', '\\``a`b``', '`a\nb`', '`[a`](b)'],
  'links of every kind': ['[a](b)', '[a](<b c> "d")', '[a](b c)', '[a]()', '[a][b]', '[a][]', '[^1]', '[[a]]', '[a]', '[ ]', '[](b)', '![a](b)', '![a]'],
  'links in links': ['[a [b](c) d](e)', '![a [b](c) d](e)', '[a *b](c) d*', '*[a*](b)', '[a](b(c)d)', '[a](b\\)c)'],
  'addresses in links': ['[https://a.b](c)', '[https://a.b]', '[*https://a.b*](c)', '[a https://b.c/d] e]', '![www.a.b](c)'],
  addresses: ['https://a.b/c.', '(https://a.b/c)', 'www.a_b.c', 'https://a', 'xhttps://a.b', 'https://a.b:8/c|d', 'a@b.c', 'a@b.c_', '.a@b.c.', 'http://a.b<c'],
  tags: ['a <br>', 'a <b c="d>">', 'a <b c=d/>', 'a <b =c>', 'a </b >', 'a </b c>', 'a <Service Name>', 'a < b >', 'a <a:b>', 'a <ab:c> d', 'a <http://b.c>'],
  quotes: ['> a\nb', '> a\n\n> b', '> - a\n>\n> b', '> - a\n>   b\n>c', '> **a\n> b**', '> > a\n> b', '- > a\n  b'],
  'a byte order mark': ['\ufeff# a\n# b', '\ufeff- a\n  b', '\ufeff'],
}; // prettier-ignore

/** Left to the parser. */
const uncertain: readonly string[] = [
  '[a]: b', '\ta', '- \ta', 'a\rb', '|a|b|\n|-|-|\n| - | ', '|a|b|\n|-|-|\n---', '#a\n---', '>     ', '-     ',
  '-->\n| |\n> |---|', '- b\n####### |a\n--- | ---', '<?a', '<!A>', '<pre>\n', 'a <!-- b', 'a <b c="', '<a@b.c>', 'mailto:a@b.c', '&a_b;', '> -\n>\n> a',
  '['.repeat(1_001), 'a'.repeat(10_001), `${'> '.repeat(101)}a`, '*a '.repeat(401), '-'.repeat(120),
]; // prettier-ignore

describe('the reader without a tree', () => {
  for (const [name, texts] of Object.entries(certain))
    it(`reads ${name} as the parser does`, () => {
      for (const text of texts.flatMap(variants)) {
        assert.deepEqual(readParts(text).all, parseParts(text));
        assert.notEqual(new BlockReader(text).readPart(0), undefined, JSON.stringify(text));
      }
    });

  it('gives up on what it is not certain of', () => {
    for (const text of uncertain) {
      assert.equal(new BlockReader(text).readPart(0), undefined, JSON.stringify(text));
      for (const variant of variants(text)) assert.deepEqual(readParts(variant).all, parseParts(variant));
    }
  });

  it('goes on behind a part that was given up', () => {
    const text = '# a\n\n**b**\n\n# c\n\n[d]: e\n\n####### f\n\n# g\n\n**h** [i]\n';
    assert.deepEqual(readParts(text).all, parseParts(text));
    assert.equal(readParts(text).all.length, 3);
  });

  it('ends no part before a heading that the guards take away', () => {
    const brackets = '[b] '.repeat(600);
    for (const heading of [`# ${brackets}`, `# b\n${brackets}\nc`, `# ${'b'.repeat(10_001)}`]) {
      const text = `# a\n\n${heading}\n\n[d]: e\n\n# f\n\n${heading}\n\n# g\n`;
      for (const variant of variants(text)) assert.deepEqual(readParts(variant).all, parseParts(variant));
      assert.equal(readParts(text).all.length, 3);
    }
  });

  it('parses on where a heading behind an uncertain part is none', () => {
    const text = `# a\n\n[b]: c\n\n\`\`\`\n${'# d\n'.repeat(40)}\`\`\`\n\n# e\n`;
    assert.deepEqual(readParts(text).all, parseParts(text));
    assert.equal(readParts(text).all.length, 2);
  });
});

/** The same between other lines, and with the other line ends. */
function variants(text: string): readonly string[] {
  const all = [text, `${text}\n`, `${text}\n\n# z\n`, `${text}\ny\n`];
  return [...all, ...all.map((each) => each.replaceAll('\n', '\r\n'))];
}

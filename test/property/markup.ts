import type { Arbitrary } from 'fast-check';
import { array, constantFrom, nat, oneof, string, tuple } from 'fast-check';

/** What stands in a line and may mean something together with what stands next to it. */
const inlinePieces: readonly string[] = [
  'word', 'Words of a', ' ', ' ', ' ', '  ', 'é', '数据', '🚀', '—', '“', '\u00a0', '.', ',', ':', ';', '!', '?', '-', '"', "'", '(', ')', '=', '/',
  '*', '*', '**', '**', '***', '_', '__', '~', '~~', '~~~', '`', '``', '`a`', '``a`b``', '\\', '\\\\', '\\*', '\\[', '\\|', '\\`', '&amp;', '&a_b;', '&',
  '[', ']', '[', ']', '![', '[[', ']]', '](', '](b)', '](<b c>)', '](b "c")', "](b 'c", '](b (c))', ']()', '][', '][b]', '[^1]', '[ ]', '[x] ', '[]', '[a]: b', '^',
  '<', '>', '<br>', '<br/>', '<Service Name>', '<a b="c">', "<a b='", '</a>', '<a:b>', '<http://a.b>', '<a@b.c>', '<!-- c -->', '<!--', '-->', '<!-->', '<!A>', '<?', '<1',
  'https://a.b/c', 'http://a_b.c', 'https://a.b)', 'https://a.b/(c)', 'www.a.b', 'www.', 'https://', '://', 'a@b.c', '@', 'a@b', 'mailto:a@b.c', '.a@b.c.', 'a@b.c_',
  '|', '|', '#', ' #', '**FR-1**: ', '[Describe it]',
]; // prettier-ignore

const beginnings: readonly string[] = [
  '', '', '', '', '', '', '# ', '## ', '### ', '#', '####### ', '- ', '- ', '* ', '+ ', '1. ', '2) ', '10. ', '123456789. ', '- [ ] ', '- [x] ', '- [P] ', '-', '1.', '-   ', '-     ', '- - ', '- 1. ', '1. - ',
  '> ', '>', '> > ', '> - ', '- > ', '>     ', '  ', '   ', '    ', '     ', '      ', '        ', '\t', '- \t', '|', '| ', '[a]: ', '[^1]: ', '<', '<!-- ', '<div>', '</div>', '<details><summary>', '=', '_', '~~~', '```', ' \u00a0',
]; // prettier-ignore

const wholeLines: readonly string[] = [
  '', '', '', '', ' ', '   ', '\t', '---', '- - -', '***', '___', '===', '==', '--', '-', '=', '```', '```json', '``` a`b', '````', '~~~', '~~~ x', '  ```', '    ```', '   ~~~',
  '| a | b |', '| a | b', '| --- | --- |', '|---|---|', '|:--|:-:|', '| --- | --- | ', '|:-|:-: ', '|:-|:-:| ', '--- | ---', '|---|', '| - | - |', '| - | - | ', '|-', '| a \\| b | `c|d` |', '|  | b |', '||', '|', '| a | b | c | ',
  '<!-- a', '-->', '<!-- a -->', '<!-- a --> b', '<div>', '</div>', '<br>', '<Service Name>', '<a b="c">', '<a:b c>', '<pre>', '<script>', '<?a', '<!A', '> quoted', '> - item', '>', '> ```', '> | a | b |', '> |---|---|',
  '# Heading', '## Heading ##', '#', '# #', '###', '# a #b', '#a', '\ufeff', '\r', '\u00a0', '\u2028', '    code', '      code', '[a]: b', '[a]: b "c"', '[a]:', 'b', '"c"',
]; // prettier-ignore

const inline: Arbitrary<string> = array(constantFrom(...inlinePieces), { maxLength: 8 }).map((all) => all.join(''));

const line: Arbitrary<string> = oneof(
  { weight: 5, arbitrary: tuple(constantFrom(...beginnings), inline).map(([first, rest]) => first + rest) },
  { weight: 3, arbitrary: constantFrom(...wholeLines) },
  { weight: 2, arbitrary: tuple(inline, inline, inline).map((cells) => `| ${cells.join(' | ')} |`) },
  { weight: 3, arbitrary: tuple(constantFrom('', '  ', '    ', '   '), constantFrom('- ', '1. ', ''), constantFrom(...wholeLines)).map((all) => all.join('')) },
  { weight: 1, arbitrary: tuple(constantFrom('', '- ', '> '), string({ unit: 'binary', maxLength: 6 })).map((all) => all.join('')) },
); // prettier-ignore

/** Lines in which anything may follow on anything: lists, tables, fences, emphasis, links and tags, whole and broken. */
export const markup: Arbitrary<string> = tuple(
  constantFrom('', '', '', '', '\ufeff'),
  array(line, { maxLength: 14 }),
  constantFrom('\n', '\n', '\r\n'),
  constantFrom('', '\n'),
).map(([first, lines, lineEnd, last]) => first + lines.join(lineEnd) + last.replace('\n', lineEnd));

const blocks: readonly string[] = [
  '-', '- a', '- - a', '*', '1.', '1. a', '2) a', '- [ ] a', '-    a', '-     a', 'a', 'a', '# a', '***', '---', '===', '```', '~~~', '> a', '>', '> - a', '|a|b|', '|-|-|', '|a', '<div>', '<b>', '<!-- a', '-->', '<!-- a -->', '[a]: b', '[a', '**a', 'b**', '[ ] a',
]; // prettier-ignore

const indented: Arbitrary<string> = tuple(constantFrom(0, 0, 0, 1, 2, 2, 2, 3, 4, 4, 5, 6, 7, 8), constantFrom(...blocks)).map(
  ([indent, block]) => ' '.repeat(indent) + block,
); // prettier-ignore

/** Blocks in blocks: what belongs to what by its indentation and by blank lines. */
export const nestedMarkup: Arbitrary<string> = tuple(
  array(oneof({ weight: 3, arbitrary: indented }, constantFrom('', '', ' ', '  ', '>')), { maxLength: 12 }),
  constantFrom('\n', '\n', '\r\n'),
).map(([lines, lineEnd]) => lines.join(lineEnd));

const heavy: Arbitrary<string> = tuple(
  constantFrom('', '', '- ', '  ', '    ', '> ', '# ', '1. ', '| ', '```\n', '    ```\n', '<!-- ', '<div>', '***\n', 'a\n'),
  oneof(
    tuple(constantFrom('[a] ', '[x](y) ', '<b> ', '['), nat({ max: 600 })),
    tuple(constantFrom('-', '*', '=', '- ', '> ', '1. ', '| - ', ' ', '\u00a0', '#', '`', 'a'), nat({ max: 120 })),
  ).map(([unit, times]) => unit.repeat(times)),
  constantFrom('\n', '\n', '\n\n', '\n \n', '\n\u00a0\n', '\n# b\n', '\n|-|-|\n', ' -->\n', '\n```\n', '\n- c\n', '|\n', ' \n'),
).map((all) => all.join('')); // prettier-ignore

/** What comes near the limits of the guards. */
export const heavyMarkup: Arbitrary<string> = tuple(array(heavy, { maxLength: 7 }), constantFrom('\n', '\r\n')).map(
  ([pieces, lineEnd]) => pieces.join('').replaceAll('\n', lineEnd),
);

/** One paragraph, cell or heading. */
export const inlineMarkup: Arbitrary<string> = tuple(
  constantFrom('', '', '- ', '# ', '| a |\n|---|\n| ', '> ', '- [ ] '),
  array(constantFrom(...inlinePieces, '\n'), { maxLength: 24 }),
).map(([first, pieces]) => first + pieces.join(''));

/** What an edit of a real document may insert. */
export const insertions: Arbitrary<string> = oneof(
  { weight: 4, arbitrary: constantFrom(...inlinePieces) },
  { weight: 2, arbitrary: constantFrom(...beginnings) },
  { weight: 2, arbitrary: constantFrom(...wholeLines.map((each) => `\n${each}\n`)) },
  { weight: 1, arbitrary: constantFrom('\n', '\n\n', '\r\n', '\r', ' ', '    ') },
);

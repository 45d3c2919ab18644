/** A text of about `size` characters that is hard on parsers in one way. */
export type Family = (size: number) => string;

/** Every family, by what it is made of. */
export const families: Readonly<Record<string, Family>> = {
  'opening brackets': repeat('['),
  'closing brackets': repeat(']'),
  'nested brackets': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'brackets on short lines': repeat('[[[[[[[[\n'),
  'unclosed prompts': repeat('[Describe it '),
  'prompts, a line each': repeat('- [Describe what it does]\n'),
  'prompts in one paragraph': repeat('[Describe what it does]\n'),
  'images never closed': repeat('![a\n'),
  'links never closed': repeat('[a](\n'),
  'links with nested parentheses': repeat('[a]((((\n'),
  references: repeat('[a][b]\n'),
  'reference definitions': counted((index) => `[a${index}]: b\n\n`),
  footnotes: repeat('[^1] '),
  backticks: repeat('`'),
  'backtick runs of growing length': (size) => backtickRuns(size, ' '),
  'backtick runs on lines': (size) => backtickRuns(size, '\n'),
  'single backticks on lines': repeat('`a\n'),
  stars: repeat('*'),
  'opening emphasis': repeat('*a '),
  'opening and closing emphasis': repeat('*a **b _c __d '),
  'emphasis on lines': repeat('**a *b\n'),
  'bold words that close and open at once': (size) => `**0\0${repeat('0**:**0:')(size)}*`,
  underscores: repeat('_a'),
  tildes: repeat('~~a '),
  'strikethrough on lines': repeat('~~a\n'),
  backslashes: repeat('\\'),
  ampersands: repeat('&a'),
  'angle brackets': repeat('<'),
  'tags never closed': repeat('<a b="\n'),
  'tags with attributes': repeat('<a b=c d '),
  'angle prompts': repeat('<Service Name> '),
  comments: repeat('<!-- a -->\n'),
  'comment openings in a paragraph': repeat('a <!-- b\n'),
  'an unclosed comment': (size) => `<!--\n${'text\n\n'.repeat(size / 6)}`,
  'processing instructions': repeat('a <? b\n'),
  declarations: repeat('a <!A b\n'),
  'character data': repeat('a <![CDATA[ b\n'),
  addresses: repeat('https://a.b/c '),
  'addresses that go on': repeat('www.a.b.c.d.'),
  'mail addresses': repeat('a.b-c@'),
  'mail addresses on lines': repeat('a@b.c\n'),
  'nested quotes': repeat('> '),
  'quotes on lines': repeat('> a\n'),
  'deeper and deeper quotes': counted((index) => `${'>'.repeat((index % 90) + 1)} a\n`),
  'nested lists in one line': repeat('- '),
  'deeper and deeper lists': counted((index) => `${' '.repeat((index % 90) * 2)}- a\n`),
  'list items': repeat('- some words\n'),
  'empty list items': repeat('-\n'),
  'loose list items': repeat('- some words\n\n'),
  'numbered items': counted((index) => `${index % 1e9}. a\n`),
  'task boxes': repeat('- [ ] some words\n'),
  'one line': repeat('a'),
  'one line of words': repeat('word '),
  'lines just below the limit': repeat(`${'[a](b) `c` *d* '.repeat(600)}\n`),
  'lines of brackets just below the limit': repeat(`${'['.repeat(900)}\n\n`),
  'one paragraph': repeat('words of a sentence\n'),
  'one paragraph of prompts, split by lists': repeat('[a\n'.repeat(300) + '- b\n'),
  spaces: repeat(' '),
  'spaces on lines': repeat(`a${' '.repeat(70)}\n`),
  'empty lines': repeat('\n'),
  'carriage returns': repeat('\r'),
  'lines with CRLF': repeat('- a FR-1\r\n'),
  tabs: repeat('\t'),
  'line separators': repeat('a\u2028'),
  'lone surrogates': repeat('\ud83d'),
  emoji: repeat('😀'),
  'emoji before an identifier': repeat('😀 FR-1\n'),
  digits: repeat('1'),
  'section numbers': repeat('1.'),
  dashes: repeat('-'),
  'equals signs': repeat('='),
  rules: repeat('---\n'),
  headings: counted((index) => `## ${index}. some words\n`),
  'headings of falling level': counted((index) => `${'#'.repeat((index % 6) + 1)} some words\n`),
  'headings that define': counted((index) => `### FR-${index % 99_999}: a\n`),
  'headings of the same name': repeat('# FR-1: some words\n'),
  'gate headings': repeat('# Gate-I\n- Code duplication: ≤[X]%\n'),
  'deeper gate headings': repeat('# Gate-I\n## Gate-O\n### Gate-S\n- Code duplication: ≤5%\n'),
  'headings marked at both ends': (size) => `# a ${'#'.repeat(size)} b`,
  'setext headings': repeat('some words\n===\n'),
  'a setext heading of many lines': (size) => `${'a\n'.repeat(size / 2)}===`,
  'an unclosed fence': (size) => `\`\`\`\n${'[TBD] FR-1\n'.repeat(size / 11)}`,
  fences: repeat('```\na\n```\n'),
  'constants in prose and code': repeat('[A_B]\n\n```\n[A_B]\n```\n\n'),
  'code spans with sentinels': repeat('`[TO BE REPLACED BY: a]` '),
  'indented code': repeat('    a\n\n'),
  'a wide table': (size) => `${'|a'.repeat(size / 4)}|\n${'|-'.repeat(size / 4)}|\n`,
  'a long table': (size) => `| ID | Title |\n|---|---|\n${'| FR-1 | [Describe it] |\n'.repeat(size / 25)}`,
  'a long table of fields': (size) => `| Name | Value |\n|---|---|\n${'| Status | Draft / Done |\n'.repeat(size / 26)}`,
  'a long table of marked up names': (size) => `| Name | Value |\n|---|---|\n${'| **A** b | c |\n'.repeat(size / 16)}`,
  'a long table with CRLF': (size) => `| ID | Title |\r\n|---|---|\r\n${'| FR-1 | a |\r\n'.repeat(size / 14)}`,
  tables: repeat('|a|b|\n|-|-|\n|c|d|\n\n'),
  pipes: repeat('|'),
  'delimiter rows': repeat('|-|-|\n'),
  identifiers: repeat('FR-1 '),
  'identifiers on lines': repeat('FR-1\n'),
  'different identifiers': counted((index) => `FR-${index % 99_999} `),
  'mentions of different identifiers': counted((index) => `- see FR-${index % 99_999}\n`),
  'mentions of what is defined nowhere near': counted(
    (index) => `**FR-${(index % 50_000) * 2}: a**\n\nsee AC-${index}\n\n`,
  ),
  'definitions made twice': counted((index) => `**FR-${index % 20_000}: a**\n\n**FR-${index % 20_000}: b**\n\n`),
  'mentions with different addresses': counted((index) => `- [FR-1](a${index}.md)\n`),
  'long ranges': repeat('- FR-1 to FR-499\n'),
  'definitions in one paragraph': counted((index) => `**FR-${index % 99_999}: a**\n`),
  'definitions below a long heading': (size) =>
    `${'some words\n'.repeat(size / 24)}---\n\n${'FR-1\n\n'.repeat(size / 12)}`,
  'definitions in a list': counted((index) => `- **FR-${index % 99_999}**: a\n`),
  'the letters of an identifier': repeat('FR-A'),
  'capital letters': repeat('A'),
  'open ranges': repeat('FR-1 to FR-N '),
  fields: repeat('**Status:** Draft | Review\n'),
  'fields in a list': repeat('- Priority: Must / Should\n'),
  'fields on one line': repeat('**A:** b | '),
  'labels never closed': repeat('**A '),
  dates: repeat('**Date:** YYYY-MM-DD\n\n'),
  'dates on one line': repeat('YYYY-MM-DD '),
  'an unclosed front matter': (size) => `---\n${'a: b\n'.repeat(size / 5)}`,
  'a long front matter': (size) => `---\n${'a: b\n'.repeat(size / 5)}---\n`,
  'front matter of nested lists': frontMatter('- '),
  'front matter of question marks': frontMatter('? '),
  'front matter of opening brackets': frontMatter('['),
  'front matter of opening braces': frontMatter('{'),
  'front matter of nested maps': frontMatter('{a: '),
  'front matter of tags': frontMatter('!a '),
  'front matter of anchors': frontMatter('&a '),
  'front matter of aliases': (size) => `---\na: &a [x]\nb: [${'*a, '.repeat(size / 4)}]\n---\n`,
  'front matter of quotes': frontMatter('"'),
  'front matter of colons': frontMatter('a: '),
  'front matter of documents': frontMatter('--- a\n'),
  'front matter that is indented further and further': (size) =>
    `---\n${Array.from({ length: Math.sqrt(size * 2) }, (_, index) => `${' '.repeat(index)}a:\n`).join('')}---\n`,
};

/** The same up to the length that is still read, so that the guard before it is not all that is measured. */
export const frontMatterFamilies: Readonly<Record<string, Family>> = {
  keys: repeat('a: b\n'),
  'different keys': counted((index) => `key${index}: b\n`),
  'shallow lists': repeat('- a\n'),
  'flow lists': repeat('[a],'),
  'merge keys': repeat('<<: *a\n'),
  aliases: (size) => `a: &a [x]\nb: [${'*a, '.repeat(size / 4)}]\n`,
  anchors: counted((index) => `k${index}: &a${index} x\n`),
  'aliases of aliases': counted(
    (index) => `k${index}: &a${index} [*a${Math.max(0, index - 1)},*a${Math.max(0, index - 1)}]\n`,
  ),
  tags: repeat('!!js/function x\n'),
  quotes: repeat('"a" '),
  'one quoted text': (size) => `a: "${'\\x41'.repeat(size / 4)}"\n`,
  'block texts': repeat('a: |\n  b\n'),
  'a block text': (size) => `a: >\n${'  b\n\n'.repeat(size / 5)}`,
  comments: repeat('# a\n'),
  errors: repeat('}\n'),
  tabs: repeat('\ta: b\n'),
  spaces: repeat(' '),
  'plain text of many lines': repeat('a\n'),
};

function repeat(unit: string): Family {
  return (size) => unit.repeat(Math.ceil(size / unit.length));
}

function counted(unit: (index: number) => string): Family {
  return (size) => {
    let text = '';
    for (let index = 1; text.length < size; index++) text += unit(index);
    return text;
  };
}

function frontMatter(unit: string): Family {
  return (size) => `---\n${repeat(unit)(size)}\n---\n# After\n`;
}

function backtickRuns(size: number, between: string): string {
  let text = '';
  for (let length = 1; text.length < size; length = (length % 300) + 1) text += '`'.repeat(length) + between;
  return text;
}

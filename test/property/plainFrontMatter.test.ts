import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Arbitrary } from 'fast-check';
import { array, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { readYaml } from '../../server/src/core/syntax/frontMatter.ts';
import { readPlainFrontMatter } from '../../server/src/core/syntax/plainFrontMatter.ts';
import { holds } from './runs.ts';

/** Mostly plain: one line that is not makes a whole text another. */
const wild = constantFrom(
  'title', 'Draft', 'a b', '1.0', '2026-11-27', '12:30', '0x1F', '1e3', '.5', '.inf', '-1', 'null', 'Null', '~', 'true',
  'No', 'x: y', 'x:', ':x', 'a #b', 'a# b', '#c', '- x', '-', '--', '---', '...', '? x', '?', '&a', '*a', '!t x', '|', '>', '%x',
  '@x', '`x`', '"q"', "'q'", '"a" b', "'it''s'", '"\\n"', '"a \\"b\\" \\\\"', "'\\\\'", '"\\"', '["a\\", b"]', '"a, b"', '"', "'", '[a, b]', '[ ]', '[]', '[a, [b]]', '[a,, b]', '[a',
  'a]', '[a: b]', '["a", \'b\', c d]', '[a b, #c]', '[a #c]', '[-a]', '[ a , b ]', '{a: b}', '{}', '[{}]', '<<', '__proto__',
  'constructor', 'ünï – „x“', '\u00a0', 'a\u00a0', '\ufeff', '\u2028', '\u0085', '\t', 'a\tb', '\u0000', '\ud800', '🙂', 'FR-1 & 2 (x)',
  'a.b/c', '/', '(x)', '$x', 'https://x.org/#a', '[[x]]', '[a]b', '[a] # c', '"x" # c', 'x, y', "['a', 'b']", '["a: b"]', '["{a}"]', '<x>', '',
); // prettier-ignore
const tame = constantFrom(
  'title', 'a b', '1.0', '2026-11-27', '"q: r"', "'q'", '[a, b c]', '[]', '["a", \'b\']', 'ünï – „x“', 'https://x.org/#a', '"\\""',
); // prettier-ignore
const word = oneof({ weight: 4, arbitrary: tame }, { weight: 1, arbitrary: wild });
const space = constantFrom('', ' ', ' ', ' ', '  ', '\t');
const indent = constantFrom('', '', '', '  ', '  ', '    ', ' ', '\t');
const end = constantFrom(
  ...['\n', '\n', '\n', '\n', '\n', '\n', '\r\n', '\n\n', ' \n', '  \r\n', '\n# c\n', '\n  # c\n', ' # c\n'],
);
const likely = constantFrom('title', 'status', 'a', 'b', 'Risks & Mitigations', 'V1.1 (Should-Have)');
const line: Arbitrary<string> = oneof(
  {
    weight: 1,
    arbitrary: tuple(indent, oneof(likely, word), constantFrom(':', ' :', ''), space, oneof(word, string()), end),
  },
  { weight: 4, arbitrary: tuple(likely, constantFrom(': '), word, end) },
  { weight: 1, arbitrary: tuple(likely, constantFrom(':\n', ':\r\n', ': \n')) },
  {
    weight: 2,
    arbitrary: tuple(likely, constantFrom(':\n'), array(tuple(constantFrom('  - ', '  - ', '- ', ' -'), word, end))),
  },
  {
    weight: 2,
    arbitrary: tuple(likely, constantFrom(':\n'), array(tuple(constantFrom('  a: ', '  b: ', '  c c: '), word, end))),
  },
).map((parts) => parts.flat(2).join(''));

const generated = array(line, { maxLength: 6 }).map((lines) => lines.join(''));
const anything = string({ unit: constantFrom(...Array.from('ab: \n-[],"\'#\r{}&.1~')) });

describe('plain front matter', () => {
  it('is read as the library reads it, or left to it', () => {
    holds(property(oneof(generated, anything), isReadAlike), 10);
  }).timeout(60_000);

  it('is read as the library reads it in the corpus, the seeds and what is packed', function () {
    const contents = ['templates', 'examples', '../shared/corpus', '../shared/seeds'].flatMap(findContents);
    for (const content of contents) isReadAlike(content);
    const plain = contents.filter((content) => readPlainFrontMatter(content) !== undefined);
    // If it were hardly ever plain, nothing would be gained by it.
    assert.ok(plain.length > contents.length / 2, `${plain.length} of ${contents.length} are plain`);
  }).timeout(20_000);
});

function isReadAlike(content: string): void {
  if (/^---/m.test(content)) return; // The front matter ends there.
  const plain = readPlainFrontMatter(content);
  if (plain !== undefined) assert.deepEqual({ pairs: plain, errors: [] }, readYaml(content), JSON.stringify(content));
}

function findContents(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true }).filter((file) => /\.(?:md|markdown)$/.test(String(file)));
  return files.flatMap((file) => {
    const text = readFileSync(path.join(folder, String(file)), 'utf8');
    return /^\ufeff?---[ \t]*\r?\n((?:.*\n)*?)---[ \t]*(?:\r?\n|$)/.exec(text)?.[1] ?? [];
  });
}

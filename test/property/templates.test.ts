import assert from 'node:assert/strict';
import { readTemplate } from '../../server/src/core/project/template.ts';
import { renderTemplate } from '../../server/src/core/templates/render.ts';
import { fileNameFor, freeFileName, whyNoFileName } from '../../server/src/core/text/fileName.ts';
import { expandSnippet } from '../harness/snippets.ts';

const cases = 10_000;
/** What snippets, tables, YAML and file systems have their own meaning for. */
const pieces = [
  '$',
  '}',
  '{',
  '\\',
  '`',
  '|',
  '"',
  "'",
  ':',
  '#',
  '*',
  '[',
  ']',
  '${1:x}',
  '$0',
  '{title}',
  '/',
  '..',
  ' ',
  'é',
  '漢',
  '😀',
  'con',
  'a',
  'B',
  '9',
];

/** A small generator of numbers: the same cases each time. */
function* random(seed: number): Generator<number, number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function* titles(): Generator<string> {
  const numbers = random(7);
  for (let index = 0; index < cases; index++) {
    const length = 1 + Math.floor(numbers.next().value * 12);
    yield Array.from({ length }, () => pieces[Math.floor(numbers.next().value * pieces.length)]).join('');
  }
}

const template = readTemplate(
  '---\nid: t\nfill:\n  title: "[Feature]"\n---\n# T: {title}\n\n[Feature] and [Author]\n\n| {title} |\n|---|\n| x |\n',
  't',
);

describe(`${String(cases)} titles with characters that mean something somewhere`, () => {
  it('come out of text and snippet as typed, with pipes escaped in tables alone', () => {
    for (const title of titles()) {
      const { text, snippet } = renderTemplate(template, { title });
      const cell = title.replace(/\|/g, '\\|');
      assert.equal(text, `# T: ${title}\n\n${title} and [Author]\n\n| ${cell} |\n|---|\n| x |\n`);
      assert.equal(expandSnippet(snippet), text);
    }
  });

  it('make file names that every system takes', () => {
    for (const title of titles()) {
      assert.equal(whyNoFileName(fileNameFor(title, 'prd.md')), undefined, title);
      assert.ok(!fileNameFor(title, 'prd.md').includes('/'));
    }
  });
});

describe('file names', () => {
  it('follow from the title', () => {
    assert.equal(fileNameFor('Sign in & out', 'prd.md'), 'sign-in-out-prd.md');
    assert.equal(fileNameFor('', 'prd.md'), 'prd.md');
    assert.equal(fileNameFor('…', 'prd.md'), 'prd.md');
    assert.equal(fileNameFor('Über 漢字', 'prd.md'), 'über-漢字-prd.md');
    assert.equal(fileNameFor(`x ${'word '.repeat(200)}`, 'prd.md').length < 250, true);
    assert.equal(fileNameFor('x'.repeat(500), 'prd.md'), 'prd.md');
  });

  it('are refused where a system cannot hold them', () => {
    for (const name of [
      '',
      ' a.md',
      'a/b.md',
      'a\\b.md',
      '..',
      'con.md',
      'LPT1.md',
      'a:b.md',
      'a.txt',
      '.md',
      'a.md.',
      'a\n.md',
      `${'x'.repeat(250)}.md`,
      '\ud800.md',
    ])
      assert.notEqual(whyNoFileName(name), undefined, name);
    assert.equal(whyNoFileName('Sign in.md'), undefined);
  });

  it('are free of what is there, whatever its case', () => {
    assert.equal(freeFileName('prd.md', ['PRD.md', 'prd-2.md']), 'prd-3.md');
    assert.equal(freeFileName('prd.md', []), 'prd.md');
  });
});

import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../server/src/core/syntax/frontMatter.ts';

describe('front matter', () => {
  it('has keys and values with their places, quotes left out', () => {
    const text = '---\nversion: "1.0"\ncreated: YYYY-MM-DD\nempty:\nlist: [a, b]\n---\n# Title\n';
    const { entries, bodyStart, problems } = readFrontMatter(text);
    assert.deepEqual(
      entries.map(({ key, value }) => [key, value]),
      [
        ['version', '1.0'],
        ['created', 'YYYY-MM-DD'],
        ['empty', ''],
        ['list', ''],
      ],
    );
    for (const { value, valueSpan } of entries) assert.equal(text.slice(valueSpan.start, valueSpan.end), value);
    assert.equal(text.slice(bodyStart), '# Title\n');
    assert.deepEqual(problems, []);
  });

  it('may have CRLF and a byte order mark', () => {
    const text = '\ufeff---\r\nversion: 1\r\n---\r\n# Title\r\n';
    const { entries, bodyStart } = readFrontMatter(text);
    assert.deepEqual(
      entries.map(({ key, value }) => [key, value]),
      [['version', '1']],
    );
    assert.equal(text.slice(bodyStart), '# Title\r\n');
  });

  it('may stand after a comment', () => {
    const text = '\ufeff<!-- Copy me:\n---\nnot: this -->\n\n---\ntitle: PRD\n---\n# PRD: x\n';
    const { span, entries, bodyStart } = readFrontMatter(text);
    assert.deepEqual(
      entries.map(({ key, value }) => [key, value]),
      [['title', 'PRD']],
    );
    assert.equal(text.slice(span?.start, span?.end), '---\ntitle: PRD\n---');
    assert.equal(text.slice(bodyStart), '# PRD: x\n');
    for (const other of [
      '<!-- a -->\n\n---\n\nText.\n\n---\n',
      '<!-- a --> ---\ntitle: x\n---\n',
      '<!-- a\n---\ntitle: x\n---\n',
    ])
      assert.equal(readFrontMatter(other).span, undefined, other);
  });

  it('may end with three dots', () => {
    for (const end of ['...', '... ', '...\r']) {
      const text = `---\ntitle: PRD\nowner: TBD\n${end}\n# PRD: x\n`;
      const { entries, bodyStart } = readFrontMatter(text);
      assert.deepEqual(
        entries.map(({ key, value }) => [key, value]),
        [
          ['title', 'PRD'],
          ['owner', 'TBD'],
        ],
      );
      assert.equal(text.slice(bodyStart), '# PRD: x\n');
    }
    assert.equal(readFrontMatter('---\n# PRD: x\n\n...\n').span, undefined);
    for (const end of ['....', '...x', ' ...'])
      assert.equal(readFrontMatter(`---\na: 1\n${end}\n# PRD\n`).span, undefined, end);
  });

  it('is not a thematic break, and needs an end', () => {
    for (const text of ['---\n\n# Title\n', '----\na: 1\n----\n', 'a\n---\nb: 1\n---\n', '---'])
      assert.equal(readFrontMatter(text).span, undefined, text);
  });

  it('tells where its mistakes are', () => {
    const text = '---\na: [1\nb: 2\n---\n';
    const [problem] = readFrontMatter(text).problems;
    assert.ok(problem && problem.span.start >= 4 && problem.span.end <= text.length);
    const [twice] = readFrontMatter('---\na: 1\na: 2\n---\n').problems;
    assert.equal(twice?.message, 'Front matter: a is set twice.');
  });

  it('is refused when it is no YAML, too long or nested too deep', () => {
    for (const [text, message] of [
      ['---js\nmodule.exports = 1\n---\n# T\n', 'Front matter is read as YAML only, not as js.'],
      [`---\na: ${'x'.repeat(20_000)}\n---\n# T\n`, 'This front matter is too long to be read.'],
      [`---\na: ${'['.repeat(2_000)}\n---\n# T\n`, 'This front matter is nested too deeply to be read.'],
      [`---\n${'- '.repeat(1_000)}a\n---\n# T\n`, 'This front matter is nested too deeply to be read.'],
    ] as const) {
      const { problems, bodyStart } = readFrontMatter(text);
      assert.deepEqual(
        problems.map((problem) => problem.message),
        [message],
      );
      assert.equal(text.slice(bodyStart), '# T\n');
    }
  });
});

import assert from 'node:assert/strict';
import { documentOf } from '../../harness/check.ts';

describe('the dialect', () => {
  const cases: readonly (readonly [what: string, file: string, text: string, dialect: string])[] = [
    ['a title and a section', 'a.md', '# Product Requirements Document\n\n## Goals\n\n## Out of Scope\n', 'prd'],
    ['a file name and an identifier', 'login-prd.md', '# Login\n\n- FR-1: a\n', 'prd'],
    ['four identifiers', 'x.md', '- FR-1: a\n- FR-2: b\n- NFR-1: c\n- AC-1: d\n', 'prd'],
    ['gates', 'a.md', '# PRD: Login\n\n### Gate-O (Optimize) Targets\n', 'iosm-prd'],
    ['a technical title', 'spec.md', '# Technical Specification\n', 'spec'],
    ['its front matter', 'x.md', '---\ndialect: spec\n---\n# Anything\n', 'spec'],
    ['the template that it names', 'x.md', '---\ntemplate: python-spec@1\n---\n# Anything\n', 'spec'],
    ['a template of the team', 'x.md', '---\ntemplate: memo@2.1\n---\n# Anything\n', 'prd'],
    ['the template of a web page', 'x.md', '---\ntemplate: post\n---\n# Anything\n', 'plain'],
    ['nothing', 'x.md', '# Shopping\n\n- milk\n', 'plain'],
    ['one mention', 'x.md', '# Notes\n\nSee FR-1 and the PRD.\n', 'plain'],
    [
      'the name of a readme',
      'README.md',
      '# Product Requirements Document\n\n- FR-1: a\n- FR-2: b\n- FR-3: c\n- FR-4: d\n',
      'plain',
    ],
    ['an empty text', 'prd.md', '', 'plain'],
  ];
  for (const [what, file, text, dialect] of cases)
    it(`is ${dialect} by ${what}`, () => {
      assert.equal(documentOf(text, file).dialect.id, dialect);
    });
});

describe('a document that cannot be analysed', () => {
  it('is plain when it is binary', () => {
    assert.equal(documentOf('# PRD\n\n\0\n\n- FR-1: a\n- FR-2: b').dialect.id, 'plain');
  });
  it('is plain when it is too large', () => {
    const document = documentOf(`# PRD\n${'\n'.repeat(100_001)}`);
    assert.equal(document.isTooLarge, true);
    assert.deepEqual(document.outline, []);
  });
});

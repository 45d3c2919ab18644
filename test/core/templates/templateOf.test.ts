import assert from 'node:assert/strict';
import { readTemplate } from '../../../server/src/core/project/template.ts';
import { builtinTemplates } from '../../../server/src/core/templates/builtinTemplates.ts';
import { templateOf } from '../../../server/src/core/templates/templateOf.ts';
import { documentOf } from '../../harness/check.ts';
import { readSeeds } from '../../harness/seeds.ts';

const manifest = 'id: memo\ntitle: Memo\ndescription: A memo.\nfile: memo.md\nversion: 1\ndialect: prd';
const body = '# Memo\n## Aim\n## Means\n## Ends\n## Costs\n### Story 1: [Title]\n## Glossary\n';
const memo = readTemplate(
  `---\n${manifest}\noptional: Glossary\naliases:\n  Aim: [Purpose, Goal]\n  Costs: Budget\n---\n${body}`,
  'memo',
);

function matchOf(text: string) {
  const match = templateOf(documentOf(text, 'prd.md'), [memo]);
  return match && [match.template.id, match.version, match.reason];
}

describe('the template of a document', () => {
  for (const template of builtinTemplates())
    it(`is found for what was made from ${template.id}`, () => {
      assert.equal(templateOf(documentOf(template.body, 'prd.md'), builtinTemplates())?.template, template);
    });

  for (const { name, text } of readSeeds())
    it(`is found for the seed ${name}`, () => {
      assert.equal(`${String(templateOf(documentOf(text, name), builtinTemplates())?.template.id)}.md`, name);
    });

  it('is the one that front matter names, with its version', () => {
    assert.deepEqual(matchOf('---\ntemplate: memo@2\n---\n# X\n'), ['memo', '2', 'Its front matter says so.']);
    assert.deepEqual(matchOf('---\ntemplate: memo\n---\n# X\n'), ['memo', undefined, 'Its front matter says so.']);
    assert.equal(matchOf('---\ntemplate: other@1\n---\n# X\n'), undefined);
    assert.equal(matchOf('---\ntemplate: [memo]\n---\n# X\n'), undefined);
  });

  it('is recognised with other numbers, case, brackets, aliases, order and level', () => {
    const text = '# Requirements\n### 3. MEANS\n### 1) Purpose\n### 4. Ends (later)\n### Budget\n';
    assert.deepEqual(matchOf(text), ['memo', undefined, '4 of 4 main sections are there.']);
  });

  it('is none when too little agrees', () => {
    assert.equal(matchOf('# PRD\n## Aim\n## Means\n## Ends\n'), undefined, 'three sections may be chance');
    const strange = Array.from({ length: 7 }, (_, index) => `## Other ${String(index)}\n`).join('');
    assert.equal(
      matchOf(`# PRD\n## Aim\n## Means\n## Ends\n## Costs\n${strange}`),
      undefined,
      'most is something else',
    );
  });

  it('is none for Markdown that is no PRD or spec', () => {
    const notes = documentOf('# X\n## Aim\n## Means\n## Ends\n## Costs\n', 'notes.md');
    assert.equal(notes.dialect.isSpec, false);
    assert.equal(templateOf(notes, [memo]), undefined);
  });
});

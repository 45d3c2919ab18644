import assert from 'node:assert/strict';
import { readTemplate } from '../../../server/src/core/project/template.ts';
import { renderTemplate } from '../../../server/src/core/templates/render.ts';
import { featureOf, nextIn } from '../../../server/src/core/templates/surroundings.ts';
import type { TemplateValues } from '../../../server/src/core/templates/variables.ts';
import { numbersFrom } from '../../../server/src/core/templates/variables.ts';
import { builtinTemplates } from '../../../server/src/core/templates/builtinTemplates.ts';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';
import { documentOf } from '../../harness/check.ts';

function rendered(body: string, values: TemplateValues, manifest = ''): string {
  return renderTemplate(readTemplate(`---\nid: memo\n${manifest}---\n${body}`, 'memo'), values).text;
}

const known: TemplateValues = {
  title: 'Sign in',
  date: '2026-11-21',
  author: 'Ada',
  project: 'Harbor',
  feature: '007-x',
};

describe('a template that is used', () => {
  it('has what is known in place of its variables', () => {
    assert.equal(
      rendered('# {title} of {project}\n{author}, {date}: {feature}\n', known),
      '# Sign in of Harbor\nAda, 2026-11-21: 007-x\n',
    );
  });

  it('has prompts in place of what is not known', () => {
    assert.equal(
      rendered('# {title}\n{author}, {date}: {feature} {project}\n', {}),
      '# [Title]\n[Author], [YYYY-MM-DD]: [track-id] [PROJECT_NAME]\n',
    );
  });

  it('is typed into behind the marks of empty items', () => {
    const template = readTemplate('---\nid: memo\n---\n# PRD\n\n- \n-\n\n1. \n', 'memo');
    const { text, snippet } = renderTemplate(template, {});
    assert.equal(text, '# PRD\n\n- \n-\n\n1. \n');
    assert.equal(snippet, '# PRD\n\n- ${1:}\n- ${2:}\n\n1. ${3:}\n$0');
  });

  it('is titled where the document is, and keeps as a prompt what nobody gave', () => {
    for (const template of builtinTemplates()) {
      const titled = renderTemplate(template, { title: 'Sign in', project: 'folder' }).text;
      const [heading = ''] = /^# .*$/m.exec(titled) ?? [];
      assert.match(heading, /Sign in/, template.id);
      assert.ok(!titled.includes('folder'), template.id);
      assert.doesNotMatch(renderTemplate(template, {}).text, /^# .*\bTemplate\b/m, template.id);
    }
  });

  it('leaves code and other braces alone', () => {
    const body = '`{title}` {Title} {id}\n\n```\n{title}\n```\n';
    assert.equal(rendered(body, known), body);
  });

  it('counts on from the next free identifier', () => {
    const next = (prefix: string): Iterator<string> => numbersFrom(`${prefix}-`, 7, 3);
    assert.equal(rendered('**{next:FR}** **{next:FR}** {next:NFR}\n', { next }), '**FR-007** **FR-008** NFR-007\n');
    assert.equal(rendered('{next:FR} {next:FR}\n', {}), 'FR-1 FR-2\n');
  });

  it('keeps tables and front matter whole', () => {
    const title = 'A | "B": \\ C';
    assert.equal(
      rendered('| {title} |\n|---|\n| {title} |\n', { title }),
      '| A \\| "B": \\ C |\n|---|\n| A \\| "B": \\ C |\n',
    );
    assert.equal(
      rendered('---\na: "{title}"\nb: \'{title}\'\nc: {title}\ntemplate: x\n---\n# X\n', { title }),
      '---\na: "A | \\"B\\": \\\\ C"\nb: \'A | "B": \\ C\'\nc: "A | \\"B\\": \\\\ C"\ntemplate: x\n---\n# X\n',
    );
  });

  it('fills the placeholders that its manifest names, and the heading', () => {
    const manifest = 'fill:\n  title: "[Feature]"\n  author: "[Author]"\nheading: "Memo: {title}"\n';
    assert.equal(rendered('# Memo\n[Feature] by [Author]\n', known, manifest), '# Memo: Sign in\nSign in by Ada\n');
    assert.equal(rendered('# Memo\n[Feature] by [Author]\n', {}, manifest), '# Memo\n[Feature] by [Author]\n');
  });

  it('says which template it was made from where it has front matter', () => {
    assert.equal(rendered('---\na: b\n---\n# X\n', {}, 'version: 3\n'), '---\na: b\ntemplate: memo@3\n---\n# X\n');
  });

  for (const template of builtinTemplates())
    it(`carries title and date where ${template.id} has a place for them`, () => {
      const { text } = renderTemplate(template, known);
      assert.ok(text.includes('Sign in'), 'title');
      if (template.fill.has('date')) assert.ok(text.includes('2026-11-21'), 'date');
      if (template.fill.has('author')) assert.ok(text.includes('Ada'), 'author');
    });
});

describe('what surrounds a new document', () => {
  it('is its feature or track', () => {
    assert.equal(featureOf('file:///x/specs/003-sign-in/prd.md'), '003-sign-in');
    assert.equal(featureOf('file:///x/swarm/tracks/2026-01-a%20b/PRD.md'), '2026-01-a b');
    assert.equal(featureOf('file:///x/012-billing/prd.md'), '012-billing');
    assert.equal(featureOf('file:///x/docs/prd.md'), undefined);
    assert.equal(featureOf('file:///x/specs/prd.md'), undefined);
  });

  it('are the numbers that its folder has already', () => {
    const workspace = new WorkspaceIndex();
    workspace.put(documentOf('# PRD\n\n**FR-009: A**\n\n**UC1: B**\n', 'prd.md'));
    const uri = [...workspace.documents.keys()][0]!;
    const next = (prefix: string): string => String(nextIn(workspace, uri, prefix).next().value);
    assert.deepEqual(['FR', 'UC', 'NFR'].map(next), ['FR-010', 'UC2', 'NFR-1']);
  });
});

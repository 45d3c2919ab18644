import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inspect } from '../../../server/src/core/features/inspect.ts';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';
import { diagnose } from '../../../server/src/core/rules/diagnose.ts';
import { builtinTemplates } from '../../../server/src/core/templates/builtinTemplates.ts';
import { renderTemplate } from '../../../server/src/core/templates/render.ts';
import { readFrontMatter } from '../../../server/src/core/syntax/frontMatter.ts';
import { expandSnippet } from '../../harness/snippets.ts';
import { readTemplate } from '../../../server/src/core/project/template.ts';
import { templateIds } from '../../../server/src/protocol.ts';
import { documentOf, today } from '../../harness/check.ts';
import { expectationFile, summarise } from '../../harness/generated.ts';
import { readSeeds } from '../../harness/seeds.ts';

const placeholderRules = [
  'template-residue',
  'unfilled-placeholder',
  'unpicked-option',
  'unset-date',
  'empty-list-item',
  'open-range',
];

for (const template of builtinTemplates())
  describe(`the template ${template.id}`, () => {
    const document = documentOf(template.body, template.fileName);
    const seen = inspect(document);

    it('is written in the dialect that its manifest names', () => {
      assert.equal(document.dialect.id, template.dialect);
    });

    it('is read as its expectations say', () => {
      assert.deepEqual(summarise(seen), JSON.parse(readFileSync(expectationFile(template.id), 'utf8')));
    });

    it('raises nothing but what is to be filled', () => {
      const workspace = new WorkspaceIndex();
      workspace.put(document);
      const others = diagnose(document, workspace, {}, { today }).filter(
        ({ rule }) => !placeholderRules.includes(rule.id),
      );
      assert.deepEqual(others, []);
    });

    it('has no trailing white space but that of empty items, and LF line ends', () => {
      for (const line of template.body.split('\n')) assert.ok(line === line.trimEnd() || line === '- ', line);
      assert.ok(!template.body.includes('\r') && template.body.endsWith('\n'));
    });

    it('numbers its requirements, unless it is a spec', () => {
      if (template.dialect === 'spec') return;
      const defined = seen.identifiers.filter(({ role }) => role === 'definition');
      assert.ok(defined.length >= 9, String(defined.length));
    });

    it('comes out of its snippet as it is, with its origin in its front matter', () => {
      const { text, snippet } = renderTemplate(template, {});
      assert.equal(expandSnippet(snippet), text);
      const origin = `template: ${template.id}@${template.version}\n`;
      // A document is no template: the word gives way to a prompt.
      assert.equal(text.replace(origin, ''), template.body.replace(/^(# .*) Template$/m, '$1: [Title]'));
      assert.equal(text.includes(origin), template.body.startsWith('---'));
    });
  });

for (const { name, expected } of readSeeds())
  describe(`our edition of ${name}`, () => {
    const template = builtinTemplates().find(({ id }) => `${id}.md` === name)!;
    const seen = inspect(documentOf(template.body, template.fileName));

    it('has the same sections in the same order', () => {
      assert.deepEqual(
        seen.outline.map(({ level, title }) => [level, title]),
        expected.headings.map(({ level, text }) => [level, text]),
      );
    });

    it('has the same identifiers in the same forms, or has some where the seed has none', () => {
      const defined = seen.identifiers.filter(({ role }) => role === 'definition');
      const ofSeed = expected.identifiers.defined.map(({ id, form }) => [id, form]);
      if (ofSeed.length === 0) assert.ok(defined.length > 0 || template.dialect === 'spec');
      else
        assert.deepEqual(
          defined.map(({ id, form }) => [id, form]),
          ofSeed,
        );
    });

    it('has the same gate targets', () => {
      assert.deepEqual(
        seen.gateTargets.map((t) => [
          t.gate,
          t.metric,
          t.operator,
          t.value.startsWith('[e.g.') || t.isOpen ? 'open' : t.value,
        ]),
        expected.gateTargets.map((t) => [t.gate, t.metric, t.operator, t.isPlaceholder ? 'open' : t.value]),
      );
    });

    it('has the same option lists', () => {
      const lists = (options: readonly (readonly string[])[]): readonly string[] =>
        [...new Set(options.map((list) => list.join(' | ')))].sort();
      const ours = lists(seen.placeholders.filter(({ kind }) => kind === 'options').map(({ options }) => options));
      for (const list of lists(expected.optionFields.map(({ options }) => options)))
        assert.ok(ours.includes(list), list);
    });
  });

describe('templates', () => {
  it('are those that the protocol names, in that order', () => {
    assert.deepEqual(
      builtinTemplates().map(({ id }) => id),
      templateIds,
    );
  });

  it('of the product have a complete manifest', () => {
    for (const { id } of builtinTemplates()) {
      const { entries } = readFrontMatter(readFileSync(`templates/${id}.md`, 'utf8'));
      for (const key of ['id', 'title', 'description', 'file', 'version', 'dialect', 'fill'])
        assert.ok(
          entries.some((entry) => entry.key === key && entry.data !== ''),
          `${id}: ${key}`,
        );
    }
  });

  it('may begin with front matter of their own, and have CRLF', () => {
    const manifest = '---\nid: a\ntitle: b\ndescription: c\nfile: d.md\nversion: 1\ndialect: prd\n---\n';
    const { body } = readTemplate(`${manifest}---\nversion: "1.0"\n---\n# T\n`.replaceAll('\n', '\r\n'), 'a');
    assert.equal(body, '---\nversion: "1.0"\n---\n# T\n');
  });
});

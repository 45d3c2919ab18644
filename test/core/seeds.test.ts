import assert from 'node:assert/strict';
import { inspect } from '../../server/src/core/features/inspect.ts';
import { diagnose } from '../../server/src/core/rules/diagnose.ts';
import { builtinTemplates } from '../../server/src/core/templates/builtinTemplates.ts';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';
import { documentOf, today } from '../harness/check.ts';
import { readSeeds } from '../harness/seeds.ts';

const seeds = readSeeds();
if (seeds.length === 0)
  console.warn('NOT TESTED: the seeds do not lie beside this checkout; only our own templates are compared.');

for (const { name, text, expected } of seeds)
  describe(`the seed ${name}`, () => {
    const seen = inspect(documentOf(text, name), builtinTemplates());
    /** Debatable: hints, or left alone. The reasons stand with the expectations. */
    const debatable = expected.placeholders.filter(({ certain }) => !certain);

    it('has exactly the expected headings', () => {
      assert.deepEqual(
        seen.outline.map(({ line, level, title }) => [line, level, title]),
        expected.headings.map(({ line, level, text: title }) => [line, level, title]),
      );
    });

    it('has exactly the expected placeholders', () => {
      const isCertain = ({ line, column }: { line: number; column: number }): boolean =>
        !debatable.some((other) => other.line === line && other.col === column);
      assert.deepEqual(
        seen.placeholders
          .filter(isCertain)
          .map((p) => [p.line, p.column, p.endColumn, p.kind, p.text, p.options, p.examples]),
        expected.placeholders
          .filter(({ certain }) => certain)
          .map((p) => [p.line, p.col, p.endCol, p.kind, p.text, p.choices ?? [], p.examples ?? []]),
      );
      for (const { line, col, prompt } of expected.placeholders)
        if (prompt !== undefined)
          assert.equal(seen.placeholders.find((p) => p.line === line && p.column === col)?.hint, prompt);
    });

    it('has its debatable placeholders as hints or not at all', () => {
      const found = diagnose(documentOf(text, name), new WorkspaceIndex(), {}, { today });
      const document = documentOf(text, name);
      for (const { line, col } of debatable) {
        const start = (document.source.lineStarts[line - 1] ?? 0) + col - 1;
        const finding = found.find(({ span }) => span.start === start);
        assert.ok(finding === undefined || finding.severity === 'hint', `${String(line)}:${String(col)}`);
      }
    });

    it('has no placeholder where something only looks like one', () => {
      for (const { line, col, text: lookAlike } of expected.notPlaceholders)
        assert.ok(!seen.placeholders.some((p) => p.line === line && p.column === col), lookAlike);
    });

    it('has exactly the expected lines of guidance, as hints', () => {
      assert.deepEqual(
        seen.residue.filter(({ kind }) => kind === 'guidance').map((r) => [r.line, r.text]),
        (expected.guidanceProse ?? []).map(({ line, text: written }) => [line, written]),
      );
      const found = diagnose(documentOf(text, name), new WorkspaceIndex(), {}, { today });
      const severities = found.filter(({ rule }) => rule.id === 'template-residue').map(({ severity }) => severity);
      assert.ok(severities.every((severity) => severity === 'hint'));
    });

    it('has exactly the expected identifiers', () => {
      assert.deepEqual(
        seen.identifiers
          .filter(({ role }) => role === 'definition')
          .map((i) => [i.id, i.line, i.column, i.endColumn, i.form, i.title]),
        expected.identifiers.defined.map((i) => [i.id, i.line, i.col, i.endCol, i.form, i.title]),
      );
      assert.deepEqual(
        seen.identifiers.filter(({ role }) => role === 'reference').map((i) => [i.id, i.line, i.column, i.endColumn]),
        expected.identifiers.referenced.map((i) => [i.id, i.line, i.col, i.endCol]),
      );
    });

    it('has exactly the expected gate targets', () => {
      assert.deepEqual(
        seen.gateTargets.map((t) => [
          t.line,
          t.gate,
          t.metric,
          t.operator,
          t.value,
          t.number,
          t.unit,
          t.qualifier,
          t.note,
          t.isOpen,
        ]),
        expected.gateTargets.map((t) => [
          t.line,
          t.gate,
          t.metric,
          t.operator,
          t.value,
          t.number,
          t.unit,
          t.qualifier,
          t.note,
          t.isPlaceholder,
        ]),
      );
    });

    it('has exactly the expected option fields', () => {
      const optionLines = new Set(seen.placeholders.filter(({ kind }) => kind === 'options').map(({ line }) => line));
      assert.deepEqual(
        seen.fields
          .filter(({ line, options }) => options.length > 0 && optionLines.has(line))
          .map((f) => [f.line, f.name, f.options]),
        expected.optionFields.map((f) => [f.line, f.field, f.options]),
      );
    });

    it('has exactly the expected front matter', () => {
      assert.deepEqual(
        seen.frontMatter.map(({ line, key, value }) => [line, key, value]),
        (expected.frontMatter?.keys ?? []).map(({ line, key, value }) => [line, key, value]),
      );
    });
  });

import assert from 'node:assert/strict';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';
import { diagnose } from '../../../server/src/core/rules/diagnose.ts';
import { builtinTemplates } from '../../../server/src/core/templates/builtinTemplates.ts';
import { documentOf } from '../../harness/check.ts';

const knowledge = { today: '2026-11-29' };

describe('a fresh template', () => {
  for (const template of builtinTemplates())
    it(`gives no warning: ${template.id}`, () => {
      const found = diagnose(documentOf(template.body), new WorkspaceIndex(), {}, knowledge);
      assert.ok(found.length > 0);
      const loud = found.filter(({ severity }) => severity === 'warning' || severity === 'error');
      assert.deepEqual(
        loud.map(({ rule, message }) => `${rule.id}: ${message}`),
        [],
      );
    });
});

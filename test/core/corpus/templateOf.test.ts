import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtinTemplates } from '../../../server/src/core/templates/builtinTemplates.ts';
import { templateOf } from '../../../server/src/core/templates/templateOf.ts';
import { documentOf } from '../../harness/check.ts';

/** Every document of the corpus that was made from one of the templates, and which. */
const madeFrom: Readonly<Record<string, readonly string[]>> = {
  'python-prd': ['wbricker29__FirstMark/.claude/templates/PRD-TEMPLATE.md', 'wbricker29__FirstMark/spec/prd.md'],
  'python-spec': ['wbricker29__FirstMark/.claude/templates/SPEC-TEMPLATE.md', 'wbricker29__FirstMark/spec/spec.md'],
  'iosm-feature-prd': ['rokoss21__swarm-iosm/examples/demo-track/PRD.md', 'rokoss21__swarm-iosm/templates/prd.md'],
  'service-prd': [
    'PRD-TEMPLATE',
    'artifact-service-prd',
    'audit-analytics-service-prd',
    'auth-service-prd',
    'deployment-service-prd',
    'feature-flags-service-prd',
    'magic-canvas-service-prd',
    'notification-service-prd',
    'project-service-prd',
    'user-profile-service-prd',
  ].map((name) => `choisimo__Tone-AI-Devops/docs/refactoring-plan/prd/${name}.md`),
};

const corpus = path.resolve('..', 'shared', 'corpus');

if (!existsSync(corpus)) console.warn('NOT TESTED: the corpus of real documents does not lie beside this checkout.');
else
  describe('the templates of the documents of the corpus', () => {
    it('are found by headings for those that were made from one, and for no other', () => {
      const found: Record<string, string[]> = {};
      for (const file of readdirSync(corpus, { recursive: true }).map(String).sort()) {
        if (!file.endsWith('.md')) continue;
        const text = readFileSync(path.join(corpus, file), 'utf8');
        const match = templateOf(documentOf(text, file), builtinTemplates());
        if (match !== undefined) (found[match.template.id] ??= []).push(file);
      }
      assert.deepEqual(found, madeFrom);
    });
  });

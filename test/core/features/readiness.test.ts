import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readiness } from '../../../server/src/core/features/readiness.ts';
import { isAsked } from '../../../server/src/core/filling/questions.ts';
import { readDocument } from '../../../server/src/core/document/document.ts';
import { builtinTemplates } from '../../../server/src/core/templates/builtinTemplates.ts';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';
import { today } from '../../harness/check.ts';
import { readSeeds } from '../../harness/seeds.ts';

function statusOf(text: string, name = 'a-prd.md') {
  const document = readDocument(`file:///ws/${name}`, text);
  const workspace = new WorkspaceIndex();
  workspace.put(document);
  return { document, obstacles: readiness(document, workspace, { today }) };
}

describe('readiness', () => {
  for (const { name, text } of readSeeds())
    it(`of the seed ${name} is not reached, and counts every placeholder once`, () => {
      countsAll(name, text);
    });
  for (const { id, body } of builtinTemplates())
    it(`of a fresh ${id} is not reached, and counts every placeholder once`, () => {
      countsAll(`${id}.md`, body);
    });
  const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  for (const file of examples)
    it(`of examples/${file} counts every placeholder that is asked`, () => {
      const { document, obstacles } = statusOf(readFileSync(path.join('examples', file), 'utf8'), path.basename(file));
      const starts = new Set(obstacles.map(({ start }) => start));
      if (!document.dialect.isSpec) assert.deepEqual(obstacles, []);
      else for (const { start } of document.placeholders.filter(isAsked)) assert.ok(starts.has(start));
    });

  it('names the kind, the requirement and the section', () => {
    const text = '# PRD: x\n\n## Needs\n\n### FR-1: Sign in\n\n**Priority:** Must / Should / Could\n\nSee FR-9.\n';
    const { obstacles } = statusOf(text);
    const shown = obstacles.map(({ kind, requirement }) => [kind, requirement]);
    assert.ok(shown.some(([kind, requirement]) => kind === 'choice' && requirement === 'FR-1'));
    assert.ok(shown.some(([kind, requirement]) => kind === 'reference' && requirement === 'FR-1'));
  });

  it('counts open questions, once where a prompt stands for one', () => {
    const text = '# PRD: x\n\n## Open Questions\n\n- Who pays?\n- [NEEDS CLARIFICATION: where?]\n- When? (resolved)\n';
    const { obstacles } = statusOf(text);
    assert.deepEqual(
      obstacles.map(({ kind, message }) => [kind, message]),
      [
        ['question', 'Open question: Who pays?'],
        ['question', 'Open question: where?'],
      ],
    );
  });

  it('counts gates without targets, where another one has some', () => {
    const gates = '### Gate-I: Improve\n\nWe care.\n\n### Gate-O: Optimize\n\n- P95 latency: ≤200 ms\n';
    const { obstacles } = statusOf(`# PRD: x\n\n## IOSM Targets\n\n${gates}`);
    assert.deepEqual(
      obstacles.map(({ kind, message }) => [kind, message]),
      [['gate', '“Gate-I: Improve” sets no targets.']],
    );
    assert.deepEqual(statusOf('# PRD: x\n\n### Gate-I: Improve\n\nThe gate of the method.\n').obstacles, []);
  });

  it('is reached where nothing is left', () => {
    assert.deepEqual(statusOf('# PRD: x\n\n**FR-1: Sign in** with a passkey.\n').obstacles, []);
  });

  it('is no question where a document is no spec', () => {
    assert.deepEqual(statusOf('# Notes\n\n[Describe it]\n', 'notes.md').obstacles, []);
  });
});

function countsAll(name: string, text: string): void {
  const { document, obstacles } = statusOf(text, name);
  assert.ok(obstacles.length > 0);
  const asked = document.placeholders.filter(isAsked).length;
  assert.equal(
    obstacles.filter(({ kind }) => !['guidance', 'missing', 'gate', 'reference'].includes(kind)).length,
    asked,
  );
}

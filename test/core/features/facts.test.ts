import assert from 'node:assert/strict';
import { facts } from '../../../server/src/core/features/facts.ts';
import { readiness } from '../../../server/src/core/features/readiness.ts';
import { readDocument } from '../../../server/src/core/document/document.ts';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';
import { today } from '../../harness/check.ts';

function factsOf(prd: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const workspace = new WorkspaceIndex();
  for (const [name, text] of Object.entries({ 'prd.md': prd, ...others }))
    workspace.put(readDocument(`file:///ws/${name}`, text));
  const document = readDocument('file:///ws/prd.md', prd);
  workspace.put(document);
  const found = facts(workspace, document);
  assert.ok(
    readiness(document, workspace, { today }).every(({ message }) => !found.some((f) => f.message === message)),
  );
  return found.map(({ message }) => message);
}

const prd = '# PRD: x\n\n**FR-1: Sign in**\n\n**FR-2: Sign out**\n\n**FR-3: Export**\n';

describe('facts', () => {
  it('are requirements that no task mentions, where tasks mention others', () => {
    const tasks = '# Tasks\n\n- [ ] **T001**: Do FR-1\n- [ ] **T002**: Do FR-2\n';
    const spec = '# Technical Specification: x\n\n## Requirements\n\nFR-3 comes later.\n';
    assert.deepEqual(factsOf(prd, { 'tasks.md': tasks, 'spec.md': spec }), ['No task mentions FR-3.']);
  });

  it('are the same where tasks have no names', () => {
    assert.deepEqual(factsOf(prd, { 'tasks.md': '# Tasks\n\n- [ ] Do FR-1\n- [ ] Do FR-3\n' }), [
      'Nothing else mentions FR-2.',
    ]);
  });

  it('are none where nothing could be expected', () => {
    assert.deepEqual(factsOf(prd), []);
  });

  it('are requirements without a story, where others have one', () => {
    const text =
      '# PRD: x\n\n**FR-1: Sign in**\n\nSee US-1.\n\n**FR-2: Sign out**\n\n## Stories\n\n- **US-1**: As a user\n\n## Notes\n\nFR-2 is late.\n';
    assert.deepEqual(factsOf(text), ['FR-2 belongs to no story or use case.']);
  });
});

import assert from 'node:assert/strict';
import type { Document } from '../../../server/src/core/document/document.ts';
import { readDocument } from '../../../server/src/core/document/document.ts';
import { diagnose, findCertainEdits } from '../../../server/src/core/rules/diagnose.ts';
import { applyEdits, joinNear } from '../../../server/src/core/text/edit.ts';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';

const knowledge = { today: '2026-11-21' };

describe('what grows with a document', () => {
  it('is linear where certain dates are set', () => {
    const steps = (count: number): number =>
      readsOf(`# PRD: Login\n\n${'- **Date:** YYYY-MM-DD\n'.repeat(count)}`, (document) => {
        assert.equal(findCertainEdits(document, {}, knowledge).length, count);
      });
    assert.ok(steps(2_000) <= steps(1_000) * 2.1, `${String(steps(1_000))}, then ${String(steps(2_000))} reads`);
  });

  it('is bounded where a quantity has thousands of values', () => {
    const numbers = Array.from({ length: 4_000 }, (_, index) => `- P95 latency < ${String(index + 1)}ms\n`).join('');
    const document = readDocument('file:///project/login-prd.md', `# PRD: Login\n\n${numbers}`);
    const workspace = new WorkspaceIndex();
    workspace.put(document);
    const found = diagnose(document, workspace, {}, knowledge);
    const [finding] = found.filter(({ rule }) => rule.id === 'inconsistent-number');
    assert.equal(finding?.message, 'P95 is given as 1ms, 2ms, 3ms, 4ms and 3996 other values.');
    assert.ok((finding.related?.length ?? 0) <= 50);
    assert.equal(finding.fixes?.(knowledge).length, 5);
  });
});

describe('edits that are joined', () => {
  it('make the same text', () => {
    const text = 'a b c ........ d e';
    const edits = [...text.matchAll(/[a-e]/g)].map(({ index }) => ({
      span: { start: index, end: index + 1 },
      newText: 'xx',
    }));
    const joined = joinNear(text, edits, 3);
    assert.equal(joined.length, 2);
    assert.equal(applyEdits(text, joined), applyEdits(text, edits));
  });
});

/** How often a placeholder of the text is looked at. */
function readsOf(text: string, use: (document: Document) => void): number {
  const document = readDocument('file:///project/login-prd.md', text);
  let reads = 0;
  const placeholders = new Proxy(document.placeholders, {
    get(target, name, receiver): unknown {
      if (typeof name === 'string' && /^\d+$/.test(name)) reads++;
      return Reflect.get(target, name, receiver);
    },
  });
  use({ ...document, placeholders });
  return reads;
}

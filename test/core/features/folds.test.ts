import assert from 'node:assert/strict';
import { findFolds } from '../../../server/src/core/features/folds.ts';
import { documentOf } from '../../harness/check.ts';

describe('folds', () => {
  const lines = (text: string): readonly (readonly [number, number])[] =>
    findFolds(documentOf(text)).map(({ startLine, endLine }) => [startLine + 1, endLine + 1]);

  it('are requirements of more than one line, without the empty lines after them', () => {
    const text = '# PRD\n\n**FR-1: Log in**\n\n- Priority: Must\n- Why: safe\n\n\n**FR-2: Log out**\n';
    assert.deepEqual(lines(text), [[3, 6]]);
  });

  it('hold those inside them', () => {
    const text =
      '# PRD\n\n- **FR-1**: Log in\n  - **FR-1.1**: with a key\n    - that is safe\n  - **FR-1.2**: without\n';
    assert.deepEqual(lines(text), [
      [3, 6],
      [4, 5],
    ]);
  });

  it('leave headings to the editor, and other Markdown alone', () => {
    assert.deepEqual(lines('# PRD\n\n## FR-1: Log in\n\nText\n'), []);
    assert.deepEqual(findFolds(documentOf('# Notes\n\n**FR-1: Log in**\n\n- a\n', 'notes.md')), []);
  });
});

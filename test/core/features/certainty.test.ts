import assert from 'node:assert/strict';
import { certaintyOf } from '../../../server/src/core/features/certainty.ts';
import { renameIdentifier } from '../../../server/src/core/features/rename.ts';
import { editsOf } from '../../../server/src/core/features/renaming.ts';
import { allDialects } from '../../../server/src/core/dialects/allDialects.ts';
import { ClosedDocument } from '../../../server/src/core/workspace/closedDocument.ts';
import { readDocument } from '../../../server/src/core/document/document.ts';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';

const uri = 'file:///project/prd.md';

/** Whether FR-1, which the text mentions, can become another name without reading the text again. */
function isSure(text: string, newName = 'FR-77'): boolean {
  const workspace = new WorkspaceIndex();
  const document = readDocument(uri, text);
  workspace.put(document);
  const occurrences = workspace.occurrences('FR-1', document);
  assert.notEqual(occurrences.length, 0, 'FR-1 is not mentioned.');
  const newNames = new Map([['FR-1', newName]]);
  const certainty = certaintyOf(workspace, occurrences, newNames);
  return editsOf(workspace, occurrences, newNames, certainty).every((change) => certainty.isSureAfter(change));
}

describe('a rename', () => {
  it('needs no text of closed files where the text around the name has no say', () => {
    const workspace = new WorkspaceIndex();
    const document = readDocument(uri, '# PRD\n\n### FR-1: Sign in\n\nSee FR-1.\n');
    workspace.put(document);
    const other = readDocument(
      'file:///project/b/notes.md',
      '# Notes\n\n- **FR-1**, and [it](../prd.md#fr-1-sign-in), [FR-1](../prd.md#fr-1-sign-in).\n',
    );
    workspace.put(new ClosedDocument(other));
    const renamed = renameIdentifier(workspace, document, document.source.text.indexOf('FR-1'), 'FR-123');
    assert.ok(renamed.ok);
    const edits = renamed.value.map((change) => change.edits.map(({ newText }) => newText));
    assert.deepEqual(edits, [
      ['FR-123', 'FR-123', 'fr-123-sign-in', 'fr-123-sign-in'],
      ['FR-123', 'FR-123'],
    ]);
  });

  it('is sure where a name stands for itself', () => {
    for (const line of [
      'See FR-1.',
      '- **FR-1**: Title',
      '### FR-1 — Sign in',
      '| FR-1 | Title |',
      '(FR-1), `FR-1`; "FR-1"',
      'according to FR-1',
      'FR-2 to FR-4 and FR-1',
    ])
      assert.ok(isSure(`# PRD\n\n${line}\n`), line);
  });

  it('is unsure where more is read than the name', () => {
    for (const line of [
      'FR-1 to FR-4',
      'FR-1 a FR-4',
      'FR-4 по FR-1',
      'FR-1 fino a 4',
      'FR-1–4',
      'FR-1 ~ FR-4',
      'FR-4 - FR-1',
      'FR-1/FR-2',
      'FR-001 and FR-1/2',
      '`FR-0` through FR-1',
      'FR‑1',
      '../a/prd.md#FR-1',
      '~~FR-1~~',
      'See [FR-1].\n\n[fr-1]: https://example.org',
    ])
      assert.ok(!isSure(`# PRD\n\n${line}\n`), line);
    assert.ok(!isSure('---\nowner: FR-1\n---\n# PRD\n'));
  });

  it('is unsure of other forms, and of names that are there', () => {
    for (const newName of ['NFR-77', 'FR77', 'FR-A-77', 'FR-7.7', 'FR-1a'])
      assert.ok(!isSure('# PRD\n\n- FR-1: Title\n', newName), newName);
    assert.ok(!isSure('# PRD\n\n- FR-1: Title\n- FR-2: Title\n', 'FR-2'));
    assert.ok(!isSure('# PRD\n\nFR-1, FR-3 to FR-9.\n', 'FR-5'));
  });

  it('is unsure near what readers take', () => {
    const long = (length: number): string => `${'x '.repeat(length / 2)}FR-1`;
    assert.ok(isSure(`# PRD\n\n${long(7_000)}\n`));
    for (const length of [9_992, 9_996, 9_998])
      assert.ok(!isSure(`# PRD\n\n${long(8_000)} ${'y'.repeat(length - 8_005)}\n`));
    // With a shorter name the NUL would stand where a text has none.
    assert.ok(!isSure(`# PRD\n\nSee FR-1.\n${'\n'.repeat(8_000)}\0`));
    const paragraph = `${'x'.repeat(99)}\n`.repeat(160);
    assert.ok(!isSure(`# PRD\n\n${paragraph}FR-1\n`));
    assert.ok(isSure(`# PRD\n\n${paragraph.slice(0, 8_000)}\n\n${paragraph.slice(0, 8_000)}FR-1\n`));
  });

  it('may change numbers in headings: no dialect is told by one', () => {
    for (const { signals } of allDialects)
      for (const words of [signals.titles.inside, signals.titles.last, signals.sections])
        for (const word of words) assert.doesNotMatch(word, /\d/);
  });
});

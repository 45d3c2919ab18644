import assert from 'node:assert/strict';
import { readiness } from '../../../server/src/core/features/readiness.ts';
import { checkReply, checkRule, documentOf, today, whyNotTaken } from '../../harness/check.ts';
import { diagnose } from '../../../server/src/core/rules/diagnose.ts';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';

const team = `//- .specwright/templates/note.md
---
id: note
title: Note
dialect: prd
guidance: all
---
# PRD: [Title]

## Why

Say who needs this.

1. Name the deadline
2. **Risk:** name the worst one

## Data

| Field | Type | Note |
|-------|------|------|
| email | text | key  |
//- prd.md
`;
const text = (body: string): string => `---\ntemplate: note@1\n---\n# PRD: Sign in\n\n${body}`;

describe('guidance that still stands', () => {
  for (const [what, before, reply, after] of [
    ['is written anew', '## Why\n\n$0Say who needs this.\n', 'The team.', '## Why\n\nThe team.\n'],
    ['keeps its mark', '## Why\n\n$01. Name the deadline\n', 'May', '## Why\n\n1. May\n'],
    ['keeps its quote', '## Why\n\n$0> Say who needs this.\n', '- A\n- B', '## Why\n\n> A, B\n'],
    ['keeps its label', '## Why\n\n$02. **Risk:** name the worst one\n', 'None', '## Why\n\n2. **Risk:** None\n'],
  ] as const)
    it(what, () => {
      checkReply(team + text(before), { kind: 'value', value: reply }, text(after));
    });

  it('goes with its line', () => {
    checkReply(
      team + text('## Why\n\n$0Say who needs this.\n\n1. Name the deadline\n'),
      { kind: 'removeLine' },
      text('## Why\n\n1. Name the deadline\n'),
    );
    checkReply(
      team + text('## Data\n\n| Field | Type | Note |\n|---|---|---|\n$0| email | text | key |\n| a | b | c |\n'),
      { kind: 'removeLine' },
      text('## Data\n\n| Field | Type | Note |\n|---|---|---|\n| a | b | c |\n'),
    );
  });

  it('is no place for a row of a table', () => {
    assert.equal(
      whyNotTaken(team + text('## Data\n\n| Field | Type | Note |\n|---|---|---|\n$0| email | text | key |\n'), {
        kind: 'value',
        value: 'x',
      }),
      'Write this in the document: a one-line answer does not fit here.',
    );
  });

  it('is kept for everyone by a comment', () => {
    const before = '## Why\n\n$0Say who needs this.\n\n1. Name the deadline\n';
    const comment = '<!-- specwright-disable-next-line template-residue: the law – asks it -->\n';
    const after = before.replace('$0', comment);
    checkReply(team + text(before), { kind: 'keep', reason: 'the law\n-- asks it' }, text(after));
    const rows = '## Data\n\n| Field | Type | Note |\n|---|---|---|\n| email | text | key$1 |\n| name | text |  |\n';
    const behind = rows.replace('$1', ' <!-- specwright-disable-line template-residue: x -->');
    checkReply(
      team + text(rows.replace('$1', '').replace('| email', '$0| email')),
      { kind: 'keep', reason: 'x' },
      text(behind),
    );
    checkRule('unused-suppression', team + text(behind));
    assert.match(whyNotTaken(team + text(before), { kind: 'keep', reason: ' ' }), /reason is needed/);
    assert.match(whyNotTaken(team + text('## Why\n\n$0[Who?]\n'), { kind: 'keep', reason: 'x' }), /to be filled/);
  });

  it('is not counted any more where somebody keeps it', () => {
    const workspace = new WorkspaceIndex();
    const note = team.slice(team.indexOf('\n') + 1, team.indexOf('//- prd.md'));
    workspace.project.put('template', 'file:///project/.specwright/templates/note.md', note);
    const document = documentOf(text('## Why\n\nSay who needs this.\n\n1. Name the deadline\n'));
    workspace.put(document);
    const left = (kept: readonly string[]): readonly string[] =>
      readiness(document, workspace, { today, kept: kept.map((line) => ({ uri: document.uri, text: line })) })
        .filter(({ kind }) => kind === 'guidance')
        .map(({ start, end }) => document.source.text.slice(start, end));
    assert.deepEqual(left([]), ['Say who needs this.', '1. Name the deadline']);
    assert.deepEqual(left(['Say who needs this.']), ['1. Name the deadline']);
    const kept = [{ uri: document.uri, text: 'Say who needs this.' }];
    const found = diagnose(document, workspace, {}, { today, kept }).filter(
      ({ rule }) => rule.id === 'template-residue',
    );
    assert.deepEqual(
      found.map(({ span }) => document.source.text.slice(span.start, span.end)),
      ['1. Name the deadline'],
    );
  });
});

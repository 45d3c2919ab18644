import assert from 'node:assert/strict';
import { checkFix, checkRule, documentOf, fixTitles, severities, today } from '../../harness/check.ts';
import { diagnose } from '../../../server/src/core/rules/diagnose.ts';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';

describe('unfilled-placeholder', () => {
  it('says what is asked for', () => {
    checkRule(
      'unfilled-placeholder',
      `
# PRD: [Feature Name]
       ^^^^^^^^^^^^^^ Still to be filled: Feature Name.

[Who decides?]
^^^^^^^^^^^^^^ Still to be filled: Who decides?
- [limit, e.g., "200ms"]
  ^^^^^^^^^^^^^^^^^^^^^^ Still to be filled: limit.
### [parse_document]
    ^^^^^^^^^^^^^^^^ Is parse_document the final name?
`,
    );
  });

  const under = (top: string): readonly string[] =>
    severities('unfilled-placeholder', `${top}\n\n[TBD] and [some words]\n\n## Scope\n\n- Status: Approved\n`);

  it('weighs the more the further a document has come', () => {
    const status = (value: string): readonly string[] => under(`# PRD\n\n**Status:** ${value}`);
    for (const value of [
      'Draft',
      'Draft v0.3',
      '🟡 Draft (Ann)',
      'WIP',
      'Entwurf',
      'черновик',
      '下書き',
      'Final draft',
    ])
      assert.deepEqual(status(value), ['information', 'information'], value);
    for (const value of ['In Review', 'Review, since May', 'Proposed', 'In Prüfung', '评审中'])
      assert.deepEqual(status(value), ['warning', 'warning'], value);
    for (const value of ['✅ Approved', 'Approved by Ann', 'Accepted — 2026-01-02', 'Freigegeben', '已批准'])
      assert.deepEqual(status(value), ['error', 'error'], value);
    for (const value of ['Not approved', 'Approved drafts only', 'Internal', 'Draft / Approved'])
      assert.deepEqual(status(value), ['warning', 'information'], value);
    assert.deepEqual(under('---\nstatus: Accepted\n---\n# PRD'), ['error', 'error']);
    assert.deepEqual(under('---\nstatus: draft\n---\n# PRD'), ['information', 'information']);
    assert.deepEqual(under('# PRD'), ['warning', 'information']);
  });

  it('goes by the status however it is written', () => {
    const approved = [
      'Status: Approved',
      '_Status: Approved_',
      '> Status: Approved',
      '> **Status:** Approved',
      '- Owner: Mia\n- Status: Approved',
      'Owner: Mia | Status: Approved | Due: later',
      '**Owner:** Mia · **Status:** Approved',
      'Estado: Aprobado',
      '状态：已批准',
      '| Status | Approved |\n|---|---|\n| Owner | Mia |',
      '| Field | Value |\n|---|---|\n| **Status** | ✅ Approved |',
      '| Owner | Mia | Status | Approved |\n|---|---|---|---|\n| Due | later | Team | Web |',
      '| Version | Status | Owner |\n|---|---|---|\n| 1.2 | Approved | Mia |',
      '## Status\n\nApproved',
      '## 1. Scope\n\nAll.\n\n## 2. Status\n\n**Approved** (2026-01-02)',
    ];
    for (const value of approved) assert.deepEqual(under(`# PRD\n\n${value}`), ['error', 'error'], value);
    for (const value of ['Status: Draft', '| Status | Draft |\n|---|---|\n| Owner | Mia |', '## Status\n\nDraft v2'])
      assert.deepEqual(under(`# PRD\n\n${value}`), ['information', 'information'], value);
    const others = [
      'The status is approved.',
      'Status: Approved drafts only',
      '## Scope\n\nStatus: Approved',
      '## Scope\n\n### Status\n\nApproved',
      '| Version | Status |\n|---|---|\n| 1.1 | Approved |\n| 1.2 | Draft |',
      '| Status | Owner |\n|---|---|\n| Pending | Mia |',
    ];
    for (const value of others) assert.deepEqual(under(`# PRD\n\n${value}`), ['warning', 'information'], value);
  });

  it('is information in a document without a status that is mostly prompts', () => {
    const prompts = ['Who', 'What', 'Why', 'When', 'Where', 'How'].map((word) => `- [${word} is it?]\n`).join('');
    assert.deepEqual(
      new Set(severities('unfilled-placeholder', `# PRD\n\n[TBD]\n\n${prompts}`)),
      new Set(['information']),
    );
    const approved = severities('unfilled-placeholder', `# PRD\n\n**Status:** Approved\n\n${prompts}`);
    assert.deepEqual(new Set(approved), new Set(['error']));
  });

  it('mentions a place with nothing in it, whatever the status', () => {
    assert.deepEqual(severities('empty-list-item', '# PRD\n\n**Status:** Approved\n\n- FR-1: a\n-\n'), ['information']);
  });

  it('offers examples and choices as values, then free text', () => {
    assert.deepEqual(fixTitles('# PRD\n\n- [limit, e.g., "200ms", "300ms"]$0\n'), [
      'Use “200ms”',
      'Use “300ms”',
      'Fill “limit”…',
    ]);
    assert.deepEqual(fixTitles('# PRD\n\n- APIs: [REST, GraphQL, etc.]$0\n'), [
      'Use “REST”',
      'Use “GraphQL”',
      'Fill “REST, GraphQL, etc.”…',
    ]);
  });

  it('replaces the brackets and nothing else', () => {
    checkFix(
      'Use “200ms”',
      '# PRD\r\n\r\n- Limit: [limit, e.g., "200ms"]$0 at most\r\n',
      '# PRD\r\n\r\n- Limit: 200ms at most\r\n',
    );
    checkFix('Fill “a ${1} b”…', '# PRD\n\n[a ${1} b]$0\n', '# PRD\n\n${1:[a \\${1\\} b]}\n');
  });

  it('fills the same prompt everywhere, in code too', () => {
    const text = '# Data for [PROJECT_NAME]$0 PRD\n\n```\n[PROJECT_NAME]/dags\n```\n\n- FR-1: a\n';
    checkFix(
      'Fill “PROJECT_NAME” in both places…',
      text,
      '# Data for ${1:[PROJECT_NAME]} PRD\n\n```\n${1:[PROJECT_NAME]}/dags\n```\n\n- FR-1: a\n',
    );
  });

  it('offers what is usual for the metric of a gate', () => {
    const text = '# PRD: Login\n\n## Gate-O\n\n- P95 latency: ≤[X]$0ms\n';
    checkFix('Use “200”', text, '# PRD: Login\n\n## Gate-O\n\n- P95 latency: ≤200ms\n');
  });

  it('asks for the address of a link, and goes on asking until it is typed', () => {
    checkFix(
      'Write the link…',
      '# PRD\n\n[Link to design doc]$0\n\n- FR-1: a\n',
      '# PRD\n\n[${1:design doc}](${2:[Link to design doc]})\n\n- FR-1: a\n',
    );
  });
});

describe('unpicked-option', () => {
  it('names the options, and has one fix for each', () => {
    const text = '# PRD\n\n- Priority: Must / $0Should / Could\n';
    checkRule(
      'unpicked-option',
      '# PRD\n\n- Priority: Must / Should\n            ^^^^^^^^^^^^^ Priority: pick one of Must, Should.\n',
    );
    assert.deepEqual(fixTitles(text), ['Use “Must”', 'Use “Should”', 'Use “Could”', 'Fill “Priority”…']);
    checkFix('Use “Could”', text, '# PRD\n\n- Priority: Could\n');
  });
});

describe('unset-date', () => {
  it('offers today, in the pattern that is asked for', () => {
    checkFix(
      `Use today, ${today}`,
      '---\ncreated: "YYYY$0-MM-DD"\n---\n# PRD\n\n- FR-1: a\n',
      `---\ncreated: "${today}"\n---\n# PRD\n\n- FR-1: a\n`,
    );
    checkFix(
      'Use today, 21.11.2026',
      '# PRD\n\n**Date:** [DD.MM.YYYY]$0\n\n- FR-1: a\n',
      '# PRD\n\n**Date:** 21.11.2026\n\n- FR-1: a\n',
    );
  });

  it('prefers today where the document was written, and not in a list of risks or milestones', () => {
    const preferred = (text: string): boolean | undefined =>
      diagnose(documentOf(text, 'prd.md'), new WorkspaceIndex(), {}, { today })
        .find(({ rule }) => rule.id === 'unset-date')
        ?.fixes?.({ today })[0]?.isPreferred;
    const row = '|---|---|---|\n| 1 | YYYY-MM-DD | Ada |\n';
    assert.equal(preferred('# PRD\n\n**Date:** YYYY-MM-DD\n'), true);
    assert.equal(preferred(`# PRD\n\n| Version | Date | Author |\n${row}`), true);
    assert.equal(preferred(`# PRD\n\n| Risk | Date | Owner |\n${row}`), undefined);
    assert.equal(preferred(`# PRD\n\n| Meilenstein | Datum | Team |\n${row}`), undefined);
  });

  for (const text of [
    '**Due:** YYYY-MM-DD$0',
    '**Review date:** [YYYY-MM-DD$0]',
    '## Milestones\n\n- Date: YYYY-MM-DD$0',
    '### Beta\n\n**Datum:** TT.MM.JJJJ$0',
    '- Beta\n  - Date: YYYY-MM-DD$0',
    '| Release | Date |\n|---|---|\n| [Name] | YYYY-MM-DD$0 |',
    '| 里程碑 | 日期 |\n|---|---|\n| 测试版 | YYYY-MM-DD$0 |',
    '- Launch on YYYY-MM-DD$0',
  ])
    it(`does not offer today where another day is asked for: ${text.replace('$0', '')}`, () => {
      assert.deepEqual(
        fixTitles(`# PRD\n\n${text}\n\n- FR-1: a\n`).filter(
          (title) => title.includes('2026') || title.includes('today'),
        ),
        [],
      );
    });
});

describe('empty-list-item', () => {
  it('leaves an item alone whose text stands below an empty line', () => {
    checkRule('empty-list-item', '# PRD\n\n-\n\n    Text of code\n\n1. \n\n   A paragraph\n\n- a\n');
    checkRule('empty-list-item', '# PRD\n\n- a\n  -\n  ^ This list item is empty.\n\n  Text of a\n');
  });

  it('can be written or removed', () => {
    assert.deepEqual(fixTitles('# PRD\n\n- a\n-$0\n- b\n'), ['Write this item…', 'Remove this item']);
    checkFix('Remove this item', '# PRD\n\n- a\n-$0\n- b\n', '# PRD\n\n- a\n- b\n');
    // What stands below is no part of the item above.
    checkFix('Remove this item', '# PRD\n\n- a\n-$0\n**B**\n', '# PRD\n\n- a\n\n**B**\n');
    // Nothing is written until somebody types.
    checkFix('Write this item…', '# PRD\n\n- a\n- $0\n', '# PRD\n\n- a\n- ${1:}\n');
    checkFix('Remove this item', '# PRD\n\n1. a\n2. $0\n3. b\n', '# PRD\n\n1. a\n2. b\n');
    checkFix(
      'Remove all 2 empty items',
      '# PRD\n\n1. a\n2. $0\n3. b\n\nText\n\n- \n- c\n',
      '# PRD\n\n1. a\n2. b\n\nText\n\n- c\n',
    );
  });

  it('numbers a list on from which several go', () => {
    checkFix(
      'Remove all 3 empty items',
      '# PRD\n\n1. $0\n2. b\n3. \n4. d\n   1. \n   2. x\n5. e\n7. f\n',
      '# PRD\n\n1. b\n2. d\n   1. x\n3. e\n7. f\n',
    );
  });
});

describe('open-range', () => {
  it('offers the last identifier of the family', () => {
    checkFix(
      'Use “FR-2”',
      '# PRD\n\n- FR-1: a\n- FR-2: b\n\nAll FR-1 through FR-N$0.\n',
      '# PRD\n\n- FR-1: a\n- FR-2: b\n\nAll FR-1 through FR-2.\n',
    );
  });
});

describe('unreadable-front-matter', () => {
  it('marks the place', () => {
    checkRule('unreadable-front-matter', '---\na: 1\na: 2\n^ Front matter: a is set twice.\n---\n# PRD\n\n- FR-1: a\n');
  });
});

describe('document-too-large', () => {
  it('says why nothing else is said', () => {
    const document = documentOf(`# PRD\n${'\n'.repeat(100_001)}`);
    const messages = diagnose(document, new WorkspaceIndex(), {}, { today }).map(({ message }) => message);
    assert.deepEqual(messages, ['This document is too large to be analysed.']);
  });
});

describe('diagnoses', () => {
  const document = documentOf('# PRD\n\n[TBD]\n-\n');
  it('follow the settings', () => {
    const found = diagnose(
      document,
      new WorkspaceIndex(),
      {
        'empty-list-item': 'off',
        'unfilled-placeholder': 'error',
      },
      { today },
    );
    assert.deepEqual(
      found.map(({ rule, severity }) => [rule.id, severity]),
      [['unfilled-placeholder', 'error']],
    );
  });
  it('are a thousand at most', () => {
    const many = documentOf(`# PRD\n\n- FR-1: a\n\n${'[TBD]\n'.repeat(2_000)}`);
    assert.equal(diagnose(many, new WorkspaceIndex(), {}, { today }).length, 1_000);
  });
  it('are the most severe where there are more, whichever rule finds them', () => {
    const text = `# PRD\n\n${'[TBD]\n'.repeat(1_500)}\n**FR-1: a**\n\n**FR-1: b**\n`;
    const found = diagnose(documentOf(text), new WorkspaceIndex(), {}, { today });
    const last = found.at(-1);
    assert.deepEqual([found.length, last?.severity, last?.rule.id], [1_000, 'warning', 'duplicate-identifier']);
  });
});

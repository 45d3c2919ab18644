import assert from 'node:assert/strict';
import {
  applyAll,
  applyProposal,
  blockCompletions,
  checkRefactoring,
  checkRule,
  checkFix,
  frontMatterCompletions,
  proposalsOf,
  refactoringTitles,
  stampTitles,
} from '../../harness/check.ts';
import { builtinTemplates } from '../../../server/src/core/templates/builtinTemplates.ts';
import { isOlder } from '../../../server/src/core/templates/version.ts';
import { isDay } from '../../../server/src/core/templates/frontMatterSchema.ts';

const memo = `
//- .specwright/templates/memo.md
---
id: memo
title: Memo
version: 3
optional: Glossary
since: { Costs: 2, Privacy: 3 }
---
---
created: YYYY-MM-DD
updated: YYYY-MM-DD
status: Draft | Review | Approved
---
# Memo: {title}

## Aim

[What for?]

### FR-1: [Name]

- Acceptance: [How is it checked?]

## Costs

[How much?]

## Privacy

[Whose data?]

## Glossary

`;

function made(text: string, version = 3): string {
  return `${memo}//- prd.md\n---\ntemplate: memo@${String(version)}\n---\n${text}`;
}

describe('inserting a section', () => {
  it('offers every section of the template that is not there, the optional ones too', () => {
    const titles = proposalsOf('section', made('# Memo$0\n## Costs\n')).map(
      ({ title, detail }) => `${title}: ${detail}`,
    );
    assert.deepEqual(titles, [
      'Aim: Memo: first',
      'Privacy: Memo: after “Costs”',
      'Glossary: Memo: after “Costs”, optional',
    ]);
  });

  it('puts the first one before the one that it is followed by', () => {
    const [, , ...lines] = applyProposal('section', 'Aim', made('# Memo$0\n\nIntro\n\n## Costs\n')).split('\n');
    assert.equal(
      lines.join('\n'),
      '---\n# Memo\n\nIntro\n\n## Aim\n\n[What for?]\n\n### FR-1: [Name]\n\n- Acceptance: [How is it checked?]\n\n## Costs\n',
    );
  });

  it('has nothing to offer without a template', () => {
    assert.deepEqual(proposalsOf('section', '# PRD$0\n'), []);
  });
});

describe('inserting a requirement', () => {
  const cases: readonly (readonly [form: string, before: string, title: string, after: string])[] = [
    [
      'bold paragraphs with fields',
      '# PRD$0\n\n**FR-1: A**\n- Priority: Must\n\n**FR-2: B**\n- Priority: Could\n\nEnd\n',
      'Functional requirement FR-3',
      '# PRD\n\n**FR-1: A**\n- Priority: Must\n\n**FR-2: B**\n- Priority: Could\n\nEnd\n\n**FR-3: [Title]**\n- Priority: [Priority]\n',
    ],
    [
      'list items',
      '# PRD$0\n\n- AC-001: A\n- AC-002: B\n',
      'Acceptance criterion AC-003',
      '# PRD\n\n- AC-001: A\n- AC-002: B\n- AC-003: [Title]\n',
    ],
    [
      'table rows',
      '# PRD$0\n\n| ID | Requirement |\n|---|---|\n| NFR-1 | Fast |\n',
      'Non-functional requirement NFR-2',
      '# PRD\n\n| ID | Requirement |\n|---|---|\n| NFR-1 | Fast |\n| NFR-2 | [Title] |\n',
    ],
    [
      'headings',
      '# PRD$0\n\n### UC-1: A\n\nText\n',
      'Use case UC-2',
      '# PRD\n\n### UC-1: A\n\nText\n\n### UC-2: [Title]\n',
    ],
    [
      'rows of a table of risks',
      '# PRD$0\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| Fire | High |\n\n## End\n',
      'Risk',
      '# PRD\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| Fire | High |\n| [Risk] | [Impact] |\n\n## End\n',
    ],
    [
      'a table of risks in a quote, and its numbers',
      '# PRD$0\n\n## Risks\n\n> | # | **Risk** |  |\n> |---|---|---|\n> | 9 | Fire | x |\n\n## End\n',
      'Risk',
      '# PRD\n\n## Risks\n\n> | # | **Risk** |  |\n> |---|---|---|\n> | 9 | Fire | x |\n> | 10 | [Risk] |   |\n\n## End\n',
    ],
    [
      'a table of risks without bars around it',
      '# PRD$0\n\n## Risks\n\nRisk | Impact\n---|---\nFire | High\n',
      'Risk',
      '# PRD\n\n## Risks\n\nRisk | Impact\n---|---\nFire | High\n[Risk] | [Impact]\n',
    ],
  ];
  for (const [form, before, title, after] of cases)
    it(`continues ${form}`, () => {
      assert.equal(applyProposal('block', title, before), after);
    });

  it('is offered on an empty line by completion, with the text as documentation', () => {
    const [choice] = blockCompletions('# PRD\n\n**FR-1: A**\n\nfunc$0\n');
    assert.equal(choice?.label, 'Functional requirement FR-2');
    assert.equal(choice.newText, '**FR-2: ${1:[Title]}**');
    assert.equal(choice.documentation, '````markdown\n**FR-2: [Title]**\n````');
    assert.deepEqual(blockCompletions('# PRD\n\n**FR-1: A**\n\nSee func$0\n'), []);
    assert.deepEqual(blockCompletions('# PRD\n\n**FR-1: A**\n\n```\n$0\n```\n'), []);
    assert.deepEqual(blockCompletions('# PRD\n\n## Criteria\n$0\n- One\n\n## FR-1: A\n'), []);
    assert.equal(blockCompletions('# PRD\n\n## FR-1: A\n$0\n## Criteria\n\n- One\n').length, 1);
  });

  it('offers the next block only where it can stand', () => {
    const offered = (text: string): number => blockCompletions(text).length;
    const table = '| ID | Text |\n|---|---|\n| FR-1 | a |';
    assert.equal(offered(`# PRD\n\n${table}\n$0\n\nText\n`), 1);
    assert.equal(offered(`# PRD\n\n${table}\n$0\n| Other |\n|---|\n`), 0);
    assert.equal(offered(`# PRD\n\n$0\n\n${table}\n`), 0);
    assert.equal(offered('# PRD\n\n## Risks\n$0\n| Risk | Impact |\n|---|---|\n'), 0);
    assert.equal(offered('# PRD\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n$0\n\nText\n'), 1);
    assert.equal(offered('# PRD\n\n**FR-1: a**\n\n### Sign in\n\n$0\n\n**ID**: FR-2\n'), 0);
    assert.equal(offered('# PRD\n\n**FR-1: a**\n\n<pre>\n$0\n</pre>\n'), 0);
    assert.equal(offered('# PRD\n\n$0\n\nID | Text\n---|---\nFR-1 | a\n'), 0);
    assert.equal(offered('# PRD\n\n$0\n\n1. FR-1: a\n2. FR-2: b\n'), 0);
    assert.equal(offered('# PRD\n\n1. FR-1: a\n2. FR-2: b\n$0\n'), 1);
    assert.equal(offered('# PRD\n\n$0\n\n> - **FR-1**: a\n'), 0);
    assert.equal(offered('# PRD\n\n**FR-1: a**\n\n```\ntext\n\n$0'), 0);
    assert.equal(offered('# PRD\n\n**FR-1: a**\n\n```\ntext\n```\n\n$0'), 1);
    assert.equal(offered('# PRD\n\n### FR-1: a\n$0\n### FR-1: a\n\n**FR-2: b**\n'), 0);
    assert.notEqual(offered('# PRD\n\n### FR-1: a\n$0\n### FR-3: a\n\n**FR-2: b**\n'), 0);
  });
});

describe('choosing a template', () => {
  it('writes it into the front matter', () => {
    const choose = (text: string): string => applyProposal('template', 'Memo', `${memo}//- prd.md\n${text}`);
    assert.equal(choose('# X$0\n'), '---\ntemplate: memo@3\n---\n\n# X\n');
    assert.equal(choose('---\na: b\n---\n# X$0\n'), '---\na: b\ntemplate: memo@3\n---\n# X\n');
    assert.equal(choose('---\ntemplate: "x@1"\n---\n# X$0\n'), '---\ntemplate: "memo@3"\n---\n# X\n');
    assert.equal(choose('---\ntemplate:\n---\n# X$0\n'), '---\ntemplate: memo@3\n---\n# X\n');
    assert.deepEqual(proposalsOf('template', '---\ntemplate: [a]\n---\n# X$0\n'), []);
    assert.deepEqual(proposalsOf('template', '---\na: [\n---\n# X$0\n'), []);
  });
});

describe('upgrading', () => {
  it('offers what came with a newer version, and notes it', () => {
    const titles = (text: string): readonly string[] => proposalsOf('upgrade', text).map(({ title }) => title);
    assert.deepEqual(titles(made('# Memo$0\n## Aim\n', 1)), ['Note version 3', 'Costs', 'Privacy']);
    assert.deepEqual(titles(made('# Memo$0\n## Aim\n', 2)), ['Note version 3', 'Privacy']);
    assert.deepEqual(titles(made('# Memo$0\n## Aim\n', 3)), []);
    assert.equal(
      applyProposal('upgrade', 'Note version 3', made('# Memo$0\n', 1)),
      '---\ntemplate: memo@3\n---\n# Memo\n',
    );
  });

  for (const { id, body } of builtinTemplates().filter(({ version }) => version === '2')) {
    const numbers = /(?:UC|FR|NFR|AC)-\d+: /g;
    const old = body.replace(numbers, '').replace(/ \((?:N?FR-\d(?:, )?)+\)$/gm, '');

    it(`numbers what was made from version 1 of ${id} as version 2 does, and changes nothing else`, () => {
      const upgraded = applyAll('upgrade', `${old}$0`);
      assert.equal(upgraded.replace(numbers, ''), `---\ntemplate: ${id}@2\n---\n\n${old}`);
      assert.deepEqual(upgraded.match(numbers), body.match(numbers));
      assert.deepEqual(proposalsOf('upgrade', `${upgraded}$0`), []);
    });
  }

  const numbered = `
//- .specwright/templates/list.md
---
id: list
version: 2
---
# List

## Needs

- FR-1: [Need]

## Checks

- [ ] **AC-1: [Check]**

### Late

1. AC-2: [Check]
`;
  const listed = (text: string): string => `${numbered}//- a/prd.md\n---\ntemplate: list@1\n---\n${text}`;
  const newOf = (text: string): string => applyAll('upgrade', listed(text)).split('---\n').slice(2).join('---\n');

  it('numbers lists as their authors wrote them, items within items and empty ones left out', () => {
    assert.equal(
      newOf(
        '# L$0\n## Needs\n* One\n  - part\n*\n* **Two**: x\n  more\n\nText\n\n```\n- code\n```\n## Checks\n- [x] `Done`\n\n### Late\n1) [Later](x.md)\n',
      ),
      '# L\n## Needs\n* FR-1: One\n  - part\n*\n* **FR-2: Two**: x\n  more\n\nText\n\n```\n- code\n```\n## Checks\n- [x] AC-1: `Done`\n\n### Late\n1) AC-2: [Later](x.md)\n',
    );
  });

  it('numbers no list that has numbers, and takes no number that is defined or mentioned in the folder', () => {
    const begun = '# L$0\n## Needs\n- One\n- REQ-7: Two\n## Checks\n### Late\n';
    assert.equal(newOf(begun), begun.replace('$0', ''));
    assert.equal(
      newOf(
        '# L$0\nSee FR-6.\n## Needs\n- One\n- Two\n## Checks\n### Late\n//- a/spec.md\n- FR-4: Four\n//- b/prd.md\n- FR-9: Nine\n',
      ),
      '# L\nSee FR-6.\n## Needs\n- FR-5: One\n- FR-7: Two\n## Checks\n### Late',
    );
  });

  it('does not miss in an old document what came later', () => {
    checkRule('missing-section', made('# Memo\n## Aim\n', 1));
  });

  it('compares versions by their numbers', () => {
    assert.deepEqual(
      [isOlder('1.9', '1.10'), isOlder('2', '1.5'), isOlder('1', '1.0'), isOlder('1', '1.0.1')],
      [true, false, false, true],
    );
  });
});

describe('renumbering headings', () => {
  it('follows the order, with links and mentions', () => {
    checkRefactoring(
      'Renumber headings',
      `
//- prd.md
# PRD$0
## 2. Goals
See section 4.1 and [scope](#4-scope), \`section 4\`.
## 4. Scope
### 4.1 In
### 4.3 Out
## Notes
## 9. End
//- spec.md
[Scope](prd.md#4-scope)`,
      `
//- prd.md
# PRD
## 1. Goals
See section 2.1 and [scope](#2-scope), \`section 4\`.
## 2. Scope
### 2.1 In
### 2.2 Out
## Notes
## 3. End
//- spec.md
[Scope](prd.md#2-scope)`,
    );
  });

  it('leaves alone what is in order, and what is no number', () => {
    assert.deepEqual(refactoringTitles('# PRD$0\n## 1. A\n## 2. B\n### 2.1 C\n'), []);
    assert.deepEqual(
      refactoringTitles(
        '# PRD: X$0\n## 2027 Goals\n## 2028 Goals\n## 3 Personas\n## In Scope\n## Out of Scope\n## Goals\n',
      ),
      [],
    );
  });
});

describe('front matter', () => {
  it('completes the keys that are missing, and the values of each', () => {
    const of = (text: string): readonly string[] =>
      frontMatterCompletions(`${memo}//- prd.md\n${text}`).map(({ newText }) => newText);
    assert.deepEqual(of('---\ntemplate: memo@3\n$0\n---\n# X\n'), ['created: ', 'updated: ', 'status: ']);
    assert.deepEqual(of('---\ntemplate: memo@3\nstatus:$0\n---\n# X\n'), [' Draft', ' Review', ' Approved']);
    assert.deepEqual(of('---\ntemplate: memo@3\nupdated: "$0"\n---\n# X\n'), ['2026-11-21']);
    assert.equal(of('---\ntemplate: $0\n---\n# X\n')[0], 'memo@3');
    assert.deepEqual(of('---\ntemplate: memo@3\n---\n$0\n'), []);
    assert.deepEqual(of('$0---\na: b\n---\n# X\n'), []);
  });

  it('has dates that there are, and values of the list', () => {
    checkRule(
      'front-matter-value',
      `${memo}//- prd.md
---
template: memo@3
created: 2026-02-30
         ^^^^^^^^^^ created should be a date such as 2026-01-31, not “2026-02-30”.
updated: YYYY-MM-DD
status: Later
        ^^^^^ status should be one of Draft, Review, Approved, not “Later”.
---
# Memo`,
    );
    const late = `${memo}//- prd.md\n---\ntemplate: memo@3\ncreated: 2026-03-01\nupdated: $02026-02-01\n---\n# Memo\n`;
    checkFix(
      'Set updated to 2026-11-21',
      late,
      '---\ntemplate: memo@3\ncreated: 2026-03-01\nupdated: 2026-11-21\n---\n# Memo\n',
    );
    assert.deepEqual(
      [isDay('2028-02-29'), isDay('2026-02-29'), isDay('2026-13-01'), isDay('2026-1-1')],
      [true, false, false, false],
    );
  });

  it('is stamped with the date of today', () => {
    assert.deepEqual(stampTitles('---\nupdated: 2026-$001-02\n---\n# X\n'), ['Set updated to today, 2026-11-21']);
    assert.deepEqual(stampTitles('---\nupdated: 2026-11-21$0\n---\n# X\n'), []);
    assert.deepEqual(stampTitles('---\nupdated: 2026-01-02\n---\n# X$0\n'), []);
  });
});

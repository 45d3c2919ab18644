import assert from 'node:assert/strict';
import { batchFill } from '../../../server/src/core/features/batchFill.ts';
import { placeName } from '../../../server/src/core/filling/place.ts';
import { readQuestions } from '../../../server/src/core/filling/questions.ts';
import { fillFixes } from '../../../server/src/core/rules/fillFixes.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { checkReply, documentOf, fixedAll, questions, today, whyNotTaken } from '../../harness/check.ts';

const folder = 'file:///project';

describe('questions', () => {
  it('have a type, and values to offer', () => {
    const text = `# PRD: [Feature Name]

**Owner:** TBD
**Status:** Draft | Approved
**Date:** YYYY-MM-DD

- Design: [Link to design doc]
- Limit: [how much at most, e.g., "5 MB"]

## Gate-O

- P95 latency: ≤[X]ms

| Risk | Reviewer |
|------|----------|
| [What can go wrong?] | TBD |
`;
    assert.deepEqual(questions(text, { author: 'Ada' }), [
      'text Feature Name',
      'owner Owner: Ada',
      'choice Status: Draft, Approved',
      'date Date: 2026-11-21',
      'link Link to design doc',
      'text how much at most: 5 MB',
      'number P95 latency: 200',
      'text What can go wrong?',
      'owner Reviewer: Ada',
    ]);
  });

  it('offer first what was answered before, nearest first', () => {
    const answers = [
      { folder: 'file:///other', prompt: '[Feature Name]', value: 'Payment' },
      { folder, prompt: '[Feature Name]', value: 'Sign in' },
      { folder, prompt: '[Other]', value: 'x' },
    ];
    assert.deepEqual(questions('# PRD: [Feature Name]\n', { answers }), ['text Feature Name: Sign in, Payment']);
  });

  it('are not asked of what may stay', () => {
    assert.deepEqual(questions('# PRD\n\n### Entity: [User]\n\n- FR-1: a\n\nAll FR-1 through FR-N.\n'), []);
  });
});

describe('a reply', () => {
  it('fills the prompt alone', () => {
    checkReply(
      '# PRD: $0[Feature Name]\n\n[Feature Name]\n',
      { kind: 'value', value: 'Sign in' },
      '# PRD: Sign in\n\n[Feature Name]\n',
    );
  });

  it('fills the document, code included, or the folder', () => {
    const fixture = `//- prd.md
# Data for $0[PROJECT_NAME] PRD

\`\`\`
[PROJECT_NAME]/dags
\`\`\`
//- spec.md
# Technical Specification: [PROJECT_NAME]
//- deep/spec.md
# Technical Specification: [PROJECT_NAME]
`;
    const prd = '# Data for Usage PRD\n\n```\nUsage/dags\n```';
    const open = '# Technical Specification: [PROJECT_NAME]';
    const filled = '# Technical Specification: Usage';

    checkReply(fixture, { kind: 'value', value: 'Usage' }, [prd, open, `${open}\n`], 'document');
    checkReply(fixture, { kind: 'value', value: 'Usage' }, [prd, filled, `${open}\n`], 'folder');
  });

  it('keeps comparator and unit of a number, and refuses letters', () => {
    const text = '# PRD: Login\n\n## Gate-O\n\n- P95 latency: ≤$0[X]ms\n';
    for (const value of ['150', '150ms', '≤ 150 ms'])
      checkReply(text, { kind: 'value', value }, '# PRD: Login\n\n## Gate-O\n\n- P95 latency: ≤150ms\n');
    assert.equal(
      whyNotTaken(text, { kind: 'value', value: 'soon' }),
      '“soon” is not a number, and P95 latency is one.',
    );
  });

  it('keeps a sign or a unit that the document does not hold, and refuses another one', () => {
    const filled = (line: string, value: string, expected: string): void => {
      checkReply(`# PRD\n\n- ${line}\n`, { kind: 'value', value }, `# PRD\n\n- ${expected}\n`);
    };
    filled('Latency < $0[X]', '200ms', 'Latency < 200ms');
    filled('Coverage: $0[XX%]', '95', 'Coverage: 95%');
    filled('Coverage: $0[XX%]', '95%', 'Coverage: 95%');
    filled('Price: ≤ $0[X]', '$5,000', 'Price: ≤ $5,000');
    assert.match(whyNotTaken('# PRD\n\n- P95: ≤$0[X]ms\n', { kind: 'value', value: '2s' }), /does not fit/);
    assert.match(whyNotTaken('# PRD\n\n- P95: ≤$0[X]ms\n', { kind: 'value', value: '≥5' }), /does not fit/);
  });

  it('leaves the front matter readable', () => {
    const text = '---\ncreated: $0YYYY-MM-DD\n---\n# PRD\n';
    assert.match(whyNotTaken(text, { kind: 'openQuestion', question: 'When?' }), /front matter/);
    assert.match(whyNotTaken(text, { kind: 'notApplicable', reason: 'blocked: legal' }), /front matter/);
    checkReply(text, { kind: 'value', value: 'today' }, '---\ncreated: 2026-11-21\n---\n# PRD\n');
  });

  it('writes what YAML reads back, with quotes where a value needs them', () => {
    const reply = (value: string): { readonly kind: 'value'; readonly value: string } => ({ kind: 'value', value });
    checkReply('---\nkey: $0{{owner}} # whose\n---\n# PRD\n', reply('Ann'), '---\nkey: Ann # whose\n---\n# PRD\n');
    checkReply('---\nkey: $0{{owner}}\n---\n# PRD\n', reply('Ops: "Ann"'), '---\nkey: "Ops: \\"Ann\\""\n---\n# PRD\n');
    checkReply('---\na:\n  - $0<name>\n---\n# PRD\n', reply('Ops: Ann'), '---\na:\n  - "Ops: Ann"\n---\n# PRD\n');
    checkReply('---\na: [b, $0{code}]\n---\n# PRD\n', reply('x, y'), '---\na: [b, "x, y"]\n---\n# PRD\n');
    checkReply('---\ntitle: PRD $0<Short Name>\n---\n# PRD\n', reply('a #1'), '---\ntitle: "PRD a #1"\n---\n# PRD\n');
    checkReply("---\nkey: '$0{{owner}}'\n---\n# PRD\n", reply("Ann's"), "---\nkey: 'Ann''s'\n---\n# PRD\n");
    checkReply('---\nkey: "$0{{owner}}"\n---\n# PRD\n', reply('"Ann"'), '---\nkey: "\\"Ann\\""\n---\n# PRD\n');
  });

  it('writes a date the way the pattern asks for it, and refuses what is none', () => {
    const text = '# PRD\n\n**Date:** $0[DD.MM.YYYY]\n';
    for (const value of ['today', '2026-11-21', '21.11.2026'])
      checkReply(text, { kind: 'value', value }, '# PRD\n\n**Date:** 21.11.2026\n');
    assert.equal(
      whyNotTaken(text, { kind: 'value', value: '31.02.2026' }),
      '“31.02.2026” is not a date; write it as [DD.MM.YYYY], or “today”.',
    );
  });

  it('writes a date as the pattern of any language asks for it, without a time that nobody knows', () => {
    for (const [pattern, date] of [
      ['[TT.MM.JJJJ]', '21.11.2026'],
      ['JJ/MM/AAAA', '21/11/2026'],
      ['ДД.ММ.ГГГГ', '21.11.2026'],
      ['YYYY年MM月DD日', '2026年11月21日'],
      ['2025-MM-DD', '2026-11-21'],
      ['YYYY-MM-DD HH:MM', '2026-11-21'],
    ] as const)
      checkReply(
        `# PRD\n\n**Date:** $0${pattern}\n`,
        { kind: 'value', value: 'today' },
        `# PRD\n\n**Date:** ${date}\n`,
      );
  });

  it('stays on its line and in its cell', () => {
    checkReply(
      '# PRD\n\n| Risk |\n|---|\n| $0[What can go wrong?] |\n',
      { kind: 'value', value: 'a | b\nc' },
      '# PRD\n\n| Risk |\n|---|\n| a \\| b<br>c |\n',
    );
    assert.equal(
      whyNotTaken('# PRD\n\n$0[Who decides?]\n', { kind: 'value', value: ' ' }),
      'Nothing has been written.',
    );
  });

  it('goes behind the label or the marker of an item', () => {
    checkReply('# PRD\n\n- $0Risks:\n', { kind: 'value', value: 'none' }, '# PRD\n\n- Risks: none\n');
    checkReply('# PRD\n\n$0- \n', { kind: 'value', value: 'none' }, '# PRD\n\n- none\n');
  });

  it('grows a list or a table by one more like it', () => {
    checkReply(
      '# PRD\r\n\r\n1. $0[Objective 1]\r\n',
      { kind: 'value', value: 'Fast', another: true },
      '# PRD\r\n\r\n1. Fast\r\n2. [Objective 2]\r\n',
    );
    checkReply(
      '# PRD\n\n| Risk | Impact |\n|---|---|\n| $0[What can go wrong?] | High / Low |\n',
      { kind: 'value', value: 'Fire', another: true },
      '# PRD\n\n| Risk | Impact |\n|---|---|\n| Fire | High / Low |\n| [What can go wrong?] | High / Low |\n',
    );
  });

  it('takes the next number that no prompt has', () => {
    const grow = (before: string, after: string): void => {
      checkReply(`# PRD\n\n${before}`, { kind: 'value', value: 'x', another: true }, `# PRD\n\n${after}`);
    };
    grow('1. $0[Objective 1]\n2. [Objective 2]\n', '1. x\n2. [Objective 3]\n3. [Objective 2]\n');
    grow('- $0[GOAL_1]\n- [GOAL_2]\n\n`[GOAL_3]`\n', '- x\n- [GOAL_4]\n- [GOAL_2]\n\n`[GOAL_3]`\n');
    grow('- $0[Ziel 01: wozu]\n- [Ziel 12]\n', '- x\n- [Ziel 02: wozu]\n- [Ziel 12]\n');
    grow('> 1. $0[Objective 1]\n> 2. [Objective 2]\n', '> 1. x\n> 2. [Objective 3]\n> 3. [Objective 2]\n');
    const head = '| Risk | Owner |\n|---|---|\n';
    grow(
      `${head}| $0[Risk 1] | [Owner 1] |\n| [Risk 2] | [Owner 3] |\n`,
      `${head}| x | [Owner 1] |\n| [Risk 4] | [Owner 4] |\n| [Risk 2] | [Owner 3] |\n`,
    );
  });

  it('defines nothing twice', () => {
    const [question] = readQuestions(documentOf('# PRD\n\n| ID | What |\n|---|---|\n| FR-1: [Name] | a |\n'), {
      today,
    });
    assert.equal(question?.grows, undefined);
  });

  it('numbers the later items of a list on', () => {
    checkReply(
      '# PRD\n\n1. One\n2. $0[Objective 2]\n3. Three\n4. Four\n   - and more\n',
      { kind: 'value', value: 'Two', another: true },
      '# PRD\n\n1. One\n2. Two\n3. [Objective 3]\n4. Three\n5. Four\n   - and more\n',
    );
    checkReply('# PRD\n\n1. $0[Objective 1]\n2. Two\n', { kind: 'removeLine' }, '# PRD\n\n1. Two\n');
    // The author's own numbers stay, and so do those that would move away from what is below them.
    checkReply('# PRD\n\n1. $0[Objective 1]\n5. Five\n', { kind: 'removeLine' }, '# PRD\n\n5. Five\n');
    checkReply(
      '# PRD\n\n8. $0[Objective 1]\n9. Nine\n   - and more\n',
      { kind: 'value', value: 'Eight', another: true },
      '# PRD\n\n8. Eight\n9. [Objective 2]\n9. Nine\n   - and more\n',
    );
  });

  it('says why something does not apply', () => {
    checkReply(
      '# PRD\n\n$0[Describe the migration]\n',
      { kind: 'notApplicable', reason: 'nothing exists yet' },
      '# PRD\n\nNot applicable, because nothing exists yet\n',
    );
    checkReply(
      '# PRD\n\n- Latency: ≤$0[X]ms (p95)\n',
      { kind: 'notApplicable', reason: 'because it is offline' },
      '# PRD\n\n- Latency: Not applicable, because it is offline\n',
    );
    assert.match(whyNotTaken('# PRD\n\n$0[Who decides?]\n', { kind: 'notApplicable', reason: '' }), /reason is needed/);
    for (const text of ['Orders come from $0[which countries?] and others.', '- $0[Which system?] sends mail'])
      assert.match(whyNotTaken(`# PRD\n\n${text}\n`, { kind: 'notApplicable', reason: 'x' }), /part of a sentence/);
  });

  it('is no part of a sentence, a label or a note that does not apply', () => {
    for (const text of [
      '作为$0[角色]，我希望退出',
      '利用者は$0[役割]として使う',
      'Serves $0[X] users in a day.',
      '- $0[Product Name]: [Describe it]',
      '- Latency: at most $0[X] ms',
      '- Latency: ≤$0[X]ms | waived',
    ])
      assert.match(
        whyNotTaken(`# PRD\n\n${text}\n`, { kind: 'notApplicable', reason: 'x' }),
        /part of a sentence/,
        text,
      );
    checkReply(
      '# PRD\n\n- Latency: ≤$0[X]ms <!-- see NFR-1 -->\n',
      { kind: 'notApplicable', reason: 'x' },
      '# PRD\n\n- Latency: Not applicable, because x <!-- see NFR-1 -->\n',
    );
  });

  it('keeps the marks beside it closed', () => {
    for (const [before, after] of [
      ['**Owner:**$0[Name]', '**Owner:** Ada'],
      ['**作者：**$0[姓名]', '**作者：** Ada'],
      ['- *Owner:*$0[Name]', '- *Owner:* Ada'],
      ['- **_Owner:_**$0[Name]', '- **_Owner:_** Ada'],
      ['- $0[Who decides?]**(lead)**', '- Ada **(lead)**'],
      ['- **$0[Name]**', '- **Ada**'],
      ['- (**$0[Who decides?]**)', '- (**Ada**)'],
      ['- *$0[Name]*', '- *Ada*'],
      ['- **Owner**：$0[Name]', '- **Owner**：Ada'],
    ] as const)
      checkReply(`# PRD\n\n${before}\n`, { kind: 'value', value: 'Ada' }, `# PRD\n\n${after}\n`);
  });

  it('takes the links to its heading along', () => {
    checkReply(
      '# PRD: $0[Feature Name]\n\n- [x](#prd-feature-name) [y](<#PRD-Feature-Name>) [z](other.md#prd-feature-name)\n\n## [Feature Name]\n',
      { kind: 'value', value: 'Sign in' },
      '# PRD: Sign in\n\n- [x](#prd-sign-in) [y](<#prd-sign-in>) [z](other.md#prd-feature-name)\n\n## [Feature Name]\n',
    );
  });

  it('stays in its cell when it does not apply', () => {
    checkReply(
      '# PRD\n\n| Name | Value |\n|---|---|\n| Latency | ≤$0[X]ms |\n',
      { kind: 'notApplicable', reason: 'batch | offline' },
      '# PRD\n\n| Name | Value |\n|---|---|\n| Latency | Not applicable, because batch \\| offline |\n',
    );
  });

  it('becomes an open question, listed where the document lists them', () => {
    checkReply(
      '# PRD\n\n$0[Who decides?]\n\n## Open Questions\n\n- [ ] When?\n\n## End\n',
      { kind: 'openQuestion', question: 'Who decides [for us]?' },
      '# PRD\n\n[NEEDS CLARIFICATION: Who decides (for us)?]\n\n## Open Questions\n\n- [ ] When?\n- [ ] Who decides (for us)?\n\n## End\n',
    );
    checkReply(
      '# PRD\n\n$0[Who decides?]\n\n## Open Questions\n\n- When?\n\n> - Text\n>\n> | a | b |\n> |---|---|\n',
      { kind: 'openQuestion', question: 'a | b' },
      '# PRD\n\n[NEEDS CLARIFICATION: a | b]\n\n## Open Questions\n\n- When?\n- a | b\n\n> - Text\n>\n> | a | b |\n> |---|---|\n',
    );
    checkReply(
      '# PRD\n\n$0[Who decides?]\n',
      { kind: 'openQuestion', question: 'Who?' },
      '# PRD\n\n[NEEDS CLARIFICATION: Who?]\n',
    );
  });

  it('takes the place of “None” among the questions, whatever their heading is called', () => {
    for (const [title, before, after] of [
      ['Open Questions', '- None', '- Who?'],
      ['Open Questions', 'None yet.', '- Who?'],
      ['Offene Fragen', '1. Keine', '1. Who?'],
      ['Offene Fragen', '- Wann?', '- Wann?\n- Who?'],
      ['未解决问题', '- 无', '- Who?'],
    ])
      checkReply(
        `# PRD\n\n$0[Who decides?]\n\n## ${title ?? ''}\n\n${before ?? ''}\n`,
        { kind: 'openQuestion', question: 'Who?' },
        `# PRD\n\n[NEEDS CLARIFICATION: Who?]\n\n## ${title ?? ''}\n\n${after ?? ''}\n`,
      );
  });
});

describe('the place of a question', () => {
  const places = (text: string): readonly string[] => {
    const document = documentOf(text);
    return document.placeholders.map((placeholder) => placeName(document, placeholder));
  };

  it('is the requirement with the label, or the section', () => {
    const text = `# PRD: [Feature Name]

**Owner:** TBD

## Functional Requirements

**FR-1: Export**
- Acceptance: [how it is checked?]
- Rules:
  - [which rule?]

| Risk | Impact |
|------|--------|
| [What can go wrong?] | TBD |

## Goals

- [Objective 1]
`;
    assert.deepEqual(places(text), [
      '',
      'Owner',
      'FR-1 › Acceptance',
      'FR-1 › Rules',
      'FR-1 › Risk',
      'FR-1 › Impact',
      'Goals',
    ]);
  });

  it('is the innermost requirement', () => {
    const text = `# PRD\n\n### FR-1: Export\n\n[How?]\n\n#### AC-1: Fast\n\n[How fast?]\n\n### FR-2: Import\n\n[Why?]\n`;
    assert.deepEqual(places(text), ['FR-1', 'AC-1', 'FR-2']);
  });
});

describe('a line that nobody needs', () => {
  const reply = { kind: 'removeLine' } as const;

  it('goes, with its end', () => {
    checkReply('# PRD\r\n\r\n- a\r\n- $0[Objective 2]\r\n- b\r\n', reply, '# PRD\r\n\r\n- a\r\n- b\r\n');
    checkReply('# PRD\n\n**Owner:** $0TBD\n', reply, '# PRD\n\n');
    checkReply('# PRD\n\na\n\n$0[Describe the migration]\n\nb\n', reply, '# PRD\n\na\n\nb\n');
    checkReply('# PRD\n\n| Risk |\n|---|\n| $0[What can go wrong?] |\n', reply, '# PRD\n\n| Risk |\n|---|\n');
    checkReply('---\ncreated: $0YYYY-MM-DD\ntitle: x\n---\n# PRD\n', reply, '---\ntitle: x\n---\n# PRD\n');
  });

  it('stays where it defines something, or is part of something longer', () => {
    const whole = [
      '# PRD: $0[Feature Name]\n',
      '# PRD\n\n**FR-1: $0[What it does]**\n',
      '# PRD\n\n- $0[Objective 1]\n  - and more\n',
      '# PRD\n\nThe project uses\n$0[Describe the migration]\n',
      '# PRD\n\n| $0[What can go wrong?] |\n|---|\n| a |\n',
    ];
    for (const text of whole) assert.match(whyNotTaken(text, reply), /cannot be deleted alone/, text);
  });
});

describe('fix all', () => {
  it('stamps the dates on which a document is written, and no other', () => {
    const text = '---\nupdated: "YYYY-MM-DD"\n---\n# PRD\n\n**Date:** YYYY-MM-DD\n**Due:** YYYY-MM-DD\n';
    assert.equal(
      fixedAll(text),
      '---\nupdated: "2026-11-21"\n---\n# PRD\n\n**Date:** 2026-11-21\n**Due:** YYYY-MM-DD\n',
    );
  });

  it('writes what a thing is called in the folder, and nothing else that was answered', () => {
    const answers = [
      { folder, prompt: '[PROJECT_NAME]', value: 'Usage' },
      { folder, prompt: '[Who decides?]', value: 'Ada' },
      { folder: 'file:///other', prompt: '[Feature Name]', value: 'Payment' },
    ];
    assert.equal(
      fixedAll('# PRD: [Feature Name] of [PROJECT_NAME]\n\n[Who decides?]\n', answers),
      '# PRD: [Feature Name] of Usage\n\n[Who decides?]\n',
    );
  });
});

describe('quantities with the same words', () => {
  it('are asked one by one, and none of their values is preferred', () => {
    const text = '# PRD\n\n## Gate-O\n\n- P95 latency: ≤[X]ms\n- Dependency count: reduced by [X]%\n';
    const document = documentOf(text);
    assert.deepEqual(
      readQuestions(document, { today }).map(({ places }) => places),
      [1, 1],
    );
    const fixes = document.placeholders.flatMap((placeholder) => fillFixes(document, placeholder, { today }));
    assert.ok(fixes.every(({ edits, isPreferred }) => edits.length === 1 && isPreferred !== true));
  });
});

describe('a name', () => {
  it('is the same wherever it stands only for what a document has one of', () => {
    const answers = [
      { folder, prompt: '[Feature Name]', value: 'Sign in' },
      { folder, prompt: '[Capability name]', value: 'Passkeys' },
      { folder, prompt: '[Name]', value: 'Ada' },
    ];
    const text = '# PRD: [Feature Name]\n\n- [Capability name]\n- [Name]\n';
    assert.equal(fixedAll(text, answers), text.replace('[Feature Name]', 'Sign in'));
  });
});

describe('what names one thing', () => {
  const places = (text: string, prompt: string): readonly number[] =>
    readQuestions(documentOf(text), { today })
      .filter(({ placeholder }) => placeholder.text === prompt)
      .map((question) => question.places);

  it('is one question, whatever its marks', () => {
    for (const prompt of ['[PROJECT_NAME]', '[Product name]', '[Name of the feature]', '[Feature Title]'])
      assert.deepEqual(places(`# PRD: ${prompt}\n\n${prompt} stores files.\n`, prompt), [2, 2], prompt);
    const table = '# PRD: [Product name]\n\n| Field | Value |\n|---|---|\n| Product | [Product name] |\n';
    assert.deepEqual(places(table, '[Product name]'), [2, 2]);
  });

  it('is no date, target, person or number, also in capitals', () => {
    for (const prompt of [
      '[TARGET_DATE]',
      '[START_DATE]',
      '[OWNER_NAME]',
      '[TARGET_VALUE]',
      '[MAX_USERS]',
      '[NAME]',
      '[Date]',
    ])
      assert.ok(
        places(`# PRD\n\n- **First:** ${prompt}\n- **Second:** ${prompt}\n`, prompt).every((count) => count === 1),
        prompt,
      );
  });

  it('is not where several are listed', () => {
    const listed = [
      '- [Feature name]\n- [Feature name]\n',
      '| # | Feature |\n|---|---|\n| 1 | [Feature name] |\n| 2 | [Feature name] |\n',
      '### Feature 1: [Feature name]\n\n### Feature 2: [Feature name]\n',
      '**FR-1: [Feature name]**\n\n**FR-2: [Feature name]**\n',
    ];
    for (const text of listed) assert.deepEqual(places(`# PRD\n\n${text}`, '[Feature name]'), [1, 1], text);
  });

  it('is filled everywhere by fixes that say in how many places', () => {
    const titles = (text: string): readonly string[] => {
      const document = documentOf(text);
      const answers = [{ folder, prompt: '[PROJECT_NAME]', value: 'Usage' }];
      return fillFixes(document, document.placeholders[0]!, { today, answers }).map(({ title }) => title);
    };
    const two = '# PRD: [PROJECT_NAME]\n\n[PROJECT_NAME] stores files.\n';
    assert.deepEqual(titles(two).slice(2), ['Fill “PROJECT_NAME” in both places…', 'Use “Usage” in both places']);
    assert.equal(titles(`${two}\n[PROJECT_NAME] reads them.\n`)[3], 'Use “Usage” in all 3 places');
  });
});

describe('what is asked', () => {
  const asked = (line: string): readonly string[] => questions(`# PRD: Login\n\n${line}\n`);

  it('is the label, the column or the heading where the prompt says nothing', () => {
    assert.deepEqual(asked('- Threshold: [e.g., 0.65]'), ['text Threshold: 0.65']);
    assert.deepEqual(asked('| Role | Note |  |\n|---|---|---|\n| Development | [e.g., monthly] | a |'), [
      'text Note: monthly',
    ]);
    assert.deepEqual(asked('## Success threshold\n\n[e.g., 0.65]'), ['text Success threshold: 0.65']);
    assert.deepEqual(asked('- Development: [$X]'), ['number Development']);
    assert.deepEqual(asked('| Role | Cost |  |\n|---|---|---|\n| Development | [$X] | a |'), ['number Cost']);
  });

  it('decides the type', () => {
    assert.deepEqual(asked('**Date:** [Creation date]'), ['date Creation date: 2026-11-21']);
    assert.deepEqual(asked('**Date:** [Date of launch]'), ['date Date of launch']);
    assert.deepEqual(asked('- Launch: [Target date]'), ['date Target date']);
    assert.deepEqual(asked('- Created: [TO BE REPLACED BY: Date]'), ['date Date: 2026-11-21']);
    assert.deepEqual(asked('**Author:** [Your name, role]'), ['owner Your name, role']);
    assert.deepEqual(asked('- Dashboard: [link to Grafana/Datadog/etc]'), ['link link to Grafana/Datadog/etc']);
  });

  it('takes what people write for a date that prescribes no form', () => {
    const text = '# PRD: Login\n\n- Launch: $0[Target date]\n';
    checkReply(text, { kind: 'value', value: 'today' }, '# PRD: Login\n\n- Launch: 2026-11-21\n');
    checkReply(text, { kind: 'value', value: 'Q3 2027' }, '# PRD: Login\n\n- Launch: Q3 2027\n');
  });

  it('keeps the currency of an amount', () => {
    const text = '# PRD: Login\n\n- Development: $0[$X]\n';
    for (const value of ['5,000', '$5,000'])
      checkReply(text, { kind: 'value', value }, '# PRD: Login\n\n- Development: $5,000\n');
  });
});

describe('filling by name', () => {
  it('takes the label in front of brackets, and today for the date of writing', () => {
    const labelled =
      '# PRD: Login\n\n**Author:** [Your name, role]\n**Date:** [Creation date]\n- Launch: [Target date]\n';
    const { edits, problems } = batchFill(
      documentOf(labelled),
      { values: new Map([['Author', 'Ada']]), date: 'today' },
      { today },
    );
    assert.deepEqual(problems, []);
    assert.equal(
      applyEdits(labelled, edits),
      '# PRD: Login\n\n**Author:** Ada\n**Date:** 2026-11-21\n- Launch: [Target date]\n',
    );
  });

  const text = '# PRD: [Feature Name] of [PROJECT_NAME]\n\n**Date:** YYYY-MM-DD\n- Latency: ≤[X]ms\n';
  const fill = (values: Readonly<Record<string, string>>, date?: string) => {
    const { edits, left, problems } = batchFill(
      documentOf(text),
      { values: new Map(Object.entries(values)), date },
      { today },
    );
    return { text: applyEdits(text, edits), left, problems };
  };

  it('takes constants, hints and labels, and dates', () => {
    assert.deepEqual(fill({ PROJECT_NAME: 'Usage', 'feature name': 'Sign in', Latency: '200' }, 'today'), {
      text: '# PRD: Sign in of Usage\n\n**Date:** 2026-11-21\n- Latency: ≤200ms\n',
      left: 0,
      problems: [],
    });
  });

  it('gives one value to one question alone, and today to the date of writing', () => {
    const many =
      '# PRD\n\n**Date:** YYYY-MM-DD\n**Due:** YYYY-MM-DD\n\n| Role | Who |\n|---|---|\n| A | [Name] |\n| B | [Name] |\n';
    const { edits, problems } = batchFill(
      documentOf(many),
      { values: new Map([['Name', 'Bob']]), date: 'today' },
      { today },
    );
    assert.equal(applyEdits(many, edits), many.replace('**Date:** YYYY-MM-DD', '**Date:** 2026-11-21'));
    assert.deepEqual(problems, ['2 different prompts ask for “name” (lines 8, 9); fill them one by one.']);
  });

  it('says what cannot be used', () => {
    const { left, problems } = fill({ Latency: 'soon', Colour: 'red' }, '2026-02-31');
    assert.equal(left, 4);
    assert.deepEqual(problems, [
      '“2026-02-31” is not a date; write it as YYYY-MM-DD, or “today”.',
      '“soon” is not a number, and Latency is one.',
      'Nothing in the document asks for “Colour”.',
    ]);
  });
});

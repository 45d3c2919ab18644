import assert from 'node:assert/strict';
import type { Document } from '../../../server/src/core/document/document.ts';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';
import { diagnose } from '../../../server/src/core/rules/diagnose.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { allSections } from '../../../server/src/core/syntax/markdown/outline.ts';
import { builtinTemplates } from '../../../server/src/core/templates/builtinTemplates.ts';
import { checkFix, checkRule, documentOf, fixTitles } from '../../harness/check.ts';
import { readSeeds } from '../../harness/seeds.ts';

/** A template of the team, and a document that says it was made from it. */
const memo = `
//- .specwright/templates/memo.md
---
id: memo
title: Memo
optional: Glossary
aliases:
  Costs: [Budget]
---
# Memo

## 1. Aim

[What for?]

## 2. Means

### 2.1 People

[Who?]

### 2.2 Tools

[Which?]

## 3. Ends

**FR-1: [Name]**
- Description: [What?]
- Acceptance: [How is it checked?]
- Priority: Must / Could

**FR-2: [Name]**
- Description: [What?]
- Acceptance: [How is it checked?]
- Priority: Must / Could

## 4. Costs

[How much?]

## 5. Glossary

`;

function made(text: string): string {
  return `${memo}//- prd.md\n---\ntemplate: memo@1\n---\n${text}`;
}

const templateRules = [
  'missing-section',
  'misplaced-section',
  'extra-section',
  'missing-field',
  'unknown-option',
  'front-matter-value',
];

describe('a document that was just made from a template', () => {
  const texts = [
    ...builtinTemplates().map(({ id, body }) => [id, body] as const),
    ...readSeeds().map(({ name, text }) => [`the seed ${name}`, text] as const),
  ];
  for (const [name, text] of texts)
    it(`conforms to it: ${name}`, () => {
      const workspace = new WorkspaceIndex();
      const document = documentOf(text, 'prd.md');
      workspace.put(document);
      const found = diagnose(document, workspace, {}, { today: '2026-11-21' }).filter(({ rule }) =>
        templateRules.includes(rule.id),
      );
      assert.deepEqual(
        found.map(({ message }) => message),
        [],
      );
    });
});

describe('missing-section', () => {
  it('names each section that is not there, and where it belongs', () => {
    checkRule(
      'missing-section',
      made(`# Memo: Sign in
  ^^^^^^^^^^^^^ Section “Costs” is missing; the Memo has it after “Ends”.
## Aim
## Mean
   ^^^^ Section “Means” is missing; the Memo has it after “Aim”. Is it “Mean”?
## Ends`),
    );
  });

  it('compares without numbers, case, brackets, and with other titles', () => {
    checkRule('missing-section', made('# Memo\n## 7. AIM\n## means (ours)\nx\n## 3) Ends\n## Budget\n'));
  });

  it('misses parts where the document has others, and declares the template', () => {
    checkRule(
      'missing-section',
      made(
        '# Memo\n## Aim\n## Means\n   ^^^^^ Section “Tools” is missing; the Memo has it in “Means”.\n### People\n## Ends\n## Costs\n',
      ),
    );
    checkRule('missing-section', made('# Memo\n## Aim\n## Means\nIn words.\n## Ends\n## Costs\n'));
    checkRule('missing-section', made('# Memo\n## Aim\n## Means\n| a |\n|---|\n| b |\n## Ends\n## Costs\n'));
    checkRule('missing-section', made('# Memo\n## Aim\n## Means\n### In our way\n## Ends\n## Costs\n'));
  });

  it('misses all parts of a section that is left empty', () => {
    checkRule(
      'missing-section',
      made(
        `# Memo
## Aim
## Means
   ^^^^^ Section “People” is missing; the Memo has it in “Means”.
   ^^^^^ Section “Tools” is missing; the Memo has it in “Means”.

<!-- none -->

---
## Ends
## Costs`,
      ),
    );
  });

  it('misses parts of a template that is only recognised where most are there', () => {
    checkRule('missing-section', `${memo}//- prd.md\n# PRD\n## Aim\n## Means\n### People\n## Ends\n## Costs\n`);
  });

  it('is silent where no template is known', () => {
    checkRule('missing-section', `${memo}//- prd.md\n# PRD\n## Aim\n## Means\n## Ends\n`);
    checkRule('missing-section', `${memo}//- prd.md\n---\ntemplate: other@1\n---\n# PRD\n## Aim\n`);
  });

  it('inserts the section with its body, and with the number and level that fit', () => {
    checkFix(
      'Insert section “Means”',
      made('## $0Memo\n\n### 1. Aim\n\nx\n\n### 3. Ends\n\n### 4. Costs\n'),
      '---\ntemplate: memo@1\n---\n## Memo\n\n### 1. Aim\n\nx\n\n### 2. Means\n\n#### 2.1 People\n\n[Who?]\n\n#### 2.2 Tools\n\n[Which?]\n\n### 3. Ends\n\n### 4. Costs\n',
    );
  });

  it('leaves numbers out where the document has none, and goes on where the number is taken', () => {
    checkFix(
      'Insert section “Means”',
      made('# $0Memo\n## Aim\n## Ends\n## Costs\n'),
      '---\ntemplate: memo@1\n---\n# Memo\n## Aim\n\n## Means\n\n### People\n\n[Who?]\n\n### Tools\n\n[Which?]\n\n## Ends\n## Costs\n',
    );
    checkFix(
      'Insert section “Costs”',
      made('# $0Memo\n## 1. Aim\n## 4. Means\n## 5. Ends\nx'),
      '---\ntemplate: memo@1\n---\n# Memo\n## 1. Aim\n## 4. Means\n## 5. Ends\nx\n\n## 6. Costs\n\n[How much?]\n',
    );
  });

  it('numbers requirements on from those that are there, with whatever mentions them', () => {
    const block = (name: string): string =>
      `**${name}: [Name]**\n- Description: [What?]\n- Acceptance: [How is it checked?]\n- Priority: Must / Could\n`;
    checkFix(
      'Insert section “Ends”',
      made('# $0Memo\n## Aim\n\n**FR-1: Sign in**\n\n## Means\n## Costs\n'),
      `---\ntemplate: memo@1\n---\n# Memo\n## Aim\n\n**FR-1: Sign in**\n\n## Means\n\n## Ends\n\n${block('FR-2')}\n${block('FR-3')}\n## Costs\n`,
    );
  });

  it('gives no number that another section has', () => {
    checkFix(
      'Insert section “Means”',
      made('# $0Memo\n## 1. Aim\n## 2. Ends\n## 3. Costs\n'),
      '---\ntemplate: memo@1\n---\n# Memo\n## 1. Aim\n\n## Means\n\n### People\n\n[Who?]\n\n### Tools\n\n[Which?]\n\n## 2. Ends\n## 3. Costs\n',
    );
  });

  it('gives no number that would be out of order', () => {
    checkFix(
      'Insert section “Costs”',
      made('# $0Memo\n## 1. Aim\n## 2. Means\n## Ends\n## 3. Thanks\n## 5. More\n'),
      '---\ntemplate: memo@1\n---\n# Memo\n## 1. Aim\n## 2. Means\n## Ends\n\n## Costs\n\n[How much?]\n\n## 3. Thanks\n## 5. More\n',
    );
  });

  it('writes headings as those beside it are written', () => {
    checkFix(
      'Insert section “Costs”',
      made('# $0Memo\n\nAim\n---\n\nMeans\n---\n\nEnds\n---\n\nx\n'),
      '---\ntemplate: memo@1\n---\n# Memo\n\nAim\n---\n\nMeans\n---\n\nEnds\n---\n\nx\n\nCosts\n-----\n\n[How much?]\n',
    );
    checkFix(
      'Insert section “Costs”',
      made('# $0Memo\n## Aim ##\n## Means ##\n## Ends ##\nx\n'),
      '---\ntemplate: memo@1\n---\n# Memo\n## Aim ##\n## Means ##\n## Ends ##\nx\n\n## Costs ##\n\n[How much?]\n',
    );
  });

  it('keeps rules between sections', () => {
    checkFix(
      'Insert section “Costs”',
      made('# $0Memo\n## Aim\n## Means\n## Ends\nx\n\n---\n'),
      '---\ntemplate: memo@1\n---\n# Memo\n## Aim\n## Means\n## Ends\nx\n\n---\n\n## Costs\n\n[How much?]\n\n---\n',
    );
  });

  it('offers not to compare, which silences all that a template says', () => {
    const text = '# Memo$0\n\n## Aim\n\n## Means\n\n## Ends\n\n## Thanks\n';
    checkFix(
      'Do not compare this document with a template',
      made(text),
      `---\ntemplate: none\n---\n${text.replace('$0', '')}`,
    );
    checkRule(
      'missing-section',
      made(text)
        .replace('$0', '')
        .replace(/template: [^\n]*/, 'template: none'),
    );
  });

  it('records that a section is not applicable, which is enough', () => {
    const expected =
      '---\ntemplate: memo@1\n---\n# Memo\n## Aim\n## Means\nx\n## Ends\n\n## Costs\n\nNot applicable: [reason]\n';
    checkFix('Insert “Costs” as not applicable', made('# $0Memo\n## Aim\n## Means\nx\n## Ends\n'), expected);
    checkRule('missing-section', `${memo}//- prd.md\n${expected}`);
  });

  it('offers to rename what is nearly it', () => {
    checkFix(
      'Rename to “Means”',
      made('# Memo\n## Aim\n## 2. $0Mean\n## Ends\n## Costs\n'),
      '---\ntemplate: memo@1\n---\n# Memo\n## Aim\n## 2. Means\n## Ends\n## Costs\n',
    );
  });
});

describe('misplaced-section', () => {
  it('names the fewest sections that would have to move', () => {
    checkRule(
      'misplaced-section',
      made(`# Memo
## Costs
   ^^^^^ The Memo has “Costs” after “Ends”.
## Aim
## Means
## Ends`),
    );
  });

  it('moves a section with all that is below it', () => {
    checkFix(
      'Move after “Ends”',
      made('# Memo\n\n## $0Costs\n\nmuch\n\n### Detail\n\n## Aim\n\n## Means\n\n## Ends\n\nx\n'),
      '---\ntemplate: memo@1\n---\n# Memo\n\n## Aim\n\n## Means\n\n## Ends\n\nx\n\n## Costs\n\nmuch\n\n### Detail\n',
    );
    checkFix(
      'Move after “Aim”',
      made('# Memo\n## Aim\n## Ends\n## Costs\n## $0Means\nx'),
      '---\ntemplate: memo@1\n---\n# Memo\n## Aim\n\n## Means\nx\n\n## Ends\n## Costs\n',
    );
  });

  it('names a section at another level, and gives it the level of the template', () => {
    checkRule(
      'misplaced-section',
      made(`# Memo
## Aim
### Means
    ^^^^^ “Means” is a heading of level 3; in the Memo it is one of level 2.
## Ends
## Costs`),
    );
    checkFix(
      'Make it a heading of level 2',
      made('# Memo\n## Aim\n### $0Means\n#### People\n## Ends\n## Costs\n'),
      '---\ntemplate: memo@1\n---\n# Memo\n## Aim\n## Means\n### People\n## Ends\n## Costs\n',
    );
  });
});

describe('extra-section', () => {
  it('marks main sections that the template does not have', () => {
    checkRule(
      'extra-section',
      made(`# Memo
## Aim
### Anything
## Means
## Ends
## Costs
## Thanks
   ^^^^^^ “Thanks” is not a section of the Memo.
## Glossary: Terms`),
    );
  });
});

describe('missing-field', () => {
  it('names the fields that a requirement lacks, where another one has some', () => {
    checkRule(
      'missing-field',
      made(`# Memo
**FR-1: A**
- Description: x
- Acceptance criteria: y
- Priority: Must

**FR-2: B**
  ^^^^ FR-2 has no Acceptance and no Priority.
- Description: x

**FR-3: Retired (merged): C**`),
    );
    checkRule('missing-field', made('# Memo\n**FR-1: A**\n\n**FR-2: B**\n'));
  });

  for (const [first, second, third] of [
    ['*Description:* x', '*Acceptance*: y', '_Priority:_ Must'],
    ['Description – x', '`Acceptance`: y', '<b>Priority:</b> Must'],
    ['#### Description\n\nx', '#### Acceptance Criteria\n\ny', '#### Priority\n\nMust'],
    ['> ***Description:*** x', '> Acceptance | y', '> ~~Priority~~: Must'],
  ] as const)
    it(`finds them however they are written: ${first}`, () => {
      const text = `**FR-1: A**\n\n${first}\n\n${second}\n\n${third}\n\n**FR-2: B**\n- Description: x\n- Acceptance: y\n- Priority: Must`;
      checkRule(
        'missing-field',
        made(`# Memo\n${text.replace('**FR-1: A**', first.startsWith('#') ? '### FR-1: A' : '**FR-1: A**')}`),
      );
    });

  it('adds them in italics where the others are', () => {
    checkFix(
      'Add Acceptance to FR-1',
      made('# Memo\n**FR$0-1: A**\n- *Description:* x\n- *Priority:* Must\n'),
      '---\ntemplate: memo@1\n---\n# Memo\n**FR-1: A**\n- *Description:* x\n- *Acceptance:* [How is it checked?]\n- *Priority:* Must\n',
    );
  });

  it('adds them where they belong, in the form of the others', () => {
    checkFix(
      'Add Acceptance to FR-1',
      made('# Memo\n**FR$0-1: A**\n- **Description:** x\n  more\n- **Priority:** Must\n\nEnd\n'),
      '---\ntemplate: memo@1\n---\n# Memo\n**FR-1: A**\n- **Description:** x\n  more\n- **Acceptance:** [How is it checked?]\n- **Priority:** Must\n\nEnd\n',
    );
    checkFix(
      'Add Acceptance, Priority to FR-1',
      made('# Memo\n**FR$0-1: A**\n- Description: x\n\n**FR-2: B**\n'),
      '---\ntemplate: memo@1\n---\n# Memo\n**FR-1: A**\n- Description: x\n- Acceptance: [How is it checked?]\n- Priority: Must / Could\n\n**FR-2: B**\n',
    );
  });

  const [acceptance, priority] = ['[How is it checked?]', 'Must / Could'];
  const other = '**FR-9: I**\n- Description: i\n- Acceptance: i\n- Priority: Must\n';
  for (const [what, before, after] of [
    [
      'not in the form of a label that the template does not know',
      `**FR-1: A**\n- Description: x\n- Acceptance: y\n\n**Due date:** soon\n\n${other}`,
      `**FR-1: A**\n- Description: x\n- Acceptance: y\n- Priority: ${priority}\n\n**Due date:** soon\n\n${other}`,
    ],
    [
      'before a table that defines something',
      `**FR-1: A**\n\n| ID | Text |\n|---|---|\n| FR-2 | b |\n\n${other}`,
      `**FR-1: A**\n- Description: [What?]\n- Acceptance: ${acceptance}\n- Priority: ${priority}\n\n| ID | Text |\n|---|---|\n| FR-2 | b |\n\n${other}`,
    ],
    [
      'not in the quote below',
      `**FR-1: A**\n- Description: x\n- Acceptance: y\n> **Note:** z\n\n${other}`,
      `**FR-1: A**\n- Description: x\n- Acceptance: y\n- Priority: ${priority}\n> **Note:** z\n\n${other}`,
    ],
    [
      'apart from a line of text below',
      `**FR-1: A**\n**FR-2: B**\n- Description: x\n- Acceptance: y\n- Priority: Must\n`,
      `**FR-1: A**\n- Description: [What?]\n- Acceptance: ${acceptance}\n- Priority: ${priority}\n\n**FR-2: B**\n- Description: x\n- Acceptance: y\n- Priority: Must\n`,
    ],
    [
      'before a container that begins directly below',
      `**FR-1: A**\n:::note\nText.\n:::\n\n${other}`,
      `**FR-1: A**\n:::note\nText.\n:::\n- Description: [What?]\n- Acceptance: ${acceptance}\n- Priority: ${priority}\n\n${other}`,
    ],
    [
      'apart from HTML, which goes on up to an empty line',
      `**FR-1: A**\n\n<details>\n\nText.\n\n</details>\n\n${other}`,
      `**FR-1: A**\n\n<details>\n\nText.\n\n</details>\n\n- Description: [What?]\n- Acceptance: ${acceptance}\n- Priority: ${priority}\n\n${other}`,
    ],
    [
      'with the hard break of the line above',
      '**FR-1: A**  \n**Description:** x  \n**Acceptance:** y\n',
      `**FR-1: A**  \n**Description:** x  \n**Acceptance:** y  \n**Priority:** ${priority}\n`,
    ],
    [
      'as paragraphs where the others are paragraphs',
      '**FR-1: A**\n\n**Description:** x\n\n**Priority:** Must\n\nText.\n',
      `**FR-1: A**\n\n**Description:** x\n\n**Acceptance:** ${acceptance}\n\n**Priority:** Must\n\nText.\n`,
    ],
    [
      'below an empty line where the others have one',
      '### FR-1: A\n\n### FR-9: I\n\n**Description:** x\n\n**Acceptance:** y\n\n**Priority:** Must\n',
      `### FR-1: A\n\n**Description:** [What?]\n\n**Acceptance:** ${acceptance}\n\n**Priority:** ${priority}\n\n### FR-9: I\n\n**Description:** x\n\n**Acceptance:** y\n\n**Priority:** Must\n`,
    ],
    [
      'after what a field holds',
      `**FR-1: A**\n- Description: x\n- Acceptance:\n  - AC-1: one\n  - AC-2: two\n\n${other}`,
      `**FR-1: A**\n- Description: x\n- Acceptance:\n  - AC-1: one\n  - AC-2: two\n- Priority: ${priority}\n\n${other}`,
    ],
    [
      'without a space behind a full-width colon',
      '**FR-1：A**\n- Description：x\n- Acceptance：y\n',
      `**FR-1：A**\n- Description：x\n- Acceptance：y\n- Priority：${priority}\n`,
    ],
    [
      'with the marks of the quote',
      '> **FR-1: A**\n>\n> **Description:** x\n>\n> **Acceptance:** y\n',
      `> **FR-1: A**\n>\n> **Description:** x\n>\n> **Acceptance:** y\n>\n> **Priority:** ${priority}\n`,
    ],
  ] as const)
    it(`writes them ${what}`, () => {
      const [title = ''] = fixTitles(made(`# Memo\n${before.replace('FR-1', 'FR$0-1')}`));
      checkFix(
        title,
        made(`# Memo\n${before.replace('FR-1', 'FR$0-1')}`),
        `---\ntemplate: memo@1\n---\n# Memo\n${after}`,
      );
    });
});

describe('unknown-option', () => {
  it('marks values that the template does not have, and offers those it has', () => {
    const fixture = `# Memo
**FR-1: A**
- Description: x
- Acceptance: y
- Priority: Urgent
            ^^^^^^ Priority is “Urgent”, but Memo has Must, Could.

**FR-2: B**
- Priority: **must** (first release)

**FR-3: C**
- Priority: [When?]`;
    checkRule('unknown-option', made(fixture));
    const atValue = made('# Memo\n**FR-1: A**\n- Priority: $0Urgent\n');
    assert.deepEqual(fixTitles(atValue), ['Set Priority to Must', 'Set Priority to Could']);
    checkFix('Set Priority to Could', atValue, '---\ntemplate: memo@1\n---\n# Memo\n**FR-1: A**\n- Priority: Could\n');
  });
});

describe('the fixes of a document that lost a section', () => {
  for (const template of builtinTemplates())
    it(`bring ${template.id} back, and then have nothing to do`, () => {
      const whole = documentOf(template.body, 'prd.md');
      const [title] = whole.outline;
      for (const { start, end } of title!.children.filter(({ children }) => children.length < 9)) {
        let text = template.body.slice(0, start) + template.body.slice(end);
        let wasFixed = false;
        for (let round = 0; round < 2; round++) {
          const document = documentOf(text, 'prd.md');
          const workspace = new WorkspaceIndex();
          workspace.put(document);
          const found = diagnose(document, workspace, {}, { today: '2026-11-21' }).filter(({ rule }) =>
            templateRules.includes(rule.id),
          );
          assert.ok(found.length <= (round === 0 ? 1 : 0), found.map(({ message }) => message).join());
          const fix = found[0]
            ?.fixes?.({ today: '2026-11-21' })
            .find(({ title: name }) => name.startsWith('Insert section'));
          if (fix === undefined) continue;
          text = applyEdits(text, fix.edits);
          wasFixed = true;
        }
        if (wasFixed) assert.deepEqual(titlesOf(documentOf(text, 'prd.md')), titlesOf(whole));
      }
    });
});

function titlesOf({ outline }: Document): readonly string[] {
  return [...allSections(outline)].map(({ heading, title }) => `${String(heading.level)} ${title}`);
}

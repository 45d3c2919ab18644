import assert from 'node:assert/strict';
import { builtinTemplates } from '../../../server/src/core/templates/builtinTemplates.ts';
import { checkFix, checkRule, documentOf } from '../../harness/check.ts';
import { inspect } from '../../../server/src/core/features/inspect.ts';

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

- Name the deadline

## Data

| Field | Type | Note |
|-------|------|------|
| email | text | key  |

\`\`\`
one
two
three
\`\`\`

## Story 1

## Last words
`;

describe('template-residue', () => {
  it('marks guidance, sample rows, sample code and sample headings', () => {
    checkRule(
      'template-residue',
      `${team}//- prd.md
---
template: note@1
---
# PRD: Sign in

**Status:** Template
            ^^^^^^^^ This status is unchanged from the Note template.

## Why

Say who needs this.
^^^^^^^^^^^^^^^^^^^ This line is unchanged from the Note template.

- Name the deadline
^^^^^^^^^^^^^^^^^^^ This line is unchanged from the Note template.
- Say who needs this, and when.

## Data

| Field | Type | Note |
|-------|------|------|
| email | text | key  |
^^^^^^^^^^^^^^^^^^^^^^^ This row is unchanged from the Note template.
| phone | text | none |

\`\`\`
one
two
four
\`\`\`

### Story 1
    ^^^^^^^ This heading is unchanged from the Note template.

### Story 2
`,
    );
  });

  it('says nothing of a document from nowhere', () => {
    checkRule('template-residue', `${team}//- prd.md\n# PRD: Sign in\n\n## Why\n\nSay who needs this.\n`);
  });

  it('is removed, or written', () => {
    const before = '//- prd.md\n---\ntemplate: note\n---\n# PRD\n\n## Why\n\nSay who needs this.$0\n\nBecause.\n';
    const files = `${team}${before}`;
    checkFix('Remove this line', files, '---\ntemplate: note\n---\n# PRD\n\n## Why\n\nBecause.\n');
    checkFix(
      'Write this…',
      files,
      '---\ntemplate: note\n---\n# PRD\n\n## Why\n\n${1:Say who needs this.}\n\nBecause.\n',
    );
  });

  it('knows the samples of the templates that come with the product', () => {
    const spec = builtinTemplates().find(({ id }) => id === 'python-spec')!;
    const { residue } = inspect(documentOf(spec.body, 'spec.md'), builtinTemplates());
    assert.ok(residue.some(({ kind, text }) => kind === 'code' && text.includes('parse_document')));
  });
});

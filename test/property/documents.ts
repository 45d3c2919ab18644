import type { Arbitrary } from 'fast-check';
import { array, constantFrom, oneof, string, tuple } from 'fast-check';

/** By its name and folder a specification, whatever its text says. */
export const specUri = 'file:///project/specs/login-prd.md';

/** A small document with something of everything that the analysis looks for. */
export const smallPrd = `---
title: "Sign in"
date: YYYY-MM-DD
tags: [login, passkey]
---
# PRD: Sign in [Feature Name]

**Status:** Draft | Review | Approved
**Owner:** [Who decides when opinions differ?]

## 1. Functional Requirements

**FR-1: Sign in with a passkey 🔑**
- Description: [Write what the system does, e.g., "A second click creates no second order"]
- Priority: Must
- Acceptance: see AC-1 and \`FR-2\`

### FR-2: Sign out

1. As a visitor I leave [X] ms later
   - nested **AC-1**: The session is gone <Service Name>
   -

| ID | Requirement | Priority |
| --- | :-: | --- |
| FR-3 | Stay signed in for [N] days | Must / Should / Could |
| FR-4 | Ask again after \`a|b\` \\| [TBD] | |

> Quoted FR-1 to FR-N, [a link](https://example.org/FR-9) and <https://example.org>

\`\`\`json
{ "name": "[TO BE REPLACED BY: the name]" }
\`\`\`

<!-- FR-7 in a comment [Describe it] -->

Setext heading
==============

## 2. IOSM Targets

### Gate-O (Optimize) Targets

- P95 latency: ≤[X]ms (per region)
- Error budget: ≤0.1% error rate

### Expected IOSM-Index

**Target score:** ≥0.98 (overall)

- [ ] T001 Create the schema
- [x] T002 [P] Write \u{1f9ea} tests

[label]: https://example.org "title"
See [label] and FR‑1.
`;

/** Pieces of Markdown, of our own notation, and of what breaks parsers. */
const pieces: readonly string[] = [
  '\n', '\n\n', '\r\n', '\r', '\u2028', '\ufeff', '\0', '\ud83d', '\ude00', '😀', '👩‍👧', 'é', 'e\u0301', '\u202e',
  ' ', '  ', '    ', '\t', '\u00a0', '# ', '## ', '###### ', '#', '---', '===', '- ', '* ', '+ ', '1. ', '9) ', '> ',
  '- [ ] ', '- [x] ', '[', ']', '[[', ']]', '(', ')', '](', '![', '<', '>', '</', '/>', '<!--', '-->', '<?', '&', '&amp;',
  '`', '``', '```', '~~~', '```json\n', '*', '**', '_', '__', '~~', '\\', '|', '| --- |', '|---|---|\n', ':', ': ', '"', "'",
  'FR-1', 'FR-2', 'AC-1', 'NFR-003', 'FR1', 'T001', 'FR‑1', 'FR-1 to FR-N', 'H-1', 'H-2', '**FR-1**: ', '**FR-2: ',
  '[Describe it]', '[X]', '[TBD]', '[YYYY-MM-DD]', 'YYYY-MM-DD', '[A_CONSTANT]', '[e.g., "one", "two"]', '<Service Name>',
  'Draft | Review', 'Must / Should', '**Status:** ', 'Priority: ', '**As a** ', '≤', '≤[X]ms', '0.95', '5%', '(note)',
  '- P95 latency: ', 'Gate-O', 'IOSM-Index', '### Gate-I (Improve) Targets\n', '## Acceptance Criteria\n',
  'word', 'Words of a sentence', '需求', 'https://a.b/FR-1', 'www.a.b', 'a@b.c', '[a]: b\n', '[^1]', 'title: x\n', '- - - ', '> > ',
]; // prettier-ignore

const beginnings: readonly string[] = [
  '',
  '\ufeff',
  '---\n',
  '---\ntitle: x\n---\n',
  '---\r\ndate: "YYYY-MM-DD"\r\n---\r\n',
  '# PRD: Login\n\n## IOSM Targets\n\n### Gate-O (Optimize) Targets\n\n',
  '| ID | Requirement |\n|---|---|\n',
];

/** Markdown-like text in which anything may stand next to anything. */
export const hostileText: Arbitrary<string> = tuple(
  constantFrom(...beginnings),
  array(oneof({ weight: 20, arbitrary: constantFrom(...pieces) }, string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 80,
  }),
).map(([beginning, parts]) => beginning + parts.join(''));

const lines: readonly string[] = [
  '',
  '',
  '# PRD: Login',
  '## 1. Functional Requirements',
  '### FR-2: Sign out [Name]',
  '### Gate-O (Optimize) Targets',
  '**FR-1: Sign in**',
  '**Status:** Draft | Review | Approved',
  '- Priority: Must / Should / Could',
  '- P95 latency: ≤[X]ms (per region)',
  '- **AC-1**: Given [Describe the state]',
  '  - nested item with FR-1 and `code`',
  '-',
  '- ',
  '1. **UC-1: [Name]**',
  '- [ ] T001 Create 🔑 the schema',
  '| ID | Requirement |',
  '| --- | --- | ',
  '| FR-3 | Stay for [N] days |',
  '> quoted FR-1 to FR-N',
  'Setext',
  '======',
  '---',
  '```',
  '[TO BE REPLACED BY: a name]',
  '<!-- FR-7 -->',
  '**Date:** [YYYY-MM-DD]',
  'plain words, [a link](https://example.org)',
  // One of the two breaks in the middle of a key, wherever a long hint is cut.
  `[Describe ${'🔑'.repeat(40)}]`,
  `[Describe it ${'🔑'.repeat(200)}]`,
  '- **  **: ≤5%',
  '    indented FR-1',
  '\ttab',
];

/** What a person may write: whole lines, in any order. */
export const plausibleText: Arbitrary<string> = tuple(
  constantFrom('', '', '---\ntitle: Login\ndate: YYYY-MM-DD\n---\n'),
  array(constantFrom(...lines), { maxLength: 40 }),
).map(([frontMatter, body]) => frontMatter + body.join('\n'));

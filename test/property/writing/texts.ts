import type { Arbitrary } from 'fast-check';
import { array, constantFrom, integer, oneof, tuple } from 'fast-check';
import { projectFiles } from './projectFiles.ts';

/** How a requirement is defined, in every form that another one can stand beside. */
const definitions: readonly ((name: string) => string)[] = [
  (name) => `**${name}: Use \`OAuth\`**`,
  (name) => `**${name}: Sign in** (P1)`,
  (name) => `**${name}: Sign in**[^1]`,
  (name) => `**[${name}: Copy](https://example.org/x)**`,
  (name) => `- **[${name}: Copy](#x)**\n- [${name}0](https://example.org/x): Paste`,
  (name) => `**${name}：重置**`,
  (name) => `__${name}__ — Sign in`,
  (name) => `### ${name}: Call \`__init__\` first`,
  (name) => `### [${name}: Sign in](https://example.org/x)`,
  (name) => `### ${name} Sign in ###`,
  (name) => `### ${name}: Sign in {#sign-in}`,
  (name) => `- **${name}: *really* out**: text`,
  (name) => `- **${name}**: System MUST take a\n  valid address`,
  (name) => `- **${name}** System MUST send mail`,
  (name) => `* ${name}: Sign out\n  - Description: how\n  - Priority: Must`,
  (name) => `2. **${name}: Sign in with a\n   passkey**`,
  (name) => `1. ${name}: One\n1. Two\n1. Three`,
  (name) => `- [ ] **${name}: Use \`x\`** [P]`,
  (name) => `- [x] ${name} Create the schema in a/b.ts`,
  (name) => `> **${name}: Quoted**\n>\n> Its text.`,
  (name) => `| ID | Text |\n|----|------|\n| **${name}** | 登录 😀 |`,
  (name) =>
    `| ID | Requirement | Priority |\n|:--|---|---|\n| ${name} | Stay \\| go | Must |\n| NFR-7 | [Describe it] | Must / Should |`,
  (name) => `**${name}: Sign in**\n- Description: [Describe it]\n- Priority: Must\n- Acceptance:\n  - one\n  - two`,
  (name) => `### ${name}: Sign in\n\n**Description:** how\n**Priority:** Must | Should | Could\n\n#### Notes\n\nText.`,
  (name) => `#### ${name}\n\nThe system SHALL sign the user in.`,
  (name) => `${name}: Sign in\n-----\n\nText.`,
  (name) => `:::note\n**${name}: Sign in**\n- Description: [Describe it]\n:::\n`,
  (name) => `**${name}: Sign in**\\\nText.\n<!-- note -->`,
  (name) => `### ${name}: Sign in\n\nText.\n\n<!-- end -->\n\n---`,
  (name) => `**[${name}]: Copy**\n\n[${name}]: https://example.org/x`,
  (name) => `${name}: Sign in.`,
  (name) => `### Sign in (${name})`,
  (name) => `### Sign in\n\n**ID**: ${name}`,
  (name) => `Sign in with a passkey ^${name.replace('-', '')}`,
  (name) => `### 【${name}】登录\n\n- 说明：\n  - 一`,
  (name) => `***${name}: Sign in***\n\nText.`,
  (name) => `- **${name} –** Sign in\n- _**${name}0**_: Sign out`,
  (name) => `- ${name}，登录\n- *${name}0*: 退出`,
  (name) => `**${name}**\n: Sign in`,
  (name) => `ID | Text\n---|---\n${name} | Sign in`,
  (name) => `!!! note\n    **${name}: Sign in**\n\n    Text.`,
  (name) => `<details>\n<summary>More</summary>\n\n**${name}: Sign in**\n\n</details>`,
  (name) => `1) **${name}**: Sign in\n\n   Text.\n2) **${name}0**: Sign out`,
  (name) => `### 1.2 ${name}: Sign in\n\n> Text.`,
  (name) => `> [!NOTE]\n> - **${name}**: Sign in\n>   with a key`,
  (name) => `- Group\n  - **${name}**: Sign in\n    - Priority: Must\n  - ${name}0: Sign out`,
  (name) => `### ~~${name}: Sign in~~\n\nText.`,
];

/** `FR-` of `FR-1`. */
function stemOf(name: string): string {
  return name.replace(/\d/g, '');
}

/** What speaks of a requirement. */
const mentions: readonly ((name: string, other: string) => string)[] = [
  (name) => `See ${name}.`,
  (name, other) => `Covers ${name} to ${other}.`,
  (name, other) => `Covers ${name}–${other}, and \`${name}\`.`,
  (name, other) => `| Test | Covers |\n|---|---|\n| T | ${name}, ${other} |`,
  (name) => `[x](#${name.toLowerCase()}-sign-in) and [${name}](#${name.toLowerCase()}-sign-in)`,
  (name) => `[x](/spec/prd.md#${name.toLowerCase()}-sign-in), [[prd#${name}: Sign in]]`,
  (name) => `<a href="#${name.toLowerCase()}-sign-in">x</a>`,
  (name) => `**${name}** works as \`${name}\`, not as X${name}.`,
  (name, other) => `- [ ] T100 After ${name} and ${other}`,
  (name, other) => `Tests cover ${name}, 2 and ${other.replace(/^\D+/, '')}.`,
  (name, other) => `Tests cover ${name} & ${other.replace(/^\D+/, '')}, and ${name}/${other.replace(/^\D+/, '')}.`,
  (name) => `Tests cover ${name.replace(/[-\d]+/, 's 1–4')} and ${name.replace(/[-\d]+/, ' #2')}.`,
  (name) => `Covers ${stemOf(name)}1 to ${stemOf(name)}4, ${stemOf(name)}1 bis 3.`,
];

/** Blocks of every kind that an edit could damage, and what is still to be filled. */
const blocks: readonly string[] = [
  'The user signs in.',
  '| Step | What |\n|------|------|\n| 1 | Paste |',
  '> Agreed with legal.',
  '> [!NOTE]\n> Agreed with legal,\n> see the minutes.',
  '```ts\n**FR-99: no**\n\n# None\n```',
  '~~~\n- FR-98: no\n~~~',
  '    indented FR-97: code',
  '- One\n\n  Two\n\n  > Three',
  '- One\n  1. Two\n     - Three\n  2. Four\n- Five',
  '1. One\n2. Two\n3. Three',
  '<details>\n<summary>More</summary>\n\nMore.\n\n</details>',
  '<!-- FR-96: no\n\n- a -->',
  'See the note.[^1]',
  '登录 😀 👩‍👧',
  '---',
  '## 1. Goals\n\nText, see section 3.',
  '## 3. Scope\n\n### 3.1 In scope\n\n- [3. Scope](#3-scope)',
  '## 登录：功能\n\n- 说明',
  '## **3. Limits**\n\nSee §3 and 第三章, [3. Limits](#3-limits).',
  '## 第3章 范围\n\n见第3章、[第3章 范围](#第3章-范围)。',
  '## 🚀 4: Start\n\n[[#🚀 4: Start]]\n\n## §2 End',
  'Underlined\n----------',
  '**Status:** Draft | Review | Approved',
  '**Owner:** [Who decides?]',
  '**Date:** YYYY-MM-DD',
  '**Due date:** [Target date]',
  '- Priority: Must / Should / Could',
  '- Estimate: [X] days, [N]ms later',
  '- [Objective 1]\n-\n- ',
  '1. [Objective 1]\n2. [Objective 2]',
  '- \n- [ ] \n* \n1. \n\n- Label:\n- **Bold**:\n  - [Name it]',
  '| Risk | Owner |\n|---|---|\n| [Risk 1] | TBD |\n| [Name] | [TBD] |',
  'The [Product Name] of [Product Name] has `[PRODUCT_NAME]` and [A_CONSTANT].',
  '[Write what the system does, e.g., "one", "two"]',
  'TODO: write it',
  'Users FR-N to FR-M are [NEEDS CLARIFICATION: who?]',
  'It should be fast and user-friendly, as RFC 8446 section 3 says.',
  '- **FR-20**: The system should be easy to use, robust and fast.',
  '### Gate-O (Optimize) Targets\n- P95 latency: ≤[X]ms (per region)\n- P99 latency: >200ms\n- Error budget: ≤0.1% error rate\n- P95 latnecy: ≤100s',
  '### Gate-S (Simplify) Targets\n- API surface: Stable or reduced by [X]%\n- Dependency count: ≤12, waived until 2026-01-01: vendor\n- Onboarding time: ≤15 min',
  '### Expected IOSM-Index\n\n**Baseline:** 0.80\n**Target:** 0.98\n**Delta:** +0.10',
  'P95 latency is at most 300 ms here, and P95 latency: ≤200ms there.',
  '### Gate-O (Optimize) Targets\n- P50 latency: ≤300ms\n- P95 latency: ≤0.2 s (per region)\n- P99 latency: ≤250ms',
  '### Gate-O (Optimize) Targets\n- P95 latency: ≤200\n- Error budget: ≤0.2\n### Gate-I (Improve) Targets\n- Semantic clarity: ≥95%\n- Code duplication: ≤0.05',
  '### Gate-S (Simplify) Targets\n\n| Metric | Target |\n|---|---|\n| Onboarding time | ≤1 h |\n| API surface | ≤[N] |',
  '### Expected IOSM-Index\n\n**Baseline:** 80\n**Target:** 0.7',
  '**NFR-5: Performance**\n- Latency: P95 < 200ms\n\n## Acceptance Criteria\n\n- [ ] Performance: p95 latency < 0.3 s',
  '**FR-5: Sign in**\n- Description: how\n- Priority: Urgent',
  '## Why\n\nSay who needs this.\n\n- Name the deadline\n- Name whom it concerns',
  '## Data\n\n| Field | Type | Note |\n|-------|------|------|\n| email | text | key  |\n| name | text | |',
  '## Data\n\n```json\n{\n  "email": "a@example.org"\n}\n```\n\n## Story 1',
  '> Text of a quote\n> - FR-2 in it\n>\n> | a | FR-1 |\n> |---|---|',
  '- a\n\n  ```\n  code FR-1\n  ```\n\n  b [Name it]',
  '## Open Questions\n\n- [ ] Who pays?',
  '## Risks\n\n| Risk | Impact |\n|---|---|\n| Lock-in | High |',
  '## Risks\n\n> | # | Risk |\n> |---|---|\n> | 1 | Lock-in |',
  '# Second title',
  '> **Note:** `replace` [this text] with your own',
  '*Guidance: describe the feature in two sentences and delete this line.*',
  '## 2.1目标\n\n见2.1节、第三、四章、sections 3 à 4.',
  '- 期限：YYYY-MM-DD\n- 负责人：[姓名]\n- 优先级：高 / 中 / 低',
  '| [Name it] | <date> |\n|---|---|\n| {name} | ____ |',
  '<table>\n<tr><td>FR-2</td><td>[Name it]</td></tr>\n</table>',
  '1. **Step**\n\n   ```sh\n   FR-1\n   ```\n\n1. [Next step]',
  'Term\n: [Definition]\n: another one',
  '[FR-2]: https://example.org "FR-2"\n[g]: <#fr-1-sign-in>\n\nSee [it][g] and [see FR-2][FR-2].',
  '**Background**\n\nText of the background.',
];

const names = ['FR-1', 'FR-2', 'FR-3', 'FR-4', 'NFR-1', 'UC-1', 'AC-2', 'T001', 'FR-001'];
const name = constantFrom(...names);

const part: Arbitrary<string> = oneof(
  { weight: 4, arbitrary: tuple(integer({ min: 0, max: definitions.length - 1 }), name).map(([at, it]) => definitions[at]?.(it) ?? '') },
  { weight: 2, arbitrary: tuple(integer({ min: 0, max: mentions.length - 1 }), name, name).map(([at, it, other]) => mentions[at]?.(it, other) ?? '') },
  { weight: 4, arbitrary: constantFrom(...blocks) },
); // prettier-ignore

const beginnings = [
  '# PRD: Sign in',
  '---\ntitle: x\n---\n\n# PRD: Sign in',
  '---\ntitle: [Feature Name]\nstatus: draft\nupdated: 2026-01-02\nowner: TBD\ntags: [a, b]\n---\n# PRD: [Feature Name]',
  '---\ntemplate: python-spec@1.0.0\nversion: 1\n---\n\n# Technical Specification: Sign in',
  '---\ntemplate: iosm-feature-prd\nstatus: Drafty\n---\n\n# PRD: Sign in (IOSM)\n\n## IOSM Targets',
  '\ufeff# Feature Specification: Sign in\n\n## Requirements',
  '---\ntemplate: note@1\nstatus: Drafty\ncreated: 2026-02-30\nupdated: 2026-01-02\n---\n# PRD: Sign in\n\n**Status:** Template',
  '---\ntemplate: note@2\nstatus: Draft\ncreated: 2026-02-03\nupdated: 2026-01-02\n---\n# PRD: Sign in\n\n## Why\n\nSay who needs this.',
];

/** A specification of blocks in any order, in either line end. */
export const texts: Arbitrary<string> = tuple(
  constantFrom(...beginnings),
  array(part, { minLength: 1, maxLength: 8 }),
  constantFrom('\n', '\n', '\r\n'),
  constantFrom('\n\n', '\n\n', '\n\n', '\n'),
  constantFrom('', '\n', '\n\n[^1]: A note.\n', '\n\n[note]: https://example.org\n'),
).map(([beginning, parts, lineEnd, between, end]) =>
  // A table or an underlined title takes the line above it in.
  [beginning, parts.join(between).replace(/\n(?=\||Underlined)(?<!\|\n)/g, '\n\n')]
    .join('\n\n')
    .concat(end)
    .replaceAll('\n', lineEnd),
);

/** Every block below every beginning: so that each writer finds something to do, whatever is drawn. */
export function* samples(): Iterable<string> {
  const parts = [
    ...blocks,
    ...mentions.map((mention) => `**FR-1: One**\n\n**FR-2: Two**\n\n**FR-4: Four**\n\n${mention('FR-1', 'FR-4')}`),
    ...definitions.map((definition) => `${definition('FR-1')}\n\n${definition('FR-3')}\n\n`),
  ];
  for (const part of parts) for (const beginning of beginnings) yield `${beginning}\n\n${part}\n`;
}

/** What stands beside it in the same folder and speaks of the same names. */
export const besides: readonly (readonly [string, string])[] = [
  ...projectFiles,
  ['file:///project/spec/plan.md', '# Implementation Plan: x\n\n## Requirements\n\nImplements FR-1 and FR-2 to FR-4, [x](prd.md#fr-1-sign-in), [FR-3](prd.md), [[prd#FR-1: Sign in]].\n'],
  ['file:///project/spec/risks.md', '# PRD: Risks\n\n## Requirements\n\n**FR-30: Lock-in**\n\nSee NFR-1 and T001 of the [Product Name].\n'],
]; // prettier-ignore

export const specUri = 'file:///project/spec/prd.md';

/** A template of a team with everything that rules compare with, and what a project asks of its gates. */
const note = `---
id: note
title: Note
version: 2
dialect: prd
guidance: all
since:
  Data: 2
---
---
status: Draft | Review | Approved
created: "{date}"
updated: "{date}"
---
# PRD: [Title]

## Why

Say who needs this.

- Name the deadline
- Name whom it concerns

**FR-1: [Title]**
- Description: [Describe it]
- Priority: Must | Should | Could

## Data

| Field | Type | Note |
|-------|------|------|
| email | text | key  |

\`\`\`json
{
  "email": "a@example.org"
}
\`\`\`

## Story 1
`;

const gates = `iosm:
  quality_gates:
    gate_S:
      onboarding_time_minutes_max: 10
    gate_O:
      latency_ms:
        p95_max: 150
`;

export const projectFiles: readonly (readonly [string, string])[] = [
  ['file:///project/.specwright/templates/note.md', note],
  ['file:///project/iosm.yaml', gates],
];

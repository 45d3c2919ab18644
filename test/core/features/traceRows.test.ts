import { checkTraceRows } from '../../harness/check.ts';

describe('the trace matrix', () => {
  it('connects requirements with criteria and stories, inside and outside their text', () => {
    checkTraceRows(
      `
//- prd.md
# PRD: Sign in

## Requirements

**FR-1: Sign in** as US-1 asks.

- **AC-1**: Given a password, then a session.

**FR-2: Sign out**

**FR-3: Retired**

## Stories

**US-1: As a user, I sign in.**

**US-2: As a user, I sign out.** See FR-2.
//- spec.md
# Spec: Sign in

| ID | Criterion | For |
| --- | --- | --- |
| AC-9 | A session ends | FR-2 |

The cookie of FR-1 is signed.
`,
      ['FR-1 [Requirements]: AC-1 | US-1 | 1', 'FR-2 [Requirements]: AC-9 | US-2 | 2'],
    );
  });

  it('leaves out what is retired, what only mentions, and Markdown that is no PRD or spec', () => {
    checkTraceRows(
      `
//- prd.md
# PRD: Sign in

**FR-1: Retired**

FR-2 stands elsewhere.
//- notes.md
# Notes

**FR-7: An example**
`,
      [],
    );
  });
});

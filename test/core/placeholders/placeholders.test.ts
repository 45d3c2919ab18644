import { checkPlaceholders } from '../../harness/check.ts';

/** Six certain ones, so that the document counts as unfilled and weak prompts count as well. */
const unfilled = `# PRD

[TBD]
^^^^^ sentinel
[TBD]
^^^^^ sentinel
[TBD]
^^^^^ sentinel
[TBD]
^^^^^ sentinel
[TBD]
^^^^^ sentinel
[TBD]
^^^^^ sentinel
`;

describe('placeholders', () => {
  it('are prompts, examples, sentinels, constants and units in brackets', () => {
    checkPlaceholders(`
# PRD: [Feature Name]
       ^^^^^^^^^^^^^^ bracket

[Describe the current state]
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bracket
- **Load:** [e.g., 1000 requests/second]
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ example
- [TO BE REPLACED BY: Source, e.g., "CSV"] for [PROJECT_NAME]
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ replace
                                               ^^^^^^^^^^^^^^ const
- [NEEDS CLARIFICATION: which users?]
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sentinel
- P95: ≤[X]ms
        ^^^ unit
- [Objective 1]
  ^^^^^^^^^^^^^ bracket
| [Name] | [What can go wrong?] |
  ^^^^^^ bracket
           ^^^^^^^^^^^^^^^^^^^^ bracket
|--------|----------------------|
`);
  });

  it('are dates as whole values, not formats', () => {
    checkPlaceholders(`
---
created: "YYYY-MM-DD"
          ^^^^^^^^^^ date
updated: 2026-01-01
---
# Technical Specification

**Date:** [YYYY-MM-DD]
          ^^^^^^^^^^^^ date
- Due: YYYY-MM-DD
       ^^^^^^^^^^ date
- Format: YYYY-MM-DD
- Dates are strings (YYYY-MM-DD) in UTC.
- Input mask: DD/MM/YYYY

| Date | By |
|------|----|
| YYYY-MM-DD | me |
  ^^^^^^^^^^ date
`);
  });

  it('are lists of options nobody picked from', () => {
    checkPlaceholders(`
# PRD

**Status:** Draft | Review | Approved
            ^^^^^^^^^^^^^^^^^^^^^^^^^ options
- Priority: Must / Should / Could
            ^^^^^^^^^^^^^^^^^^^^^ options
- **Impact:** High / Low
              ^^^^^^^^^^ options
- **Approach:** [Blue-green / Canary / Rolling]
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ options
- Priority: Must
- Platforms: macOS / Linux
- Score: 5/5
- Priority: High / Medium / Low
- **status**: pending | done
- **Filter:** Open / Closed
- States: the task is open / closed / lost in the mail; see below
`);
  });

  it('are empty list items and boxes, not those that are ticked off and not items that go on', () => {
    checkPlaceholders(`
# PRD

- a
-
^ empty-item
1.
^^ empty-item
- [ ]
^^^^^ empty-item
- [x]
-
  goes on
- [ ]
  goes on
`);
  });

  it('are items right below a label, which Markdown takes for the line below a heading', () => {
    checkPlaceholders(`
# PRD

**In scope:**
-
^ empty-item
-
^ empty-item

Title
-

Goals:
---
`);
  });

  it('are open ends of ranges', () => {
    checkPlaceholders(`
# PRD

- [ ] All FR-1 through FR-N work
                       ^^^^ open-range
`);
  });

  it('are sentinels inside code too, and constants the prose has', () => {
    checkPlaceholders(`
# PRD for [PROJECT_NAME]
          ^^^^^^^^^^^^^^ const

Run \`[TO BE REPLACED BY: COMMAND]\`.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ replace

\`\`\`yaml
name: [PROJECT_NAME]-[OTHER_NAME]
      ^^^^^^^^^^^^^^ const
from: "[TO BE REPLACED BY: Image, e.g., \\"node\\"]"
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ replace
list: [Describe this]
\`\`\`
`);
  });

  it('are angle prompts in Title Case, not tags, comparisons or arguments', () => {
    checkPlaceholders(`
# <Service Name> Product Requirements Document
  ^^^^^^^^^^^^^^ angle

//- wallet-prd.md
# PRD: Wallet

Answers in <100ms and < 200ms; a<b> c.<br> <a id="x"></a> <https://example.com>
Run \`todo add <Task Name>\`, add <item>, run <Task Name> or press <Ctrl C>.

- **Owner:** <Full Name>
             ^^^^^^^^^^^ angle
`);
  });

  it('are not what looks like them', () => {
    checkPlaceholders(`
# PRD

- [x] [US1] task [P] with [MVP] and [Setup]
- dict[str, Any], redis[asyncio], [link](https://example.com) and [ref][1]
- GET /users/{id} and /projects/[id]/tasks
- "Last updated: [timestamp]" and ["a", "b"]
- [A] → [B], [cite: 19, 20], [1], [3, 6], [^1], [[wiki page]], [FR-1, FR-2]
- No [NEEDS CLARIFICATION] markers remain
- \\[escaped bracket\\] and \`[code span]\`
- A [Cancel] button
> [!WARNING]

<!-- [a comment] -->

[1]: https://example.com
`);
  });

  it('are none where brackets add something to a text that is complete', () => {
    checkPlaceholders(`
# PRD

- **Status:** [IN PROGRESS]
- [IN PROGRESS] Sign in, [Must Have], for phones [iOS only] in two weeks [Est. 2h]
- Users click [Save Changes], then [Add to Cart], and confirm with [Ctrl + S].
- **[Data Model]** grows. [Key decision] New store. [Risk] The vendor may leave.
- Prices [excl. VAT] are for the buyer [or their manager]; a call [which may fail] is repeated.
- Screens: [Home Screen], [Login Screen]
- Home > [User Profile] > Settings

### FR-1: Sign in [Must Have]
`);
  });

  it('are none where brackets refer to something', () => {
    checkPlaceholders(`
# PRD

- [RFC 2119]
- [ISO 27001]
- [Smith et al., 2021]
- [Section 4.2]
- [Figure 1]
- [see below]
- [FR-1 - FR-3]
- [ ] Are limits stated? [Completeness, Spec §FR-1]
- [Priority: High]
- [Owner: @anna]
- [min, max]
- report-[date].pdf
- Every [ASSUMPTION] has a reason, and each [NEEDS INPUT] an owner.
`);
  });

  it('are prompts inside a sentence where they name what is asked for', () => {
    checkPlaceholders(`
# PRD

- Reduce churn by [specific percentage].
                  ^^^^^^^^^^^^^^^^^^^^^ bracket
- As a [type of user], I want [some goal].
       ^^^^^^^^^^^^^^ bracket
                              ^^^^^^^^^^^ bracket
- [Product Name] helps; the system shall [log something].
  ^^^^^^^^^^^^^^ bracket
                                         ^^^^^^^^^^^^^^^ bracket
- **Given** [initial state]
            ^^^^^^^^^^^^^^^ bracket
- We keep it in Redis [why not in Postgres?]
                      ^^^^^^^^^^^^^^^^^^^^^^ bracket
- [OPEN: who pays?]
  ^^^^^^^^^^^^^^^^^ bracket
- [Metric name]: [Target size]
  ^^^^^^^^^^^^^ bracket
                 ^^^^^^^^^^^^^ bracket
- **[Metric]:** [Target size]
    ^^^^^^^^ bracket
                ^^^^^^^^^^^^^ bracket
- **Team:** [Name], [Role]
            ^^^^^^ bracket
                    ^^^^^^ bracket
`);
  });

  it('are versions, amounts, choices and words of other languages', () => {
    checkPlaceholders(`
# PRD

- **Version:** [X.Y.Z]
               ^^^^^^^ unit
- **Budget:** [$X,XXX]
              ^^^^^^^^ unit
- **Due:** [MM/YYYY]
           ^^^^^^^^^ bracket
- **Status:** [Pending/Passed]
              ^^^^^^^^^^^^^^^^ options
- **Owner:** [Team/Person]
             ^^^^^^^^^^^^^ bracket
- **Autor:** [Nombre]
             ^^^^^^^^ bracket
- **作成日:** [日付]
           ^^^^ bracket
- [描述用户目标]
  ^^^^^^^^ bracket
- [要確認]
  ^^^^^ sentinel
`);
  });

  it('count as single words only where nothing else stands, in documents still unfilled', () => {
    checkPlaceholders(`
${unfilled}- Kind: [Blueprint]
        ^^^^^^^^^^^ bracket
- Press [Blueprint] twice
`);
    checkPlaceholders(`
# PRD

- Kind: [Blueprint]
`);
  });

  it('are names in headings as hints', () => {
    checkPlaceholders(`
# Technical Specification

### [parse_document]
    ^^^^^^^^^^^^^^^^ name
### Entity: [User]
            ^^^^^^ name
### Story 1: [Title]
             ^^^^^^^ bracket
### [x] Done
`);
  });

  it('are none in plain Markdown', () => {
    checkPlaceholders(`
//- notes.md
# Notes

[Describe the plan], Must / Should, [TBD]
-
`);
  });

  it('are sentinels without brackets, where a value begins', () => {
    checkPlaceholders(`
# PRD

- NEEDS CLARIFICATION: which users are meant?
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sentinel
- **Owner:** TBD
             ^^^ tbd
- **Start:** TBD (after the review)
             ^^^ tbd
TODO: name the region
^^^^^^^^^^^^^^^^^^^^^ tbd

- **Region:** TODO(anna) ask legal
              ^^^^^^^^^^^^^^^^^^^^ tbd
- **Status:** TODO
- No NEEDS CLARIFICATION remains, and no TBD.
- The Todo app shows TBD items, TODO: too.
- TBD items are listed here.
- \`TODO: in code\`

| Owner | Date |
|-------|------|
| TBD   | TBA  |
  ^^^ tbd
          ^^^ tbd
| ~~TBD~~ | none |
`);
  });

  it('stand in double braces, instructions of a template engine do not', () => {
    checkPlaceholders(`
# PRD: {{project name}}
       ^^^^^^^^^^^^^^^^ handlebars

//- wallet-prd.md
# PRD: Wallet

Hello {{name}}, \`{{in code}}\`, {{#if draft}} {{a | upper}} {{ }} {{fn()}} {one}.

Prepared by {{author_name}}
            ^^^^^^^^^^^^^^^ handlebars
`);
  });

  it('are values put off in words, ordinary grammar is not', () => {
    checkPlaceholders(`
# PRD

- **Owner:** To be confirmed.
             ^^^^^^^^^^^^^^^ tbd
- Launch date (TBD), region (to be decided with legal)
               ^^^ tbd
                             ^^^^^^^^^^^^^^^^^^^^^^^^ tbd
- **Budget:** to be decided after the pilot. Not much.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tbd
- **Sponsor:** XXX
               ^^^ tbd

*[To be populated after the review]*
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sentinel

_To be defined_
 ^^^^^^^^^^^^^ tbd

- Fields (to be completed by the applicant) and tasks to be completed.
- Addresses start empty (to be populated later), size is (to be determined at run time).
- To be defined as an admin, a user needs a role.
- All items marked \`(TBD)\`, (tbd) and 088-XXX-1234.
`);
  });

  it('are labels of a list with nothing behind them', () => {
    checkPlaceholders(`
# PRD

- Risks:
  ^^^^^^ label
- **Owner**:
  ^^^^^^^^^^ label
- Scope: sign in
- Out of scope:
  - billing
- Formats are:
- PDF
- Last:
  ^^^^^ label

## Steps

- The service does this:

1. It starts.

- The command is:

\`\`\`
run
\`\`\`
`);
  });

  it('are ellipses that are all there is', () => {
    checkPlaceholders(`
# PRD

- ...
  ^^^ ellipsis
- And so on ...
- Scope: …
         ^ ellipsis

| Name | Value |
|------|-------|
| a    | …     |
         ^ ellipsis
`);
  });

  it('are what a team marks as prompts', () => {
    checkPlaceholders(`
//- .specwright.json
{ "placeholders": { "prefixes": ["TKTK", "ASK:"], "delimiters": [["<<", ">>"], ["(*", "*)"]] } }
//- prd.md
# PRD

The <<name of the service>> stores TKTK and TKTKX.
    ^^^^^^^^^^^^^^^^^^^^^^^ team
                                   ^^^^ team
- ASK: who owns this?
  ^^^^^^^^^^^^^^^^^^^ team
- (*limit*), \`<<code>>\`
  ^^^^^^^^^ team
`);
  });

  it('are prompts of nobody else than the team', () => {
    checkPlaceholders(`
//- docs/.specwright.json
{ "placeholders": { "prefixes": ["TKTK"] } }
//- prd.md
# PRD

TKTK
`);
  });
});

import assert from 'node:assert/strict';
import { checkPlaceholders, checkRule, documentOf, messagesOf } from '../../harness/check.ts';

/** Six certain ones, so that weak prompts count as well. */
const unfilled = `# PRD: x\n\n${'[TBD]\n\n'.repeat(6)}`;

/** What is found after the six. */
function foundIn(text: string): readonly string[] {
  return documentOf(`${unfilled}${text}\n`)
    .placeholders.slice(6)
    .map((placeholder) => placeholder.text);
}

describe('placeholders', () => {
  it('are words in single braces', () => {
    checkPlaceholders(`
# PRD: {Feature name}
       ^^^^^^^^^^^^^^ bracket

- {Aim 2 - testable}
  ^^^^^^^^^^^^^^^^^^ bracket
- **As a** {role or persona}, I sign in
           ^^^^^^^^^^^^^^^^^ bracket
- \`{Owner name}\` and \${Owner name} and /users/{id} stay.
`);
  });

  it('are Chinese and Japanese words in angle brackets', () => {
    checkPlaceholders(`
# PRD: <功能名称>
       ^^^^^^ angle

作为<角色>
  ^^^^ angle
`);
  });

  it('are values put off with a hyphen or after a question', () => {
    checkPlaceholders(`
# PRD: Billing

TBD - created by archiving a change.
^^^ tbd
Who owns it? TBD
             ^^^ tbd
`);
  });

  it('are comments that begin with what is to be done', () => {
    checkPlaceholders(`
# PRD: Billing

<!-- TODO: describe further -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tbd
<!-- A TODO list is no prompt -->
`);
  });

  it('are names in headings and labels, where nothing is filled yet', () => {
    assert.deepEqual(
      foundIn('### Core [Domain] Operations\n\n- **[Business Area]**: what it needs\n\n### Sign in [Draft]'),
      ['[Domain]', '[Business Area]'],
    );
    assert.deepEqual(documentOf('# PRD\n\n### Core [Domain] Operations\n\n- **[Area]**: x').placeholders, []);
  });

  it('are choices that stand alone, where nothing is filled yet', () => {
    assert.deepEqual(foundIn('## Status\n\nDraft | In Review | Accepted\n\n- High / Low\n\nSalt / pepper'), [
      'Draft | In Review | Accepted',
      'High / Low',
    ]);
    assert.deepEqual(documentOf('# PRD\n\n## Status\n\nDraft | In Review | Accepted').placeholders, []);
  });

  it('are versions in braces and somebody by what they do, where nothing is filled yet', () => {
    assert.deepEqual(foundIn('**Version**: v{version}\n\n**Lead:** [PM]\n\n- Call env{name} [PR]'), [
      '{version}',
      '[PM]',
    ]);
  });

  it('are choices in a quote of labels and values', () => {
    assert.deepEqual(foundIn('> **Story**: US-1\n> **Status**: draft | ready | done\n> **Priority**: HIGH | LOW'), [
      'draft | ready | done',
      'HIGH | LOW',
    ]);
  });

  it('are no buttons and no days', () => {
    checkPlaceholders(`
# PRD: Billing

**[ Try again ]**

- Created: [2031-04-05 16:00 UTC]
`);
  });

  it('are requests in round brackets that are all there is of a value', () => {
    checkPlaceholders(`
# (The title goes here)
  ^^^^^^^^^^^^^^^^^^^^^ bracket

## PRD

- Start: (fill me in with the first day)
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bracket
- Owner: (insert a name)
         ^^^^^^^^^^^^^^^ bracket
- Answer: (no body, 204 says it all)
- (describes what Ann saw)
- Sign in (fill in both fields) and go on.
`);
  });

  it('are choices with the brackets around them', () => {
    checkPlaceholders(`
# PRD: Billing

- **Priority:** (Must / Should / Could)
                ^^^^^^^^^^^^^^^^^^^^^^^ options
`);
  });

  it('are choices in brackets, tight or not', () => {
    checkRule(
      'unpicked-option',
      `
# PRD: Billing

- **Status:** [Approved/Pending]
              ^^^^^^^^^^^^^^^^^^ Status: pick one of Approved, Pending.
| Legal | [Pending/Passed/Failed] |
          ^^^^^^^^^^^^^^^^^^^^^^^ Pick one of Pending, Passed, Failed.
|-------|--------|
`,
    );
  });

  it('ask for what stands behind their mark', () => {
    const asked = [
      '**TODO:** write it',
      'TODO(bob): write it',
      '- **TODO**: write it',
      '- __TODO__: write it',
      'FIXME: write it',
      '*NEEDS CLARIFICATION: how much?*',
      '**NEEDS CLARIFICATION**: how much?',
    ];
    for (const text of asked) {
      const [message] = messagesOf('unfilled-placeholder', `\n# PRD: Billing\n\n${text}\n`);
      assert.match(message ?? '', /^Still to be filled: (?:write it\.|how much\?)$/, text);
    }
  });

  it('are no tags that are closed somewhere', () => {
    const section = '<background>\n\nWe sell books.\n\n</background>';
    const others = [
      '<good-example>text\n\n- item\n\n</good-example>',
      '- <context>\n  text\n  </context>',
      'In <role> and\n\n## More\n\n</role>',
    ];
    for (const text of [section, ...others, section.replaceAll('\n', '\r\n')])
      assert.deepEqual(foundIn(text), [], text);
    assert.deepEqual(foundIn('<name>\n\ntext'), ['<name>']);
    assert.deepEqual(foundIn('<summary-of-change>\n\n</background>'), ['<summary-of-change>']);
  });

  it('are no braces of JSON, code, formulas and addresses', () => {
    const code = [
      '{"name": "x", "size": 1}',
      '{name: [1, 2]}',
      'GET /users/{id}/orders/{orderId}',
      'GET users/{id}',
      'https://{tenant}.example.com/x',
      'prefix-{id}-suffix.{ext}',
      '${Owner name}',
      '{{#if Owner name}}',
      '`{Owner name}`',
      '$\\frac{Total cost}{x}$',
      'f{Owner name}',
    ];
    for (const text of code) assert.deepEqual(foundIn(text), [], text);
    assert.deepEqual(foundIn('- **Owner:** {Owner name}'), ['{Owner name}']);
    assert.deepEqual(foundIn('| a | b |\n|---|---|\n| {Owner name} | x |'), ['{Owner name}']);
  });

  it('are not brackets of a formula', () => {
    const formulas = ['$x \\in [min, max]$', '$$\nx \\in [X]\n$$', '\\( x \\le [N] \\)', '\\[ T_{95} \\le [X] ms \\]'];
    for (const text of formulas) assert.deepEqual(foundIn(text), [], text);
    checkPlaceholders(`
# PRD: Latency

where $t \\le [N] days$.

$$
T \\le [X] ms
$$
`);
  });

  it('stay beside amounts of money', () => {
    for (const text of [
      'It costs $5 for [N] days per $ spent.',
      'From $5 [N] days to $6.',
      'It costs $[X] per seat and $[Y] per team.',
    ])
      assert.notDeepEqual(foundIn(text), [], text);
  });

  it('may stand in emphasis with underscores', () => {
    checkPlaceholders(`
# PRD: x

**Date:** _YYYY-MM-DD_
           ^^^^^^^^^^ date
**Owner:** _TBD_
            ^^^ tbd
**Lead:** __TBD__
            ^^^ tbd
**Cost:** _NEEDS CLARIFICATION: how much?_
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sentinel
| Due | __DD.MM.YYYY__ |
          ^^^^^^^^^^ date
|-----|----------------|
| Who | ___TBD___ |
           ^^^ tbd
`);
    checkPlaceholders(`
# PRD: x

- **Key:** MY_TODO: x
- **Key:** TBD_FIELD
- **Key:** FILE_YYYY-MM-DD
- **Key:** YYYY-MM-DD_LOG
`);
  });

  it('are values put off in any language', () => {
    checkPlaceholders(`
# PRD: x

- **Inhaber:** Noch zu klären
               ^^^^^^^^^^^^^^ tbd
- Launch (Details TBD)
          ^^^^^^^^^^^ tbd
- Срок (уточнить)
        ^^^^^^^^ tbd
- **负责人**：待定
          ^^ tbd
- 担当（要確認）
     ^^^ tbd
- Coût : à définir.
         ^^^^^^^^^ tbd
- Délai : à préciser avec le client, puis fixé
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tbd
- Frist: noch zu klären mit dem Team (bald)
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ tbd
- Umfang: zu klären durch den Benutzer
- Pricing model TBD
                ^^^ tbd
| Plazo | Por definir |
          ^^^^^^^^^^^ tbd
|-------|-------------|
| Who owns templates? TBD | TBD - until the review |
                      ^^^ tbd
                            ^^^ tbd

## Noch zu klären

- Items are marked as TBD
- The list (see every TBD) is long, and TBD is a word
- Die Fragen, die noch offen sind, klärt das Team.
- Es ist zu klären, wer zahlt.
`);
  });

  it('are ellipses with a note, in steps, and blanks', () => {
    checkRule(
      'unfilled-placeholder',
      `
# PRD: x

- **Goal:** … *(to be decided)*
            ^^^^^^^^^^^^^^^^^^^ Goal: still to be filled (to be decided).
- ... [who pays?]
  ^^^^^^^^^^^^^^^ Still to be filled: who pays?
- … _later_
  ^^^^^^^^^ Still to be filled: later.
- Given … when … then …
        ^ “…” stands for something that is still to be written.
               ^ “…” stands for something that is still to be written.
                      ^ “…” stands for something that is still to be written.
- Signed: ________
          ^^^^^^^^ Signed: “________” stands for something that is still to be written.
- 署名：＿＿＿
     ^^^ 署名: “＿＿＿” stands for something that is still to be written.
- It goes on … and on.
- The __init__ method of MY___NAME
`,
    );
  });

  it('are steps in any language, amounts for a time and names in headings', () => {
    checkPlaceholders(`
# PRD: <product / feature name>
       ^^^^^^^^^^^^^^^^^^^^^^^^ angle

- **DADO** [acción]
           ^^^^^^^^ bracket
- WENN [ereignis], DANN [antwort]
       ^^^^^^^^^^ bracket
                        ^^^^^^^^^ bracket
- **Price:** [$X/month]
             ^^^^^^^^^^ unit
- when [Save] is clicked
`);
  });

  it('are short choices in the cells of an unfilled document', () => {
    const rows =
      '| Risk | Level | State |\n|---|---|---|\n| a | High/Med/Low | Open / Settled |\n| b | CPU/GPU | N/A |';
    assert.deepEqual(foundIn(rows), ['High/Med/Low', 'Open / Settled']);
    assert.deepEqual(documentOf(`# PRD: x\n\n${rows}\n`).placeholders, []);
  });

  it('are examples in braces, quotes and all', () => {
    checkPlaceholders(`
# PRD: {Feature name}
       ^^^^^^^^^^^^^^ bracket

| Check | Result |
|-------|--------|
| Unit | {e.g., "All tests pass"} |
         ^^^^^^^^^^^^^^^^^^^^^^^^ bracket
| Lint | {z. B. "Keine Fehler"} |
         ^^^^^^^^^^^^^^^^^^^^^^ bracket
| Data | {ex: "a"} |
| Code | {es.lang "a"} |
`);
  });

  it('are words with a stroke in rows that nobody has filled', () => {
    assert.deepEqual(
      foundIn(
        '| Part | Type | Notes |\n|---|---|---|\n| [Name] | Internal/External | [Notes] |\n| [Name] | CI/CD | [Notes] |\n| Redis | Client/Server | [Notes] |\n| R-01 | Blocking/Non-blocking | [Notes] |',
      ),
      ['[Name]', 'Internal/External', '[Notes]', '[Name]', '[Notes]', '[Notes]', 'Blocking/Non-blocking', '[Notes]'],
    );
  });
});

import assert from 'node:assert/strict';
import { checkDefinitions, checkIdentifiers, documentOf, identifiersOf, renameRefusal } from '../../harness/check.ts';

describe('identifiers with a blank before their number', () => {
  it('are defined wherever others are, in families of a known kind or with running numbers', () => {
    checkIdentifiers(`
# PRD

### AC 1: Sign in
    ^^^^ heading: Sign in
- **AC 2**: Sign out, as in AC 1
    ^^^^ list-bold: Sign out, as in AC 1
                            ^^^^ →
- AC 3 - Stay
  ^^^^ list: Stay

**TC 1.1** Open the page
  ^^^^^^ para-bold: Open the page

| ID | Requirement |
|---|---|
| TC 1.2 | Leave the page |
  ^^^^^^ table: Leave the page
| FUN 1.1 | The cart is kept |
  ^^^^^^^ table: The cart is kept
| FUN 1.2 | The cart is sent |
  ^^^^^^^ table: The cart is sent
| FUN 1.3 | The cart is paid, see FUN 1.1 |
  ^^^^^^^ table: The cart is paid, see FUN 1.1
                                  ^^^^^^^ →
`);
  });

  it('are none alone, in words, in standards and in quantities', () => {
    for (const line of [
      '- **AC 1**: alone',
      '- **ISO 1**: a\n- **ISO 2**: b\n- **ISO 3**: c',
      '- **STEP 1**: a\n- **STEP 2**: b\n- **STEP 3**: c',
      '- **DIN 5**: a\n- **DIN 7**: b',
      'US 50 and AC 220 are none',
    ])
      assert.deepEqual(identifiersOf(`# PRD\n\n${line}\n`, 'prd.md'), [], line);
  });

  it('mean what is written with a sign', () => {
    checkIdentifiers(`
# PRD

- **FR-1**: Sign in
    ^^^^ list-bold: Sign in
- **FR-2**: Sign out, unlike FR 1 and FR 7
    ^^^^ list-bold: Sign out, unlike FR 1 and FR 7
                             ^^^^ →
`);
  });

  it('are found in other files', () => {
    checkDefinitions(`
//- prd.md
# PRD

- **AC 1**: Sign in
- **AC 2**: Sign out
    ^^^^
//- plan.md
# Plan

First AC $02.
`);
  });

  it('are not renamed', () => {
    assert.match(
      renameRefusal('AC 9', '# PRD\n\n- **AC $01**: Sign in\n- **AC 2**: Sign out\n'),
      /has no name of its own/,
    );
  });
});

describe('a requirement that is named by its number', () => {
  it('may have a number of two parts, and stand in bold in paragraphs and lists', () => {
    checkIdentifiers(`
# PRD

### Requirement 3.2: Sign in
    ^^^^^^^^^^^^^^^ heading: Sign in

### Req 5 – Pay
    ^^^^^ heading: Pay

**Requirement 4:** Sign out, as in Requirement 3.2
  ^^^^^^^^^^^^^ para-bold: Sign out, as in Requirement 3.2
                                               ^^^ →

- **Requirement 6**: Stay
    ^^^^^^^^^^^^^ list-bold: Stay
`);
  });

  it('is so in other languages', () => {
    for (const [title, name] of [
      ['Anforderung 1', 'Requirement 1'],
      ['Exigence 2', 'Requirement 2'],
      ['Requisito 3.1', '3.1'],
      ['Requerimiento 4', 'Requirement 4'],
      ['Wymaganie 5', 'Requirement 5'],
      ['Вимога 6', 'Requirement 6'],
    ] as const)
      assert.deepEqual(
        documentOf(`# PRD\n\n### ${title}: X y\n\nText.\n`, 'prd.md').identifiers.map((one) => one.name),
        [name],
        title,
      );
  });
});

describe('words of plans in small letters', () => {
  it('name a story by a number with a dot, and an epic where it is defined', () => {
    checkIdentifiers(`
# Epics

## Epic 2: Pay
   ^^^^^^ heading: Pay

### Story 4.4: Cash
    ^^^^^^^^^ heading: Cash

After story 4.4 and epic 2, not epic 3.
      ^^^^^^^^^ →
                    ^^^^^^ →
`);
  });
});

describe('a number with a letter after a hyphen', () => {
  it('is one name', () => {
    checkIdentifiers(`
# PRD

| ID | Decision | Why |
|---|---|---|
| D13-a | Two tiers | No bypass |
  ^^^^^ table: Two tiers
| D13-b | One tier, unlike D13-a | Simple |
  ^^^^^ table: One tier, unlike D13-a
                           ^^^^^ →
`);
  });
});

describe('a tag', () => {
  it('stands before or behind an identifier that leads its line', () => {
    checkIdentifiers(`
# PRD

- [draft]**FR-1**: Sign in
           ^^^^ list-bold: Sign in

- S1 [unit]: Given a cart
  ^^ list: [unit]: Given a cart
- S2 [unit] Given no cart
  ^^ list: [unit] Given no cart
- S3 [end to end]: Given a bill, unlike S1
  ^^ list: [end to end]: Given a bill, unlike S1
                                        ^^ →

* /LF10/ Sign out
   ^^^^ list: Sign out
* /LF20/ Stay
   ^^^^ list: Stay
`);
  });
});

describe('criteria', () => {
  it('are counted anew below each story by what they are called in any language', () => {
    for (const letters of ['AC', 'CA', 'KA', 'КП'])
      assert.deepEqual(
        identifiersOf(
          `# PRD\n\n### US-1: Pay\n\n- ${letters}1: a\n- ${letters}2: b\n\n### US-2: Stay\n\n- ${letters}1: c\n- ${letters}2: d\n`,
          'prd.md',
        ).filter((name) => name.includes(': ')).length,
        6,
        letters,
      );
  });
});

describe('a number right behind the letters', () => {
  it('is found where another file defines it', () => {
    checkDefinitions(`
//- prd.md
# PRD

- **HU1**: Sign in
- **HU2**: Sign out
    ^^^
//- plan.md
# Plan

First HU$02.
`);
  });
});

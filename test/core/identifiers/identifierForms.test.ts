import assert from 'node:assert/strict';
import { checkIdentifiers, checkNames, checkRanges, documentOf, identifiersOf } from '../../harness/check.ts';

describe('a definition', () => {
  it('is a bold list item, its colon inside or outside the bold', () => {
    checkIdentifiers(`
# PRD

- **FR-001**: Sign in
    ^^^^^^ list-bold: Sign in
- **FR2:** Sign out
    ^^^ list-bold: Sign out
* **FR-3** Stay
    ^^^^ list-bold: Stay
+ __FR-4__: Reset
    ^^^^ list-bold: Reset
- **FR-5: Lock** the account
    ^^^^ list-bold: Lock the account
- **FR-6**
    ^^^^ list-bold:
  - **AC-6-1**: Nested
      ^^^^^^ list-bold: Nested
`);
  });

  it('is a plain list item, when a title follows', () => {
    checkIdentifiers(`
# PRD

- AC-PRD-01: Works offline
  ^^^^^^^^^ list: Works offline
- AC-PRD-02 - Works alone
  ^^^^^^^^^ list: Works alone
- AC-PRD-03 – Works fast
  ^^^^^^^^^ list: Works fast
- ✅ TK-00: Critical bugs
    ^^^^^ list: Critical bugs
- FR-1 and what follows
  ^^^^ →
- FR-2
  ^^^^ →
1. FR-3: Sign in
   ^^^^ numbered: Sign in
`);
  });

  it('is a heading of any level, with any separator', () => {
    checkIdentifiers(`
# FR-1: One
  ^^^^ heading: One
## FR-2 — Two
   ^^^^ heading: Two
### FR-3 – Three
    ^^^^ heading: Three
#### FR-4 - Four
     ^^^^ heading: Four
##### FR-5. Five
      ^^^^ heading: Five
###### FR-6
       ^^^^ heading:
### **FR-7: Seven**
      ^^^^ heading: Seven
### **FR-8** Eight
      ^^^^ heading: Eight
### [FR-9] - Nine ###
     ^^^^ heading: Nine
### \`FR-10\`: Ten
     ^^^^^ heading: Ten
FR-11: Eleven
^^^^^ heading: Eleven
------

### FR-12 in detail
    ^^^^^ →
### Criteria of FR-13
                ^^^^^ →
`);
  });

  it('is a heading behind a section number, a check mark or a label', () => {
    checkIdentifiers(`
# PRD

#### 5.1 NFR-REQ-01 — Response time
         ^^^^^^^^^^ heading: Response time
## 2. FR-1: Sign in
      ^^^^ heading: Sign in
#### ✅ T00: Repository mapping
       ^^^ heading: Repository mapping
### User Story: STORY-001 - Sign in
                ^^^^^^^^^ heading: Sign in
### User Story: STORY-002 - Sign out
                ^^^^^^^^^ heading: Sign out
### Story ohne Doppelpunkt FR-3: nothing
                           ^^^^ →
`);
  });

  it('is a bold paragraph, titled inside or behind the bold', () => {
    checkIdentifiers(`
# PRD

**FR-1: Sign in**
  ^^^^ para-bold: Sign in
- Priority: Must

**RN-BACK-002**: Sign out
  ^^^^^^^^^^^ para-bold: Sign out
**RN-BACK-003**: Stay
  ^^^^^^^^^^^ para-bold: Stay

**[FR-4] Reset**
   ^^^^ para-bold: Reset
`);
  });

  it('is the beginning of a line where the numbers of a family run, and nothing else defines it', () => {
    checkIdentifiers(`
# PRD

FR-001 Sign in
^^^^^^ para-bare: Sign in
Members sign in within 2 seconds.

FR-002 The system shall keep members signed in.
^^^^^^ para-bare: The system shall keep members signed in.
FR-003 Sign out
^^^^^^ para-bare: Sign out

FR-001 Sign in is the first.
^^^^^^ →

- NFR-1 Answers come within 2 seconds
  ^^^^^ list-bare: Answers come within 2 seconds
- NFR-2 Backups follow NFR-1
  ^^^^^ list-bare: Backups follow NFR-1
                       ^^^^^ →
1. NFR-3 [Title]
   ^^^^^ list-bare: [Title]

SR-1. Keys are never logged
^^^^ para-bare: Keys are never logged

SR-2. Keys expire
^^^^ para-bare: Keys expire

SR-3. Keys are rotated
^^^^ para-bare: Keys are rotated
`);
  });

  it('is not the beginning of a line that speaks of it', () => {
    checkIdentifiers(`
# PRD

- FR-1: Sign in
  ^^^^ list: Sign in

FR-2 Members like it.
^^^^ →
FR-3 Members do not.
^^^^ →

The order is as in
UC-1 Sign in
^^^^ →
UC-2 Sign out
^^^^ →
UC-3 Reset
^^^^ →

- AC-1 is open
  ^^^^ →
- AC-2 is open
  ^^^^ →
- AC-3 is open
  ^^^^ →

BR-10 Prices
^^^^^ →

BR-20 Discounts
^^^^^ →

BR-30 Taxes
^^^^^ →

- SC-10a Prices
  ^^^^^^ →
- SC-20b Discounts
  ^^^^^^ →
- SC-30c Taxes
  ^^^^^^ →
`);
  });

  it('is a box to tick, bold, in brackets or plain', () => {
    checkIdentifiers(`
# PRD

- [ ] AC-1: Shown
      ^^^^ checkbox: Shown
- [x] **AC-2**: Hidden
        ^^^^ checkbox-bold: Hidden
- [X] T001 Create the schema
      ^^^^ checkbox: Create the schema
- [ ] [T002] [P] Write the tests
       ^^^^ checkbox: [P] Write the tests
- [~] T003: Half done
      ^^^^ checkbox: Half done
- [ ] AC-3
      ^^^^ →
- [ ] Build AC-4
            ^^^^ →
`);
  });

  it('is a bold numbered item', () => {
    checkIdentifiers(`
# PRD

1. **UC-1: Visitor**
     ^^^^ numbered-bold: Visitor
2) **UC-2:** Owner
     ^^^^ numbered-bold: Owner
`);
  });

  it('is an item in brackets', () => {
    checkIdentifiers(`
# PRD

- [REQ-001] Exports as CSV
   ^^^^^^^ list-brack: Exports as CSV
- [REQ-002]
   ^^^^^^^ →
- [REQ-003](other.md) leads elsewhere
   ^^^^^^^ →
`);
  });

  it('is a bare paragraph with a colon, line by line', () => {
    checkIdentifiers(`
# PRD

FR1: Visual itinerary
^^^ para: Visual itinerary
FR2: Vendors
^^^ para: Vendors

BRD.06.23.01: Reduce time
^^^^^^^^^^^^ para: Reduce time
BRD.06.23.02: Reduce cost
^^^^^^^^^^^^ para: Reduce cost

FR3 is not titled
^^^ →
FR4 - nor is this
^^^ →
`);
  });

  it('is the value of an ID field, titled by the heading above', () => {
    checkIdentifiers(`
# PRD

### Sign in

**ID**: UC-7
        ^^^^ id-field: Sign in

### Sign out

- ID: SRS-F01
      ^^^^^^^ id-field: Sign out
- Next: SRS-F02
        ^^^^^^^ →

### Stop

- ID: SRS-F03
      ^^^^^^^ id-field: Stop

### Stay

**Use Case ID**: \`UC-8\`
                  ^^^^ id-field: Stay

### Lock

**ID**: UC-9 or UC-10
        ^^^^ →
                ^^^^^ →
`);
  });

  it('is a block anchor at the end of a line', () => {
    checkIdentifiers(`
# PRD

- The system signs in ^FR1
                       ^^^ block-anchor: The system signs in
1. WHEN done THEN it stops ^US1-1AC1
                            ^^^^^^^^ block-anchor: WHEN done THEN it stops

A paragraph says so. ^NFR2
                      ^^^^ block-anchor: A paragraph says so.
2^10 is no anchor, and ^FR3 inside a line refers.
                        ^^^ →
`);
  });

  it('is the id in front matter', () => {
    checkIdentifiers(`
---
id: RAC-17
    ^^^^^^ front-matter: Scope of decisions
title: Scope of decisions
depends: FR-9
         ^^^^ →
---
# PRD

See RAC-17.
    ^^^^^^ →
`);
  });

  it('stands between slashes', () => {
    checkIdentifiers(`
# Lastenheft

/LF10/ Der Benutzer meldet sich an
 ^^^^ para: Der Benutzer meldet sich an

/LF20/ Der Benutzer meldet sich ab
 ^^^^ para: Der Benutzer meldet sich ab

Siehe /LF10/ und /LF20/.
       ^^^^ →
                  ^^^^ →
`);
  });

  it('is the first cell of a row: plain, bold, linked or behind an anchor', () => {
    checkIdentifiers(`
# PRD

| ID | Requirement | Priority |
|----|-------------|----------|
| FR-1 | Sign in | Must |
  ^^^^ table: Sign in
| **FR-2** | Sign out | Must |
    ^^^^ table: Sign out
| \`FR-3\` | Stay | FR-1 |
   ^^^^ table: Stay
                  ^^^^ →
| [TS-F001](./one.md#ts-f001) | Reset | |
   ^^^^^^^ table: Reset
| <a id="ts-f002"></a>[TS-F002](./one.md#ts-f002) | Lock | |
                       ^^^^^^^ table: Lock
| <a id="frFs001">**FR-FS-001**</a> | Mount | |
                    ^^^^^^^^^ table: Mount
| FR-4 | | |
  ^^^^ table:
| FR-5, FR-6 | both | |
  ^^^^ →
        ^^^^ →
| FR-7 → FR-8 | order | |
  ^^^^ →
         ^^^^ →
`);
  });

  it('is an item with a link and a statement, where nothing else defines it', () => {
    checkIdentifiers(`
# PRD: x

- **[FR-1: Copy](#x)**
     ^^^^ list-link: Copy
- [FR-2](minutes.md): Paste
   ^^^^ list-link: Paste
1. [FR-3: Cut](https://example.org/browse/FR-3)
    ^^^^ list-link: Cut
- **[FR-4](https://example.org/4)**: Undo
     ^^^^ list-link: Undo
- [ ] [FR-5: Redo][minutes]
       ^^^^ list-link: Redo
- <a id="fr-6"></a>[FR-6](#fr-6): Find
                    ^^^^ list-link: Find
- [FR-7](https://example.org/7)：替换
   ^^^^ list-link: 替换

[minutes]: minutes.md
`);
  });

  it('is not a link that says by its address where it is defined, or has no statement', () => {
    checkIdentifiers(`
# PRD: x

- [FR-1: Copy](#fr-1-copy)
   ^^^^ →
- [FR-2](fr-002-paste.md): Paste
   ^^^^ →
- **[FR-3](all.md#FR-3)**: Cut
     ^^^^ →
- [FR-4](minutes.md)
   ^^^^ →
- [FR-5](minutes.md) – see there
   ^^^^ →
- [FR-6: Find](../specs/FR_6/spec.md)
   ^^^^ →

### FR-9: Save
    ^^^^ heading: Save

- [FR-9: Save it](minutes.md)
   ^^^^ →

## Traceability

- [FR-10: Load](minutes.md)
   ^^^^^ →
`);
  });

  it('is a heading that ends with it in parentheses', () => {
    checkIdentifiers(`
# PRD

### 5.1 Performance (SYS.01.02.01)
                     ^^^^^^^^^^^^ heading-paren: 5.1 Performance
### 5.2 Safety (SYS.01.02.02)
                ^^^^^^^^^^^^ heading-paren: 5.2 Safety
### 概要（FR-4.04）
       ^^^^^^^ heading-paren: 概要
### Phase 3 (US1)
             ^^^ →
### Speed (NFR-001 to NFR-005)
           ^^^^^^^ →
                      ^^^^^^^ →
`);
  });

  it('has all that belongs to it as its block', () => {
    const { source, identifiers } = documentOf(
      '# PRD\n\n## FR-1: One\n\nText\n\n### Detail\n\n## Next\n\n**FR-2: Two**\n- a\n- b\n\nOther\n\n- **FR-3**: Three\n  - c\n- d\n',
    );
    assert.deepEqual(
      identifiers.map(({ definition }) => source.text.slice(definition?.block.start, definition?.block.end).trim()),
      ['## FR-1: One\n\nText\n\n### Detail', '**FR-2: Two**\n- a\n- b\n\nOther', '- **FR-3**: Three\n  - c'],
    );
  });
});

describe('of two places that lead with one identifier', () => {
  const forms: readonly (readonly [name: string, form: string])[] = [
    ['heading', '### FR-1: The title'],
    ['para-bold', '**FR-1: The title**'],
    ['list-bold', '- **FR-1**: The title'],
    ['list', '- FR-1: The title'],
    ['checkbox', '- [ ] FR-1: The title'],
    ['numbered-bold', '1. **FR-1**: The title'],
    ['para', 'FR-1: The title'],
    ['table', '| ID | Text |\n|---|---|\n| FR-1 | The title |'],
    ['block-anchor', 'The title ^FR-1'],
  ];
  for (const [index, [stronger, strong]] of forms.entries())
    for (const [weaker, weak] of forms.slice(index + 1))
      it(`${stronger} defines and ${weaker} refers, whichever comes first`, () => {
        for (const parts of [
          [strong, weak],
          [weak, strong],
        ]) {
          const { identifiers } = documentOf(`# PRD\n\n${parts.join('\n\nBetween\n\n')}\n`);
          const sites = identifiers.map(({ definition }) => definition?.site ?? '→');
          assert.deepEqual(sites, parts[0] === strong ? [stronger, '→'] : ['→', stronger]);
        }
      });

  it('the first defines when the forms are the same', () => {
    checkIdentifiers(`
# PRD

- **FR-1**: One
    ^^^^ list-bold: One
- **FR-1**: Other
    ^^^^ →
`);
  });

  it('the box defines a task, even below a heading', () => {
    checkIdentifiers(`
# Implementation plan PRD

### T001: Schema
    ^^^^ →
- **T002**: Tests first
    ^^^^ →

- [ ] T001 Create the schema
      ^^^^ checkbox: Create the schema
- [ ] **T002** Write tests
        ^^^^ checkbox-bold: Write tests
`);
  });
});

describe('a place that only relates', () => {
  it('is a table of components, tests or stories', () => {
    for (const column of ['Component', 'Test', 'Status', 'Epic', 'Code', 'Owner', 'Depends on'])
      assert.deepEqual(
        identifiersOf(`# PRD\n\n- FR-1: One\n\n| ID | ${column} |\n|---|---|\n| FR-2 | x y |\n`),
        ['FR-1: One', 'FR-2'],
        column,
      );
  });

  it('is not a table that describes as well', () => {
    assert.deepEqual(
      identifiersOf('# PRD\n\n| ID | Description | Status |\n|---|---|---|\n| FR-2 | Sign in | done |\n'),
      ['FR-2: Sign in'],
    );
  });

  it('is not a list of tasks, unless requirements stand in front', () => {
    for (const header of ['ID | Task | Depends on', '# | タスク | 依存', '编号 | 任务 | 依赖'])
      assert.deepEqual(
        identifiersOf(`# PRD\n\n| ${header} |\n|---|---|---|\n| DB1 | Migrate | - |\n| DB2 | Fill | - |\n`),
        ['DB1: Migrate', 'DB2: Fill'],
        header,
      );
    assert.deepEqual(identifiersOf('# PRD\n\n| ID | Task | Test |\n|---|---|---|\n| FR-2 | Migrate | - |\n'), ['FR-2']);
  });

  it('is any table below a heading of tracing', () => {
    for (const title of ['Traceability', 'Requirement Coverage', 'Trace Matrix', 'FR Mapping', 'Dependencies'])
      assert.deepEqual(
        identifiersOf(`# PRD\n\n## ${title}\n\n| ID | Description |\n|---|---|\n| FR-2 | Sign in |\n`, 'prd.md'),
        ['FR-2'],
        title,
      );
  });

  it('is a list of dependencies, but for its boxes', () => {
    checkIdentifiers(`
# PRD

- FR-1: One
  ^^^^ list: One

## 7. Dependencies

- FR-2: needs FR-1
  ^^^^ →
              ^^^^ →
- **FR-3**: needs FR-1
    ^^^^ →
                  ^^^^ →
- [ ] FR-4: to be done
      ^^^^ checkbox: to be done

## Coverage map

- FR-5: Epic 2
  ^^^^ →

## Next

- FR-6: Six
  ^^^^ list: Six
`);
  });
});

describe('the shape of an identifier', () => {
  it('is letters, separators and numbers of many kinds', () => {
    checkNames(`
# PRD

- FR-001, FR001, FR-1, FR1, FR_1, FR.1
  ^^^^^^ FR-001
          ^^^^^ FR001
                 ^^^^ FR-1
                       ^^^ FR1
                            ^^^^ FR_1
                                  ^^^^ FR.1
- FR-1.2, FR-1.2.3, FR-AUTH-001, AC-PRD-01, AC-001-01
  ^^^^^^ FR-1.2
          ^^^^^^^^ FR-1.2.3
                    ^^^^^^^^^^^ FR-AUTH-001
                                 ^^^^^^^^^ AC-PRD-01
                                            ^^^^^^^^^ AC-001-01
- FR-008a, TS-F001, FR-GH176, StR-001, FR-G1.1, REQ-STK-PTP-001
  ^^^^^^^ FR-008a
           ^^^^^^^ TS-F001
                    ^^^^^^^^ FR-GH176
                              ^^^^^^^ StR-001
                                       ^^^^^^^ FR-G1.1
                                                ^^^^^^^^^^^^^^^ REQ-STK-PTP-001
- US12, T001, UC-7
  ^^^^ US12
        ^^^^ T001
              ^^^^ UC-7
`);
  });

  it('is the same with every dash', () => {
    checkNames(`
# PRD

- FR‑1: One
  ^^^^ FR-1
- FR–2: Two
  ^^^^ FR-2

FR-1, FR‑1, FR‐1, FR–1 and FR−2.
^^^^ FR-1
      ^^^^ FR-1
            ^^^^ FR-1
                  ^^^^ FR-1
                           ^^^^ FR-2
`);
  });

  it('is nothing else that has letters and digits', () => {
    const never =
      'P0 P1 P50 P95 P-1 AES-256 SHA-256 UTF-8 ISO-8601 ISO8601 RFC-2119 RFC2119 EC2 S3 Q3 SOC2 H.264 H264 OAuth2 K8s V1.1 v2 GPT-4 GPT-5 WCAG2.1 HTTP2 TLS1.3 IPv6 MD5 CRC32 Phase-2 Version.3 Sprint-3 COVID-19 A4 B2B fr-1 Fr-1 xFR-1 FR- FR-N FR- 1 T1 SC1 TS1 FR-1a2b 2FR-1';
    for (const word of never.split(' ')) assert.deepEqual(identifiersOf(`# PRD\n\nWith ${word} only.\n`), [], word);
  });

  it('is found next to punctuation of all kinds', () => {
    for (const around of [
      '(|)',
      '[|]',
      '"|"',
      '“|”',
      '（|）',
      '「|」',
      '*|*',
      '_|_',
      '**|**',
      '~~|~~',
      '<b>|</b>',
      '|.',
      '|,',
      '|;',
      '|!',
      '|?',
      '|:',
      '|…',
      'è |é',
      '、|、',
      '`|`',
      "'|'",
      '&|&',
      '+|+',
      '=|=',
      '{|}',
    ]) {
      const [before = '', after = ''] = around.split('|');
      assert.deepEqual(identifiersOf(`# PRD\n\nSo ${before}FR-1${after} it is.\n`), ['FR-1'], around);
    }
  });

  it('is no part of a path, a file name, an address or a fragment', () => {
    for (const text of [
      'docs/FR-1.md',
      'FR-1.md',
      './FR-1/notes',
      'src/FR-1',
      'https://a.b/FR-1',
      '<https://a.b/FR-1>',
      '[text](FR-1.md)',
      '[text](#FR-1)',
      '#FR-1',
      '/FR-1/x',
      'notes-FR-1',
      'FR-1_old',
      'FR-1-old',
      'www.a.b/FR-1',
    ])
      assert.deepEqual(identifiersOf(`# PRD\n\nSee ${text} there.\n`), [], text);
  });

  it('names its document before a #', () => {
    const { identifiers } = documentOf('# PRD\n\nSee login-prd.md#FR-1, [FR-2](../a/prd.md#fr-2) and FR-3.\n');
    assert.deepEqual(
      identifiers.map(({ name, address }) => [name, address]),
      [
        ['FR-1', 'login-prd.md'],
        ['FR-2', '../a/prd.md#fr-2'],
        ['FR-3', undefined],
      ],
    );
  });

  it('counts only with two members when nobody knows its letters', () => {
    assert.deepEqual(identifiersOf('# PRD\n\n- FR-1: One\n- **H-1**: a\n\nH-1\n'), ['FR-1: One']);
    assert.deepEqual(identifiersOf('# PRD\n\n- FR-1: One\n- **H-1**: a\n- **H-2**: b\n\nH-3\n'), [
      'FR-1: One',
      'H-1: a',
      'H-2: b',
      'H-3',
    ]);
  });

  it('does not count in code, but in comments and quotes', () => {
    checkNames(`
# PRD

- FR-1: One
  ^^^^ FR-1

> FR-1
  ^^^^ FR-1

<!-- FR-1 -->
     ^^^^ FR-1

<div>FR-1</div>
     ^^^^ FR-1

    FR-1

\`\`\`md
**FR-2: Two**
\`\`\`

~~~
FR-1
~~~
`);
  });
});

describe('an identifier without a token', () => {
  it('is a user story of spec-kit', () => {
    checkNames(`
//- specs/001/spec.md
# Feature Specification: Login

### User Story 1 - Sign in (Priority: P1)
    ^^^^^^^^^^^^ US1

### User Story 2 - Sign out (Priority: P2)
    ^^^^^^^^^^^^ US2

- FR-1: see US1
  ^^^^ FR-1
            ^^^ US1

//- specs/001/tasks.md
# Tasks: Implementation plan

- [ ] T001 [P] [US1] Create the form
      ^^^^ T001
                ^^^ US1
- [ ] T002 [US1+US2] Test it
      ^^^^ T002
            ^^^ US1
                ^^^ US2
- [ ] T003 [US2] Sign out
      ^^^^ T003
            ^^^ US2
`);
  });

  it('is a requirement of Kiro, and an item of its numbered criteria', () => {
    checkNames(`
//- .kiro/specs/login/requirements.md
# Requirements Document

### Requirement 1: Sign in
    ^^^^^^^^^^^^^ Requirement 1

**User Story:** As a visitor I sign in

#### Acceptance Criteria

1. WHEN one THEN it SHALL
^ 1.1
2. WHEN two THEN it SHALL
^ 1.2
   1. nested

### Requirement 2
    ^^^^^^^^^^^^^ Requirement 2

1. Of the story

#### Acceptance Criteria

1. WHEN three THEN it SHALL
^ 2.1
- no number

2. WHEN four THEN it SHALL
^ 2.2

## Glossary

1. Nothing
`);
  });

  it('is referred to by numbers behind a label', () => {
    checkNames(`
//- .kiro/specs/login/tasks.md
# Implementation Plan

- [ ] 1. Build the form
  - _Requirements: 1.2, 3_
                   ^^^ 1.2
                        ^ Requirement 3
- [ ] 2. Test the form
  - _Requirements: 6_
                   ^ Requirement 6
  - _Requirements: 1.1, 1.2 and 2.1_
                   ^^^ 1.1
                        ^^^ 1.2
                                ^^^ 2.1
  - **Validates: Requirements 3.4**
                              ^^^ 3.4
  - See Req 3.11, Requirement 2 and requirements 1.3, 1.4
            ^^^^ 3.11
                              ^ Requirement 2
                                                 ^^^ 1.3
                                                      ^^^ 1.4
  - Requirements: 100 users, 2.5 % of Requirements: 99.9%, requirement 3rd
`);
  });

  it('is a heading of other languages', () => {
    for (const [heading, name] of [
      ['要件 1: ログイン', 'Requirement 1: ログイン'],
      ['要件1：ログイン', 'Requirement 1: ログイン'],
      ['需求 2：登录', 'Requirement 2: 登录'],
      ['المتطلب 3: الدخول', 'Requirement 3: الدخول'],
      ['Requisito 4: Entrar', 'Requirement 4: Entrar'],
      ['Anforderung 5: Anmelden', 'Requirement 5: Anmelden'],
      ['요구사항 6: 로그인', 'Requirement 6: 로그인'],
      ['ユーザーストーリー 1 - ログイン', 'US1: ログイン'],
      ['用户故事 2 - 登录', 'US2: 登录'],
      ['用户故事2：登录', 'US2: 登录'],
      ['使用者故事 3：登入', 'US3: 登入'],
      ['Historia de usuario 4 - Entrar', 'US4: Entrar'],
    ] as const)
      assert.deepEqual(identifiersOf(`# PRD\n\n### ${heading}\n`), [name], heading);
  });

  it('has criteria below headings of other languages', () => {
    for (const heading of [
      '受け入れ基準',
      '受入基準',
      '验收标准',
      '驗收標準',
      'معايير القبول',
      'Criterios de aceptación',
    ])
      assert.deepEqual(
        identifiersOf(`# PRD\n\n### 需求 2：登录\n\n1. before\n\n#### ${heading}\n\n1. one\n2. two\n`),
        ['Requirement 2: 登录', '2.1: one', '2.2: two'],
        heading,
      );
  });

  it('is the name of a requirement or scenario of OpenSpec', () => {
    checkNames(`
//- openspec/specs/login/spec.md
# Login Specification

## ADDED Requirements

### Requirement: Progress Indicators
                 ^^^^^^^^^^^^^^^^^^^ Requirement: Progress Indicators

#### Scenario: Start by hotkey
               ^^^^^^^^^^^^^^^ Scenario: Start by hotkey

#### Scenario: User Story 1 is told
               ^^^^^^^^^^^^^^^^^^^^ Scenario: User Story 1 is told
`);
  });

  it('is not a requirement in a sentence', () => {
    assert.deepEqual(identifiersOf('# PRD\n\n- FR-1: a\n\nRequirement analysis 3 and 4 requirements.\n'), ['FR-1: a']);
  });
});

describe('a list of references', () => {
  it('has each of them', () => {
    checkNames(`
# PRD

FR-1, FR-2 and FR-3; FR-4/FR-5 + FR-6、FR-7 y FR-8 & FR-9
^^^^ FR-1
      ^^^^ FR-2
               ^^^^ FR-3
                     ^^^^ FR-4
                          ^^^^ FR-5
                                 ^^^^ FR-6
                                      ^^^^ FR-7
                                             ^^^^ FR-8
                                                    ^^^^ FR-9
`);
  });

  it('goes on with numbers behind slashes', () => {
    checkNames(`
# PRD

FR-002/003/015, US-06/07 and FR-AUTH-01/02
^^^^^^ FR-002
       ^^^ FR-003
           ^^^ FR-015
                ^^^^^ US-06
                      ^^ US-07
                             ^^^^^^^^^^ FR-AUTH-01
                                        ^^ FR-AUTH-02
`);
  });

  it('does not go on with numbers behind commas, words or other lengths', () => {
    checkNames(`
# PRD

FR-040、14 日, FR-083, 180, FR-001 and 002, FR-002/24, FR-003/002x
^^^^^^ FR-040
             ^^^^^^ FR-083
                          ^^^^^^ FR-001
                                          ^^^^^^ FR-002
                                                     ^^^^^^ FR-003
`);
  });

  it('is no range where arrows or commas stand', () => {
    checkRanges(`
# PRD

T03 → T04 → T06, FR-1 -> FR-3, FR-1, FR-3, FR-1/FR-3, FR-1 + FR-3, FR-1 and FR-3 — see FR-5
`);
  });
});

describe('a range', () => {
  it('has the members between its ends', () => {
    const members = ['FR-001', 'FR-002', 'FR-003'];
    for (const written of [
      'FR-001 through FR-003',
      'FR-001 thru FR-003',
      'FR-001 to FR-003',
      'FR-001–FR-003',
      'FR-001 – FR-003',
      'FR-001—FR-003',
      'FR-001-FR-003',
      'FR-001 - FR-003',
      'FR-001〜FR-003',
      'FR-001～FR-003',
      'FR-001~FR-003',
      'FR-001 ~ FR-003',
      'FR-001..FR-003',
      'FR-001至FR-003',
      'FR-001 から FR-003',
      'FR-001부터 FR-003',
      '`FR-001` — `FR-003`',
      '**FR-001** to **FR-003**',
      'FR-001〜003',
      'FR-001–003',
      'FR-001 ~ 003',
      'FR-001 bis FR-003',
      'FR-001 bis einschließlich 003',
      'FR-001 à FR-003',
      'FR-001 a FR-003',
      'FR-001 hasta **FR-003**',
      'FR-001 fino a 003',
      'FR-001 até FR-003',
      'FR-001 do FR-003',
      'FR-001 до FR-003',
      'FR-001 по 003',
      'FR-001到FR-003',
      'FR-001 إلى FR-003',
    ]) {
      const { ranges, identifiers } = documentOf(`# PRD\n\nAll of ${written} are done.\n`);
      assert.deepEqual(
        ranges.map((range) => range.members),
        [members],
        written,
      );
      assert.deepEqual(
        identifiers.map(({ name }) => name),
        ['FR-001', 'FR-003'],
        written,
      );
    }
  });

  it('is written in many ways', () => {
    checkRanges(`
# PRD

- IDs (T001-T004) and FR111-113
       ^^^^^^^^^ T001, T002, T003, T004
                      ^^^^^^^^^ FR111, FR112, FR113
- US5-7, T04–06
  ^^^^^ US5, US6, US7
         ^^^^^^ T04, T05, T06
- **PlatformAuditLog**: FR-088〜091、raw
                        ^^^^^^^^^^ FR-088, FR-089, FR-090, FR-091
- FR-4.01 ~ 4.03 and AC-PH1-01 through AC-PH1-03
  ^^^^^^^^^^^^^^ FR-4.01, FR-4.02, FR-4.03
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ AC-PH1-01, AC-PH1-02, AC-PH1-03
- FR-8 to FR-11, FR-8‑FR-9
  ^^^^^^^^^^^^^ FR-8, FR-9, FR-10, FR-11
                 ^^^^^^^^^ FR-8, FR-9
- FR-REQ001–FR-REQ003, FR-UI1-FR-UI2 and FR-B1—FR-B2
  ^^^^^^^^^^^^^^^^^^^ FR-REQ001, FR-REQ002, FR-REQ003
                       ^^^^^^^^^^^^^ FR-UI1, FR-UI2
                                         ^^^^^^^^^^^ FR-B1, FR-B2
`);
  });

  it('needs ends of one family, the second one higher', () => {
    checkRanges(`
# PRD

FR-3 to FR-1, FR-1 to FR-1, FR-1 to NFR-3, FR-1 to FR-AUTH-3, FR-1 to FR-900, FR-1 to 3 people, FR-1 a 3 personas, FR-1 to 3-day, FR-1 or FR-3, FR-001 to FR-3, FR-8 to FR-011
`);
  });

  it('is not what one identifier is', () => {
    checkRanges(`
# PRD

AC-001-01, AC-12-15, AC-PH1-AC-PH2-1, FR-A1-FR-B2 and T04 — 2 parallel.

- FR111-113: One
`);
    assert.deepEqual(identifiersOf('# PRD\n\n- FR111-113: One\n\nSee FR111-113.\n'), ['FR111-113: One', 'FR111-113']);
  });

  it('is open when it ends with N', () => {
    const { identifiers, ranges, placeholders } = documentOf('# PRD\n\n- FR-1: a\n\nAll FR-1 through FR-N.\n');
    assert.deepEqual(
      identifiers.map(({ name }) => name),
      ['FR-1', 'FR-1'],
    );
    assert.deepEqual(ranges, []);
    assert.deepEqual(
      placeholders.map(({ kind, text }) => [kind, text]),
      [['open-range', 'FR-N']],
    );
  });

  it('defines nothing where it leads', () => {
    checkIdentifiers(`
# PRD

- \`TS-F001\` — \`TS-F007\`: control
   ^^^^^^^ →
               ^^^^^^^ →
### FR-1 – FR-3: all
    ^^^^ →
           ^^^^ →
`);
  });
});

describe('a form that people use', () => {
  it('is a family of one letter, where three numbers run', () => {
    checkIdentifiers(`
# PRD

- **G1:** Fewer clicks
    ^^ list-bold: Fewer clicks
- **G2:** Fewer calls
    ^^ list-bold: Fewer calls
- **G3:** Fewer words
    ^^ list-bold: Fewer words
- **M1. Toggle**

See G2 and M1.
    ^^ →
`);
  });

  it('is none where every use case begins anew', () => {
    checkIdentifiers(`
# PRD

## UC-1: Sign in
   ^^^^ heading: Sign in

- **E1.** No network
- **E2.** No account
- **E3.** No luck

## UC-2: Sign out
   ^^^^ heading: Sign out

- **E1.** No network

## UC-3: Sign up
   ^^^^ heading: Sign up

- **E1.** No network
- **E2.** No name
`);
  });

  it('is none where priorities, quarters or versions run', () => {
    checkIdentifiers(`
# PRD

| Quarter | What |
|---|---|
| Q1 | Start |
| Q2 | Grow |
| Q3 | Rest |

- **P1:** High
- **P2:** Low
- **P3:** Lower
- V1.1: Social features
- V1.2: More of them
`);
  });

  it('has a letter behind its number', () => {
    checkIdentifiers(`
# PRD

### RF-008A. Masks
    ^^^^^^^ heading: Masks
- [ ] T012-B Write it
      ^^^^^^ checkbox: Write it
- RF-008A and T012-B
  ^^^^^^^ →
              ^^^^^^ →
`);
  });

  it('stands behind the box of a heading', () => {
    checkIdentifiers(`
# PRD

### [X] T004: Write loader
        ^^^^ heading: Write loader
`);
  });

  it('is a line of its own with a hard break, or of another tool', () => {
    checkIdentifiers(`
# PRD

### Sign in

**ID**: REQ-2 \\
        ^^^^^ id-field: Sign in
**Status**: Active

### Sign out

**UID**: REQ-3<br/>
         ^^^^^ id-field: Sign out

### Stay

- [ ] **ID**: **REQ-4** | **Priority**: Must
                ^^^^^ id-field: Stay

### Pay

**ID**: \`shop-fr-pay-order\`
         ^^^^^^^^^^^^^^^^^ id-field: Pay
`);
  });

  it('is a clause number before a word of EARS', () => {
    checkIdentifiers(`
# Requirements Document

1.4 WHEN the cart is empty THEN the system SHALL say so
^^^ clause: WHEN the cart is empty THEN the system SHALL say so

Kept in mind (Bug 1.4).
                  ^^^ →
`);
  });

  it('is a clause number before such a word of a script without capitals, where something must be done', () => {
    checkIdentifiers(`
# 需求文档

1.4 当购物车为空时，系统应提示用户
^^^ clause: 当购物车为空时，系统应提示用户

- [x] 1.5 当前的提示用新的文本替换
`);
  });
});

describe('what only looks like a definition', () => {
  it('is in a heading of two lines, of which the first is a number', () => {
    checkIdentifiers(`
# PRD

12
FR-1: Sign in
^^^^ →
-----

**FR-1: Sign out**
  ^^^^ para-bold: Sign out
`);
  });

  it('is a row of two names, or the label of a list', () => {
    checkIdentifiers(`
# PRD

**FR-5: Sign out**
  ^^^^ para-bold: Sign out

| Was | Now |
|---|---|
| FR-4 | FR-5 |
  ^^^^ →
         ^^^^ →

**US7 phase**:
  ^^^ →

- First this
`);
  });

  it('is no list that relates, where the items tell of what they do', () => {
    checkIdentifiers(`
# PRD

## User Story Mapping

- **FR-009**: Sign in with a passkey
    ^^^^^^ list-bold: Sign in with a passkey
`);
  });
});

describe('identifiers in other markup', () => {
  it('are defined by rows in HTML that they have the first cell of for themselves', () => {
    checkIdentifiers(`
# PRD

<table>
<tr><th>ID</th><th>Text</th></tr>
<tr><td>FR-1</td><td><b>Sign</b> in</td></tr>
        ^^^^ html-row: Sign in
<tr>
  <td><b>FR-2</b></td>
         ^^^^ html-row: Sign out
  <td>Sign out</td>
</tr>
<tr><td>FR-3 and more</td><td>Text</td></tr>
        ^^^^ →
<tr><td>FR-4</td><td>FR-1</td></tr>
        ^^^^ →
                     ^^^^ →
</table>

## Traceability

<table>
<tr><td>FR-5</td><td>Test one</td></tr>
        ^^^^ →
</table>
`);
  });

  it('are defined by lists of definitions', () => {
    checkIdentifiers(`
# PRD

FR-1
^^^^ term: Sign in
: Sign in

**FR-2**
  ^^^^ term: Sign out
: Sign out

Copying
: FR-3: Copy a row
  ^^^^ described: Copy a row
: **FR-4** Paste it
    ^^^^ described: Paste it
: FR-9 is gone
  ^^^^ →
`);
  });
});

describe('numbers of criteria', () => {
  it('are those of the rendered list', () => {
    checkIdentifiers(`
# Requirements Document

### Requirement 1: Login
    ^^^^^^^^^^^^^ heading: Login

#### Acceptance Criteria

1. WHEN a THEN the system SHALL b
^ numbered: WHEN a THEN the system SHALL b
1. WHEN c THEN the system SHALL d
^ numbered: WHEN c THEN the system SHALL d

_Requirements: 1.1, and 1.2_
               ^^^ →
                        ^^^ →
`);
  });
});

describe('identifiers that are alone', () => {
  it('define where many families begin', () => {
    checkIdentifiers(`
# PRD

| ID | Text |
| --- | --- |
| FR-001 | Sign in |
  ^^^^^^ table: Sign in

## Assumptions

| ID | Text |
| --- | --- |
| ASM-001 | One clock |
  ^^^^^^^ table: One clock

### SCN-001
    ^^^^^^^ heading:

- **TST-001**: All of it
    ^^^^^^^ list-bold: All of it
- **SHA-256**: A sum
`);
  });

  it('define after bullets, quotation marks, tags, a sign of equality and an escaped colon', () => {
    checkIdentifiers(`
# PRD

• FR-1: Sign in
  ^^^^ para: Sign in
• FR-2: Sign out
  ^^^^ para: Sign out

> **FR-3**: Stay
    ^^^^ para-bold: Stay
> **FR-4**: Leave
    ^^^^ para-bold: Leave

- <b>FR-5</b>: Come
     ^^^^ list-bold: Come
- <u>FR-6</u>: Go
     ^^^^ list: Go
- FR-7 = Wait
  ^^^^ list: Wait
- FR-8\\: Stand
  ^^^^ list: Stand

| ID | Text |
|---|---|
| FR-10 (Must) | Sit |
  ^^^^^ table: Sit
| FR-11<br>Lie | More |
  ^^^^^ table: Lie
`);
  });

  it('are other documents in a list of such names', () => {
    checkIdentifiers(`
# PRD

- ABC-01: Requirements of the shop
- BCD-01: Scenarios of the shop
- CDE-01: Decisions on the shop
`);
  });

  it('define in round brackets within bold', () => {
    checkIdentifiers(`
# Histórias de Usuário

**(US01)** Eu quero entrar.
   ^^^^ para-bold: Eu quero entrar.

- **(US02)** Eu quero sair.
     ^^^^ list-bold: Eu quero sair.

Depois (US01), nada.
        ^^^^ →
`);
  });
});

describe('flows that each use case counts anew', () => {
  it('are defined in each', () => {
    checkIdentifiers(`
# Casos de Uso

## UC-01 — Entrar
   ^^^^^ heading: Entrar

- **FA1 — Senha errada:** a
    ^^^ list-bold: Senha errada: a
- **FA2 — Sem rede:** b
    ^^^ list-bold: Sem rede: b

## UC-02 — Sair
   ^^^^^ heading: Sair

- **FA1 — Sem rede:** c
    ^^^ list-bold: Sem rede: c
- **FE1 — Sem luz:** d
    ^^^ list-bold: Sem luz: d
`);
  });
});

describe('identifiers in brackets, after a word for what they are, or after a tag', () => {
  it('define where they are counted through', () => {
    checkIdentifiers(`
# PRD: Sign in

## Requirements

- (FR-1) Members sign in.
   ^^^^ list-bare: Members sign in.
- (FR-2) Members sign out.
   ^^^^ list-bare: Members sign out.
- (FR-3) Members pay.
   ^^^^ list-bare: Members pay.

[NFR-1] Signing in takes a second.
 ^^^^^ para-bare: Signing in takes a second.

[NFR-2] Signing out takes a second.
 ^^^^^ para-bare: Signing out takes a second.

[NFR-3] Paying takes two.
 ^^^^^ para-bare: Paying takes two.

（FR-1）is where it begins.
 ^^^^ →

- (FR-7) and others come later.
   ^^^^ →
`);
  });

  it('define in headings that say no more, and in items with a colon', () => {
    checkIdentifiers(`
# Especificación

### Caso de uso UC-1
                ^^^^ heading:

Entrar.

### Requirement FR-8
                ^^^^ heading:

- Requirement FR-9: Members sign in.
              ^^^^ list: Members sign in.
- Requisito FR-10: Los miembros salen.
            ^^^^^ list: Los miembros salen.
- [Must] FR-11: Members pay.
         ^^^^^ list: Members pay.
- Requirement FR-12 and others come later.
              ^^^^^ →
- Since FR-9: nothing has changed.
        ^^^^ →
`);
  });

  it('are no ranges, sections of an appendix, words that begin with a trigger or what others have published', () => {
    checkIdentifiers(`
# PRD

- [ ] FR-201 to FR-210: Verify all
      ^^^^^^ →
                ^^^^^^ →
- FR-301 bis FR-305: Prüfen
  ^^^^^^ →
             ^^^^^^ →

## Appendix A

### A.1 Glossary

**A.2 References**

**6.1 IFOrder in full**

| Standard | Title |
|---|---|
| ISO-27001 | Information security |
| ISO-9001 | Quality management |
| DO-178C | Software considerations |
| DO-254 | Hardware considerations |

- **RFC-2119**: Key words
- **RFC-7519**: Tokens

See [Requirement 1] and A.1.
`);
    assert.deepEqual(identifiersOf('# PRD\n\n| ID | Rule |\n|---|---|\n| R.5 | Signed in |\n| R.6 | Signed out |\n'), [
      'R.5: Signed in',
      'R.6: Signed out',
    ]);
  });

  it('are told after a priority in bold, and not by how they are verified', () => {
    checkIdentifiers(`
# PRD

- **P0** FR-1: Sign in
         ^^^^ list: Sign in
- **Must** FR-2: Sign out
           ^^^^ list: Sign out

| Story ID | Verification focus |
|---|---|
| US-EP1-01 | Unit: the total of a cart |
  ^^^^^^^^^ →
| US-EP1-02 | Paying, from end to end |
  ^^^^^^^^^ →
`);
  });

  it('are no days before something, unless they are defined', () => {
    assert.deepEqual(identifiersOf('# PRD\n\nReminders at T-7/T-3/T-1, and T-01.\n'), ['T-01']);
    assert.deepEqual(identifiersOf('# PRD\n\n- [ ] T-7: Remind\n- [ ] T-8: Send\n\nAfter T-7.\n'), [
      'T-7: Remind',
      'T-8: Send',
      'T-7',
    ]);
  });
});

import assert from 'node:assert/strict';
import {
  checkDefinitions,
  checkIdentifiers,
  checkNames,
  checkRename,
  identifiersOf,
  messagesOf,
} from '../../harness/check.ts';

describe('identifiers as people write them', () => {
  it('are defined by the record that is about them', () => {
    checkIdentifiers(`
# PRD

## Ficha — RF-001
           ^^^^^^ →

| Campo | Detalle |
|-------|---------|
| **Proyecto** | Cobros |
| **ID** | RF-001 |
           ^^^^^^ record: Entrada
| **Nombre** | Entrada |
| **Origen** | RF-002 |
               ^^^^^^ →

## 用例

| 用例编号 | UC-1 |
         ^^^^ record: 登录
|------|------|
| 名称 | 登录 |
| 优先级 | 高 |

## A part

| Parent | FR-1 |
           ^^^^ →
|--------|------|
| Owner | Ann |
| Team | Billing |
`);
  });

  it('stand in fields of any language, and those of relations are somebody else’s', () => {
    checkIdentifiers(`
# PRD

### Entrar

**Identificador**: RF-1
                   ^^^^ id-field: Entrar

### 登录

- 需求编号：FR-2
       ^^^^ id-field: 登录

### Вход

ID требования: FR-3
               ^^^^ id-field: Вход

### Sign out

**UID**: REQ-4
         ^^^^^ id-field: Sign out

- **Type**: Parent
  **ID**: REQ-9
          ^^^^^ →
`);
  });

  it('are what the name of a requirement begins with', () => {
    checkIdentifiers(`
# Spec

### Requirement: REQ-001 Names
                 ^^^^^^^ heading: Names

### Requirement: Dates
                 ^^^^^ heading:

See REQ-001.
    ^^^^^^^ →
`);
  });

  it('have an aside before the colon', () => {
    checkIdentifiers(`
# PRD

- AB-001 (phase one): Sign in
  ^^^^^^ list: (phase one): Sign in
- AB-002 (phase two): Sign out
  ^^^^^^ list: (phase two): Sign out
`);
  });

  it('are not defined by matrices in any language, nor by rows that only rate them', () => {
    checkIdentifiers(`
# PRD

## Матрица трассировки

| Требование | Модуль |
|------------|--------|
| FR-1 | вход |
  ^^^^ →

## Rastreabilidade

| Requisito | Teste |
|-----------|-------|
| FR-2 | entrada |
  ^^^^ →

## Priorities

| Requirement | Priority | Effort |
|-------------|----------|--------|
| FR-3 | Must | 3 days |
  ^^^^ row: Must
| FR-4 | Should | Sprint 2 |
  ^^^^ →

(FR-4)
 ^^^^ →

**FR-4: Sign in**
  ^^^^ para-bold: Sign in
`);
  });

  it('tell stories in tables', () => {
    checkNames(`
# PRD

| ID | User Story | Status |
|----|------------|--------|
| U01 | As a user, I sign in | Done |
  ^^^ U01
| U02 | As a user, I sign out | Done |
  ^^^ U02

| ID | Story |
|----|-------|
| US-1 | As a user, I sign in |
  ^^^^ US-1
| US-2 | As a user, I want to sign out |
  ^^^^ US-2
`);
  });

  it('are no words of a prompt', () => {
    assert.deepEqual(identifiersOf('# PRD\n\n### Requirement 1: A\n\nText [core requirement 1] and [Requirement 1].'), [
      'Requirement 1: A',
      'Requirement 1',
    ]);
  });

  it('end before the mark of emphasis, and have no x for a number', () => {
    assert.deepEqual(
      identifiersOf('# PRD\n\n- **F001**: a\n- **F002**: b\n\n_Depends on F001._ **See F002.** US-00x\n'),
      ['F001: a', 'F002: b', 'F001', 'F002'],
    );
  });

  it('go on with parts, letters and numbers', () => {
    const names = (text: string): readonly string[] =>
      identifiersOf(`# PRD\n\n- **FR-1**: a\n- **FR-2**: b\n- **FR-3**: c\n\n${text}`).slice(3);
    assert.deepEqual(names('FR-2.07/5.01'), ['FR-2.07', 'FR-5.01']);
    assert.deepEqual(names('FR-031a〜d, FR-031a/b'), ['FR-031a', 'FR-031d', 'FR-031a', 'FR-031b']);
    assert.deepEqual(names('FR-1, 2 and 3 and FR-1, 7 and 8'), ['FR-1', 'FR-2', 'FR-3', 'FR-1']);
    assert.deepEqual(names('FR-1 through 3. FR-1 to 3 users.'), ['FR-1', 'FR-3', 'FR-1']);
    assert.deepEqual(names('Requirements 9.1–3'), ['9.1', '9.3']);
  });

  it('are slugs where they are defined, in any code span', () => {
    checkNames(`
# PRD

### Pay an order

**ID**: \`shop-fr-pay-order\`
         ^^^^^^^^^^^^^^^^^ shop-fr-pay-order

See \`shop-fr-pay-order\`, and run \`npm-run-all\`.
     ^^^^^^^^^^^^^^^^^ shop-fr-pay-order
`);
  });

  it('are renamed in every part of a list', () => {
    checkRename(
      'FR-5.02',
      `
# PRD

- **FR-2.07**: a
- **FR-5.01$0**: b

See FR-2.07/5.01.
`,
      `# PRD

- **FR-2.07**: a
- **FR-5.02**: b

See FR-2.07/5.02.
`,
    );
  });
});

describe('a heading about something else', () => {
  it('leaves the definition to the file beside it', () => {
    checkDefinitions(`//- specs/a/research.md
# Research

## Decision 5: Tokens (FR-013$0)
//- specs/a/spec.md
# Spec

- **FR-013**: Sign in
    ^^^^^^
//- specs/b/spec.md
# Spec

- **FR-013**: Sign out
`);
  });
});

describe('identifiers where only their place tells', () => {
  it('begin paragraphs before a dash, where their numbers run', () => {
    checkIdentifiers(`
# Regras de negócio

## Pessoa

RN-001 - Toda pessoa deve possuir um nome.
^^^^^^ para-bare: Toda pessoa deve possuir um nome.

RN-002 – O nome é obrigatório.
^^^^^^ para-bare: O nome é obrigatório.

RN-003 -- O nome pode ser alterado.
^^^^^^ para-bare: O nome pode ser alterado.

RN-001 - Ver acima.
^^^^^^ →
`);
    // A family that is defined in another form is spoken of.
    checkIdentifiers(`
# PRD

- **FR-1**: Sign in
    ^^^^ list-bold: Sign in
- **FR-2**: Sign out
    ^^^^ list-bold: Sign out
- **FR-3**: Pay
    ^^^^ list-bold: Pay

FR-1 - Ann asks for it.
^^^^ →
`);
  });

  it('have parts without a sign below them', () => {
    checkIdentifiers(`
# SRS

#### FAB_CDE.1 Sign in
     ^^^^^^^^^ heading: Sign in

FAB_CDE.1.1 The system shall ask for a name.
^^^^^^^^^^^ para-bare: The system shall ask for a name.

FAB_CDE.1.2 The system shall ask for a key.
^^^^^^^^^^^ para-bare: The system shall ask for a key.

FAB_CDE.2.1 The evaluator reads on.
^^^^^^^^^^^ →
`);
  });

  it('are not defined by the epic that a list gives for them', () => {
    assert.deepEqual(
      identifiersOf('# Epics\n\n- FR-1: Epic 2\n- **FR-2**: Epic 2, gates\n- FR-3: Epics at a glance\n'),
      ['FR-1', 'FR-2', 'FR-3: Epics at a glance'],
    );
  });

  it('are no words of prompts in braces', () => {
    assert.deepEqual(
      identifiersOf(
        '# PRD\n\n### Requirement 1: A\n\n- {Speed requirement 1}\n- <Safety requirement 1>\n- {Requirement 1}',
      ),
      ['Requirement 1: A', 'Requirement 1'],
    );
  });

  it('are defined by their section, and not by a list of headings before it', () => {
    const text = `
# Requisiti

#### FR1: Entrare
     ^^^ →

#### FR2: Uscire
     ^^^ →

### FR1: Entrare
    ^^^ heading: Entrare

Il sistema chiede un nome.

### FR2: Uscire
    ^^^ heading: Uscire

1. Il sistema dimentica il nome.
`;
    checkIdentifiers(text);
    assert.deepEqual(messagesOf('duplicate-identifier', text), []);
    // Other titles are two requirements with one name.
    assert.equal(
      messagesOf('duplicate-identifier', '# PRD\n\n### FR-1: Enter\n\n### FR-1: Leave\n\nText.\n').length,
      1,
    );
  });

  it('are defined alone where the heading or the field says that it is one', () => {
    assert.deepEqual(identifiersOf('# ID: RDD-TSK-2031-004\n\n# Tasks\n', 'requirements/a.md'), ['RDD-TSK-2031-004: ']);
    assert.deepEqual(identifiersOf('# PRD\n\n## Sign in\n\n**ID**: RDD-7\n', 'a.md'), ['RDD-7: Sign in']);
    assert.deepEqual(identifiersOf('# PRD\n\n## Note: RDD-7 comes first\n', 'a.md'), []);
  });

  it('are questions from Q5 on, and quarters up to Q4', () => {
    const rows = (last: number): string =>
      Array.from({ length: last }, (_, at) => `| Q${String(at + 1)} | Who pays for part ${String(at)}? |`).join('\n');
    const table = (last: number): readonly string[] =>
      identifiersOf(`# PRD\n\n| # | Question |\n|---|---|\n${rows(last)}\n`);
    assert.equal(table(4).length, 0);
    assert.equal(table(5).length, 5);
  });
});

describe('the name of a definition', () => {
  it('stands in marks of any kind', () => {
    checkIdentifiers(`
# PRD

***FR-1: One***
   ^^^^ para-bold: One

_**FR-2: Two**_
   ^^^^ para-bold: Two

**_FR-3_**: Three
   ^^^^ para-bold: Three

- *FR-4*: Four
   ^^^^ list: Four
- **FR-5.** Five
    ^^^^ list-bold: Five
- **FR-6、** Six
    ^^^^ list-bold: Six
- **FR-7 |** Seven
    ^^^^ list-bold: Seven
- **FR-8**|Eight
    ^^^^ list-bold: Eight

### *FR-9* Nine
     ^^^^ heading: Nine
### FR-10 —
    ^^^^^ heading:
`);
  });

  it('stands in brackets of any kind', () => {
    checkIdentifiers(`
# PRD

### 【FR-1】登录
     ^^^^ heading: 登录
### （FR-2）：退出
     ^^^^ heading: 退出
### (FR-3) Three
     ^^^^ heading: Three
### 重置【FR-4】
       ^^^^ heading-paren: 重置

- 【FR-5】五
   ^^^^ list-brack: 五

(FR-1) and (FR-2) go together.
 ^^^^ →
            ^^^^ →
（FR-1）以及其他。
 ^^^^ →
`);
  });

  it('is set off from its title by a comma, and named before one in a sentence', () => {
    checkIdentifiers(`
# PRD

### FR-1，登录
    ^^^^ heading: 登录
### FR-1、FR-2
    ^^^^ →
         ^^^^ →

- FR-2，退出
  ^^^^ list: 退出
- FR-1，见 FR-2
  ^^^^ →
         ^^^^ →
- FR-2、FR-1
  ^^^^ →
       ^^^^ →
- FR-3，[标题]
  ^^^^ list: [标题]
- FR-1，[FR-2](prd.md)
  ^^^^ →
        ^^^^ →
`);
  });

  it('is no label of a link, right below text either', () => {
    checkIdentifiers(`
# PRD

Text of it.
[FR-1]: https://example.org
 ^^^^ →
[FR-2]: ../prd.md#fr-2 "Two"
 ^^^^ →
`);
  });

  it('is one of several before a slash', () => {
    checkIdentifiers(`
# PRD

### FR-1/FR-3: both
    ^^^^ →
         ^^^^ →
`);
  });
});

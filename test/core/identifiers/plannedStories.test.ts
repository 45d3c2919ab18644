import assert from 'node:assert/strict';
import { checkNames, checkReferences, identifiersOf, messagesOf, renameRefusal } from '../../harness/check.ts';

describe('a story or an epic of a plan', () => {
  it('is a heading with its number, and every mention of it', () => {
    checkNames(`
# PRD

## Epic 4: Accounts
   ^^^^^^ Epic 4

### Story 4.1: Sign in
    ^^^^^^^^^ Story 4.1
### Story 4.2 - Sign out
    ^^^^^^^^^ Story 4.2
#### STORY 4.3 (small)
     ^^^^^^^^^ Story 4.3

Depends on Story 4.1, and on Epic 4 (see **Story 4.2**).
           ^^^^^^^^^ Story 4.1
                             ^^^^^^ Epic 4
                                           ^^^^^^^^^ Story 4.2

| Story 4.3 | Epic 4 |
  ^^^^^^^^^ Story 4.3
              ^^^^^^ Epic 4
| --------- | ------ |
`);
  });

  it('is a line in bold, with its title or alone', () => {
    checkNames(`
# PRD

**User Story 1: Sign in**
  ^^^^^^^^^^^^ US1

As a user, I sign in.

**Story 2.3** — Sign out
  ^^^^^^^^^ Story 2.3

**Epic 4**
  ^^^^^^ Epic 4

Depends on Story 2.3.
           ^^^^^^^^^ Story 2.3
`);
    assert.deepEqual(identifiersOf('# PRD\n\n**User Story 1** needs more.\n\n- **User Story 2**: later\n'), [
      'US1',
      'US2',
    ]);
  });

  it('is one in other languages', () => {
    for (const [heading, mention, name] of [
      ['Historia 2.3: Entrar', 'Depende de la Historia 2.3.', 'Story 2.3'],
      ['Épica 4: Cuentas', 'Parte de la Épica 4.', 'Epic 4'],
      ['História 2.3: Entrar', 'Depende da História 2.3.', 'Story 2.3'],
      ['История 2.3: Вход', 'Зависит от: История 2.3', 'Story 2.3'],
      ['Эпик 4: Счета', 'Эпик 4 раньше', 'Epic 4'],
      ['ストーリー 2.3：ログイン', 'これはストーリー 2.3に依存する', 'Story 2.3'],
      ['エピック4：アカウント', '先にエピック4。', 'Epic 4'],
      ['故事 2.3：登录', '依赖故事 2.3。', 'Story 2.3'],
      ['스토리 2.3: 로그인', '스토리 2.3에 따른다', 'Story 2.3'],
    ] as const) {
      const [definition, reference] = identifiersOf(`# PRD\n\n### ${heading}\n\n${mention}\n`);
      assert.equal(definition?.split(': ')[0], name, heading);
      assert.equal(reference, name, mention);
    }
  });

  it('is none in a prompt, in small letters, or with another number', () => {
    for (const text of [
      '### Story 1: [Title]',
      '### Epic 2 - {Name}',
      '### Story 3: <Story title>',
      '### Story 2024',
      '### Story 12 % done',
      'tell story 2.3 and epic 4',
      'Storyboard 2.3, History 4, Epic 2020',
      '[[#Story 2.3 Sign in]]',
    ])
      assert.deepEqual(identifiersOf(`# PRD\n\n- FR-1: a\n\n${text}\n`), ['FR-1: a'], text);
  });

  it('counts where another file defines it', () => {
    checkReferences(`//- epics.md
# PRD: Epics

### Story 2.3$0: Sign in
    ^^^^^^^^^
//- stories/2.4.md
# Specification: Sign out

Depends on Story 2.3.
           ^^^^^^^^^
`);
  });

  it('is not reported before it is written, and has no name to change', () => {
    const text = '# PRD\n\n### Story 2.3$0: Sign in\n\nThen Story 2.9 and Epic 3.\n';
    assert.deepEqual(messagesOf('undefined-identifier', text.replace('$0', '')), []);
    assert.match(renameRefusal('Story 2.4', text), /^Story 2\.3 has no name of its own/);
  });
});

describe('the words of a user story', () => {
  it('refer to it anywhere in prose and headings', () => {
    checkNames(`
//- specs/001/spec.md
# Feature Specification: Login

### User Story 7 - Sign in (Priority: P1)
    ^^^^^^^^^^^^ US7

//- specs/001/tasks.md
# Tasks: Implementation plan

## Phase 9: User Story 7 - Sign in
            ^^^^^^^^^^^^ US7

- [ ] T001 [US7] Create the form
      ^^^^ T001
            ^^^ US7

Finish Phase 9: user story 7, then rest.
                ^^^^^^^^^^^^ US7
`);
  });
});

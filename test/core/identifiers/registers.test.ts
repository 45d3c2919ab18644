import assert from 'node:assert/strict';
import { inspect } from '../../../server/src/core/features/inspect.ts';
import { checkIdentifiers, documentOf, identifiersOf } from '../../harness/check.ts';

describe('a family in a register', () => {
  it('is defined where the second column says in words what each row is', () => {
    checkIdentifiers(`
//- dependency-register-prd.md
# Dependency Register

| ID | Dependency | Role | Status |
|---|---|---|---|
| DEP-001 | Map service | Shows streets (FR-046) | Active |
  ^^^^^^^ table: Map service
                                         ^^^^^^ →
| DEP-002 | Weather service | Rain radar | Active |
  ^^^^^^^ table: Weather service
`);
  });

  it('is not defined where the columns only relate its members', () => {
    for (const cells of ['Sprint 2', '`src/clock.ts`', 'Story 2.1: Clock', 'FR-3', 'Done'])
      assert.deepEqual(
        identifiersOf(
          `# PRD\n\n## List\n\n| ID | Where | Status |\n|---|---|---|\n| QX-01 | ${cells} | Open |\n| QX-02 | ${cells} | Open |\n`,
          'prd.md',
        ).filter((name) => name.includes(':')),
        [],
        cells,
      );
  });

  it('is one of tests where the rows are tests, and a matrix where they name what is tested', () => {
    const table = (cell: string): readonly string[] =>
      identifiersOf(
        `# PRD\n\n## Tests\n\n| ID | Area | Status |\n|---|---|---|\n| TC-B01 | ${cell} | Passed |\n| TC-B02 | ${cell} | Passed |\n`,
        'prd.md',
      ).filter((name) => name.includes(':'));
    assert.deepEqual(table('Login'), ['TC-B01: Login', 'TC-B02: Login']);
    assert.deepEqual(table('FR-1'), []);
  });

  it('may have digits among its letters', () => {
    checkIdentifiers(`
# PRD

- **A11Y-001**: Contrast
    ^^^^^^^^ list-bold: Contrast
- **A11Y-002**: Focus, as in A11Y-001
    ^^^^^^^^ list-bold: Focus, as in A11Y-001
                             ^^^^^^^^ →
`);
  });
});

describe('a number right behind the letters', () => {
  it('is none of a family that is written with a hyphen', () => {
    checkIdentifiers(`
# PRD

- **S-01**: Sign in, kept in S3
    ^^^^ list-bold: Sign in, kept in S3
- **S-02**: Overview
    ^^^^ list-bold: Overview
`);
  });
});

describe('a story whose number has a hyphen', () => {
  it('is the same as with a dot; an epic ends before it', () => {
    checkIdentifiers(
      `
//- docs/epics.md
# Epic 10: Desktop

After Epic 1-3.
      ^^^^^^ →

### Story 10-1: Set up
    ^^^^^^^^^^ heading: Set up

### Story 10-2: Show
    ^^^^^^^^^^ heading: Show

Depends on Story 10-1 and Story 10.2.
           ^^^^^^^^^^ →
                          ^^^^^^^^^^ →
`.replace('# Epic 10: Desktop\n', '# Epic 10: Desktop\n  ^^^^^^^ heading: Desktop\n'),
    );
  });
});

describe('a title that is called like its file', () => {
  it('defines an identifier that nothing else in the file has company for', () => {
    assert.deepEqual(
      identifiersOf('# MU-S06: Sign out\n\n## Acceptance Criteria\n\nAs in MU-S05.\n', 'specs/mu-s06-sign-out.md'),
      ['MU-S06: Sign out', 'MU-S05'],
    );
    assert.deepEqual(identifiersOf('# MU-S06: Sign out\n', 'specs/sign-out.md'), []);
    assert.deepEqual(identifiersOf('# MU-S06: Sign out\n', 'specs/mu-s061.md'), []);
  });
});

describe('what inspect says of families that only other files define', () => {
  const mentioned = (text: string): readonly string[] =>
    inspect(documentOf(`# PRD\n\n${text}\n`, 'docs/prd.md')).identifiers.map(({ id, role }) => `${id} ${role}`);

  it('counts those that are numbered like identifiers', () => {
    assert.deepEqual(mentioned('See AUTH-01 and AUTH-03.'), ['AUTH-01 reference', 'AUTH-03 reference']);
    assert.deepEqual(mentioned('See J-C1, J-C2 and J-C3.'), ['J-C1 reference', 'J-C2 reference', 'J-C3 reference']);
    assert.deepEqual(mentioned('See Q-001 later.'), ['Q-001 reference']);
    assert.deepEqual(mentioned('See PAGE-A01 / PAGE-B02 / PAGE-C01-2.'), [
      'PAGE-A01 reference',
      'PAGE-B02 reference',
      'PAGE-C01-2 reference',
    ]);
  });

  it('leaves out standards, sizes and models', () => {
    for (const text of [
      'UTF-8 and UTF-16',
      'ISO-9001 and ISO-27001',
      'GPT-4 and GPT-5',
      'AES-128, AES-256',
      'PAGE-A01',
      '`ab-s06-menu`, `ab-s06-bar`',
    ])
      assert.deepEqual(mentioned(text), [], text);
  });
});

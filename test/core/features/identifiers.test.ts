import assert from 'node:assert/strict';
import {
  checkDefinitions,
  checkMentions,
  checkReferences,
  checkTokens,
  hoverText,
  identifierCompletions,
  incoming,
  mentionsTitle,
  outgoing,
  workspaceSymbols,
} from '../../harness/check.ts';

describe('the definition of a reference', () => {
  it('is in the document that its link leads to', () => {
    checkDefinitions(`
//- a/spec.md
# Technical Specification

- FR-1: Own
- See [FR-$01](../b/login%20prd.md#fr-1).
//- b/login%20prd.md
# PRD

### FR-1: Theirs
    ^^^^
`);
  });

  it('is in the document that stands before its #', () => {
    checkDefinitions(`
//- a/spec.md
# Technical Specification

- FR-1: Own
- See ../b/login-prd.md#FR-$01.
//- b/login-prd.md
# PRD

### FR-1: Theirs
    ^^^^
`);
  });

  it('is the nearest when the link leads to a document without it', () => {
    checkDefinitions(`
//- a/spec.md
# Technical Specification

- FR-1: Own
  ^^^^
- See [FR-1$0](../b/gone.md#fr-1).
`);
  });

  it('is never outside the workspace', () => {
    checkDefinitions(`
//- a/spec.md
# Technical Specification

- FR-1: Own
  ^^^^
- See [FR-1$0](https://example.org/spec.md#fr-1).
`);
  });

  it('is the definition itself, with the cursor on it', () => {
    checkDefinitions('# PRD\n\n- $0FR-1: One\n  ^^^^\n- FR-2: Two\n');
  });

  it('is in the document when the folder above defines it too', () => {
    checkDefinitions(`
//- prd.md
# PRD

- FR-1: Above
//- a/prd.md
# PRD

- FR-1: Own
  ^^^^

See FR-1$0.
`);
  });

  it('is in the folder above when no nearer one has it', () => {
    checkDefinitions(`
//- prd.md
# PRD

- FR-1: Above
  ^^^^
//- a/b/tasks.md
# Tasks: PRD

- [ ] T001 Build FR-1$0
//- c/notes.md
FR-1
`);
  });

  it('is a heading for a tag of spec-kit, and a numbered item for a number of Kiro', () => {
    checkDefinitions(`
//- specs/1/tasks.md
# Tasks: Implementation plan

- [ ] T001 [US$01] Build it
//- specs/1/spec.md
# Feature Specification: Login

### User Story 1 - Sign in
    ^^^^^^^^^^^^
`);
    checkDefinitions(`
//- .kiro/specs/a/tasks.md
# Implementation Plan

- [ ] 1. Build
  - _Requirements: 1.$02_
//- .kiro/specs/a/requirements.md
# Requirements Document

### Requirement 1: Sign in

#### Acceptance Criteria

1. WHEN one
2. WHEN two
^
`);
  });

  it('is not to be found in code', () => {
    checkDefinitions('# PRD\n\n```\n- FR-1: One\n```\n\nSee FR-1$0.\n');
    checkDefinitions('# PRD\n\n- FR-1: One\n\n```\nFR-1$0\n```\n');
  });
});

describe('the references of an identifier', () => {
  it('count the ranges it is inside of', () => {
    checkReferences(`
# PRD

- FR-1: One
- FR-2$0: Two
  ^^^^
- FR-3: Three

All of FR-1 to FR-3, FR-1–3, FR-1, FR-3 and FR-2.
       ^^^^^^^^^^^^
                     ^^^^^^
                                            ^^^^
`);
  });

  it('leave the definition out where only mentions count', () => {
    checkMentions(`
# PRD

- FR-2$0: Two

See FR-2, FR-1/FR-3 and FR-1/2.
    ^^^^
                             ^
`);
  });

  it('are those of all documents that mean the same definition, by name or by link', () => {
    checkReferences(`
//- a/prd.md
# PRD

- FR-1$0: One
  ^^^^
//- b/prd.md
# PRD

- FR-1: Other
- See [FR-1](../a/prd.md) and FR-1.
       ^^^^
//- b/spec.md
../a/prd.md#FR-1 and b/prd.md#FR-1
            ^^^^
`);
  });

  it('of something undefined are all that mean nothing', () => {
    checkReferences(`
//- a/prd.md
# PRD

- FR-1: One, see FR-2
                 ^^^^
//- b/notes.md
FR-2$0
^^^^
`);
  });

  it('of an unknown number are none', () => {
    checkReferences('# PRD\n\nplain $0words, FR-1\n');
  });
});

describe('hover of an identifier', () => {
  it('tells the story behind a tag', () => {
    assert.equal(
      hoverText(`
//- specs/1/tasks.md
# Tasks: Implementation plan

- [ ] T001 [US1$0] Build it
//- specs/1/spec.md
# Feature Specification: Login

### User Story 1 - Sign in

As a visitor.
`),
      '**US1: Sign in**\n\n*user story*, 1/spec.md\n\n- As a visitor.\n\n1 reference: T001',
    );
  });

  it('tells the criterion behind a number', () => {
    assert.equal(
      hoverText(`
//- .kiro/specs/a/tasks.md
# Implementation Plan

- [ ] 1. Build
  - _Requirements: 1.1$0_
//- .kiro/specs/a/requirements.md
# Requirements Document

### Requirement 1: Sign in

#### Acceptance Criteria

1. WHEN done THEN it SHALL stop
`),
      '**1.1: WHEN done THEN it SHALL stop**\n\n*acceptance criterion*, a/requirements.md\n\n*EARS, event-driven: trigger, response*\n\n1 reference',
    );
  });

  it('shows every definition that is as near', () => {
    const text = hoverText(`
//- notes.md
FR-1$0
//- a/prd.md
# PRD

- FR-1: One
//- b/prd.md
# PRD

- FR-1: Other
`);
    assert.equal(
      text,
      '**FR-1: One**\n\n*functional requirement*, a/prd.md\n\n1 reference\n\n---\n\n**FR-1: Other**\n\n*functional requirement*, b/prd.md\n\n1 reference',
    );
  });

  it('is silent about what nothing defines', () => {
    assert.equal(hoverText('# PRD\n\n- FR-1: One\n\nSee FR-2$0.\n'), undefined);
  });
});

describe('a trace', () => {
  const fixture = (cursor: string): string =>
    `
//- a/prd.md
# PRD

- FR-1: Sign in
- FR-2: Sign out, after FR-1
- FR-3: Stay, see FR-1 to FR-3

## Acceptance

- AC-1: FR-1 and FR-1 work, FR-2/3 too
- AC-2: FR-9 works
//- a/spec.md
# Technical Specification

FR-1 is hard.

### UC-1: Visitor

Uses FR-1.

#### Details

And [FR-2](prd.md#FR-2).
//- b/prd.md
# PRD

- FR-1: Other
- AC-1: FR-1
`.replace(cursor, `${cursor}$0`);

  it('leads from a requirement to those that mention it', () => {
    assert.deepEqual(incoming(fixture('- FR-1')), [
      'a/prd.md FR-2 “FR-1”',
      'a/prd.md FR-3 “FR-1”',
      'a/prd.md AC-1 “FR-1” “FR-1”',
      'a/spec.md UC-1 “FR-1”',
    ]);
    assert.deepEqual(incoming(fixture('- FR-2')), [
      'a/prd.md FR-3 “FR-1 to FR-3”',
      'a/prd.md AC-1 “FR-2”',
      'a/spec.md UC-1 “FR-2”',
    ]);
    assert.deepEqual(incoming(fixture('- AC-2')), []);
  });

  it('leads from a requirement to those it mentions', () => {
    assert.deepEqual(outgoing(fixture('- FR-2')), ['a/prd.md FR-1 “FR-1”']);
    assert.deepEqual(outgoing(fixture('- AC-2')), []);
    assert.deepEqual(outgoing(fixture('### UC-1')), ['a/prd.md FR-1 “FR-1”', 'a/prd.md FR-2 “FR-2”']);
  });

  it('leads to the members of a range as well', () => {
    assert.deepEqual(outgoing('# PRD\n\n- FR-1: a\n- FR-2: b\n- FR-3: c\n- AC-$01: FR-1 to FR-3\n'), [
      'prd.md FR-1 “FR-1”',
      'prd.md FR-2 “FR-1 to FR-3”',
      'prd.md FR-3 “FR-3”',
    ]);
  });
});

describe('the number of mentions', () => {
  it('is written with a noun', () => {
    assert.equal(mentionsTitle('# PRD\n\n- $0FR-1: One\n'), 'no references');
    assert.equal(mentionsTitle('# PRD\n\n- $0FR-1: One\n\nFR-1\n'), '1 reference');
    assert.equal(mentionsTitle('# PRD\n\n- $0FR-1: One\n\nFR-1, FR-1\n'), '2 references');
  });

  it('says how many criteria hold them', () => {
    assert.equal(mentionsTitle('# PRD\n\n- $0FR-1: One\n- AC-1: FR-1\n\nFR-1\n'), '2 references · 1 criterion');
    assert.equal(
      mentionsTitle('# PRD\n\n- $0FR-1: One\n- AC-1: FR-1 and FR-1\n- [ ] TC-2: FR-1\n'),
      '3 references · 2 criteria',
    );
  });

  it('counts in the files of the feature, ranges included', () => {
    assert.equal(
      mentionsTitle(`
//- a/prd.md
# PRD

- FR-1: a
- $0FR-2: b
- FR-3: c
//- a/tasks.md
- [ ] Build FR-1 to FR-3
//- b/prd.md
# PRD

- FR-2: other
- AC-1: FR-2
`),
      '1 reference',
    );
  });
});

describe('workspace symbols', () => {
  const fixture = `
//- a/prd.md
# PRD

- FR-1: Sign in
- FR-2: Sign out
- AC-1: The FR-1 works
//- b/prd.md
# PRD

### FR-10: Export

\`\`\`
- FR-1: code
\`\`\`
//- notes.md
- FR-7: no definition
`;
  it('are found by identifier', () => {
    assert.deepEqual(workspaceSymbols('fr-1', fixture), ['FR-1 Sign in', 'FR-10 Export']);
    assert.deepEqual(workspaceSymbols('FR2', fixture), ['FR-2 Sign out']);
  });

  it('are found by title, and by letters in their order', () => {
    assert.deepEqual(workspaceSymbols('sign', fixture), ['FR-1 Sign in', 'FR-2 Sign out']);
    assert.deepEqual(workspaceSymbols('sgn out', fixture), ['FR-2 Sign out']);
    assert.deepEqual(workspaceSymbols('zzz', fixture), []);
  });

  it('are all of them for nothing', () => {
    assert.equal(workspaceSymbols('', fixture).length, 4);
  });
});

describe('completion of an identifier', () => {
  const labels = (fixture: string): readonly string[] =>
    identifierCompletions(fixture).map(({ label, detail }) => `${label} ${detail}`);
  const prd = '# PRD\n\n- FR-001: Sign in\n- FR-007: Sign out\n- NFR-1: Fast\n- AC-1: Works\n\n';

  it('offers what exists, with titles, and the next free one last', () => {
    assert.deepEqual(labels(`${prd}See FR$0\n`), ['FR-001 Sign in', 'FR-007 Sign out', 'FR-008 next free']);
    assert.deepEqual(labels(`${prd}See FR-0$0\n`), ['FR-001 Sign in', 'FR-007 Sign out', 'FR-008 next free']);
    assert.deepEqual(labels(`${prd}See N$0\n`), ['NFR-1 Fast', 'NFR-2 next free']);
  });

  it('offers the next free one first where a definition would stand', () => {
    for (const line of [
      '- FR$0',
      '- **FR$0',
      '**FR$0',
      '### FR$0',
      '| FR$0',
      '- [ ] FR$0',
      '1. **FR$0',
      'FR$0',
      '- [FR$0',
      '***FR$0',
      '### 【FR$0',
    ])
      assert.equal(labels(`${prd}${line}\n`)[0], 'FR-008 next free', line);
  });

  it('offers nothing that exists in a list of headings before their sections', () => {
    const sections = '### FR-1: Sign out\n\nText.\n\n**FR-2: Sign in**\n';
    assert.deepEqual(labels(`# PRD\n\n### FR-1$0: Sign out\n\n${sections}`), ['FR-3 next free']);
  });

  it('replaces what is written', () => {
    const text = `${prd}See FR-0`;
    assert.deepEqual(
      identifierCompletions(`${text}$0\n`).map(({ span, newText }) => text.slice(0, span.start) + newText),
      ['FR-001', 'FR-007', 'FR-008'].map((name) => `${prd}See ${name}`),
    );
  });

  it('has one next free for each family', () => {
    assert.deepEqual(labels('# PRD\n\n- FR-1: a\n- FR-9: b\n- FR-AUTH-01: c\n- FR2: d\n\nSee FR$0\n'), [
      'FR-1 a',
      'FR-9 b',
      'FR-AUTH-01 c',
      'FR2 d',
      'FR-10 next free',
      'FR-AUTH-02 next free',
      'FR3 next free',
    ]);
  });

  it('knows the highest one even when it is not offered', () => {
    assert.deepEqual(labels('# PRD\n\n- FR-1: a\n- FR-20: b\n\nSee FR-1$0\n'), ['FR-1 a', 'FR-21 next free']);
    assert.deepEqual(labels('# PRD\n\n- FR-1: a\n- FR-20: b\n\nSee FR-21$0\n'), ['FR-21 next free']);
    assert.deepEqual(labels('# PRD\n\n- FR-1: a\n- FR-20: b\n\nSee FR-3$0\n'), []);
  });

  it('looks into the files of the folder and no further', () => {
    assert.deepEqual(
      labels(`
//- a/spec.md
# Technical Specification

See FR$0
//- a/prd.md
# PRD

- FR-1: One
//- b/prd.md
# PRD

- FR-1: Other
- FR-2: Two
`),
      ['FR-1 One', 'FR-2 next free'],
    );
  });

  it('is silent in code, in words, in paths and in plain Markdown', () => {
    assert.deepEqual(labels(`${prd}\`\`\`\nFR$0\n\`\`\`\n`), []);
    assert.deepEqual(labels(`${prd}See $0\n`), []);
    assert.deepEqual(labels(`${prd}See word$0\n`), []);
    assert.deepEqual(labels(`${prd}See docs/FR$0\n`), []);
    assert.deepEqual(labels(`//- README.md\n- FR-1: a\n- FR$0\n`), []);
  });
});

describe('colours', () => {
  it('tell definitions from references, placeholders and metrics', () => {
    checkTokens(`
# PRD: Login

### FR-1: Sign in [TBD]
    ^^^^ requirementId definition
                  ^^^^^ placeholder

See FR-1 and FR-1/2.
    ^^^^ requirementId
             ^^^^ requirementId
                  ^ requirementId

## Gate-O

- P95 latency: ≤[X]ms
  ^^^^^^^^^^^ gateMetric
                ^^^ placeholder

\`\`\`
FR-1 [TBD]
\`\`\`
`);
  });

  it('never lie on each other', () => {
    checkTokens(`
# PRD

- FR-1: a
  ^^^^ requirementId definition
- [Describe FR-1] and FR-1 to FR-N
  ^^^^^^^^^^^^^^^ placeholder
                      ^^^^ requirementId
                              ^^^^ placeholder
`);
  });

  it('are none in plain Markdown', () => {
    checkTokens('//- README.md\n- FR-1: a [Name]\n');
  });
});

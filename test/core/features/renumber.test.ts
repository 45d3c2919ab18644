import assert from 'node:assert/strict';
import { checkRefactoring, refactoringTitles, whyNotAtCursor } from '../../harness/check.ts';

describe('insert a requirement', () => {
  it('gives the new one the next free number and the form of its neighbour', () => {
    checkRefactoring(
      'Insert FR-3 after FR-1',
      `
# PRD

- **FR-1$0**: One
- **FR-2**: Two
`,
      `
# PRD

- **FR-1**: One
- **FR-3**: \${1:[Title]}
- **FR-2**: Two
`,
    );
  });

  it('goes after the whole text of the neighbour', () => {
    checkRefactoring(
      'Insert FR-002 after FR-001',
      `
# PRD

**FR-001$0: One**
- Priority: Must
  - really

Text.
`,
      `
# PRD

**FR-001: One**
- Priority: Must
  - really

Text.

**FR-002: \${1:[Title]}**
- Priority: \${2:[Priority]}
`,
    );
  });

  it('has the fields of its neighbour, each in its own form, and goes on in its list', () => {
    checkRefactoring(
      'Insert UC-3 after UC-1',
      `
# PRD

1. **UC-1$0: One**
   **Actor:** Visitor  
   **Result:** A page
2. **UC-2: Two**
`,
      `
# PRD

1. **UC-1: One**
   **Actor:** Visitor  
   **Result:** A page
2. **UC-3: \${1:[Title]}**
   **Actor:** \${2:[Actor]}  
   **Result:** \${3:[Result]}
3. **UC-2: Two**
`,
    );
  });

  it('adds a row to a table, also at the very end of the text', () => {
    checkRefactoring(
      'Insert NFR-2 after NFR-1',
      '# PRD\n\n| ID | Text | By |\n|----|------|----|\n| NFR-1$0 | Fast | me |',
      '# PRD\n\n| ID | Text | By |\n|----|------|----|\n| NFR-1 | Fast | me |\n| NFR-2 | ${1:[Title]} |   |\n',
    );
  });
});

describe('retire a requirement', () => {
  it('leaves one line that keeps the number', () => {
    checkRefactoring(
      'Retire FR-1',
      `
# PRD

**FR-1$0: Sign in**
- Priority: Must

**FR-2: Sign out**
`,
      `
# PRD

**FR-1: Retired (\${1:[reason]}): Sign in**

**FR-2: Sign out**
`,
    );
  });

  const kept = (before: string, after: string): void => {
    const text = (heading: string): string =>
      `//- prd.md\n# PRD\n\n${heading}\n\n## FR-2: Sign out\n//- plan.md\n# Plan\n\n[a](prd.md#fr-1-sign-in) and [b](prd.md#fr-2-sign-out)\n`;
    for (const lines of [text, (heading: string) => text(heading).replaceAll('\n', '\r\n')])
      checkRefactoring('Retire FR-1', lines(before), lines(after));
  };

  it('leaves the title as it is to which links lead', () => {
    kept('### FR-$01: Sign in\n\nText.', '### ~~FR-1: Sign in~~\n\nRetired (\${1:[reason]})');
    kept('### FR-$01: Sign in', '### ~~FR-1: Sign in~~\n\nRetired (\${1:[reason]})');
    kept('### **FR-$01**: Sign in ###\n- a\n- b', '### ~~**FR-1**: Sign in~~ ###\n\nRetired (\${1:[reason]})');
    kept('FR-$01: Sign in\n-----\n\nText.', '~~FR-1: Sign in~~\n-----\n\nRetired (\${1:[reason]})');
  });

  it('leaves the title as it is that wiki links name', () => {
    checkRefactoring(
      'Retire FR-1',
      '# PRD\n\n### FR-1$0: Sign in\n\nText.\n\n### FR-2: Out\n\nSee [[#FR-1: Sign in]].\n',
      '# PRD\n\n### ~~FR-1: Sign in~~\n\nRetired (${1:[reason]})\n\n### FR-2: Out\n\nSee [[#FR-1: Sign in]].\n',
    );
  });

  it('is known by its title that is struck through', () => {
    for (const heading of ['### ~~FR-$01: Sign in~~', '### 3.1 ~~Requirement FR-$01: Sign in~~', '- ~~**FR-$01**: a~~'])
      assert.ok(!refactoringTitles(`# PRD\n\n${heading}\n`).includes('Retire FR-1'), heading);
  });
});

describe('the next number', () => {
  it('has the zeros of the document, whatever others of its folder have', () => {
    const [a, b] = ['//- a.md\n# PRD\n\n- FR-0$001: a\n', '//- b.md\n# PRD\n\n- FR-30: b\n'];
    assert.ok(refactoringTitles(a + b).includes('Insert FR-031 after FR-001'));
    assert.ok(refactoringTitles(a.replace('$0', '') + b.replace('30', '3$00')).includes('Insert FR-31 after FR-30'));
  });

  it('is not asked of what has been retired', () => {
    assert.ok(!refactoringTitles('# PRD\n\n- FR-$01: Retired: see FR-2\n- FR-2: a\n').includes('Retire FR-1'));
  });
});

describe('compact numbering', () => {
  it('leaves names as they are written that keep their number, and their files alone', () => {
    checkRefactoring(
      'Compact the numbering of FR-…',
      '//- prd.md\n# PRD\n\n- FR-1: a\n- FR-3$0: b\n\nFR\u20111 and FR\u20113.\n//- plan.md\n# Implementation Plan\n\nFR-1.\n',
      '//- prd.md\n# PRD\n\n- FR-1: a\n- FR-2: b\n\nFR\u20111 and FR\u20112.\n//- plan.md\n# Implementation Plan\n\nFR-1.\n',
    );
  });

  it('numbers in reading order and takes every mention along, in all files', () => {
    checkRefactoring(
      'Compact the numbering of FR-…',
      `
//- a/prd.md
# PRD

### FR-2$0: Two
### FR-5: Five

All FR-2 through FR-5, and FR-5.
//- a/spec.md
# Technical Specification

See [FR-5](prd.md#fr-5-five) and FR-2.
//- b/prd.md
# PRD

- FR-5: Other
`,
      `
//- a/prd.md
# PRD

### FR-1: Two
### FR-2: Five

All FR-1 through FR-2, and FR-2.
//- a/spec.md
# Technical Specification

See [FR-2](prd.md#fr-2-five) and FR-1.
//- b/prd.md
# PRD

- FR-5: Other
`,
    );
  });

  it('is not offered where nothing would change, and only on a definition', () => {
    assert.deepEqual(refactoringTitles('# PRD\n\n- FR-1$0: One\n- FR-2: Two\n'), [
      'Insert FR-3 after FR-1',
      'Retire FR-1',
    ]);
    assert.deepEqual(refactoringTitles('# PRD\n\n- FR-2: One\n\nSee FR-2$0.\n'), []);
  });
});

describe('what stands in the way of compact numbers', () => {
  it('is named, with its place', () => {
    assert.equal(
      whyNotAtCursor('compact', '# PRD\n\n- FR-1$0: a\n- FR-3: b\n- FR-5: c\n\nFR-1 to FR-4\n'),
      'FR-1 is part of the range “FR-1 to FR-4” (project/prd.md, line 7). Write the range out first. → writeOut',
    );
    assert.equal(
      whyNotAtCursor('compact', '# PRD\n\n- FR-1$0: a\n- FR-3: b\n\nFR-2 is elsewhere.\n'),
      'FR-2 (project/prd.md, line 6) is a different identifier, and would get a second meaning. → nothing',
    );
  });
});

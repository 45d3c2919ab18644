import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/core/document/document.ts';
import { defaultReading } from '../../../server/src/core/project/readingOptions.ts';
import { checkIdentifiers } from '../../harness/check.ts';

describe('identifiers', () => {
  it('are defined by headings, bold lines, items, boxes and tables', () => {
    checkIdentifiers(`
# PRD

### FR-1: Sign in
    ^^^^ heading: Sign in
**FR-2: Sign out**
  ^^^^ para-bold: Sign out
**FR-3**: Stay
  ^^^^ para-bold: Stay
- **FR-4**: Reset
    ^^^^ list-bold: Reset
- **FR-5:** Lock
    ^^^^ list-bold: Lock
- AC-PRD-01: Works offline
  ^^^^^^^^^ list: Works offline
- [REQ-001] Exports
   ^^^^^^^ list-brack: Exports
- [ ] AC-1: Shown
      ^^^^ checkbox: Shown
- [ ] **AC-2**: Hidden
        ^^^^ checkbox-bold: Hidden
- [x] T001 Create the schema
      ^^^^ checkbox: Create the schema
1. **UC-1: Visitor**
     ^^^^ numbered-bold: Visitor

FR-6: Bare
^^^^ para: Bare

| ID | Text |
|----|------|
| NFR-1 | Fast |
  ^^^^^ table: Fast
| **NFR-2** | Safe |
    ^^^^^ table: Safe
| <a id="n3"></a>[NFR-3](#n3) | Small |
                  ^^^^^ table: Small
`);
  });

  it('are referred to from anywhere but blocks of code', () => {
    checkIdentifiers(`
# PRD

- FR-1: Sign in
  ^^^^ list: Sign in

See FR-1, \`FR-1\`, (FR-1) and **FR-1**; [FR-1](#fr-1) links.
    ^^^^ →
           ^^^^ →
                   ^^^^ →
                               ^^^^ →
                                        ^^^^ →

### Open points of FR-1
                   ^^^^ →
<!-- FR-1 -->
     ^^^^ →

\`\`\`
FR-1
\`\`\`
`);
  });

  it('keep their shape', () => {
    checkIdentifiers(`
# PRD

FR-001, FR001, FR-1.2, FR-AUTH-001, AC-001-01, FR-008a and FR‑7.
^^^^^^ →
        ^^^^^ →
               ^^^^^^ →
                       ^^^^^^^^^^^ →
                                    ^^^^^^^^^ →
                                               ^^^^^^^ →
                                                           ^^^^ →
`);
  });

  it('are not other letters and digits', () => {
    checkIdentifiers(`
# PRD

P0, P95, AES-256, UTF-8, ISO8601, EC2, S3, Q3, SOC2, H.264, OAuth2, K8s, V1.1, GPT-5, Phase-2 and /FR-1/x
`);
  });

  it('have one definition where they lead twice: the stronger form', () => {
    checkIdentifiers(`
# PRD

- FR1: Epic 2
  ^^^ →
- **FR1**: Adds a product
    ^^^ list-bold: Adds a product
`);
  });

  it('are referred to by tables that trace them', () => {
    checkIdentifiers(`
# PRD

- FR-1: Sign in
  ^^^^ list: Sign in

| Requirement | Component | Test |
|-------------|-----------|------|
| FR-2 | Sessions | yes |
  ^^^^ →
`);
  });

  it('include families only their document knows', () => {
    checkIdentifiers(`
# PRD

- **ZZ-1**: One
    ^^^^ list-bold: One
- **ZZ-2**: Two
    ^^^^ list-bold: Two
- **YY-1**: Alone

See ZZ-2 and YY-1.
    ^^^^ →
`);
  });

  it('are only mentioned in plain Markdown', () => {
    checkIdentifiers(`
//- notes.md
# Notes

- FR-1: done
  ^^^^ →
`);
  });
});

describe('a prefix from the settings', () => {
  it('counts where the document defines no family of it, and in documents that only mention it', () => {
    const text = '# PRD: Export\n\n- **CR-1**: One\n\nSee CR-2.\n';
    const names = (prefixes: readonly string[]): readonly string[] =>
      readDocument('file:///project/prd.md', text, { ...defaultReading, prefixes }).identifiers.map(({ name }) => name);
    assert.deepEqual(names([]), []);
    assert.deepEqual(names(['CR']), ['CR-1', 'CR-2']);
  });
});

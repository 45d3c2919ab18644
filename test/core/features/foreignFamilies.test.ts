import assert from 'node:assert/strict';
import {
  checkDefinitions,
  checkReferences,
  checkRename,
  documentOf,
  hoverText,
  renameRefusal,
  renameTarget,
} from '../../harness/check.ts';

const srs = `//- srs.md
# Software Requirements Specification

- **AUTH-001**: Sign in
- **AUTH-002**: Sign out
- **AUTH-003**: Lock
`;

describe('a family that one document defines', () => {
  it('counts in every file: tables, headings, prose, and texts that are no specifications', () => {
    checkReferences(`//- notes/readme.md
# Notes

As in AUTH-001$0, AUTH-0010 and XAUTH-001.
      ^^^^^^^^
//- srs.md
# Software Requirements Specification

- **AUTH-001**: Sign in
    ^^^^^^^^
- **AUTH-002**: after AUTH-001
                      ^^^^^^^^
//- trace.md
# Traceability

## Tests of AUTH-001
            ^^^^^^^^

| Requirement | Test |
| ----------- | ---- |
| AUTH-001 | test |
  ^^^^^^^^
`);
  });

  it('is found from where it is mentioned', () => {
    checkDefinitions(`//- srs.md
# Software Requirements Specification

- **AUTH-001**: Sign in
    ^^^^^^^^
- **AUTH-002**: Sign out
//- trace.md
| AUTH-001$0 | test |
| -------- | ---- |
`);
    assert.match(hoverText(`${srs}//- trace.md\nSee AUTH-0$001.\n`) ?? '', /^\*\*AUTH-001: Sign in\*\*/);
  });

  it('is renamed everywhere', () => {
    const fixture = (mark: string, name: string): string => `//- srs.md
# Software Requirements Specification

- **${name}**: Sign in
- **AUTH-002**: Sign out
- **AUTH-003**: Lock
//- trace.md
| Requirement | Test |\r
| ----------- | ---- |\r
| ${mark}${name} | test |\r
`;
    checkRename('AUTH-009', fixture('$0', 'AUTH-001'), fixture('', 'AUTH-009'));
    checkRename('FR-9', fixture('$0', 'AUTH-001'), fixture('', 'FR-9'));
  });

  it('is not renamed where a range in another file means it', () => {
    for (const range of ['AUTH-001 to AUTH-003', 'AUTH-001–003', 'AUTH-001〜AUTH-003'])
      assert.match(
        renameRefusal('AUTH-009', `${srs.replace('-002', '-002$0')}//- trace.md\n${range}\n`),
        /^AUTH-002 is part of the range “AUTH-001.*” \(.*trace\.md, line 1\)\. Write the range out to rename it\.$/,
      );
  });

  it('takes no name that another file mentions already', () => {
    assert.match(
      renameRefusal('AUTH-009', `${srs.replace('-002', '-002$0')}//- trace.md\nAUTH-009 is free.\n`),
      /^AUTH-009 is already taken in .*trace\.md\.$/,
    );
  });

  it('says nothing of what only has such a form', () => {
    const nothing = 'There is no identifier here.';
    assert.equal(renameTarget(`${srs}//- a.md\nSHA$0-256\n//- b.md\nSHA-256\n`), nothing);
    checkReferences(`//- a.md\nSHA$0-256\n//- b.md\nSHA-256\n`);
    assert.equal(renameRefusal('SHA-512', `${srs}//- a.md\nSHA$0-256\n`), nothing);
  });

  it('is not what a mention of nothing can be renamed to', () => {
    assert.match(renameRefusal('ZZ-1', '# PRD\n\nSee FR-1$0.\n'), /^FR-1 cannot become ZZ-1 here/);
  });

  it('leaves names without a separator and short numbers to their own document', () => {
    checkReferences(`//- a.md
On EC2.
//- srs.md
# SRS

- **EC1**: No network
- **EC2$0**: No disk
    ^^^
`);
    assert.deepEqual(
      documentOf('EC2, M1 and SHA-256 `AES-256`').foreign.all.map(({ name }) => name),
      ['SHA-256', 'AES-256'],
    );
  });

  it('is still no definition where its member stands alone', () => {
    checkReferences(`//- other.md
# PRD

- **AUTH-001**: again
    ^^^^^^^^
//- srs.md
# Software Requirements Specification

- **AUTH-001$0**: Sign in
    ^^^^^^^^
- **AUTH-002**: Sign out
`);
  });
});

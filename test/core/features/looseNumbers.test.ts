import assert from 'node:assert/strict';
import {
  checkRefactoring,
  checkRename,
  refactoringTitles,
  renameRefusal,
  whyNotAtCursor,
} from '../../harness/check.ts';

const prd = '# PRD\n\n- FR-1: a\n- FR-2$0: b\n- FR-3: c\n- FR-4: d\n';

/** As they are written, and written out. */
const writings: readonly (readonly [string, string])[] = [
  ['FRs 1-4', 'FR-1, FR-2, FR-3, FR-4'],
  ['FRs 1–4', 'FR-1, FR-2, FR-3, FR-4'],
  ['FRs 1 to 4', 'FR-1, FR-2, FR-3, FR-4'],
  ['FRs 1, 2 & 4', 'FR-1, FR-2 & FR-4'],
  ['FRs #1 and #2', 'FR-1 and FR-2'],
  ['FRs: 1, 2', 'FR-1, FR-2'],
  ['FR 1–3', 'FR-1, FR-2, FR-3'],
  ['FR 2', 'FR-2'],
  ['FR #2', 'FR-2'],
  ['FR-(1–3)', 'FR-1, FR-2, FR-3'],
  ['FR-{1,2}', 'FR-1,FR-2'],
  ["FR's 1 and 2", 'FR-1 and FR-2'],
  ['FRS 1–3', 'FR-1, FR-2, FR-3'],
  ['FR-1-4', 'FR-1, FR-2, FR-3, FR-4'],
  ['FR-1 – 3', 'FR-1, FR-2, FR-3'],
  ['FR-1, …, FR-4', 'FR-1, FR-2, FR-3, FR-4'],
  ['FR-1 bis 3', 'FR-1, FR-2, FR-3'],
  ['FR-1 bis FR-3', 'FR-1, FR-2, FR-3'],
  ['FR-1 hasta FR-3', 'FR-1, FR-2, FR-3'],
  ['FR-1 a 3', 'FR-1, FR-2, FR-3'],
  ['FR-1 à FR-3', 'FR-1, FR-2, FR-3'],
  ['FR-1 fino a FR-3', 'FR-1, FR-2, FR-3'],
  ['FR-1 até FR-3', 'FR-1, FR-2, FR-3'],
  ['FR-1 do FR-3', 'FR-1, FR-2, FR-3'],
  ['FR-1 по FR-3', 'FR-1, FR-2, FR-3'],
  ['FR-1から3', 'FR-1, FR-2, FR-3'],
  ['FR-1부터 3까지', 'FR-1, FR-2, FR-3까지'],
  ['FR-1到3', 'FR-1, FR-2, FR-3'],
  ['FR-1 إلى FR-3', 'FR-1, FR-2, FR-3'],
  ['FR-1\r\nto FR-3', 'FR-1, FR-2, FR-3'],
];

/** The same, where another file defines them. */
const lists = [
  'FR-1 & 2',
  'FR-1 or 2',
  'FR-1, 2 and 3',
  'FR-1 und 2',
  'FR-1 y 2',
  'FR-1、2',
  'FR-1和2',
  'FR-1 и 2',
  'FR-1 + 2',
  'FR-1 (and 2)',
];

describe('numbers without letters', () => {
  for (const [written, out] of writings) {
    it(`hold what is renamed: ${JSON.stringify(written)}`, () => {
      const reason = renameRefusal('FR-9', `${prd}\nCovers ${written}.\n`);
      assert.match(reason, /^FR-2 is part of [^“]*“[^”]*” \(prd\.md, line 8\)\. Write the range out to rename it\.$/);
    });

    it(`are written out: ${JSON.stringify(written)}`, () => {
      const document = prd.replace('$0', '');
      const cursor = `${written.slice(0, 1)}$0${written.slice(1)}`;
      checkRefactoring('Write the range out', `${document}\nCovers ${cursor}.\n`, `${document}\nCovers ${out}.\n`);
    });
  }

  for (const written of lists)
    it(`never go stale in another file: ${written}`, () => {
      const reason = renameRefusal('FR-9', `//- prd.md\n${prd}//- plan.md\n# Implementation Plan\n\n${written}.\n`);
      assert.match(
        reason,
        /^FR-2 is part of “[^”]*” \(project\/plan\.md, line 3\)\. Write the range out to rename it\.$/,
      );
    });

  for (const [written, now] of [
    ['FR-1, 2 and 3', 'FR-1, 9 and 3'],
    ['FR-3/2', 'FR-3/9'],
    ['FR-1 and 2 must hold', 'FR-1 and 9 must hold'],
    ['FR-1 und 2 müssen gelten', 'FR-1 und 9 müssen gelten'],
    ['FR-1 and NFR-2', 'FR-1 and NFR-2'],
    ['NFRs 1-4', 'NFRs 1-4'],
    ['FRs 3 and 4', 'FRs 3 and 4'],
    ['XFR 2', 'XFR 2'],
    ['FR-1, 200 ms', 'FR-1, 200 ms'],
    ['FR-1 in 2026', 'FR-1 in 2026'],
    ['FR-1 and 2-month plans', 'FR-1 and 2-month plans'],
    ['FR-3. 2 more', 'FR-3. 2 more'],
  ] as const)
    it(`stand in no way where they are right: ${written}`, () => {
      const document = `${prd.replace('$0', '')}\nCovers ${written}.\n`;
      checkRename('FR-9', `${prd}\nCovers ${written}.\n`, document.replace('FR-2:', 'FR-9:').replace(written, now));
    });

  it('hold the one in front when it gets other letters', () => {
    assert.equal(
      renameRefusal('NFR-7', '# PRD\n\n- FR-1$0: a\n- FR-2: b\n- NFR-1: c\n\nFR-1, 2 and 3. FR-1 & 2.\n'),
      'FR-1 is part of “FR-1, 2 and 3” (prd.md, line 7). Write the range out to rename it.',
    );
  });

  for (const written of [
    'FR-1 and 2 retries',
    'FR-1, 3 and 2 attempts',
    'FR-1 und 2 Versuche',
    'FR-1 et 2 essais',
    'FR-1 to 2 retries',
    'FR-1 & 2 retries',
    'FR-1, 2 retries',
    'FR-1和2次',
    'FR-1、2回',
    'FR-1 and 2 % more',
    'FR-1 and 2 **retries**',
    'FR-1 and 2&nbsp;days',
  ])
    it(`are not renamed where they may count something: ${written}`, () => {
      assert.match(
        renameRefusal('FR-9', `${prd}\nCovers ${written}.\n`),
        /^FR-2 is part of “FR-1[^”]*2” \(prd\.md, line 8\)\. It can be read in two ways/,
      );
      const titles = refactoringTitles(`${prd.replace('$0', '')}\nCovers $0${written}.\n`);
      assert.ok(!titles.includes('Write the range out'));
    });

  it('are written out with the zeros and the separator of the name in front', () => {
    for (const [written, out] of [
      ['FR-001, 002 & 3', 'FR-001, FR-002 & FR-3'],
      ['FR001 & 002', 'FR001 & FR002'],
      ['FR-1/002 & 2', 'FR-1/FR-002 & FR-2'],
    ] as const) {
      const prd = '# PRD\n\n- FR-1: a\n- FR-2: b\n- FR-001: c\n- FR-002: d\n- FR-3: e\n- FR001: f\n- FR002: g\n\n';
      checkRefactoring('Write the range out', `${prd}${written.replace('FR', 'F$0R')}.\n`, `${prd}${out}.\n`);
    }
  });

  it('take no new name in', () => {
    assert.equal(
      renameRefusal('FR-3', '# PRD\n\n- FR-1: a\n- FR-9$0: b\n\nFRs 1-4\n'),
      'FR-3 would become part of “FRs 1-4” (prd.md, line 6). Write the range out to rename it.',
    );
  });

  it('may be behind a title', () => {
    for (const title of ['FR-1 - 2 factors', 'FR-1: 2 factors', 'FR-1 – 2', 'FR-1: 2'])
      checkRename('FR-9', `# PRD\n\n### ${title}\n\n### FR-2$0: b\n`, `# PRD\n\n### ${title}\n\n### FR-9: b\n`);
  });

  it('are no concern of another feature', () => {
    checkRename(
      'FR-9',
      '//- a/prd.md\n# PRD\n\n- FR-2$0: One\n//- b/prd.md\n# PRD\n\n- FR-1: a\n- FR-2: b\n\nFRs 1-4\n',
      '//- a/prd.md\n# PRD\n\n- FR-9: One\n//- b/prd.md\n# PRD\n\n- FR-1: a\n- FR-2: b\n\nFRs 1-4\n',
    );
  });

  it('hold Compact Numbering too, which offers to write them out', () => {
    assert.equal(
      whyNotAtCursor('compact', '# PRD\n\n- FR-$01: a\n- FR-3: b\n\nFRs 1–3\n'),
      'FR-3 is part of “FRs 1–3” (project/prd.md, line 6). Write the range out first. → writeOut',
    );
  });

  it('are not written out where nothing says how the names are spelled', () => {
    assert.ok(!refactoringTitles('# PRD\n\n- FR-1: a\n\nNFRs $01–3\n').includes('Write the range out'));
  });
});

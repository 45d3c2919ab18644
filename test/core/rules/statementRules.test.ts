import assert from 'node:assert/strict';
import { checkFix, checkRule, fixTitles, relatedPlaces } from '../../harness/check.ts';

const prd = (text: string): string => `# PRD: Login\n\n${text}\n`;
const three = prd(
  '**NFR-1: Performance**\n- Latency: P95 < 200ms\n\n## Acceptance Criteria\n\n- [ ] Performance: p95 latency < 0.3 s\n\n## Gate-O\n\n- P95 latency: ≤$0150ms',
);

describe('inconsistent-number', () => {
  it('is one finding with all its places, and fixes that align them', () => {
    checkRule(
      'inconsistent-number',
      three
        .replace('$0', '')
        .replace(
          'P95 < 200ms\n',
          'P95 < 200ms\n           ^^^^^^^^^^^ This document gives 200ms, 0.3 s and 150ms for the same.\n',
        ),
    );
    assert.deepEqual(relatedPlaces('inconsistent-number', three), [
      'prd.md:8:20-39 “p95 latency < 0.3 s” p95 latency < 0.3 s',
      'prd.md:12:3-22 “P95 latency: ≤150ms” P95 latency: ≤150ms',
    ]);
    const atFirst = three.replace('$0', '').replace('P95 < 200', 'P95$0 < 200');
    assert.deepEqual(fixTitles(atFirst), [
      'Use 200ms in all 3 places',
      'Use 0.3 s in all 3 places',
      'Use 150ms in all 3 places',
    ]);
    const aligned = three.replace('$0', '').replace('200ms', '150ms').replace('0.3 s', '150ms');
    checkFix('Use 150ms in all 3 places', atFirst, aligned);
    checkRule('inconsistent-number', aligned);
  });

  it('converts units, and takes a strict sign for the other', () => {
    checkRule('inconsistent-number', prd('- FR-1: P95 < 200ms\n- FR-2: P95 latency ≤ 0.2 s\n- FR-3: p95: 200 ms'));
  });

  for (const [what, text] of [
    ['an endpoint', '- P95 < 200ms\n- P95 < 300ms for `/search`'],
    ['a page', '- P95 < 200ms on the start page\n- P95 < 300ms'],
    ['a load', '- P95 < 200ms\n- P95 < 300ms under 1000 users'],
    ['a section', '- P95 < 200ms\n\n## Nightly job\n\n- P95 < 300ms'],
    ['a percentile', '- P50 < 200ms\n- P95 < 300ms'],
    ['a side', '- P95 < 200ms\n- P95 > 500ms'],
    ['a time', '- Today: P95 < 900ms\n- P95 < 300ms'],
    ['a line', '- P95 < 200ms, P95 < 300ms'],
    ['an example', '- P95 < 200ms\n- Latency: [limit, e.g., "P95 < 300ms"]\n\n```\nP95 < 400ms\n```\n\n> P95 < 500ms'],
    ['what is no duration', '- P95 < 200ms\n- P95 < 3%\n- P95 of the fleet'],
    ['availability in staging', '- Availability: 99.9%\n- 99.5% uptime in staging for 7 days'],
  ] as const)
    it(`keeps apart ${what}`, () => {
      checkRule('inconsistent-number', prd(text));
    });

  it('reads a number in front of its name', () => {
    checkRule(
      'inconsistent-number',
      prd('- 99.9% uptime\n  ^^^^^^^^^^^^ This document gives 99.9% and 99.5% for the same.\n- Availability: 99.5%'),
    );
  });

  it('says nothing in other Markdown', () => {
    checkRule('inconsistent-number', '//- notes.md\n# Notes\n\nP95 < 200ms\n\nP95 < 300ms\n');
  });
});

const english = 'The system shall be tested when the user signs in, and the users must be told.';

describe('vague-requirement', () => {
  for (const [word, advice] of [
    ['fast', 'say within which time, for how many requests'],
    ['user-friendly', 'say who manages what, and how often'],
    ['robust', 'say what is measured, and the limit'],
    ['as appropriate', 'name every case'],
    ['etc.', 'name every case'],
  ] as const)
    it(`hints at “${word}”`, () => {
      const line = `- FR-1: ${english} This is `;
      checkRule(
        'vague-requirement',
        prd(
          `${line}${word}\n${' '.repeat(line.length)}${'^'.repeat(word.length)} “${word}” cannot be tested: ${advice}.`,
        ),
      );
    });

  it('opens a measurable pattern', () => {
    checkFix(
      'Write something measurable…',
      prd(`- FR-1: ${english} It answers $0fast.`),
      prd(`- FR-1: ${english} It answers within \${1:200} ms at p\${2|95,50,90,99|} under \${3:1000} req/s.`),
    );
  });

  for (const [why, text] of [
    ['prose', `${english} It is fast.\n\n- FR-1: ${english}`],
    ['what is measured', `- FR-1: ${english} It is fast (P95 < 200ms).`],
    ['names', `- FR-1: ${english} The fast variant, FastAPI, fast-forward, \`fast\` and "fast" stay.`],
    ['stories and reasons', `- FR-1: ${english}\n  - As a user, I want it fast\n  - Rationale: robust systems`],
    ['prompts', `- FR-1: ${english} [how fast]`],
    ['an unknown language', '- FR-1: Järjestelmän täytyy olla robust, etc.\n- FR-2: Käyttäjä on fast'],
  ] as const)
    it(`is silent on ${why}`, () => {
      checkRule('vague-requirement', prd(text));
    });

  it('knows the words of the language', () => {
    const line = '- FR-1: Das System muss den Nutzer anmelden, und die Seite soll ';
    checkRule(
      'vague-requirement',
      prd(
        `${line}benutzerfreundlich sein.\n${' '.repeat(line.length)}^^^^^^^^^^^^^^^^^^ “benutzerfreundlich” cannot be tested: say who manages what, and how often.`,
      ),
    );
  });
});

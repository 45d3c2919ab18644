import assert from 'node:assert/strict';
import { gateTargetsOf } from '../../../server/src/core/gates/gateTargets.ts';
import { iosmGates } from '../../../server/src/core/dialects/iosmGates.ts';
import { documentOf } from '../../harness/check.ts';

/** `Gate-O metric target O-1 ≤ 200 ms` for each value that is read. */
function targetsOf(text: string): readonly string[] {
  return gateTargetsOf(documentOf(`# PRD: Login\n\n${text}\n`)).map(({ gate, subject, part, known, threshold }) =>
    [
      gate,
      subject,
      part,
      known?.key ?? '-',
      threshold.operator ?? '',
      threshold.number ?? threshold.value,
      threshold.unit,
    ]
      .filter((word) => word !== '' && word !== undefined)
      .join(' '),
  );
}

describe('gate targets', () => {
  for (const { id, metrics } of iosmGates)
    for (const { label, key, operator, usual, target } of metrics)
      it(`are read for ${label}`, () => {
        const written = target.replace(/\{[^{}=]*(?:=([^{}]*))?\}/g, (_, value?: string) => value ?? usual ?? '7');
        const [found] = gateTargetsOf(
          documentOf(`# PRD: Login\n\n## ${id}\n\n- ${label}: ${operator ?? ''}${written}\n`),
        );
        assert.equal(found?.known?.key, key);
        assert.equal(found.threshold.operator, operator);
        assert.equal(found.threshold.value, written);
      });

  it('are read in the row of a gate', () => {
    assert.deepEqual(
      targetsOf(`
| Gate | Baseline | Target | Expected Δ |
|------|----------|--------|------------|
| **Gate-I** | 0.72 | ≥0.75 | +0.03 (naming) |
| Gate-O | 2 failing | All pass | |`),
      [
        'Gate-I score baseline - 0.72',
        'Gate-I score target - ≥ 0.75',
        'Gate-I score delta - 0.03',
        'Gate-O score baseline - 2',
        'Gate-O score target - All pass',
      ],
    );
    assert.deepEqual(targetsOf('| Gate | Target | Current | Status |\n|--|--|--|--|\n| Gate-S | N/A | - | skip |'), [
      'Gate-S score target - N/A',
      'Gate-S score current - -',
    ]);
  });

  it('are read in every writing', () => {
    for (const line of [
      'P95 latency: \\>200ms',
      'P95 latency: &gt;200ms',
      '`P95 latency`: >200ms',
      '**`P95 latency`**: >200ms',
      'P95 latency：>200 ms',
      'P95 latency >200ms',
      'P95 latency — >200ms',
      'P95 latency -- &gt; 200 ms',
      '**P95 latency** more than 200 ms',
    ])
      assert.deepEqual(targetsOf(`### Gate-O\n- ${line}`), ['Gate-O metric target O-1 > 200 ms'], line);
    assert.deepEqual(targetsOf('### Gate-O\n\nx\n\n### Gate‑S\n- Onboarding time: ≤15 min'), [
      'Gate-S metric target S-3 ≤ 15 min',
    ]);
    assert.deepEqual(targetsOf('### Gate-O\n- Latency is measured at 5 places\n- See RFC — 3 pages'), []);
  });

  it('are read in the field of a task', () => {
    assert.deepEqual(targetsOf('- [ ] **T01**: Build\n  - **IOSM checks:** Gate-M (contracts), Gate-I'), [
      'Gate-M check target M-1',
      'Gate-I check target -',
    ]);
  });

  it('are read for the index, below its heading and alone', () => {
    assert.deepEqual(
      targetsOf('### Expected IOSM-Index\n**Current baseline:** 0.65\n**Delta:** +0.17\n**Result:** fine'),
      ['IOSM-Index index baseline - 0.65', 'IOSM-Index index delta - 0.17'],
    );
    assert.deepEqual(targetsOf('**IOSM-Index target:** ≥0.80'), ['IOSM-Index index target - ≥ 0.8']);
  });

  it('are known by other names', () => {
    assert.deepEqual(targetsOf('## Gate-O\n\n- P95: under 1 s\n- Response: soon\n- P99 Response Time: <= 500 ms'), [
      'Gate-O metric target O-1 < 1 s',
      'Gate-O metric target O-1 ≤ 500 ms',
    ]);
  });

  it('are no results, remarks or examples', () => {
    assert.deepEqual(
      targetsOf('## Gate-O\n\n- P95 latency: ✅ 85ms\n- Issue: none\n\n```\n- P95 latency: ≤1ms\n```'),
      [],
    );
    assert.deepEqual(targetsOf('| Gate | Owner |\n|--|--|\n| Gate-S | Ana |'), []);
  });
});

import type { Waiver } from '../gates/waivers.ts';
import { waiverOf } from '../gates/waivers.ts';
import type { Rule } from './rule.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';

/** A waiver has an end, and somebody who answers for it. */
export const gateWaiver: Rule = {
  id: 'gate-waiver',
  summary: 'A waiver of a gate target that has expired, or has no owner, reason or expiry date.',
  severity: 'warning',
  *check(document, _, { today }) {
    for (const target of gateTargetsOf(document)) {
      const waiver = waiverOf(target);
      if (waiver === undefined) continue;
      const start = document.source.text.lastIndexOf(`(${target.note ?? ''})`, target.end);
      const span = { start: Math.max(start, target.start), end: target.end };
      const missing = missingIn(waiver);
      if (missing.length > 0)
        yield { span, message: `The waiver for ${target.metric} has no ${missing.join(' and no ')}.` };
      else if (waiver.expiry !== undefined && waiver.expiry < today)
        yield { span, message: `The waiver for ${target.metric} expired on ${waiver.expiry}.` };
    }
  },
};

function missingIn({ owner, reason, expiry }: Waiver): readonly string[] {
  const parts = { owner, reason, 'expiry date (until YYYY-MM-DD)': expiry };
  return Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [name] : []));
}

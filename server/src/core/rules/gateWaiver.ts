import type { Waiver } from '../gates/waivers.ts';
import { waiverOf } from '../gates/waivers.ts';
import type { Rule } from './rule.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';
import { noneOf, say } from '../text/say.ts';

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
        yield {
          span,
          message: say('The waiver for {metric} has no {parts}.', { metric: target.metric, parts: noneOf(missing) }),
        };
      else if (waiver.expiry !== undefined && waiver.expiry < today)
        yield {
          span,
          message: say('The waiver for {metric} expired on {date}.', { metric: target.metric, date: waiver.expiry }),
        };
    }
  },
};

function missingIn({ owner, reason, expiry }: Waiver): readonly string[] {
  return [
    ...(owner === undefined ? [say('owner')] : []),
    ...(reason === undefined ? [say('reason')] : []),
    ...(expiry === undefined ? [say('expiry date (until YYYY-MM-DD)')] : []),
  ];
}

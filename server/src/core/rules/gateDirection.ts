import type { GateTarget } from '../gates/gateTarget.ts';
import type { Rule } from './rule.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';

const sides = { '≥': 'higher', '>': 'higher', '≤': 'lower', '<': 'lower' } as const;
const opposites = { '≥': '≤', '>': '<', '≤': '≥', '<': '>' } as const;

/** `≥200ms` for a latency. */
export const gateDirection: Rule = {
  id: 'gate-direction',
  summary: 'A gate target that bounds its metric on the wrong side, such as a latency that must be high.',
  severity: 'warning',
  *check(document) {
    for (const target of gateTargetsOf(document)) {
      const { operator, operatorSpan } = target.threshold;
      if (target.part !== 'target' || operator === undefined || operator === '=') continue;
      const better = betterSide(target);
      if (better === undefined || sides[operator] === better) continue;
      const newText = opposites[operator];
      yield {
        span: operatorSpan,
        message: `${target.metric} is better when it is ${better}. Did you mean ${newText}?`,
        fixes: () => [{ title: `Change to ${newText}`, edits: [{ span: operatorSpan, newText }], isPreferred: true }],
      };
    }
  },
};

function betterSide({ subject, known }: GateTarget): 'higher' | 'lower' | undefined {
  return subject === 'score' || subject === 'index' ? 'higher' : known?.better;
}

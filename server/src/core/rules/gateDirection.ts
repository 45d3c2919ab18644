import type { GateTarget } from '../gates/gateTarget.ts';
import type { Rule } from './rule.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

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
        message: wrongSide(better, target.metric, newText),
        fixes: () => [
          {
            title: say('Change to {value}', { value: newText }),
            edits: [{ span: operatorSpan, newText }],
            isPreferred: true,
          },
        ],
      };
    }
  },
};

function wrongSide(better: 'higher' | 'lower', metric: string, operator: string): Said {
  return better === 'higher'
    ? say('{metric} is better when it is higher. Did you mean {operator}?', { metric, operator })
    : say('{metric} is better when it is lower. Did you mean {operator}?', { metric, operator });
}

function betterSide({ subject, known }: GateTarget): 'higher' | 'lower' | undefined {
  return subject === 'score' || subject === 'index' ? 'higher' : known?.better;
}

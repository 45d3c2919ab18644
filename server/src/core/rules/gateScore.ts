import type { NumberTarget } from '../gates/projectTargets.ts';
import { isNumber } from '../gates/projectTargets.ts';
import { iosmIndex } from '../dialects/iosmGates.ts';
import { writeAmount, written } from './gateFindings.ts';
import type { Finding, Rule } from './rule.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';
import { say, sayPhrase } from '../text/say.ts';

/** Scores and the index go from 0 to 1, and production asks for an index. */
export const gateScore: Rule = {
  id: 'gate-score',
  summary: 'A gate score or IOSM-Index that is not between 0 and 1, or an index target below what production asks for.',
  severity: 'warning',
  *check(document) {
    for (const target of gateTargetsOf(document)) {
      const { subject, part, threshold } = target;
      const isScore = (subject === 'score' || subject === 'index') && part !== 'delta';
      // `2 tests failing` is no score, and `85%` is read as what it says.
      if (!isScore || threshold.qualifier !== undefined || threshold.unit !== undefined || !isNumber(target)) continue;
      const finding = findScore(target);
      if (finding !== undefined) yield { span: target.threshold.amountSpan, ...finding };
    }
  },
};

function findScore(target: NumberTarget): Omit<Finding, 'span'> | undefined {
  const { subject, part, gate } = target;
  const { number } = target.threshold;
  if (number < 0 || number > 1) {
    const score = written(number / 100);
    const message = say('{metric} is a score from 0 to 1.', { metric: gate });
    if (number < 0 || number <= 10 || number > 100) return { message };
    return {
      message,
      fixes: () => [
        { title: say('Change to {value}', { value: score }), edits: [writeAmount(target, score)], isPreferred: true },
      ],
    };
  }
  if (subject !== 'index' || part !== 'target' || number >= iosmIndex.threshold) return undefined;
  const wanted = iosmIndex.threshold.toFixed(2);
  return {
    message: say('Production asks for an index of {index}; less is for exceptions ({exceptions}).', {
      index: wanted,
      exceptions: sayPhrase(iosmIndex.exceptions),
    }),
    severity: 'hint',
    fixes: () => [{ title: say('Change to {value}', { value: wanted }), edits: [writeAmount(target, wanted)] }],
  };
}

import type { Rule } from './rule.ts';
import { suppressionsOf } from './suppressions.ts';
import { say } from '../text/say.ts';

/** Whoever reads the comment later has to know whether it still holds. */
export const unexplainedSuppression: Rule = {
  id: 'unexplained-suppression',
  summary: 'A comment that turns a rule off and gives no reason, or names no rule.',
  severity: 'warning',
  *check(document) {
    for (const { start, end, rules, reason } of suppressionsOf(document)) {
      const span = { start, end };
      if (rules.length === 0) yield { span, message: say('This comment names no rule to turn off.') };
      else if (reason === '') yield { span, message: say('This comment gives no reason: write it after a colon.') };
    }
  },
};

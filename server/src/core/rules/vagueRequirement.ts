import { findVagueWords } from '../statements/vagueWords.ts';
import type { Rule } from './rule.ts';
import { say, sayPhrase } from '../text/say.ts';

/** A requirement that cannot be tested will be argued about. */
export const vagueRequirement: Rule = {
  id: 'vague-requirement',
  summary: 'A word in the statement of a requirement that nobody can test, such as “fast”, “user-friendly” or “etc.”.',
  severity: 'hint',
  *check(document) {
    if (!document.dialect.isSpec) return;
    for (const { start, end, word, kind } of findVagueWords(document)) {
      const span = { start, end };
      yield {
        span,
        message: say('“{word}” cannot be tested: {advice}.', { word, advice: sayPhrase(kind.advice) }),
        fixes: () => [
          {
            title: say('Write something measurable…'),
            edits: [{ span, newText: kind.pattern, snippet: true }],
            isPreferred: true,
          },
        ],
      };
    }
  },
};

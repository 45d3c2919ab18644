import { english } from '../dialects/languages/english.ts';
import { languageOf } from '../document/documentLanguage.ts';
import { tabStop } from '../text/snippet.ts';
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
    const isEnglish = languageOf(document) === english;
    for (const { start, end, word, kind } of findVagueWords(document)) {
      const newText = isEnglish ? kind.pattern : (kind.signs ?? tabStop(1, word));
      const span = { start, end };
      yield {
        span,
        message: say('“{word}” cannot be tested: {advice}.', { word, advice: sayPhrase(kind.advice) }),
        fixes: () => [
          {
            title: say('Write something measurable…'),
            edits: [{ span, newText, snippet: true }],
            isPreferred: true,
          },
        ],
      };
    }
  },
};

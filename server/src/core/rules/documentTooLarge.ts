import { isNamedLikeSpec } from '../document/detectDialect.ts';
import { lineSpan } from '../text/sourceText.ts';
import type { Rule } from './rule.ts';
import { say } from '../text/say.ts';

/** Says why nothing else is said. */
export const documentTooLarge: Rule = {
  id: 'document-too-large',
  summary: 'A document that is too large to be analysed.',
  severity: 'information',
  *check({ uri, isTooLarge, source }) {
    if (isTooLarge && isNamedLikeSpec(uri) && !source.text.includes('\0'))
      yield { span: lineSpan(source, 0), message: say('This document is too large to be analysed.') };
  },
};

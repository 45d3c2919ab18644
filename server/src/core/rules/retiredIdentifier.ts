import { findRetired } from '../workspace/meanings.ts';
import { contains } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { say, verbatim } from '../text/say.ts';

/** `- **FR-5**: Retired: replaced by FR-9`: the number is kept, so that nothing else ever gets it. */
export const retiredIdentifier: Rule = {
  id: 'retired-identifier',
  summary: 'A reference to an identifier that has been retired.',
  severity: 'information',
  needsWorkspace: true,
  *check(document, workspace) {
    if (!document.dialect.isSpec) return;
    for (const { identifier, start, meant } of findRetired(document, workspace)) {
      const { name, end } = identifier;
      const span = { start, end: start + end - identifier.start };
      const meaning = meant.identifier.definition;
      const isOwnText = meant.document === document && meaning !== undefined && contains(meaning.block, span);
      if (meaning === undefined || isOwnText) continue;
      yield {
        span,
        message: say('{name} has been retired.', { name }),
        related: [{ document: meant.document, span: meant.identifier, message: verbatim(meaning.title) }],
      };
    }
  },
};

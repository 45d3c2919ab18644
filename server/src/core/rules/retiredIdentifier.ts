import { meaningsIn } from '../model/meanings.ts';
import { contains } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** `- **FR-5**: Retired: replaced by FR-9`: the number is kept, so that nothing else ever gets it. */
export const retiredIdentifier: Rule = {
  id: 'retired-identifier',
  summary: 'A reference to an identifier that has been retired.',
  severity: 'information',
  needsWorkspace: true,
  *check(document, workspace) {
    if (!document.dialect.isSpec) return;
    const meaningOf = meaningsIn(document, workspace);
    for (const identifier of document.identifiers) {
      if (identifier.definition !== undefined) continue;
      const meant = meaningOf(identifier);
      const meaning = meant?.identifier.definition;
      if (meant?.identifier.isRetired !== true || meaning === undefined) continue;
      const isOwnText = meant.document === document && contains(meaning.block, identifier);
      if (!isOwnText)
        yield {
          span: { start: identifier.start, end: identifier.end },
          message: `${identifier.name} has been retired.`,
          related: [{ document: meant.document, span: meant.identifier, message: meaning.title }],
        };
    }
  },
};

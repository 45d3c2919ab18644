import { textBefore } from '../model/closedDocument.ts';
import type { Occurrence } from '../model/workspace.ts';
import type { Rule } from './rule.ts';

/** `- **FR-5**: Retired: replaced by FR-9`: the number is kept, so that nothing else ever gets it. */
export const retiredIdentifier: Rule = {
  id: 'retired-identifier',
  summary: 'A reference to an identifier that has been retired.',
  severity: 'information',
  needsWorkspace: true,
  *check(document, workspace) {
    const known = new Map<string, Occurrence | undefined>();
    for (const { start, end, name, definition, address } of document.identifiers) {
      if (definition !== undefined || !document.dialect.isSpec) continue;
      const key = `${name} ${address ?? ''}`;
      if (!known.has(key)) known.set(key, workspace.definitions(name, document, address)[0]);
      const meant = known.get(key);
      const meaning = meant?.identifier.definition;
      const isOwnText =
        meant?.document === document &&
        meaning !== undefined &&
        meaning.block.start <= start &&
        end <= meaning.block.end;
      if (meant !== undefined && meaning !== undefined && !isOwnText && isRetired(meant))
        yield {
          span: { start, end },
          message: `${name} has been retired.`,
          related: [{ document: meant.document, span: meant.identifier, message: meaning.title }],
        };
    }
  },
};

/** Its title begins with the word, or its line is struck through. */
function isRetired({ document, identifier }: Occurrence): boolean {
  const before = textBefore(document, identifier);
  const title = identifier.definition?.title ?? '';
  return /~~[-* \t_]*$/.test(before) || /^[([]*(?:retired|withdrawn|obsolete|deprecated)\b/i.test(title);
}

import type { Document } from '../document/document.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import { findPlaceholders } from './placeholderFindings.ts';
import type { Fix, Rule } from './rule.ts';
import { say } from '../text/say.ts';

/** `FR-1 through FR-N`. */
export const openRange: Rule = {
  id: 'open-range',
  summary: 'A range of identifiers without an end, such as `FR-1 through FR-N`.',
  severity: 'hint',
  check: (document) =>
    findPlaceholders(
      document,
      'open-range',
      ({ text }) => say('{range} is still open: write the number of the last one.', { range: text }),
      (placeholder) => lastOfKind(document, placeholder),
    ),
};

function lastOfKind(document: Document, { start, end, text }: Placeholder): readonly Fix[] {
  const beginning = text.slice(0, -1);
  const last = document.identifiers.findLast(
    ({ name, definition }) =>
      definition !== undefined && /^\d+$/.test(name.slice(beginning.length)) && name.startsWith(beginning),
  );
  if (last === undefined) return [];
  return [
    {
      title: say('Use “{value}”', { value: last.name }),
      edits: [{ span: { start, end }, newText: last.name }],
      isPreferred: true,
    },
  ];
}

import { perDocument } from '../document/perDocument.ts';
import type { Occurrence } from './occurrence.ts';

/** What a document defines, in reading order. Completion asks all documents of a folder for it at every character. */
export const definitionsOf = perDocument((document): readonly Occurrence[] => {
  const found: Occurrence[] = [];
  for (const identifier of document.identifiers)
    if (identifier.definition !== undefined) found.push({ document, identifier, isInRange: false });
  return found;
});

import type { Document } from '../document/document.ts';
import type { Occurrence } from './occurrence.ts';

const known = new WeakMap<Document, readonly Occurrence[]>();

/** What a document defines, in reading order. Completion asks all documents of a folder for it at every character. */
export function definitionsOf(document: Document): readonly Occurrence[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found: Occurrence[] = [];
  for (const identifier of document.identifiers)
    if (identifier.definition !== undefined) found.push({ document, identifier, isInRange: false });
  known.set(document, found);
  return found;
}

import { ClosedDocument } from './closedDocument.ts';
import type { Document } from '../document/document.ts';
import type { FragmentLinks } from './fragmentLinks.ts';
import { readFragmentLinks } from './fragmentLinks.ts';
import type { LooseNumbers } from '../identifiers/looseNumbers.ts';
import { readLooseNumbers } from './looseNumbers.ts';
import type { Steadiness } from './steadiness.ts';
import { readSteadiness } from './steadiness.ts';

/** What renames ask of a text: of a closed file it is kept, of others it is read when somebody asks. */
export const steadinessOf = keptOr(({ steadiness }): Steadiness => steadiness, readSteadiness);
export const fragmentLinksOf = keptOr(
  ({ fragmentLinks }): FragmentLinks => fragmentLinks,
  (document) => readFragmentLinks(document),
);
export const looseNumbersOf = keptOr(
  ({ looseNumbers }): readonly LooseNumbers[] => looseNumbers,
  (document) => readLooseNumbers(document),
);

function keptOr<T extends object>(
  kept: (document: ClosedDocument) => T,
  read: (document: Document) => T,
): (document: Document) => T {
  const known = new WeakMap<Document, T>();
  return (document) => {
    if (document instanceof ClosedDocument) return kept(document);
    const found = known.get(document) ?? read(document);
    known.set(document, found);
    return found;
  };
}

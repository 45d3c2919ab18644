import type { Document } from '../document/document.ts';
import { fragmentLinksOf, steadinessOf } from '../workspace/kept.ts';
import { staysWithinLimits, stemOfPlain } from '../workspace/steadiness.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import type { DocumentEdits, NewNames } from './documentEdits.ts';

/** What can be said of a rename without reading anything again. Where nothing can, the result has to be read. */
export interface Certainty {
  /** The document's mentions are written as their names, and renaming them changes nothing else of what it says. */
  isSureOf(document: Document): boolean;
  /** The document reads the same after its edits, those of fragments included, but for the new name. */
  isSureAfter(change: DocumentEdits): boolean;
}

/** Sure of nothing. */
export const unsure: Certainty = { isSureOf: () => false, isSureAfter: () => false };

/**
 * Only the digits of one name change, nothing has the new name, every mention of a changed document goes along, and all of
 * them stand where nobody looks at more than the name (`Steadiness`). No range may mean either name: what it means does
 * not stand in its document alone.
 */
export function certaintyOf(workspace: Workspace, occurrences: readonly Occurrence[], newNames: NewNames): Certainty {
  const [[name, newName] = ['', ''], ...others] = newNames;
  const stem = stemOfPlain(name);
  const isPlain = stem !== undefined && stem === stemOfPlain(newName) && others.length === 0;
  // Whether criteria are counted anew depends on their numbers.
  const isScoped =
    occurrences.some(({ identifier }) => identifier.rival !== undefined) ||
    [...new Set(occurrences.map(({ document }) => document))].some(hasScopes);
  if (!isPlain || isScoped || workspace.appearances(newName).length > 0) return unsure;

  const renamed = new Set<Document>();
  for (const { document } of occurrences) renamed.add(document);
  const all = workspace.appearances(name);
  const partly = all.length === occurrences.length ? new Set<Document>() : documentsOfOthers(all, occurrences);
  const hasRange = ({ ranges, foreign }: Document): boolean =>
    [...ranges, ...foreign.ranges].some(({ members }) => members.includes(name) || members.includes(newName));
  const isSureOf = (document: Document): boolean =>
    isFree(document, name) && !partly.has(document) && !hasRange(document);
  return {
    isSureOf,
    isSureAfter: ({ document, edits }) => {
      if (renamed.has(document) ? !isSureOf(document) : hasRange(document)) return false;
      let growth = 0;
      for (const { span, newText } of edits) growth += Math.max(0, newText.length - (span.end - span.start));
      const hasFragments = edits.some(({ newText }) => newText !== newName);
      return staysWithinLimits(steadinessOf(document), growth) && (!hasFragments || fragmentLinksOf(document).isPlain);
    },
  };
}

function hasScopes({ identifiers }: Document): boolean {
  return identifiers.some(({ definition }) => definition?.scope !== undefined);
}

/** Known without the text: each mention of the name in the document is the name, letter by letter. */
export function isWrittenAsCalled(document: Document, name: string): boolean {
  return stemOfPlain(name) !== undefined && isFree(document, name);
}

function isFree(document: Document, name: string): boolean {
  const { bound, length } = steadinessOf(document);
  return length < Infinity && !bound.has(name);
}

/** Those in which some mention is not renamed. */
function documentsOfOthers(all: readonly Occurrence[], renamed: readonly Occurrence[]): ReadonlySet<Document> {
  const known = new Set(renamed);
  return new Set(all.filter((occurrence) => !known.has(occurrence)).map(({ document }) => document));
}

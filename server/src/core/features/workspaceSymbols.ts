import type { Document } from '../document/document.ts';
import { definitionsOf } from '../workspace/definitionsOf.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Occurrence } from '../workspace/occurrence.ts';

/** More than these are not worth scrolling through. */
export const mostSymbols = 500;

/** Definitions whose identifier begins with `query`. */
export function findNamed(workspace: Workspace, query: string): readonly Occurrence[] {
  return workspace.definitionsNamed(lettersOf(query), mostSymbols).slice(0, mostSymbols);
}

/** Definitions of one document by their labels. */
export function findLabelled(document: Document, isWanted: (label: string) => boolean): readonly Occurrence[] {
  return definitionsOf(document).filter((definition) => isWanted(labelOf(definition)));
}

/** Whether a label holds the letters of `query` in their order. */
export function labelMatcher(query: string): (label: string) => boolean {
  const letters = lettersOf(query);
  return (label) => holds(label.toLowerCase(), letters);
}

/** `FR-1 Sign in`. */
export function labelOf({ identifier }: Occurrence): string {
  const title = identifier.definition?.title ?? '';
  return title === '' ? identifier.name : `${identifier.name} ${title}`;
}

function lettersOf(query: string): string {
  return query.toLowerCase().replace(/\s+/g, '');
}

function holds(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

import type { Occurrence, Workspace } from '../model/workspace.ts';

/** More than these are not worth scrolling through. */
const mostSymbols = 500;

/** Definitions whose identifier or title holds the letters of `query` in their order; exact beginnings first. */
export function findWorkspaceSymbols(workspace: Workspace, query: string): readonly Occurrence[] {
  const letters = query.toLowerCase().replace(/\s+/g, '');
  const exact: Occurrence[] = [];
  const others: Occurrence[] = [];
  for (const occurrence of workspace.allDefinitions()) {
    if (occurrence.identifier.name.toLowerCase().startsWith(letters)) exact.push(occurrence);
    else if (others.length < mostSymbols && holds(labelOf(occurrence).toLowerCase(), letters)) others.push(occurrence);
    if (exact.length >= mostSymbols) break;
  }
  return [...exact, ...others].slice(0, mostSymbols);
}

/** `FR-1 Sign in`. */
export function labelOf({ identifier }: Occurrence): string {
  const title = identifier.definition?.title ?? '';
  return title === '' ? identifier.name : `${identifier.name} ${title}`;
}

function holds(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

import type { Occurrence, Workspace } from '../model/workspace.ts';

/** More than these are not worth scrolling through. */
const mostSymbols = 500;

/** Definitions whose identifier or title holds the letters of `query` in their order; exact beginnings first. */
export function findWorkspaceSymbols(workspace: Workspace, query: string): readonly Occurrence[] {
  const letters = query.toLowerCase().replace(/\s+/g, '');
  const found: Occurrence[] = [];
  for (const occurrence of workspace.allDefinitions()) {
    if (holds(labelOf(occurrence).toLowerCase(), letters)) found.push(occurrence);
    if (found.length >= mostSymbols) break;
  }
  const rank = ({ identifier }: Occurrence): number => (identifier.name.toLowerCase().startsWith(letters) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
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

import type { Workspace } from '../workspace/workspace.ts';
import type { Occurrence } from '../workspace/occurrence.ts';

/** More than these are not worth scrolling through. */
const mostSymbols = 500;

/** Definitions whose identifier begins with `query`; without any, those whose title holds its letters in their order. */
export function findWorkspaceSymbols(workspace: Workspace, query: string): readonly Occurrence[] {
  const letters = query.toLowerCase().replace(/\s+/g, '');
  const exact = workspace.definitionsNamed(letters, mostSymbols).slice(0, mostSymbols);
  if (exact.length > 0) return exact;
  const others: Occurrence[] = [];
  for (const occurrence of workspace.allDefinitions()) {
    if (holds(labelOf(occurrence).toLowerCase(), letters)) others.push(occurrence);
    if (others.length >= mostSymbols) break;
  }
  return others;
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

import { findLabelled, findNamed, labelMatcher } from '../../server/src/core/features/workspaceSymbols.ts';
import type { Occurrence } from '../../server/src/core/workspace/occurrence.ts';
import type { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';

/** By name, or else by title, as the server answers when it has read every file. */
export function findWorkspaceSymbols(index: WorkspaceIndex, query: string): readonly Occurrence[] {
  const named = findNamed(index, query);
  if (named.length > 0) return named;
  return [...index.documents.values()].flatMap((document) => findLabelled(document, labelMatcher(query)));
}

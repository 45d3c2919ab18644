import { findNamed, labelMatcher, mostSymbols } from '../../core/features/workspaceSymbols.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { toSymbol } from '../titles.ts';

/** By the beginning of their identifiers; where there are none, by the letters of their titles. */
export const workspaceSymbols: LspFeature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  listen({ connection, session }) {
    connection.onWorkspaceSymbol(
      guarded(session, 'workspaceSymbol', [], async ({ query }, pause) => {
        await session.ready;
        const named = findNamed(session.workspace, query);
        if (named.length > 0) return named.map(toSymbol);
        return [...(await session.folders.titles.find(labelMatcher(query), mostSymbols, pause))];
      }),
    );
  },
};

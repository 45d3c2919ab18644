import { findWorkspaceSymbols, labelOf } from '../../core/features/workspaceSymbols.ts';
import { symbolKinds, toLocation } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

export const workspaceSymbols: LspFeature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  listen({ connection, session }) {
    connection.onWorkspaceSymbol(
      guarded(session, 'workspaceSymbol', [], async ({ query }) => {
        await session.ready;
        return findWorkspaceSymbols(session.workspace, query).map((occurrence) => ({
          name: labelOf(occurrence),
          kind: symbolKinds[occurrence.identifier.kind.symbol],
          location: toLocation(occurrence),
        }));
      }),
    );
  },
};

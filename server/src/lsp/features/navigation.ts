import { findDefinitions, findReferences, identifierAt } from '../../core/features/navigation.ts';
import { offsetAt } from '../../core/text/sourceText.ts';
import { toLocation, toLocationLink, toRange } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

export const definition: LspFeature = {
  capabilities: () => ({ definitionProvider: true }),
  listen({ connection, session, client }) {
    const takesLinks = client.textDocument?.definition?.linkSupport === true;
    connection.onDefinition(
      guarded(session, 'definition', null, async ({ textDocument, position }) => {
        await session.ready;
        const document = session.documentOf(textDocument.uri)?.document;
        if (document === undefined) return null;
        const offset = offsetAt(document.source, position);
        const found = findDefinitions(session.workspaceOf(document), document, offset);
        const identifier = identifierAt(document, offset);
        if (!takesLinks || identifier === undefined) return found.map(toLocation);
        return found.map((occurrence) => toLocationLink(occurrence, toRange(document.source, identifier)));
      }),
    );
  },
};

export const references: LspFeature = {
  capabilities: () => ({ referencesProvider: true }),
  listen({ connection, session }) {
    connection.onReferences(
      guarded(session, 'references', [], async ({ textDocument, position, context }) => {
        await session.ready;
        const document = session.documentOf(textDocument.uri)?.document;
        if (document === undefined) return [];
        const offset = offsetAt(document.source, position);
        return findReferences(session.workspaceOf(document), document, offset, context.includeDeclaration).map(
          toLocation,
        );
      }),
    );
  },
};

import type { CallHierarchyItem } from 'vscode-languageserver';
import { findDefinitions } from '../../core/features/navigation.ts';
import { findIncoming, findOutgoing } from '../../core/features/trace.ts';
import { labelOf } from '../../core/features/workspaceSymbols.ts';
import type { Occurrence } from '../../core/workspace/occurrence.ts';
import { offsetAt } from '../../core/text/sourceText.ts';
import { symbolKinds, toRange } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import type { Session } from '../session.ts';

/** Traceability as a call hierarchy: who refers to a requirement, and whom it refers to. */
export const trace: LspFeature = {
  capabilities: () => ({ callHierarchyProvider: true }),
  listen({ connection, session }) {
    connection.languages.callHierarchy.onPrepare(
      guarded(session, 'prepareCallHierarchy', null, async ({ textDocument, position }) => {
        await session.ready;
        const document = session.documentOf(textDocument.uri)?.document;
        if (document === undefined) return null;
        return findDefinitions(session.workspaceOf(document), document, offsetAt(document.source, position)).map(
          toItem,
        );
      }),
    );
    connection.languages.callHierarchy.onIncomingCalls(
      guarded(session, 'incomingCalls', null, ({ item }) => {
        const definition = definitionOf(session, item);
        if (definition === undefined) return null;
        return findIncoming(session.workspaceOf(definition.document), definition).map(({ end, places }) => ({
          from: toItem(end),
          fromRanges: places.map((place) => toRange(end.document.source, place)),
        }));
      }),
    );
    connection.languages.callHierarchy.onOutgoingCalls(
      guarded(session, 'outgoingCalls', null, ({ item }) => {
        const definition = definitionOf(session, item);
        if (definition === undefined) return null;
        return findOutgoing(session.workspaceOf(definition.document), definition).map(({ end, places }) => ({
          to: toItem(end),
          fromRanges: places.map((place) => toRange(definition.document.source, place)),
        }));
      }),
    );
  },
};

function toItem(occurrence: Occurrence): CallHierarchyItem {
  const { document, identifier } = occurrence;
  return {
    name: labelOf(occurrence),
    detail: document.uri.slice(document.uri.lastIndexOf('/') + 1),
    kind: symbolKinds[identifier.kind.symbol],
    uri: document.uri,
    range: toRange(document.source, identifier.definition?.block ?? identifier),
    selectionRange: toRange(document.source, identifier),
  };
}

/** The item as it is now: the document may have changed since it was shown. */
function definitionOf(session: Session, { uri, selectionRange }: CallHierarchyItem): Occurrence | undefined {
  const document = session.documentOf(uri)?.document;
  if (document === undefined) return undefined;
  const offset = offsetAt(document.source, selectionRange.start);
  return findDefinitions(session.workspaceOf(document), document, offset).find(
    (found) => found.document.uri === document.uri,
  );
}

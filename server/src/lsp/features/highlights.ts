import { DocumentHighlightKind } from 'vscode-languageserver';
import { findReferences } from '../../core/features/navigation.ts';
import { offsetAt } from '../../core/text/sourceText.ts';
import { toRange } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

export const highlights: LspFeature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  listen({ connection, session }) {
    connection.onDocumentHighlight(
      guarded(session, 'documentHighlight', [], ({ textDocument, position }) => {
        const document = session.documentOf(textDocument.uri)?.document;
        if (document === undefined) return [];
        return findReferences(session.workspaceOf(document), document, offsetAt(document.source, position), true)
          .filter((occurrence) => occurrence.document === document)
          .map(({ identifier }) => ({
            range: toRange(document.source, identifier),
            kind: identifier.definition === undefined ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
          }));
      }),
    );
  },
};

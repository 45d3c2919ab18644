import { findSymbols } from '../../core/features/symbols.ts';
import { toDocumentSymbol } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

export const outline: LspFeature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Specwright' } }),
  listen({ connection, session }) {
    connection.onDocumentSymbol(
      guarded(session, 'documentSymbol', [], ({ textDocument }) => {
        const document = session.documentOf(textDocument.uri)?.document;
        // Other Markdown has the editor's own outline.
        if (document?.dialect.isSpec !== true) return [];
        return findSymbols(document).map((symbol) => toDocumentSymbol(document.source, symbol));
      }),
    );
  },
};

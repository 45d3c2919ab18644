import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { findSymbols } from '../../core/features/symbols.ts';
import { toDocumentSymbol } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { obstaclesOf } from '../obstacles.ts';

/** In UTF-16 units: the outline of a longer text takes long enough to let others go first. */
const longText = 200_000;

export const outline: LspFeature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Specwright' } }),
  listen({ connection, session }) {
    connection.onDocumentSymbol(
      guarded<DocumentSymbolParams, DocumentSymbol[]>(
        session,
        'documentSymbol',
        [],
        async ({ textDocument: { uri } }, pause) => {
          const isLong = (session.open.get(uri)?.getText().length ?? 0) > longText;
          if (isLong) await pause();
          const document = session.documentOf(uri)?.document;
          // Other Markdown has the editor's own outline.
          if (document?.dialect.isSpec !== true) return [];
          if (isLong) await pause();
          const symbols = findSymbols(document, obstaclesOf(session, document));
          if (isLong) await pause();
          return symbols.map((symbol) => toDocumentSymbol(document.source, symbol));
        },
      ),
    );
  },
};

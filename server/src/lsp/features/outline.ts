import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import type { OutlineSymbol } from '../../core/features/symbols.ts';
import { findSymbols } from '../../core/features/symbols.ts';
import { toDocumentSymbol } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { obstaclesOf } from '../obstacles.ts';
import { say } from '../../core/text/say.ts';

/** In UTF-16 units: the outline of a longer text takes long enough to let others go first. */
const longText = 200_000;

/** An outline of more lines helps nobody, and takes the editor long to show. */
const mostSymbols = 5_000;

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
          const symbols = findSymbols(document, obstaclesOf(session, document), session.settings.outlineSections);
          if (isLong) await pause();
          return bounded(symbols).map((symbol) => toDocumentSymbol(document.source, symbol));
        },
      ),
    );
  },
};

/** The first symbols in reading order, and a last one that says that there are more. */
function bounded(symbols: readonly OutlineSymbol[]): readonly OutlineSymbol[] {
  let left = mostSymbols;
  const take = (some: readonly OutlineSymbol[]): readonly OutlineSymbol[] =>
    some.flatMap((symbol) => (left-- > 0 ? [{ ...symbol, children: take(symbol.children) }] : []));
  if (!hasMore(symbols, mostSymbols)) return symbols;
  const first = take(symbols);
  const last = first.at(-1);
  const end = { start: last?.end ?? 0, end: last?.end ?? 0 };
  const more: OutlineSymbol = {
    ...end,
    selection: end,
    name: say('Only the first 5,000 entries are shown'),
    detail: '',
    kind: 'other',
    children: [],
  };
  return [...first, more];
}

function hasMore(symbols: readonly OutlineSymbol[], most: number): boolean {
  let count = 0;
  const visit = (some: readonly OutlineSymbol[]): boolean =>
    some.some(({ children }) => ++count > most || visit(children));
  return visit(symbols);
}

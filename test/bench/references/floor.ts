// The protocol's own floor: reads no document, knows nothing, and answers at once with as much as a real answer holds.
import { answer, notify, readMessages } from './frames.ts';

const line = (number: number) => ({ start: { line: number, character: 0 }, end: { line: number, character: 20 } });
const list = <T>(count: number, make: (number: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const uri = 'file:///specs/spec-00001.md';
const names = list(50, (number) => ({ label: `FR-${String(number)}`, kind: 18, detail: 'tenant export' }));
const places = list(20, (number) => ({ uri, range: line(number) }));
let headings = 0;

const answers: Readonly<Record<string, (params: unknown) => unknown>> = {
  initialize: () => ({
    capabilities: {
      textDocumentSync: 2,
      documentSymbolProvider: true,
      completionProvider: {},
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: true,
      hoverProvider: true,
      workspaceSymbolProvider: true,
    },
  }),
  'textDocument/documentSymbol': () =>
    list(headings, (number) => ({
      name: 'FR-10001 tenant',
      kind: 11,
      range: line(number),
      selectionRange: line(number),
    })),
  'textDocument/completion': () => names,
  'textDocument/definition': () => places.slice(0, 1),
  'textDocument/hover': () => ({ contents: '**FR-10001**: tenant export' }),
  'textDocument/references': () => places,
  'textDocument/rename': () => ({ changes: { [uri]: places.map(({ range }) => ({ range, newText: 'FR-9' })) } }),
  'workspace/symbol': (params) => [
    { name: (params as { readonly query: string }).query, kind: 11, location: { uri, range: line(0) } },
  ],
};

interface Change {
  readonly textDocument: { readonly uri: string; readonly version: number; readonly text?: string };
}

readMessages(({ id, method = '', params }) => {
  if (method === 'exit') process.exit(0);
  if (method === 'textDocument/didOpen' || method === 'textDocument/didChange') {
    const { textDocument } = params as Change;
    headings = textDocument.text?.match(/^#/gm)?.length ?? headings;
    notify('textDocument/publishDiagnostics', {
      uri: textDocument.uri,
      version: textDocument.version,
      diagnostics: [],
    });
  }
  if (id !== undefined && method !== '') answer(id, answers[method]?.(params) ?? null);
});

interface Position {
  readonly line: number;
  readonly character: number;
}

/** What clients can do: nothing, what VS Code does, and all that the server may ask for. */
export const clients: Readonly<Record<string, unknown>> = {
  minimal: {},
  usual: {
    textDocument: { diagnostic: {}, definition: { linkSupport: true }, rename: { prepareSupport: true } },
    workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
  },
  full: {
    textDocument: {
      diagnostic: { dynamicRegistration: true },
      completion: { completionItem: { snippetSupport: true } },
      definition: { linkSupport: true },
      rename: { prepareSupport: true },
    },
    window: { workDoneProgress: true },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      workspaceEdit: { documentChanges: true, snippetEditSupport: true, changeAnnotationSupport: {} },
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
      codeLens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
    },
  },
};

/** Every request about a document, with well-formed parameters for a place in it. */
export function requestsAt(uri: string, position: Position, end: Position): readonly (readonly [string, unknown])[] {
  const textDocument = { uri };
  const at = { textDocument, position };
  const whole = { start: { line: 0, character: 0 }, end };
  const here = { start: position, end: position };
  const item = { name: 'FR-1', kind: 11, uri, range: here, selectionRange: here };
  return [
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/diagnostic', { textDocument }],
    ['textDocument/documentLink', { textDocument }],
    ['textDocument/codeLens', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/inlayHint', { textDocument, range: whole }],
    ['textDocument/codeAction', { textDocument, range: here, context: { diagnostics: [], triggerKind: 2 } }],
    ['textDocument/codeAction', { textDocument, range: whole, context: { diagnostics: [] } }],
    ['textDocument/codeAction', { textDocument, range: whole, context: { diagnostics: [], only: ['source.fixAll'] } }],
    ['textDocument/hover', at],
    ['textDocument/definition', at],
    ['textDocument/references', { ...at, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', at],
    ['textDocument/completion', at],
    ['textDocument/prepareRename', at],
    ['textDocument/rename', { ...at, newName: 'FR-99' }],
    ['textDocument/prepareCallHierarchy', at],
    ['callHierarchy/incomingCalls', { item }],
    ['callHierarchy/outgoingCalls', { item }],
    ['workspace/symbol', { query: 'F' }],
    ['specwright/questions', { uri }],
    ['specwright/left', { uri }],
    ['specwright/reply', { uri, version: 1, start: position, reply: { kind: 'value', value: 'x' } }],
    ...['renumber', 'insert', 'retire', 'compact', 'section', 'block', 'template', 'dialect'].map(
      (asked) => ['specwright/whyNot', { uri, position, asked }] as const,
    ),
    ['specwright/preview', { uri }],
    ['specwright/overview', { uris: [uri] }],
    ['specwright/traceTable', { uris: [uri], folders: [], format: 'csv' }],
    ['specwright/templates', { uri }],
    ['specwright/renderTemplate', { id: 'python-prd', uri, title: 'x' }],
    ['specwright/documentTemplate', { uri }],
    ['specwright/documentDialect', { uri }],
    ...['section', 'block', 'template', 'upgrade', 'dialect'].map(
      (kind) => ['specwright/proposals', { uri, kind }] as const,
    ),
    ['specwright/saveAsTemplate', { uri, title: 'x' }],
    ['specwright/fileName', { name: 'x.md' }],
  ];
}

/** The position of an offset, for a client that keeps lines as the protocol does. */
export function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}

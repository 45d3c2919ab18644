import type {
  Connection,
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  FileEvent,
  TextDocumentContentChangeEvent,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';

/** What a message says, when it has the form that the protocol gives it; else undefined. A client may send anything. */
type Reader<T> = (params: unknown) => T | undefined;

/** Does `deed` with what a message says; a message without the form of its kind is one line in the log. */
export function take<T>(connection: Connection, method: string, said: T | undefined, deed: (said: T) => void): void {
  if (said === undefined) connection.console.warn(`A message ${method} was malformed and is left out.`);
  else deed(said);
}

export const readOpened: Reader<DidOpenTextDocumentParams> = (params) => {
  const { uri, languageId, version, text } = fields(fields(params).textDocument);
  if (typeof uri !== 'string' || typeof text !== 'string' || typeof version !== 'number') return undefined;
  return { textDocument: { uri, languageId: typeof languageId === 'string' ? languageId : '', version, text } };
};

export const readChanged: Reader<DidChangeTextDocumentParams> = (params) => {
  const { textDocument, contentChanges } = fields(params);
  const { uri, version } = fields(textDocument);
  if (typeof uri !== 'string' || typeof version !== 'number' || !Array.isArray(contentChanges)) return undefined;
  if (!contentChanges.every(isChange)) return undefined;
  return { textDocument: { uri, version }, contentChanges };
};

/** For the notifications of closing and saving, too. */
export const readNamed: Reader<DidCloseTextDocumentParams> = (params) => {
  const { uri } = fields(fields(params).textDocument);
  return typeof uri === 'string' ? { textDocument: { uri } } : undefined;
};

export const readFileEvents: Reader<readonly FileEvent[]> = (params) => {
  const { changes } = fields(params);
  return Array.isArray(changes) && changes.every(isFileEvent) ? changes : undefined;
};

export const readFolderChange: Reader<WorkspaceFoldersChangeEvent> = (event) => {
  const { added, removed } = fields(event);
  const areFolders = [added, removed].every((list) => Array.isArray(list) && list.every(isNamed));
  return areFolders ? (event as WorkspaceFoldersChangeEvent) : undefined;
};

export function readGlobs(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function isNamed(value: unknown): boolean {
  return typeof fields(value).uri === 'string';
}

function isFileEvent(value: unknown): value is FileEvent {
  return isNamed(value) && typeof fields(value).type === 'number';
}

function isChange(value: unknown): value is TextDocumentContentChangeEvent {
  const { text, range } = fields(value);
  if (typeof text !== 'string') return false;
  return range === undefined || (isPosition(fields(range).start) && isPosition(fields(range).end));
}

function isPosition(value: unknown): boolean {
  const { line, character } = fields(value);
  return typeof line === 'number' && typeof character === 'number';
}

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SameEnds } from '../core/text/change.ts';
import { readChanged, readNamed, readOpened } from './wellFormed.ts';

/**
 * The texts that are open. The client says what it changes in them; so it is known how much of a text is as it was when it was
 * last read, and nobody has to compare.
 */
export class OpenTexts extends TextDocuments<TextDocument> {
  /** What each text has in common at both ends with the version that was read last; of those that have been read. */
  private readonly same: Map<string, SameEnds>;

  constructor() {
    const same = new Map<string, SameEnds>();
    super({
      create: (uri, languageId, version, content) => {
        same.delete(uri);
        return TextDocument.create(uri, languageId, version, content);
      },
      update: (document, changes, version) => {
        // One after the other: each counts from the text that those before it have left.
        for (const change of changes) {
          const before = same.get(document.uri);
          if (before !== undefined) same.set(document.uri, lessThan(before, document, change));
          TextDocument.update(document, [change], version);
        }
        return changes.length === 0 ? TextDocument.update(document, [], version) : document;
      },
    });
    this.same = same;
    this.onDidClose(({ document }) => same.delete(document.uri));
  }

  /** Takes in what the client opens, changes and closes. `refuse` is told of messages without their form, which change nothing. */
  listenTo(connection: Connection, refuse: (method: string) => void): void {
    const formed =
      <P, R>(method: string, read: (params: unknown) => P | undefined, handler: (params: P) => R) =>
      (params: unknown): R | undefined => {
        const said = read(params);
        if (said === undefined) refuse(method);
        return said === undefined ? undefined : handler(said);
      };
    this.listen({
      onDidOpenTextDocument: (handler) =>
        connection.onDidOpenTextDocument(formed('textDocument/didOpen', readOpened, handler)),
      onDidChangeTextDocument: (handler) =>
        connection.onDidChangeTextDocument(formed('textDocument/didChange', readChanged, handler)),
      onDidCloseTextDocument: (handler) =>
        connection.onDidCloseTextDocument(formed('textDocument/didClose', readNamed, handler)),
      onWillSaveTextDocument: (handler) => connection.onWillSaveTextDocument(handler),
      onWillSaveTextDocumentWaitUntil: (handler) => connection.onWillSaveTextDocumentWaitUntil(handler),
      onDidSaveTextDocument: (handler) => connection.onDidSaveTextDocument(handler),
    });
  }

  /** To be called when a text is read, which begins a new count. Undefined where nothing is known. */
  takeSame(uri: string): SameEnds | undefined {
    const length = this.get(uri)?.getText().length ?? 0;
    const before = this.same.get(uri);
    this.same.set(uri, { start: length, behind: length });
    return before;
  }
}

const nothing: SameEnds = { start: 0, behind: 0 };

function lessThan(
  { start, behind }: SameEnds,
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
): SameEnds {
  if (!('range' in change)) return nothing;
  const [from, to] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  // Behind an edit far outside the text, the package has lost where lines begin.
  if (!Number.isInteger(from) || !Number.isInteger(to)) return nothing;
  const { length } = document.getText();
  return { start: Math.min(start, from, to), behind: Math.min(behind, length - Math.max(from, to)) };
}

import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SameEnds } from '../core/text/change.ts';
import { normalised } from '../files/keys.ts';

/**
 * The texts that are open. The client says what it changes in them; so it is known how much of a text is as it was when it was
 * last read, and nobody has to compare.
 */
export class OpenTexts extends TextDocuments<TextDocument> {
  /** What each text has in common at both ends with the version that was read last; of those that have been read. */
  private readonly same: Map<string, SameEnds>;
  private readonly states: Map<string, number>;
  /** How the client writes each URI. */
  private readonly spellings = new Map<string, string>();

  constructor() {
    const same = new Map<string, SameEnds>();
    const states = new Map<string, number>();
    let state = 0;
    super({
      create: (uri, languageId, version, content) => {
        same.delete(uri);
        states.set(uri, ++state);
        return TextDocument.create(uri, languageId, version, content);
      },
      update: (document, changes, version) => {
        states.set(document.uri, ++state);
        // One after the other: each counts from the text that those before it have left.
        for (const said of changes) {
          const change = within(document, said);
          const before = same.get(document.uri);
          if (before !== undefined) same.set(document.uri, lessThan(before, document, change));
          TextDocument.update(document, [change], version);
        }
        return changes.length === 0 ? TextDocument.update(document, [], version) : document;
      },
    });
    this.same = same;
    this.states = states;
    this.onDidOpen(({ document }) => {
      this.spellings.set(normalised(document.uri), document.uri);
    });
    this.onDidClose(({ document }) => {
      this.spellings.delete(normalised(document.uri));
      same.delete(document.uri);
      states.delete(document.uri);
    });
  }

  /** The URIs of all of them, in the one spelling that each has. */
  get names(): Iterable<string> {
    return this.spellings.keys();
  }

  /** However its URI is written. */
  override get(uri: string): TextDocument | undefined {
    return super.get(uri) ?? super.get(this.spellings.get(normalised(uri)) ?? uri);
  }

  /** Another number whenever a text may have changed, whatever version the client calls it. */
  stateOf(uri: string): number | undefined {
    return this.states.get(this.get(uri)?.uri ?? uri);
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
  const { length } = document.getText();
  return { start: Math.min(start, from, to), behind: Math.min(behind, length - Math.max(from, to)) };
}

/** A place after the last line means the end of the text. The package would lose where lines begin. */
function within(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const { start, end } = change.range;
  if (Math.max(start.line, end.line) < document.lineCount) return change;
  const range: Range = { start: lastAt(document, start), end: lastAt(document, end) };
  return { range, text: change.text };
}

function lastAt(document: TextDocument, position: Range['start']): Range['start'] {
  return position.line < document.lineCount ? position : document.positionAt(document.getText().length);
}

import type { SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { findLabelled, labelOf } from '../core/features/workspaceSymbols.ts';
import type { Document } from '../core/document/document.ts';
import { definitionsOf } from '../core/workspace/definitionsOf.ts';
import type { Occurrence } from '../core/workspace/occurrence.ts';
import { detached } from '../core/workspace/sketches.ts';
import type { WorkspaceIndex } from '../core/workspace/workspace.ts';
import { symbolKinds, toLocation } from './convert.ts';
import { fingerprintOf } from './fingerprint.ts';

/** How many files are read together. */
const readsAtOnce = 8;

/** What a file defines, in few bytes, because a search goes through all files. */
interface Titles {
  /** Stands for the text that they were read from. */
  readonly fingerprint: string;
  readonly labels: readonly string[];
  /** Five numbers for each: its kind, and line and character of its start and its end. */
  readonly places: Int32Array;
}

const none: Titles = { fingerprint: '', labels: [], places: new Int32Array() };

/**
 * The titles of all definitions. What the index holds of a file that has been read is much more: of thousands of files at
 * once, too much.
 */
export class TitleSearch {
  private readonly known = new Map<string, Titles>();

  /** `read` hands over what it reads to `take`. */
  constructor(
    private readonly index: WorkspaceIndex,
    private readonly read: (keys: readonly string[]) => Promise<void>,
  ) {}

  /** Of a closed file. */
  take(document: Document): void {
    const labels: string[] = [];
    const places: number[] = [];
    for (const definition of definitionsOf(document)) {
      const { name, kind, location } = toSymbol(definition);
      const { start, end } = location.range;
      labels.push(detached(name));
      places.push(kind, start.line, start.character, end.line, end.character);
    }
    const fingerprint = fingerprintOf(document.source.text);
    this.known.set(document.uri, { fingerprint, labels, places: Int32Array.from(places) });
  }

  /** A file has been read again, or has gone. */
  noteText(key: string, text: string | undefined): void {
    const known = this.known.get(key);
    if (known !== undefined && (text === undefined || fingerprintOf(text) !== known.fingerprint))
      this.known.delete(key);
  }

  /** Texts are read in another way than before. */
  forgetAll(): void {
    this.known.clear();
  }

  /** The first `most` by file and place. No file is read that comes after them; `pause` is awaited between files. */
  async find(
    isWanted: (label: string) => boolean,
    most: number,
    pause: () => Promise<void>,
  ): Promise<readonly SymbolInformation[]> {
    const found: SymbolInformation[] = [];
    const uris = [...this.index.uris].sort();
    for (let at = 0; at < uris.length && found.length < most; at += readsAtOnce) {
      const some = uris.slice(at, at + readsAtOnce);
      const unread = some.filter((uri) => this.index.document(uri) === undefined && !this.known.has(uri));
      if (unread.length > 0) await this.read(unread);
      await pause();
      for (const uri of some) found.push(...this.symbolsOf(uri, isWanted));
    }
    return found.slice(0, most);
  }

  private symbolsOf(uri: string, isWanted: (label: string) => boolean): readonly SymbolInformation[] {
    const document = this.index.document(uri);
    if (document !== undefined) return findLabelled(document, isWanted).map(toSymbol);
    const { labels, places } = this.known.get(uri) ?? none;
    return labels.flatMap((name, index) => {
      if (!isWanted(name)) return [];
      const [kind = 0, line = 0, character = 0, endLine = 0, endCharacter = 0] = places.subarray(5 * index);
      const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
      return [{ name, kind: kind as SymbolKind, location: { uri, range } }];
    });
  }
}

export function toSymbol(occurrence: Occurrence): SymbolInformation {
  const kind = symbolKinds[occurrence.identifier.kind.symbol];
  return { name: labelOf(occurrence), kind, location: toLocation(occurrence) };
}

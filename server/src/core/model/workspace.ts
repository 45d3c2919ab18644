import { resolveAddress } from './addresses.ts';
import type { Document } from './document.ts';
import type { Identifier } from './identifiers.ts';

/** An identifier and the document it appears in. */
export interface Occurrence {
  readonly document: Document;
  readonly identifier: Identifier;
  /** The identifier is not written here: it is one of those between the ends of a range. */
  readonly isInRange: boolean;
}

/** All documents, as rules and features see them. Answers are ordered by URI, then by place. */
export interface Workspace {
  readonly documents: ReadonlyMap<string, Document>;
  /** False until every file has been read: what is not found may still come. */
  readonly isComplete: boolean;
  /** What a name can mean, seen from a document: in the document itself, or else in the nearest folder that defines it. */
  definitions(name: string, from: Document, address?: string): readonly Occurrence[];
  /** Every appearance that means the same as the name does in `from`, the definitions included. */
  occurrences(name: string, from: Document, address?: string): readonly Occurrence[];
  /** Every appearance of a name, whatever it means. */
  appearances(name: string): readonly Occurrence[];
  /** Every definition of the workspace. */
  allDefinitions(): Iterable<Occurrence>;
}

/** The one mutable thing: `put` and `remove` are the only writes. The answers depend on the documents alone, not on their history. */
export class WorkspaceIndex implements Workspace {
  private readonly byUri = new Map<string, Document>();
  /** Counts changes of what is defined, so that answers about other documents know whether they still hold. */
  revision = 0;
  isComplete = true;

  private readonly urisByName = new Map<string, Set<string>>();

  get documents(): ReadonlyMap<string, Document> {
    return this.byUri;
  }

  put(document: Document): void {
    const before = this.byUri.get(document.uri);
    const revision = this.revision;
    this.remove(document.uri);
    this.revision = before !== undefined && signature(before) === signature(document) ? revision : revision + 1;
    this.byUri.set(document.uri, document);
    for (const name of namesIn(document)) {
      const uris = this.urisByName.get(name) ?? new Set();
      this.urisByName.set(name, uris.add(document.uri));
    }
  }

  remove(uri: string): void {
    const document = this.byUri.get(uri);
    if (document === undefined) return;
    for (const name of namesIn(document)) {
      const uris = this.urisByName.get(name);
      uris?.delete(uri);
      if (uris?.size === 0) this.urisByName.delete(name);
    }
    this.byUri.delete(uri);
    this.revision++;
  }

  definitions(name: string, from: Document, address?: string): readonly Occurrence[] {
    return meantBy(definitionsAmong(this.appearances(name)), from, address);
  }

  occurrences(name: string, from: Document, address?: string): readonly Occurrence[] {
    const all = this.appearances(name);
    const definitions = definitionsAmong(all);
    const wanted = new Set(meantBy(definitions, from, address).map(keyOf));
    const meansTheSame = (document: Document, toward?: string): boolean => {
      const means = meantBy(definitions, document, toward);
      return wanted.size === 0 ? means.length === 0 : means.some((definition) => wanted.has(keyOf(definition)));
    };
    // All mentions of a document without an address of their own mean the same.
    const answers = new Map<string, boolean>();
    return all.filter(({ document, identifier }) => {
      if (identifier.address !== undefined) return meansTheSame(document, identifier.address);
      const answer = answers.get(document.uri) ?? meansTheSame(document);
      answers.set(document.uri, answer);
      return answer;
    });
  }

  *allDefinitions(): Iterable<Occurrence> {
    for (const uri of [...this.byUri.keys()].sort()) {
      const document = this.byUri.get(uri);
      for (const identifier of document?.identifiers ?? [])
        if (document !== undefined && identifier.definition !== undefined)
          yield { document, identifier, isInRange: false };
    }
  }

  appearances(name: string): readonly Occurrence[] {
    const uris = [...(this.urisByName.get(name) ?? [])].sort();
    return uris.flatMap((uri) => {
      const document = this.byUri.get(uri);
      return document === undefined ? [] : appearancesIn(document, name);
    });
  }
}

/** What other documents can see of a document. */
function signature({ identifiers }: Document): string {
  return identifiers
    .filter(({ definition }) => definition !== undefined)
    .map(({ name, definition }) => `${name} ${definition?.title ?? ''}`)
    .join('\n');
}

function namesIn({ identifiers, ranges }: Document): Iterable<string> {
  return new Set([...identifiers.map(({ name }) => name), ...ranges.flatMap(({ members }) => members)]);
}

function appearancesIn(document: Document, name: string): readonly Occurrence[] {
  const written = document.identifiers
    .filter((identifier) => identifier.name === name)
    .map((identifier) => ({ document, identifier, isInRange: false }));
  const inside = document.ranges
    .filter(({ members }) => members.slice(1, -1).includes(name))
    .flatMap(({ start, end }) => {
      const first = document.identifiers.find((identifier) => identifier.start === start);
      if (first === undefined) return [];
      return [{ document, identifier: { ...first, end, name, definition: undefined }, isInRange: true }];
    });
  return inside.length === 0
    ? written
    : [...written, ...inside].sort((a, b) => a.identifier.start - b.identifier.start);
}

function definitionsAmong(appearances: readonly Occurrence[]): readonly Occurrence[] {
  return appearances.filter(({ identifier }) => identifier.definition !== undefined);
}

/** Those in the document that the address names, or else the nearest. */
function meantBy(definitions: readonly Occurrence[], from: Document, address?: string): readonly Occurrence[] {
  const target = address === undefined ? undefined : resolveAddress(from.uri, address);
  const addressed = definitions.filter(({ document }) => document.uri === target);
  return addressed.length > 0 ? addressed : nearest(definitions, from);
}

/** Every feature folder starts again at FR-001, so the definition that is meant is the one nearest to the mention. */
export function nearest(definitions: readonly Occurrence[], from: Document): readonly Occurrence[] {
  const own = definitions.filter(({ document }) => document.uri === from.uri);
  if (own.length > 0) return own;
  for (let folder = folderOf(from.uri); folder !== ''; folder = folderOf(folder)) {
    const within = definitions.filter(({ document }) => document.uri.startsWith(`${folder}/`));
    if (within.length > 0) return within;
  }
  return definitions;
}

/** `file:///a/b` of `file:///a/b/c.md`; empty above the root. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

function keyOf({ document, identifier }: Occurrence): string {
  return `${document.uri}#${identifier.start}`;
}

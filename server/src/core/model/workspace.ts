import type { Document } from './document.ts';
import type { Identifier } from './identifiers.ts';

/** An identifier and the document it appears in. */
export interface Occurrence {
  readonly document: Document;
  readonly identifier: Identifier;
}

/** All documents, as rules and features see them. Answers are ordered by URI, then by place. */
export interface Workspace {
  readonly documents: ReadonlyMap<string, Document>;
  /** What a name can mean, seen from a document: in the document itself, or else in the nearest folder that defines it. */
  definitions(name: string, from: Document): readonly Occurrence[];
  /** Every appearance that means the same as the name does in `from`, the definitions included. */
  occurrences(name: string, from: Document): readonly Occurrence[];
}

/** The one mutable thing: `put` and `remove` are the only writes. The answers depend on the documents alone, not on their history. */
export class WorkspaceIndex implements Workspace {
  private readonly byUri = new Map<string, Document>();
  private readonly urisByName = new Map<string, Set<string>>();

  get documents(): ReadonlyMap<string, Document> {
    return this.byUri;
  }

  put(document: Document): void {
    this.remove(document.uri);
    this.byUri.set(document.uri, document);
    for (const { name } of document.identifiers) {
      const uris = this.urisByName.get(name) ?? new Set();
      this.urisByName.set(name, uris.add(document.uri));
    }
  }

  remove(uri: string): void {
    for (const { name } of this.byUri.get(uri)?.identifiers ?? []) {
      const uris = this.urisByName.get(name);
      uris?.delete(uri);
      if (uris?.size === 0) this.urisByName.delete(name);
    }
    this.byUri.delete(uri);
  }

  definitions(name: string, from: Document): readonly Occurrence[] {
    return nearest(
      this.appearances(name).filter(({ identifier }) => identifier.definition !== undefined),
      from,
    );
  }

  occurrences(name: string, from: Document): readonly Occurrence[] {
    const meant = keysOf(this.definitions(name, from));
    return this.appearances(name).filter((occurrence) => {
      const means = this.definitions(name, occurrence.document);
      return meant.size === 0 ? means.length === 0 : means.some((definition) => meant.has(keyOf(definition)));
    });
  }

  private appearances(name: string): readonly Occurrence[] {
    const uris = [...(this.urisByName.get(name) ?? [])].sort();
    return uris.flatMap((uri) => {
      const document = this.byUri.get(uri);
      if (document === undefined) return [];
      return document.identifiers
        .filter((identifier) => identifier.name === name)
        .map((identifier) => ({ document, identifier }));
    });
  }
}

/** Every feature folder starts again at FR-001, so the definition that is meant is the one nearest to the mention. */
function nearest(definitions: readonly Occurrence[], from: Document): readonly Occurrence[] {
  const own = definitions.filter(({ document }) => document.uri === from.uri);
  if (own.length > 0) return own;
  for (let folder = parent(from.uri); folder !== ''; folder = parent(folder)) {
    const within = definitions.filter(({ document }) => document.uri.startsWith(`${folder}/`));
    if (within.length > 0) return within;
  }
  return definitions;
}

/** `file:///a/b` of `file:///a/b/c.md`; empty above the root. */
function parent(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

function keyOf({ document, identifier }: Occurrence): string {
  return `${document.uri}#${String(identifier.start)}`;
}

function keysOf(occurrences: readonly Occurrence[]): ReadonlySet<string> {
  return new Set(occurrences.map(keyOf));
}

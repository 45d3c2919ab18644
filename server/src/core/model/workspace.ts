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

/** Where one document speaks of a name, in reading order. */
interface Appearances {
  readonly all: readonly Occurrence[];
  readonly definitions: readonly Occurrence[];
}

/** The one mutable thing: `put` and `remove` are the only writes. The answers depend on the documents alone, not on their history. */
export class WorkspaceIndex implements Workspace {
  private readonly byUri = new Map<string, Document>();
  /** Counts changes of what is defined, so that answers about other documents know whether they still hold. */
  revision = 0;
  isComplete = true;

  /** Where each name appears: by name, then by URI. */
  private readonly byName = new Map<string, Map<string, Appearances>>();

  get documents(): ReadonlyMap<string, Document> {
    return this.byUri;
  }

  put(document: Document): void {
    const before = this.byUri.get(document.uri);
    const revision = this.revision;
    this.remove(document.uri);
    this.revision = before !== undefined && signature(before) === signature(document) ? revision : revision + 1;
    this.byUri.set(document.uri, document);
    for (const [name, found] of appearancesIn(document)) {
      const places = this.byName.get(name) ?? new Map<string, Appearances>();
      const definitions = found.filter(({ identifier }) => identifier.definition !== undefined);
      this.byName.set(name, places.set(document.uri, { all: found, definitions }));
    }
  }

  remove(uri: string): void {
    const document = this.byUri.get(uri);
    if (document === undefined) return;
    for (const name of appearancesIn(document).keys()) {
      const places = this.byName.get(name);
      places?.delete(uri);
      if (places?.size === 0) this.byName.delete(name);
    }
    this.byUri.delete(uri);
    this.revision++;
  }

  definitions(name: string, from: Document, address?: string): readonly Occurrence[] {
    return meantBy(this.definitionsOf(name), from, address);
  }

  occurrences(name: string, from: Document, address?: string): readonly Occurrence[] {
    const all = this.appearances(name);
    const definitions = this.definitionsOf(name);
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
    return this.placesOf(name).flatMap(({ all }) => all);
  }

  private definitionsOf(name: string): readonly Occurrence[] {
    return this.placesOf(name).flatMap(({ definitions }) => definitions);
  }

  private placesOf(name: string): readonly Appearances[] {
    const places = [...(this.byName.get(name) ?? [])];
    return places.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
  }
}

/** What other documents can see of a document. */
function signature({ identifiers }: Document): string {
  return identifiers
    .filter(({ definition }) => definition !== undefined)
    .map(({ name, definition }) => `${name} ${definition?.title ?? ''}`)
    .join('\n');
}

/** Every appearance, by name; those of a name in reading order. */
function appearancesIn(document: Document): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  const add = (identifier: Identifier, isInRange: boolean): void => {
    const others = found.get(identifier.name);
    if (others === undefined) found.set(identifier.name, [{ document, identifier, isInRange }]);
    else others.push({ document, identifier, isInRange });
  };
  const rangeAt = new Map(document.ranges.map((range) => [range.start, range]));
  for (const identifier of document.identifiers) {
    add(identifier, false);
    const range = rangeAt.get(identifier.start);
    for (const name of range?.members.slice(1, -1) ?? [])
      add({ ...identifier, end: range?.end ?? identifier.end, name, definition: undefined }, true);
  }
  return found;
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

import type { Project } from '../project/projectFiles.ts';
import { ProjectIndex } from '../project/projectFiles.ts';
import { resolveAddress } from './addresses.ts';
import type { Document } from './document.ts';
import type { Identifier } from './identifiers.ts';
import { Postings } from './postings.ts';

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
  /** The files that say how documents are read and checked. */
  readonly project: Project;
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
  private readonly byName = new Map<string, Postings>();
  /** Counts changes of what is defined, so that answers about other documents know whether they still hold. */
  revision = 0;
  /** Counts changes of what is mentioned, in whatever document. */
  mentions = 0;
  isComplete = true;

  constructor(readonly project = new ProjectIndex()) {}

  get documents(): ReadonlyMap<string, Document> {
    return this.byUri;
  }

  put(document: Document): void {
    const { uri } = document;
    const before = this.byUri.get(uri);
    const occurrences = occurrencesByName(document);
    if (before !== undefined)
      for (const name of occurrencesByName(before).keys()) if (!occurrences.has(name)) this.forget(name, uri);
    for (const [name, list] of occurrences) {
      const postings = this.byName.get(name) ?? new Postings();
      postings.set(uri, list);
      this.byName.set(name, postings);
    }
    this.byUri.set(uri, document);
    if (before === undefined || signature(before) !== signature(document)) this.revision++;
    if (before === undefined || mentionsIn(before) !== mentionsIn(document)) this.mentions++;
  }

  remove(uri: string): void {
    const document = this.byUri.get(uri);
    if (document === undefined) return;
    for (const name of occurrencesByName(document).keys()) this.forget(name, uri);
    this.byUri.delete(uri);
    this.revision++;
    this.mentions++;
  }

  definitions(name: string, from: Document, address?: string): readonly Occurrence[] {
    const postings = this.byName.get(name);
    return postings === undefined ? [] : meantBy(postings, from, address);
  }

  occurrences(name: string, from: Document, address?: string): readonly Occurrence[] {
    const postings = this.byName.get(name);
    if (postings === undefined) return [];
    const wanted = new Set(meantBy(postings, from, address));
    const meansTheSame = (document: Document, toward?: string): boolean => {
      const means = meantBy(postings, document, toward);
      return wanted.size === 0 ? means.length === 0 : means.some((definition) => wanted.has(definition));
    };
    // All mentions of a document without an address of their own mean the same.
    const answers = new Map<string, boolean>();
    return postings.all().filter(({ document, identifier }) => {
      if (identifier.address !== undefined) return meansTheSame(document, identifier.address);
      const answer = answers.get(document.uri) ?? meansTheSame(document);
      answers.set(document.uri, answer);
      return answer;
    });
  }

  appearances(name: string): readonly Occurrence[] {
    return this.byName.get(name)?.all() ?? [];
  }

  *allDefinitions(): Iterable<Occurrence> {
    for (const uri of [...this.byUri.keys()].sort()) {
      const document = this.byUri.get(uri);
      for (const identifier of document?.identifiers ?? [])
        if (document !== undefined && identifier.definition !== undefined)
          yield { document, identifier, isInRange: false };
    }
  }

  private forget(name: string, uri: string): void {
    const postings = this.byName.get(name);
    postings?.delete(uri);
    if (postings?.isEmpty === true) this.byName.delete(name);
  }
}

/** Those in the document that the address names, or else the nearest. */
export function meantBy(postings: Postings, from: Document, address?: string): readonly Occurrence[] {
  const target = address === undefined ? undefined : resolveAddress(from.uri, address);
  const addressed = target === undefined ? [] : postings.definitionsIn(target);
  return addressed.length > 0 ? addressed : postings.nearest(from);
}

/** What other documents can see of a document. */
function signature({ identifiers }: Document): string {
  return identifiers
    .filter(({ definition }) => definition !== undefined)
    .map(({ name, definition }) => `${name} ${definition?.title ?? ''}`)
    .join('\n');
}

function mentionsIn({ identifiers, ranges }: Document): string {
  return [...identifiers.map(({ name }) => name), ...ranges.flatMap(({ members }) => members)].join(' ');
}

/** What a document says of each name, written or between the ends of a range, in reading order. */
function occurrencesByName(document: Document): ReadonlyMap<string, readonly Occurrence[]> {
  const byName = new Map<string, Occurrence[]>();
  const add = (occurrence: Occurrence): void => {
    const list = byName.get(occurrence.identifier.name);
    if (list === undefined) byName.set(occurrence.identifier.name, [occurrence]);
    else list.push(occurrence);
  };
  for (const identifier of document.identifiers) add({ document, identifier, isInRange: false });
  if (document.ranges.length === 0) return byName;
  const identifierAt = new Map(document.identifiers.map((identifier) => [identifier.start, identifier]));
  for (const { start, end, members } of document.ranges) {
    const first = identifierAt.get(start);
    if (first === undefined) continue;
    for (const name of members.slice(1, -1))
      add({ document, identifier: { ...first, end, name, definition: undefined, rival: undefined }, isInRange: true });
  }
  for (const list of byName.values()) list.sort((a, b) => a.identifier.start - b.identifier.start);
  return byName;
}

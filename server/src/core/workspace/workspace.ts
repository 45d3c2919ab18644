import type { Project } from '../project/projectFiles.ts';
import { ProjectIndex } from '../project/projectFiles.ts';
import { addressResolver, folderOf, foldersAround, isNamedBy } from './addresses.ts';
import { ClosedDocument, NotRead } from './closedDocument.ts';
import { ChangeCounts } from './changeCounts.ts';
import { definitionsOf } from './definitionsOf.ts';
import type { Document } from '../document/document.ts';
import { definesTheSame, DocumentNames } from './documentNames.ts';
import { FolderFiles } from './folderFiles.ts';
import { isChange, isStrong, meaningTheSame, Postings, strongest } from './postings.ts';
import type { Sketch } from './sketch.ts';
import { definingKeysOf, keysOf } from './sketch.ts';
import { Sketches } from './sketches.ts';
import type { Occurrence } from './occurrence.ts';

/** All documents, as rules and features see them. Answers are ordered by URI, then by place. */
export interface Workspace {
  /** False until every file has been read: what is not found may still come. */
  readonly isComplete: boolean;
  readonly hasFolders: boolean;
  readonly project: Project;
  /** What a name can mean, seen from a place in a document: there, in the document, or else in the nearest folder that defines it. */
  definitions(name: string, from: Document, address?: string, at?: number): readonly Occurrence[];
  /** Every appearance that means the same as the name does in `from`, the definitions included. */
  occurrences(name: string, from: Document, address?: string, at?: number): readonly Occurrence[];
  /** Every appearance of a name, whatever it means. */
  appearances(name: string): readonly Occurrence[];
  /** Grows with every change of a document that is not this one, and with every answer that could not be given. */
  changesBesides(uri: string): number;
  /** The definitions in the files of one folder, those below it left out. */
  definitionsIn(folder: string): readonly Occurrence[];
  /** What the other files of the document's folder define by a name. */
  definitionsBeside(name: string, document: Document): readonly Occurrence[];
  /** The definitions whose names begin like that, in whatever case; not many more than `most`. */
  definitionsNamed(beginning: string, most: number): readonly Occurrence[];
  /** Every name that is defined or mentioned, and some that are not. */
  names(): Iterable<string>;
  /** Every document for which something holds; files whose sketches have one of the keys are read for it. */
  speaking(keys: readonly string[], holds: (document: Document) => boolean): readonly Document[];
  /** The documents of one folder, those below it left out, with everything in them. */
  documentsIn(folder: string): readonly Document[];
  /** Of every file, read or not. */
  readonly uris: readonly string[];
  /** Whether there is such a file, read or not. */
  readonly has: (uri: string) => boolean;
  /** Whether a file would belong to the workspace, and is certain not to be there. */
  readonly isMissing: (uri: string) => boolean;
  /** Says that more than the identifiers of these documents will be looked at, so that they are read together. */
  needAllOf(documents: Iterable<Document>): void;
}

/**
 * The one mutable thing: `put`, `sketch` and `remove` are the only writes. The answers depend on the documents alone, not on
 * their history.
 * Of a file that nobody has asked about only the sketch is held. An answer that needs more of some files names them in
 * `missing` and is not to be used: they are read and put, and the question is asked again.
 */
export class WorkspaceIndex implements Workspace {
  private readonly byUri = new Map<string, DocumentNames>();
  private readonly byName = new Map<string, Postings>();
  private readonly byFolder = new FolderFiles();
  private readonly sketches = new Sketches();
  private known: { readonly name: string; readonly lowerCase: string }[] | undefined;
  /** Files that answers could not be given without; whoever reads them takes them out. */
  readonly missing = new Set<string>();
  /** Counts how often an answer could not be given for want of a file. */
  misses = 0;
  /** Counts changes of what is defined, so that answers about other documents know whether they still hold. */
  revision = 0;
  /** Counts changes of what is mentioned, in whatever document. */
  mentions = 0;
  isComplete = true;
  hasFolders = true;
  /** Set by who reads the files. */
  isMissing: (uri: string) => boolean = () => false;
  private readonly changes = new ChangeCounts();
  private readonly resolve = addressResolver();
  readonly has = (uri: string): boolean => this.byUri.has(uri) || this.sketches.has(uri);

  constructor(readonly project = new ProjectIndex()) {}

  /** Those that have been read. */
  get documents(): ReadonlyMap<string, Document> {
    return new Map([...this.byUri].map(([uri, { document }]) => [uri, document]));
  }

  /** The documents that have been read and the files that are known by a sketch. */
  get uris(): readonly string[] {
    return [...this.byUri.keys(), ...this.sketches.uris];
  }

  document(uri: string): Document | undefined {
    return this.byUri.get(uri)?.document;
  }

  /** The same, but of a file that is only sketched the reading is asked for. */
  documentNamed(uri: string): Document | undefined {
    if (this.sketches.has(uri)) this.miss([uri]);
    return this.document(uri);
  }

  put(document: Document): void {
    const { uri } = document;
    this.changes.count(uri);
    const names = this.byUri.get(uri);
    if (names === undefined) this.add(document);
    else this.replace(names, document);
  }

  /** Holds no more of a file than what its text may say. */
  sketch(uri: string, sketch: Sketch): void {
    if (this.sketches.isSame(uri, sketch)) return;
    this.drop(uri);
    this.sketches.put(uri, sketch);
    this.byFolder.add(uri);
    this.known = undefined;
    this.revision++;
    this.mentions++;
  }

  remove(uri: string): void {
    if (!this.has(uri)) return;
    this.drop(uri);
    this.revision++;
    this.mentions++;
  }

  definitions(name: string, from: Document, address?: string, at?: number): readonly Occurrence[] {
    const postings = this.byName.get(name);
    const unread = this.unread(name, definingKeysOf);
    if (address !== undefined) {
      const target = this.resolve(from.uri, address).find((uri) => this.has(uri));
      const wanted = unread.filter((uri) => uri === target || isNamedBy(uri, address));
      if (wanted.length > 0) return this.miss(wanted);
      const addressed = postings?.addressed(target, address) ?? [];
      if (addressed.length > 0) return addressed;
    }
    if (unread.length === 0) return postings?.nearest(from, at) ?? [];
    const own = postings?.ownIn(from.uri, at) ?? [];
    if (own.some(isStrong)) return own;
    if (own.length > 0) {
      const beside = own.some(isChange) ? unread : unread.filter((uri) => uri.startsWith(`${folderOf(from.uri)}/`));
      return beside.length > 0 ? this.miss(beside) : own;
    }
    for (const folder of foldersAround(from.uri)) {
      const below = unread.filter((uri) => uri.startsWith(`${folder}/`));
      if (below.length > 0) return this.miss(below);
      const near = postings?.below(folder) ?? [];
      if (near.length > 0) return strongest(near);
    }
    return this.miss(unread);
  }

  occurrences(name: string, from: Document, address?: string, at?: number): readonly Occurrence[] {
    const unread = this.unread(name);
    if (unread.length > 0) return this.miss(unread);
    const postings = this.byName.get(name);
    return postings?.isKnown !== true ? [] : meaningTheSame(postings, from, address, at);
  }

  appearances(name: string): readonly Occurrence[] {
    const unread = this.unread(name);
    return unread.length > 0 ? this.miss(unread) : (this.byName.get(name)?.all() ?? []);
  }

  changesBesides(uri: string): number {
    return this.changes.besides(uri);
  }

  definitionsIn(folder: string): readonly Occurrence[] {
    const uris = this.byFolder.in(folder);
    const unread = uris.filter((uri) => this.sketches.has(uri));
    return unread.length > 0 ? this.miss(unread) : uris.flatMap((uri) => this.definedIn(uri));
  }

  definitionsBeside(name: string, { uri }: Document): readonly Occurrence[] {
    const isBeside = (other: string): boolean => other !== uri && folderOf(other) === folderOf(uri);
    const unread = this.unread(name, definingKeysOf).filter(isBeside);
    return unread.length > 0 ? this.miss(unread) : (this.byName.get(name)?.inFiles(isBeside) ?? []);
  }

  definitionsNamed(beginning: string, most: number): readonly Occurrence[] {
    const wanted = beginning.toLowerCase();
    this.known ??= [...this.names()].map((name) => ({ name, lowerCase: name.toLowerCase() }));
    const uris = new Set<string>();
    for (const { name, lowerCase } of this.known) {
      if (!lowerCase.startsWith(wanted)) continue;
      for (const uri of this.byName.get(name)?.definers ?? []) uris.add(uri);
      for (const uri of this.sketches.speakingOf(definingKeysOf(name))) uris.add(uri);
    }
    const found: Occurrence[] = [];
    const unread: string[] = [];
    for (const uri of [...uris].sort()) {
      if (found.length + unread.length >= most) break;
      if (this.sketches.has(uri)) unread.push(uri);
      for (const definition of this.definedIn(uri))
        if (definition.identifier.name.toLowerCase().startsWith(wanted)) found.push(definition);
    }
    if (unread.length === 0) return found;
    this.miss(unread);
    throw new NotRead([]);
  }

  *names(): Iterable<string> {
    yield* this.byName.keys();
    for (const name of this.sketches.names()) if (!this.byName.has(name)) yield name;
  }

  speaking(keys: readonly string[], holds: (document: Document) => boolean): readonly Document[] {
    const unread = [...this.sketches.speakingOf(keys)];
    if (unread.length > 0) return this.miss(unread);
    const speaking = Array.from(this.byUri.values(), ({ document }) => document).filter(holds);
    return speaking.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  documentsIn(folder: string): readonly Document[] {
    const uris = this.byFolder.in(folder);
    const documents = uris.flatMap((uri) => this.document(uri) ?? []);
    if (documents.length < uris.length) throw new NotRead(uris);
    this.needAllOf(documents);
    return documents;
  }

  needAllOf(documents: Iterable<Document>): void {
    const closed = new Set<string>();
    for (const document of documents) if (document instanceof ClosedDocument) closed.add(document.uri);
    if (closed.size > 0) throw new NotRead([...closed]);
  }

  private definedIn(uri: string): readonly Occurrence[] {
    const document = this.byUri.get(uri)?.document;
    return document === undefined ? [] : definitionsOf(document);
  }

  /** The files that may speak of a name, and have not been read. */
  private unread(name: string, keys = keysOf): readonly string[] {
    return this.sketches.isEmpty ? [] : [...this.sketches.speakingOf(keys(name))];
  }

  private miss(uris: readonly string[]): readonly [] {
    for (const uri of uris) this.missing.add(uri);
    this.misses++;
    this.changes.countElsewhere();
    return [];
  }

  private add(document: Document): void {
    const { uri } = document;
    const sketch = this.sketches.take(uri);
    const names = new DocumentNames(document);
    this.byUri.set(uri, names);
    this.byFolder.add(uri);
    for (const name of names.names) this.postingsOf(name).set(uri, names);
    // Nobody asked the file about a name in its sketch, or it would have been read.
    const isSurprise =
      sketch === undefined || [...names.names].some((name) => !keysOf(name).some((key) => sketch.has(key)));
    if (!isSurprise) return;
    this.revision++;
    this.mentions++;
  }

  private replace(names: DocumentNames, document: Document): void {
    if (!definesTheSame(names.document, document)) this.revision++;
    const oldNames = names.names;
    if (!names.replace(document)) return;
    for (const name of oldNames) if (!names.has(name)) this.forget(name, document.uri);
    for (const name of names.names) this.postingsOf(name).set(document.uri, names);
    this.mentions++;
  }

  private drop(uri: string): void {
    this.changes.count(uri);
    for (const name of this.byUri.get(uri)?.names ?? []) this.forget(name, uri);
    this.byUri.delete(uri);
    this.sketches.take(uri);
    this.byFolder.delete(uri);
  }

  private postingsOf(name: string): Postings {
    let postings = this.byName.get(name);
    if (postings !== undefined) return postings;
    this.byName.set(name, (postings = new Postings(name)));
    this.known = undefined;
    return postings;
  }

  private forget(name: string, uri: string): void {
    const postings = this.byName.get(name);
    postings?.delete(uri);
    if (postings?.isEmpty === true) this.byName.delete(name);
  }
}

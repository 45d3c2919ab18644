import { pathToFileURL } from 'node:url';
import type { Document } from '../core/document/document.ts';
import { readDocument } from '../core/document/document.ts';
import { readingFor } from '../core/project/readingFor.ts';
import { projectFileId } from '../core/project/projectFiles.ts';
import { ClosedDocument, NotRead } from '../core/workspace/closedDocument.ts';
import { KeptTexts } from '../core/workspace/keptTexts.ts';
import { readSketch } from '../core/workspace/sketch.ts';
import { WorkspaceIndex } from '../core/workspace/workspace.ts';
import { Belonging } from '../files/belonging.ts';
import { normalised } from '../files/keys.ts';
import type { SpecFiles } from '../files/specFiles.ts';
import { diskFiles } from './diskFiles.ts';

/** The documents of a folder with one index of all of them, as an editor that opens the folder has it. */
export class Repository {
  readonly workspace = new WorkspaceIndex();
  /** The documents that belong to it, sorted. */
  uris: readonly string[] = [];
  /** Files that say how documents are read and checked. */
  projectUris: readonly string[] = [];
  /** What lies in them is not known. */
  unreadFolders: readonly string[] = [];
  unreadSettings: readonly string[] = [];
  /** Documents that do not belong, by URI: each answers for itself. */
  private readonly apart = new Map<string, WorkspaceIndex>();
  /** These count in place of files, by URI. */
  private readonly texts = new Map<string, string>();
  private readonly kept: KeptTexts;
  /** The document that questions are asked about. */
  private asked = '';

  private readonly belonging: Belonging;

  private constructor(
    /** As a URI, without a slash at its end. */
    readonly root: string,
    private readonly files: SpecFiles,
    mostText: number,
  ) {
    this.belonging = new Belonging(files);
    this.kept = new KeptTexts(mostText);
  }

  /** @param mostText in UTF-16 units: as much is kept whole; of more, each document is read when its turn comes */
  static async open(folder: string, files: SpecFiles = diskFiles, mostText = 20_000_000): Promise<Repository> {
    const root = normalised(pathToFileURL(folder).href).replace(/\/$/, '');
    const repository = new Repository(root, files, mostText);
    await repository.list();
    return repository;
  }

  /**
   * Takes in the documents that will be asked for, as many as are kept, and of all others the names. `texts` count in
   * place of files, and may be new.
   */
  async load(wanted: ReadonlySet<string>, texts: ReadonlyMap<string, string>): Promise<void> {
    for (const [uri, text] of texts) {
      const id = projectFileId(uri);
      if (id === undefined) this.put(uri, text);
      else this.workspace.project.put(id, uri, text);
    }
    for (const uri of this.uris) {
      if (texts.has(uri)) continue;
      const text = await this.files.read(uri);
      if (text === undefined) continue;
      if (wanted.has(uri) && !this.kept.isFull) this.keep(uri, text);
      else this.workspace.sketch(uri, readSketch(text));
    }
    this.workspace.isComplete = true;
  }

  /** Takes in another text of a document. */
  put(uri: string, text: string): void {
    this.texts.set(uri, text);
    if (this.belonging.answersOthers(uri)) this.keep(uri, text);
    else this.indexApart(uri).put(this.read(uri, text));
  }

  /**
   * One document after the other, each read once where it can be: those come next that others have just needed. A caller
   * that holds on to what it was given holds whole documents.
   */
  async *each(uris: Iterable<string>): AsyncIterable<readonly [uri: string, document: Document | undefined]> {
    const left = new Set(uris);
    for (const first of left)
      for (const uri of [first, ...this.kept.keys]) if (left.delete(uri)) yield [uri, await this.documentAt(uri)];
  }

  /** With everything in it; undefined for what is no document, or cannot be read. */
  async documentAt(uri: string): Promise<Document | undefined> {
    this.asked = uri;
    const index = this.workspaceOf(uri);
    this.kept.closeOldest(this.workspace, (key) => key === uri);
    if (index === this.workspace && this.workspace.has(uri)) await this.readMissing([uri], true);
    return index.document(uri);
  }

  /** What a document may ask: the whole repository, or itself alone. */
  workspaceOf(uri: string): WorkspaceIndex {
    return this.apart.get(uri) ?? this.workspace;
  }

  /** False for what git or the team leaves out, and for what lies elsewhere. */
  covers(uri: string): boolean {
    return this.belonging.isOwn(uri);
  }

  /** Whether a document or a project file has been taken in. */
  holds(uri: string): boolean {
    return this.workspace.has(uri) || this.workspace.project.uris.includes(uri);
  }

  /** The answer to a question, once all that it needs has been read. */
  async ask<R>(index: WorkspaceIndex, question: () => R): Promise<R> {
    for (;;) {
      const before = index.misses;
      try {
        const answer = question();
        if (index.misses === before) return answer;
        await this.readMissing([...index.missing], false);
      } catch (error) {
        if (!(error instanceof NotRead)) throw error;
        await this.readMissing([...index.missing], false);
        await this.readMissing(error.uris, true);
      }
      index.missing.clear();
    }
  }

  private async list(): Promise<void> {
    this.belonging.begin([this.root], {});
    const skipped = new Set<string>();
    const unreadFolders: string[] = [];
    const listed = await this.files.list([this.root], {
      enter: (folder) => this.belonging.enter(normalised(folder)),
      skip: (uri) => skipped.add(normalised(uri)),
      fail: (uri) => unreadFolders.push(normalised(uri)),
    });
    this.unreadFolders = unreadFolders;
    const there = new Set(listed.map(normalised));
    this.workspace.isMissing = (uri) =>
      !this.workspace.has(uri) && !there.has(uri) && !skipped.has(uri) && this.belonging.answersOthers(uri);
    const own = listed.map(normalised).filter((uri) => this.belonging.isOwn(uri));
    this.projectUris = own.filter((uri) => projectFileId(uri) !== undefined).sort();
    for (const uri of this.projectUris) {
      const id = projectFileId(uri);
      const text = await this.files.read(uri);
      if (id !== undefined && text !== undefined) this.workspace.project.put(id, uri, text);
    }
    this.unreadSettings = this.projectUris.filter((uri) => !this.holds(uri));
    this.uris = own.filter((uri) => projectFileId(uri) === undefined && this.belonging.answersOthers(uri)).sort();
  }

  /** A question that needs no more than names may close what was read for others; one that needs everything closes nothing. */
  private async readMissing(uris: readonly string[], isWhole: boolean): Promise<void> {
    for (const uri of uris) {
      const known = this.workspace.document(uri);
      if (known !== undefined && !(isWhole && known instanceof ClosedDocument)) continue;
      const text = this.texts.get(uri) ?? (await this.files.read(uri));
      if (text === undefined) this.workspace.remove(uri);
      else this.keep(uri, text);
      if (!isWhole) this.kept.closeOldest(this.workspace, (key) => key === this.asked);
    }
  }

  private keep(uri: string, text: string): void {
    this.workspace.put(this.read(uri, text));
    this.kept.add(uri, text.length);
  }

  private indexApart(uri: string): WorkspaceIndex {
    const index = this.apart.get(uri) ?? new WorkspaceIndex(this.workspace.project);
    index.hasFolders = false;
    this.apart.set(uri, index);
    return index;
  }

  private read(uri: string, text: string): Document {
    return readDocument(uri, text, readingFor(this.workspace.project, uri));
  }
}

import { pathToFileURL } from 'node:url';
import type { Document } from '../core/document/document.ts';
import { readDocument } from '../core/document/document.ts';
import { readingFor } from '../core/project/readingFor.ts';
import { projectFileId } from '../core/project/projectFiles.ts';
import { ClosedDocument, NotRead } from '../core/workspace/closedDocument.ts';
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

  private readonly belonging: Belonging;

  private constructor(
    /** As a URI, without a slash at its end. */
    readonly root: string,
    private readonly files: SpecFiles,
  ) {
    this.belonging = new Belonging(files);
  }

  static async open(folder: string, files: SpecFiles = diskFiles): Promise<Repository> {
    const repository = new Repository(normalised(pathToFileURL(folder).href).replace(/\/$/, ''), files);
    await repository.list();
    return repository;
  }

  /** Takes in the documents at `read`, and of all others the names. `texts` count in place of files, and may be new. */
  async load(read: ReadonlySet<string>, texts: ReadonlyMap<string, string>): Promise<void> {
    for (const [uri, text] of texts) {
      const id = projectFileId(uri);
      if (id === undefined) this.put(uri, text);
      else this.workspace.project.put(id, uri, text);
    }
    for (const uri of this.uris) {
      if (texts.has(uri)) continue;
      const text = await this.files.read(uri);
      if (text === undefined) continue;
      if (read.has(uri)) this.workspace.put(this.read(uri, text));
      else this.workspace.sketch(uri, readSketch(text));
    }
    this.workspace.isComplete = true;
  }

  /** Takes in another text of a document. */
  put(uri: string, text: string): void {
    this.indexFor(uri).put(this.read(uri, text));
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

  /** Identifiers alone, or everything. */
  private async readMissing(uris: readonly string[], isWhole: boolean): Promise<void> {
    for (const uri of uris) {
      const known = this.workspace.document(uri);
      if (known !== undefined && !(isWhole && known instanceof ClosedDocument)) continue;
      const text = await this.files.read(uri);
      if (text === undefined) this.workspace.remove(uri);
      else this.workspace.put(isWhole ? this.read(uri, text) : new ClosedDocument(this.read(uri, text)));
    }
  }

  private indexFor(uri: string): WorkspaceIndex {
    if (this.belonging.answersOthers(uri)) return this.workspace;
    const index = this.apart.get(uri) ?? new WorkspaceIndex(this.workspace.project);
    index.hasFolders = false;
    this.apart.set(uri, index);
    return index;
  }

  private read(uri: string, text: string): Document {
    return readDocument(uri, text, readingFor(this.workspace.project, uri));
  }
}

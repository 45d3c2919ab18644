import type { Connection, FileEvent, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import { ClosedDocument, NotRead, Outdated } from '../core/workspace/closedDocument.ts';
import type { Document } from '../core/document/document.ts';
import { readDocument } from '../core/document/document.ts';
import { readSketch } from '../core/workspace/sketch.ts';
import type { WorkspaceIndex } from '../core/workspace/workspace.ts';
import type { ProjectFileId } from '../core/project/projectFiles.ts';
import { changesReading, projectFileId } from '../core/project/projectFiles.ts';
import { Belonging } from './belonging.ts';
import type { FoldersOwner } from './foldersOwner.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Host } from './host.ts';
import { KeptTexts } from './keptTexts.ts';
import { nearestFirst } from './nearestFirst.ts';
import { startProgress } from './progress.ts';
import { readProject } from './readProject.ts';
import { listOwn } from './listOwn.ts';
import { Slices } from './slices.ts';
import type { SpecFiles } from './specFiles.ts';
import { normalised } from './uris.ts';

/** What is no folder, as far as a name can tell. */
const namesFile = /\.(?:md|markdown|json|yaml)$/i;
/** How often an answer is worked out anew because files change under it. */
const mostTries = 5;

/** How often the messages that have arrived are handled before the files are listed: for opening, asking and answering. */
const turnsBefore = 4;

/**
 * The files in the folders of the workspace. All of them are sketched; one is read when a question needs it, and then its
 * identifiers are kept.
 */
export class Folders {
  /** Settled once every file is known; never rejected. */
  ready: Promise<void> = Promise.resolve();
  /** The reading of each file that counts: a slower one from before is out of date. */
  private readonly readings = new Map<string, symbol>();
  private readonly kept = new KeptTexts();
  /** The texts that the documents of closed files were read from. */
  private readonly fingerprints = new Map<string, string>();
  private loading: Promise<void> = Promise.resolve();
  private indexing = 0;
  private asking = 0;
  private readonly slices: Slices;
  private readonly belonging: Belonging;

  constructor(
    private readonly connection: Connection,
    private readonly index: WorkspaceIndex,
    private readonly files: SpecFiles,
    host: Host,
    private readonly owner: FoldersOwner,
    private folders: readonly string[],
    private readonly showsProgress: boolean,
    /** Globs that the user leaves out everywhere. */
    private excluded: readonly string[],
  ) {
    this.belonging = new Belonging(files);
    this.beginAnew();
    this.slices = new Slices(host, (key, error) => {
      owner.log(`reading ${key}`, error);
    });
  }

  noteFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.folders = [...this.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    this.owner.readAnew();
  }

  noteFileEvents(events: readonly FileEvent[]): void {
    const changed: string[] = [];
    for (const { uri, type } of events) {
      const key = normalised(uri).replace(/\/$/, '');
      if (key.endsWith('/.gitignore')) {
        this.owner.readAnew();
        return;
      }
      if (!namesFile.test(key)) this.noteFolder(key, type, changed);
      else if (this.owner.isOpen(key)) continue;
      else if (type === FileChangeType.Deleted && projectFileId(key) === undefined) this.forget(key);
      else changed.push(key);
    }
    this.run(
      'reading changed files',
      this.slices.each(changed, (key) => this.readFile(key)),
    );
  }

  /** Only files that belong to the workspace are read, whatever the client names. */
  covers(key: string): boolean {
    return this.belonging.isOwn(key);
  }

  /** Whether other documents may ask a file. Without a folder, all files may. */
  answersOthers(key: string): boolean {
    return this.folders.length === 0 ? key.startsWith('file:') : this.belonging.answersOthers(key);
  }

  /** Globs that the user leaves out everywhere. */
  exclude(globs: readonly string[]): void {
    if (globs.join('\n') === this.excluded.join('\n')) return;
    this.excluded = globs;
    this.owner.readAnew();
  }

  /** Of a folder only its own event may come. What is known below it is looked at again, or everything when it is new. */
  private noteFolder(folder: string, type: FileChangeType, changed: string[]): void {
    const below = [...this.index.uris, ...this.index.project.uris].filter((uri) => uri.startsWith(`${folder}/`));
    changed.push(...below.filter((uri) => !this.owner.isOpen(uri)));
    if (type === FileChangeType.Created) this.reindex();
  }

  noteClosed(key: string): void {
    this.run('reading a closed file', this.readFile(key));
  }

  reindex(): void {
    this.ready = this.readAll().catch((error: unknown) => {
      this.owner.log('indexing the workspace', error);
    });
  }

  /** The answer to a question: files that it turns out to need are read, and then it is asked again. */
  async answer<R>(question: () => R | Promise<R>): Promise<R> {
    this.asking++;
    try {
      for (let tries = 0; ;) {
        const before = this.index.misses;
        try {
          const found = await question();
          if (this.index.misses === before) return found;
          await this.readMissing();
        } catch (error) {
          if (!(error instanceof NotRead) || (error instanceof Outdated && ++tries === mostTries)) throw error;
          await this.readMissing(error.uris);
        }
      }
    } finally {
      this.asking--;
      if (this.asking === 0) this.kept.closeOldest(this.index, (key) => this.owner.isOpen(key));
    }
  }

  /**
   * Looks at closed files again that an answer edits: not every change of a file is told. Where one differs from what was
   * read, the answer is worked out anew.
   */
  async lookAgain(keys: readonly string[]): Promise<void> {
    const changed: string[] = [];
    await this.slices.each(keys, async (key) => {
      if (this.owner.isOpen(key) || !this.covers(key)) return;
      const text = await this.files.read(key).catch(() => undefined);
      if (text === undefined || fingerprintOf(text) !== this.fingerprints.get(key)) changed.push(key);
    });
    if (changed.length === 0) return;
    await this.slices.each(changed, (key) => this.readFile(key));
    throw new Outdated(changed);
  }

  private async readAll(): Promise<void> {
    const run = ++this.indexing;
    this.index.isComplete = false;
    this.index.hasFolders = this.folders.length > 0;
    // An editor that has just started says what is open and asks for its outline; that comes first.
    if (this.folders.length > 0) for (let turn = 0; turn < turnsBefore; turn++) await this.slices.pause();
    this.beginAnew();
    const listedUris = await listOwn(this.files, this.belonging, this.folders, this.owner.openKeys);
    if (run !== this.indexing) return;
    // What is open may have been taken in before it was known that it does not belong.
    if ([...this.owner.openKeys].some((key) => this.index.document(key) !== undefined && !this.answersOthers(key)))
      this.owner.noteReading();
    const uris = listedUris.filter((uri) => projectFileId(uri) === undefined);
    const projectUris = listedUris.filter((uri) => projectFileId(uri) !== undefined);
    // Documents are read under them; what is open may have been read without them.
    if (await readProject(this.index.project, this.files, projectUris)) this.owner.noteReading();
    if (run !== this.indexing) return;
    const listed = new Set(uris);
    for (const uri of [...this.index.uris, ...this.readings.keys()])
      if (!listed.has(uri) && !this.owner.isOpen(uri)) this.forget(uri);
    const progress = this.showsProgress ? startProgress(this.connection, uris.length) : undefined;
    const isOver = (): boolean => run !== this.indexing || progress?.token?.isCancellationRequested === true;
    await this.slices.each(
      nearestFirst(uris, this.owner.openKeys),
      async (uri) => {
        await this.sketchFile(uri);
        progress?.step();
      },
      isOver,
    );
    progress?.done();
    if (isOver()) return; // The folders have changed and a newer run has taken over, or the user does not want it.
    this.index.isComplete = true;
    this.owner.noteElsewhere();
  }

  private beginAnew(): void {
    this.belonging.begin(this.folders.map(normalised), this.excluded);
  }

  private sketchFile(key: string): Promise<void> {
    return this.readText(key, (text) => {
      if (text === undefined) this.index.remove(key);
      else this.index.sketch(key, readSketch(text));
    });
  }

  /** A file that has come or changed. One that has been asked about will be asked about again. */
  private readFile(key: string): Promise<void> {
    const id = projectFileId(key);
    if (id !== undefined) return this.readProjectFile(id, key);
    return this.readText(key, (text) => {
      this.changeIndex(() => {
        if (text === undefined) this.index.remove(key);
        else if (this.index.document(key) === undefined) this.index.sketch(key, readSketch(text));
        else this.index.put(new ClosedDocument(this.read(key, text)));
      });
    });
  }

  /** An open text wins over its file. */
  private async readText(key: string, use: (text: string | undefined) => void): Promise<void> {
    const reading = Symbol(key);
    this.readings.set(key, reading);
    const isOurs = (await this.belonging.belongs(key)) && this.answersOthers(key);
    const text = isOurs ? await this.files.read(key) : undefined;
    if (this.readings.get(key) !== reading) return;
    this.readings.delete(key);
    if (!this.owner.isOpen(key)) use(text);
  }

  private read(key: string, text: string): Document {
    this.fingerprints.set(key, fingerprintOf(text));
    return readDocument(key, text, this.owner.readingOf(key));
  }

  /** Reads what answers could not be given without, and some files with everything in them. */
  private readMissing(whole: readonly string[] = []): Promise<void> {
    this.loading = this.loading.then(async () => {
      const keys = [...this.index.missing];
      this.index.missing.clear();
      await this.slices.each(whole, (key) => this.load(key, true));
      await this.slices.each(keys, (key) => this.load(key, false));
    });
    return this.loading;
  }

  private async load(key: string, isWhole: boolean): Promise<void> {
    const known = this.index.document(key);
    if (known !== undefined && !(isWhole && known instanceof ClosedDocument)) return; // Another question needed it too.
    await this.readText(key, (text) => {
      if (text === undefined) {
        this.index.remove(key);
        return;
      }
      const document = this.read(key, text);
      this.index.put(isWhole ? document : new ClosedDocument(document));
      if (isWhole) this.kept.add(key, text.length);
    });
    // A reading that was overtaken leaves nothing behind: the newer one will.
    if (this.index.document(key) === undefined) await this.slices.pause();
  }

  /** A file that has changed, come or gone. */
  private async readProjectFile(id: ProjectFileId, key: string): Promise<void> {
    if (changesReading(id)) {
      this.owner.readAnew();
      return;
    }
    const text = (await this.belonging.belongs(key)) ? await this.files.read(key) : undefined;
    if (text === undefined) this.index.project.remove(key);
    else this.index.project.put(id, key, text);
    this.owner.noteElsewhere();
  }

  /** While the workspace is indexed, one word at its end is enough. */
  private changeIndex(change: () => void): void {
    const { revision, mentions } = this.index;
    change();
    const isSame = revision === this.index.revision && mentions === this.index.mentions;
    if (this.index.isComplete) this.owner.noteFile(!isSame);
  }

  private forget(key: string): void {
    this.readings.delete(key);
    this.fingerprints.delete(key);
    this.changeIndex(() => {
      this.index.remove(key);
    });
  }

  private run(what: string, deed: Promise<void>): void {
    deed.catch((error: unknown) => {
      this.owner.log(what, error);
    });
  }
}

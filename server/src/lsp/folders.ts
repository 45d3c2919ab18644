import type { Connection, FileEvent, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { projectFileId } from '../core/project/projectFiles.ts';
import { NotRead, Outdated } from '../core/workspace/closedDocument.ts';
import type { WorkspaceIndex } from '../core/workspace/workspace.ts';
import type { Excluded } from '../files/belonging.ts';
import { Belonging } from '../files/belonging.ts';
import { ClosedFiles } from './closedFiles.ts';
import { sortEvents } from './fileEvents.ts';
import type { FoldersOwner } from './foldersOwner.ts';
import type { Host } from './host.ts';
import { LeftOut } from './leftOut.ts';
import { listOwn } from './listOwn.ts';
import { nearestFirst } from './nearestFirst.ts';
import { OwnWatch } from './ownWatch.ts';
import { startProgress } from './progress.ts';
import { Slices } from './slices.ts';
import type { SpecFiles } from '../files/specFiles.ts';
import type { TitleSearch } from './titles.ts';
import { normalised } from '../files/keys.ts';

/** How often an answer is worked out anew because files change under it. */
const mostTries = 5;

/** How often the messages that have arrived are handled before the files are listed: for opening, asking and answering. */
const turnsBefore = 4;

/** In milliseconds: a new folder is looked at again, as what comes into it before somebody watches it is not told. */
const settling = 1_000;

/** The folders of the workspace: what lies in them, and what happens there. */
export class Folders {
  /** Settled once every file is known; never rejected. */
  ready: Promise<void> = Promise.resolve();
  private readonly closed: ClosedFiles;
  private indexing = 0;
  private asking = 0;
  /** Files and folders that something has happened to since the last listing began. */
  private readonly touched = { files: new Set<string>(), folders: new Set<string>() };
  private readonly slices: Slices;
  private readonly belonging: Belonging;
  private readonly watch: OwnWatch;
  /** What is not read, and why. */
  readonly leftOut: LeftOut;
  /** The user did not want all files to be read. */
  isCancelled = false;

  constructor(
    private readonly connection: Connection,
    private readonly index: WorkspaceIndex,
    private readonly files: SpecFiles,
    private readonly host: Pick<Host, 'now' | 'defer' | 'after'>,
    private readonly owner: FoldersOwner,
    private folders: readonly string[],
    private readonly showsProgress: boolean,
    private excluded: Excluded,
  ) {
    this.belonging = new Belonging(files);
    this.beginAnew();
    this.slices = new Slices(host, (key, error) => {
      owner.log(`reading ${key}`, error);
    });
    const tell = (events: readonly FileEvent[]): void => {
      this.noteFileEvents(events);
    };
    this.watch = new OwnWatch(files.watch?.(tell));
    this.leftOut = new LeftOut(files);
    index.isMissing = (uri) => {
      const isKnown = !index.isComplete || index.has(uri) || this.leftOut.has(uri);
      return this.folders.length > 0 && !isKnown && this.answersOthers(uri);
    };
    this.closed = new ClosedFiles(index, files, this.belonging, owner, this.slices, this.leftOut);
  }

  noteFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.folders = [...this.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    this.watch.begin();
    this.owner.readAnew();
  }

  /** In whatever order they come, for files or only for the folders that these lie in. */
  noteFileEvents(events: readonly FileEvent[]): void {
    const happened = sortEvents(events, () => this.known, this.folders.map(normalised));
    this.watch.noteCome(happened.come);
    if (this.leftOut.forgetGone(happened.deleted)) this.owner.noteFile(false);
    if (happened.isAnew) {
      this.owner.readAnew();
      return;
    }
    for (const key of happened.gone)
      if (!this.owner.isOpen(key) && projectFileId(key) === undefined) this.closed.forget(key);
    this.run('reading changed files', this.look(happened.files, happened.folders));
    if (happened.fresh.length === 0) return;
    this.host.after(settling, () => {
      this.run('reading new folders', this.look([], happened.fresh));
    });
  }

  /** Only files that belong to the workspace are read, whatever the client names. */
  covers(key: string): boolean {
    return this.belonging.isOwn(key);
  }

  /** Whether other documents may ask a file. */
  answersOthers(key: string): boolean {
    return this.belonging.answersOthers(key) && !this.leftOut.isLinked(key);
  }

  /** What the user leaves out. */
  exclude(excluded: Excluded): void {
    if (JSON.stringify(excluded) === JSON.stringify(this.excluded)) return;
    this.excluded = excluded;
    this.owner.readAnew();
  }

  /** How many files of the workspace are read, and whether that is all of them. */
  get filesRead(): { readonly count: number; readonly isAll: boolean } {
    const { index } = this;
    return { count: index.uris.length + index.project.uris.length, isAll: index.isComplete };
  }

  noteClosed(key: string): void {
    this.run('reading a closed file', this.closed.lookAtClosed(key));
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
          await this.closed.readMissing();
        } catch (error) {
          if (!(error instanceof NotRead) || (error instanceof Outdated && ++tries === mostTries)) throw error;
          await this.closed.readMissing(error.uris);
        }
      }
    } finally {
      this.asking--;
      if (this.asking === 0) this.run('closing files', this.closed.closeOldest());
    }
  }

  get titles(): TitleSearch {
    return this.closed.titles;
  }

  /** Stands for the text that the document of a closed file was read from. */
  fingerprintOf(key: string): string | undefined {
    return this.closed.fingerprintOf(key);
  }

  /** Reads a closed file with everything in it, as far as it is known. */
  async readWhole(key: string): Promise<void> {
    if (!this.owner.isOpen(key) && this.index.has(key)) await this.closed.readMissing([key]);
  }

  /** To be awaited before an answer with edits of these files is given. */
  lookAgain(keys: readonly string[]): Promise<void> {
    return this.closed.lookAgain(keys);
  }

  private get known(): readonly string[] {
    return [...this.closed.keys, ...this.index.project.uris];
  }

  /** Looks at files, and at whatever lies or lay in folders. */
  private async look(files: readonly string[], folders: readonly string[]): Promise<void> {
    const keys = new Set(files);
    for (const file of files) this.belonging.doubtAround(file);
    for (const folder of folders) this.touched.folders.add(folder);
    for (const folder of folders) {
      for (const key of this.known) if (key.startsWith(`${folder}/`)) keys.add(key);
      this.belonging.doubtBelow(folder);
      if (!(await this.belonging.leadsTo(folder))) continue;
      for (const key of await this.list([folder])) keys.add(key);
    }
    for (const key of keys) this.touched.files.add(key);
    const closed = [...keys].filter((key) => !this.owner.isOpen(key));
    await this.slices.each(closed, (key) => this.closed.look(key));
    if (this.belonging.takeChange()) {
      this.owner.readAnew();
      return;
    }
    if (folders.length > 0) {
      await this.learnOpen();
      this.owner.noteFile(false);
    }
    // What is called like a file, and is none that can be read, may be a folder.
    const known = new Set([...this.index.uris, ...this.index.project.uris]);
    const isPlain = (key: string): boolean => known.has(key) || this.leftOut.has(key) || this.owner.isOpen(key);
    const others = files.filter((key) => !isPlain(key));
    if (others.length > 0) await this.look([], others);
  }

  private list(folders: readonly string[]): Promise<readonly string[]> {
    for (const folder of folders) this.leftOut.forgetBelow(normalised(folder).replace(/\/$/, ''));
    const entered = (folder: string): void => {
      this.watch.enter(folder);
    };
    return listOwn(this.files, this.belonging, folders, entered, this.leftOut);
  }

  /** What is open may have been taken in before it was known that it does not belong, or left out before it did. */
  private async learnOpen(): Promise<void> {
    for (const key of this.owner.openKeys) await this.belonging.belongs(key);
    const isWrong = (key: string): boolean =>
      this.answersOthers(key) ? this.owner.isApart(key) : this.index.document(key) !== undefined;
    if ([...this.owner.openKeys].some(isWrong)) this.owner.noteReading();
  }

  private async readAll(): Promise<void> {
    const run = ++this.indexing;
    this.isCancelled = false;
    this.index.isComplete = false;
    this.index.hasFolders = this.folders.length > 0;
    // An editor that has just started says what is open and asks for its outline; that comes first.
    if (this.folders.length > 0) for (let turn = 0; turn < turnsBefore; turn++) await this.slices.pause();
    this.beginAnew();
    this.touched.files.clear();
    this.touched.folders.clear();
    const listedUris = await this.list(this.folders);
    if (run === this.indexing) await this.learnOpen();
    if (run !== this.indexing) return;
    this.watch.hasBegun();
    const uris = listedUris.filter((uri) => projectFileId(uri) === undefined);
    const projectUris = listedUris.filter((uri) => projectFileId(uri) !== undefined);
    // Documents are read under them; what is open may have been read without them.
    if (await this.closed.readProject(projectUris)) this.owner.noteReading();
    if (run !== this.indexing) return;
    const listed = new Set(uris);
    for (const uri of this.closed.keys) if (!listed.has(uri) && !this.owner.isOpen(uri)) this.closed.forget(uri);
    // What came while the folders were listed may be missing from the list, and has just been forgotten.
    const touched = [...this.touched.files].filter((key) => !listed.has(key));
    const progress = this.showsProgress ? startProgress(this.connection, uris.length) : undefined;
    const isOver = (): boolean => run !== this.indexing || progress?.token?.isCancellationRequested === true;
    await this.slices.each(
      nearestFirst(uris, this.owner.openKeys),
      async (uri) => {
        await this.closed.sketch(uri);
        progress?.step();
      },
      isOver,
    );
    if (!isOver()) await this.look(touched, [...this.touched.folders]);
    progress?.done();
    if (run !== this.indexing) return; // The folders have changed, and a newer run has taken over.
    this.isCancelled = isOver();
    if (!this.isCancelled) this.index.isComplete = true;
    this.owner.noteElsewhere();
  }

  private beginAnew(): void {
    this.belonging.begin(this.folders.map(normalised), this.excluded);
  }

  private run(what: string, deed: Promise<void>): void {
    deed.catch((error: unknown) => {
      this.owner.log(what, error);
    });
  }
}

import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Knowledge } from '../core/filling/knowledge.ts';
import type { Document } from '../core/document/document.ts';
import { ClosedDocument } from '../core/workspace/closedDocument.ts';
import { readDocument } from '../core/document/document.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { WorkspaceIndex } from '../core/workspace/workspace.ts';
import type { Project, ProjectFileId } from '../core/project/projectFiles.ts';
import { changesReading, projectFileId } from '../core/project/projectFiles.ts';
import type { ReadingOptions } from '../core/project/readingOptions.ts';
import { readingFor } from '../core/project/readingFor.ts';
import { withPrefixes } from '../core/project/readingOptions.ts';
import type { ExcludedParams } from '../filesProtocol.ts';
import { settingsSection } from '../protocol.ts';
import { Apart } from './apart.ts';
import { Arrivals } from './arrivals.ts';
import type { FoldersOwner } from './foldersOwner.ts';
import { Folders } from './folders.ts';
import type { Host } from './host.ts';
import { LastLook } from './lastLook.ts';
import { OpenTexts } from './openTexts.ts';
import { News } from './news.ts';
import type { Settings } from './settings.ts';
import { defaultSettings, readSettings } from './settings.ts';
import type { SpecFiles } from '../files/specFiles.ts';
import { normalised } from '../files/keys.ts';
import { foldersOf, isMarkdown } from './uris.ts';
import type { Work } from './work.ts';

/** A document and the version of the open text it was read from; null for a file that is not open. */
export interface Versioned {
  readonly document: Document;
  readonly version: number | null;
}

/** What one client has open and in its folders. Waiting happens here, so that the core need not wait. */
export class Session implements FoldersOwner {
  settings: Settings = defaultSettings;
  /** What the client says of its user. */
  told: Omit<Knowledge, 'today'> = {};

  readonly lastLook = new LastLook();
  readonly open = new OpenTexts();
  private readonly index = new WorkspaceIndex();
  readonly folders: Folders;
  /** Open texts that are not the workspace's, such as revisions and new files: each answers for itself. */
  private readonly apart = new Apart();
  /** In which state of each open text the index has read it. */
  private readonly readStates = new Map<string, number | undefined>();
  /** What has been opened or changed since the index was last asked, as the client writes it. */
  private readonly unread = new Set<string>();
  private readonly arrivals: Arrivals;
  private readonly elsewhere: News;
  private readonly files: News;
  private generation = 0;

  constructor(
    private readonly connection: Connection,
    private readonly client: InitializeParams,
    files: SpecFiles,
    private readonly host: Host,
    excluded: Partial<ExcludedParams>,
    readonly work: Work,
  ) {
    this.arrivals = new Arrivals(host);
    this.elsewhere = new News(host);
    this.files = new News(host);
    const showsProgress = client.capabilities.window?.workDoneProgress === true;
    this.folders = new Folders(connection, this.index, files, host, this, foldersOf(client), showsProgress, excluded);
    this.open.onDidChangeContent(({ document }) => {
      this.unread.add(document.uri);
      this.arrivals.note(document.uri);
    });
    this.open.onDidClose(({ document }) => {
      const key = normalised(document.uri);
      this.apart.forget(key);
      this.readStates.delete(key);
      this.unread.delete(document.uri);
      this.arrivals.note(document.uri);
      this.folders.noteClosed(key);
    });
    this.open.listen(connection);
  }

  /** Settled once every file of the workspace is known; never rejected. */
  get ready(): Promise<void> {
    return this.folders.ready;
  }

  /** What fixes and questions are answered with. */
  get knowledge(): Knowledge {
    return { ...this.told, today: this.host.today() };
  }

  /** Everything known, open texts up to date. */
  get workspace(): Workspace {
    this.readOpenTexts();
    return this.index;
  }

  /** What is no document, and says how documents are read or checked; however many documents are open, none is read for it. */
  get project(): Project {
    for (const uri of this.unread) if (projectFileId(normalised(uri)) !== undefined) this.documentOf(uri);
    return this.index.project;
  }

  /** What a document may ask: everything that belongs to the workspace, or itself alone. */
  workspaceOf({ uri }: Document): Workspace {
    this.readOpenTexts();
    return this.apart.indexOf(uri) ?? this.index;
  }

  /** False for what nobody can change, such as an old revision beside a new one. */
  isDraft(uri: string): boolean {
    return /^(?:file|untitled):/.test(uri) || this.folders.covers(normalised(uri));
  }

  get openUris(): readonly string[] {
    return this.open.keys();
  }

  /** What belongs to the workspace and can have findings, open texts left out. */
  get closedUris(): readonly string[] {
    const configs = this.index.project.uris.filter((uri) =>
      /^(?:gateConfig|teamSettings)$/.test(projectFileId(uri) ?? ''),
    );
    return [...this.index.uris, ...configs].filter((uri) => !this.isOpen(uri));
  }

  get openKeys(): Iterable<string> {
    return this.open.names;
  }

  isOpen(key: string): boolean {
    return this.open.get(key) !== undefined;
  }

  isApart(key: string): boolean {
    return this.apart.indexOf(key) !== undefined;
  }

  /** The version of an open text as it has arrived; undefined for a file that is not open. */
  versionOf(uri: string): number | undefined {
    return this.open.get(uri)?.version;
  }

  /** Another number whenever an open text may have changed; undefined for a file that is not open. */
  stateOf(uri: string): number | undefined {
    return this.open.stateOf(uri);
  }

  /** What is known of a file; of one that is open, as its text is now. */
  documentOf(uri: string): Versioned | undefined {
    const key = normalised(uri);
    const text = this.open.get(uri);
    if (text === undefined) {
      const known = this.index.documentNamed(key);
      return known === undefined ? undefined : { document: known, version: null };
    }
    const index = this.apart.choose(key, this.index, this.folders.answersOthers(key));
    const known = index.document(key);
    const { version } = text;
    const state = this.open.stateOf(text.uri);
    this.unread.delete(text.uri);
    if (known !== undefined && this.readStates.get(key) === state) return { document: known, version };
    const id = projectFileId(key);
    if (id !== undefined) {
      this.putOpenProjectFile(id, key, text);
      return undefined;
    }
    if (!isMarkdown(text)) return undefined;
    const previous = known instanceof ClosedDocument ? undefined : known;
    const document = this.work.on(key, () =>
      readDocument(key, text.getText(), this.readingOf(key), previous, this.open.takeSame(text.uri)),
    );
    index.put(document);
    this.readStates.set(key, state);
    return { document, version };
  }

  /** The answer to a question about documents, which may be asked several times: until all that it needs has been read. */
  answer<R>(question: () => R | Promise<R>): Promise<R> {
    return this.folders.answer(question);
  }

  /** To be awaited before an answer with edits of these files is given: it is worked out anew where a closed one has changed. */
  lookAgain(uris: readonly string[]): Promise<void> {
    return this.folders.lookAgain(uris.map(normalised));
  }

  /** Resolves once the messages that have arrived with a change are handled too. */
  drained(): Promise<void> {
    return this.arrivals.drained();
  }

  /** Resolves once what has arrived by now is handled. */
  pause(): Promise<void> {
    return this.arrivals.pause();
  }

  /** Asks for settings and reads the workspace; called once the client is ready. */
  start(): void {
    this.noteSettings(undefined);
    this.folders.reindex();
  }

  /** Calls `listener` once for all the changes that arrive together. */
  onChanged(listener: (uris: readonly string[]) => void): void {
    this.arrivals.on(listener);
  }

  /** Calls `listener` when answers about open documents change although their texts do not: settings, files, the index. */
  onElsewhereChanged(listener: () => void): void {
    this.elsewhere.on(listener);
  }

  /** Calls `listener` when files that are not open have changed. */
  onFileChanged(listener: () => void): void {
    this.files.on(listener);
  }

  /** `sent` holds all settings of clients that do not answer for single sections. */
  noteSettings(sent: unknown): void {
    const read = async (): Promise<void> => {
      const asks = this.client.capabilities.workspace?.configuration === true;
      const section: unknown = asks
        ? await this.connection.workspace.getConfiguration(settingsSection)
        : (sent as Readonly<Record<string, unknown>> | null | undefined)?.[settingsSection];
      const before = this.settings.prefixes.join();
      this.settings = readSettings(section);
      if (this.settings.prefixes.join() !== before) this.readAnew();
      this.noteElsewhere();
    };
    read().catch((error: unknown) => {
      this.log('reading the settings', error);
    });
  }

  /** One word for all that happens at the same time. */
  noteElsewhere(): void {
    this.generation++;
    this.elsewhere.note();
  }

  noteFile(changesOthers: boolean): void {
    this.files.note();
    if (changesOthers) this.noteElsewhere();
  }

  log(what: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`While ${what}: ${reason}`);
  }

  /** Names everything besides its text that an answer about a document depends on. */
  get state(): string {
    this.readOpenTexts();
    return `${this.generation}.${this.index.revision}`;
  }

  /** Changes whenever a document mentions something else than before. */
  get mentions(): number {
    this.readOpenTexts();
    return this.index.mentions;
  }

  /** What a document's reading depends on besides its text: what the team decided, then the user's own settings. */
  readingOf(key: string): ReadingOptions {
    return withPrefixes(readingFor(this.index.project, key), this.settings.prefixes);
  }

  /** Other prefixes make other identifiers of the same texts. */
  readAnew(): void {
    this.noteReading();
    this.folders.reindex();
  }

  /** What is open may have been read under other options. */
  noteReading(): void {
    this.readStates.clear();
    for (const uri of this.open.keys()) this.unread.add(uri);
  }

  /** A template that somebody is writing counts as it is now; it is no document itself. */
  private putOpenProjectFile(id: ProjectFileId, key: string, text: TextDocument): void {
    const state = this.open.stateOf(text.uri);
    if (this.readStates.get(key) === state) return;
    this.readStates.set(key, state);
    if (!this.folders.covers(key) || changesReading(id)) return;
    this.index.project.put(id, key, text.getText());
    this.noteElsewhere();
  }

  private readOpenTexts(): void {
    for (const uri of this.unread) this.documentOf(uri);
  }
}

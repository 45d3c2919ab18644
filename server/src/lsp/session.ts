import type { Connection, FileEvent, InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { FileChangeType, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Knowledge } from '../core/filling/knowledge.ts';
import type { Document } from '../core/model/document.ts';
import { readDocument } from '../core/model/document.ts';
import type { Workspace } from '../core/model/workspace.ts';
import { WorkspaceIndex } from '../core/model/workspace.ts';
import type { ProjectFileId } from '../core/project/projectFiles.ts';
import { changesReading, projectFileId } from '../core/project/projectFiles.ts';
import type { ReadingOptions } from '../core/project/readingOptions.ts';
import { defaultReading, withPrefixes } from '../core/project/readingOptions.ts';
import { settingsSection } from '../protocol.ts';
import type { Host } from './host.ts';
import { readProject } from './readProject.ts';
import type { Settings } from './settings.ts';
import { defaultSettings, readSettings } from './settings.ts';
import type { SpecFiles } from './specFiles.ts';
import { isCovered, normalised } from './uris.ts';

/** A document and the version of the open text it was read from; null for a file that is not open. */
export interface Versioned {
  readonly document: Document;
  readonly version: number | null;
}

/** How many files are read at the same time while the workspace is indexed. */
const readsAtOnce = 8;

/** What one client has open and in its folders. Waiting happens here, so that the core need not wait. */
export class Session {
  /** Settled once every file of the workspace has been read; never rejected. */
  ready: Promise<void> = Promise.resolve();
  settings: Settings = defaultSettings;
  /** What the client says of its user. */
  told: Omit<Knowledge, 'today'> = {};

  readonly open = new TextDocuments(TextDocument);
  private readonly index = new WorkspaceIndex();
  /** Which version of each open text the index holds. */
  private readonly readVersions = new Map<string, number>();
  /** The reading of each file that counts: a slower one from before is out of date. */
  private readonly readings = new Map<string, symbol>();
  /** How the client writes the URIs of what it has open. */
  private readonly spellings = new Map<string, string>();
  private readonly changed = new Set<string>();
  private readonly changeListeners: ((uris: readonly string[]) => void)[] = [];
  private readonly elsewhereListeners: (() => void)[] = [];
  private generation = 0;
  private folders: readonly string[];
  private indexing = 0;

  constructor(
    private readonly connection: Connection,
    private readonly client: InitializeParams,
    private readonly files: SpecFiles,
    private readonly host: Host,
  ) {
    this.folders = client.workspaceFolders?.map(({ uri }) => uri) ?? [];
    this.open.onDidOpen(({ document }) => {
      this.spellings.set(normalised(document.uri), document.uri);
    });
    this.open.onDidChangeContent(({ document }) => {
      this.noteChange(document.uri);
    });
    this.open.onDidClose(({ document }) => {
      const key = normalised(document.uri);
      this.spellings.delete(key);
      this.readVersions.delete(key);
      this.noteChange(document.uri);
      this.run('reading a closed file', () => this.readFile(key));
    });
    this.open.listen(connection);
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

  get openUris(): readonly string[] {
    return this.open.keys();
  }

  /** What is known of a file; of one that is open, as its text is now. */
  documentOf(uri: string): Versioned | undefined {
    const key = normalised(uri);
    const text = this.open.get(this.spellings.get(key) ?? uri);
    const known = this.index.documents.get(key);
    if (text === undefined) return known === undefined ? undefined : { document: known, version: null };
    const { version } = text;
    if (known !== undefined && this.readVersions.get(key) === version) return { document: known, version };
    const id = projectFileId(key);
    if (id !== undefined) {
      this.putOpenProjectFile(id, key, text);
      return undefined;
    }
    const document = readDocument(key, text.getText(), this.readingOf(key));
    this.index.put(document);
    this.readVersions.set(key, version);
    return { document, version };
  }

  /** Asks for settings and reads the workspace; called once the client is ready. */
  start(): void {
    this.noteSettings(undefined);
    this.reindex();
  }

  /** Calls `listener` once for all the changes that arrive together. */
  onChanged(listener: (uris: readonly string[]) => void): void {
    this.changeListeners.push(listener);
  }

  /** Calls `listener` when answers about open documents change although their texts do not: settings, files, the index. */
  onElsewhereChanged(listener: () => void): void {
    this.elsewhereListeners.push(listener);
  }

  /** `sent` holds all settings of clients that do not answer for single sections. */
  noteSettings(sent: unknown): void {
    this.run('reading the settings', async () => {
      const asks = this.client.capabilities.workspace?.configuration === true;
      const section: unknown = asks
        ? await this.connection.workspace.getConfiguration(settingsSection)
        : (sent as Readonly<Record<string, unknown>> | null | undefined)?.[settingsSection];
      const before = this.settings.prefixes.join();
      this.settings = readSettings(section);
      if (this.settings.prefixes.join() !== before) this.readAnew();
      this.noteElsewhere();
    });
  }

  noteFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.folders = [...this.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    this.reindex();
  }

  noteFileEvents(events: readonly FileEvent[]): void {
    for (const { uri, type } of events) {
      const key = normalised(uri);
      if (this.isOpen(key)) continue;
      if (type === FileChangeType.Deleted && projectFileId(key) === undefined) this.forget(key);
      else this.run('reading a changed file', () => this.readFile(key));
    }
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

  /** Other prefixes make other identifiers of the same texts. */
  private readAnew(): void {
    this.readVersions.clear();
    this.reindex();
  }

  private readOpenTexts(): void {
    for (const uri of this.open.keys()) this.documentOf(uri);
  }

  private noteElsewhere(): void {
    this.generation++;
    for (const listener of this.elsewhereListeners) listener();
  }

  private run(what: string, deed: () => Promise<void>): void {
    deed().catch((error: unknown) => {
      this.log(what, error);
    });
  }

  private noteChange(uri: string): void {
    const isFirst = this.changed.size === 0;
    this.changed.add(uri);
    if (!isFirst) return;
    this.host.defer(() => {
      const uris = [...this.changed];
      this.changed.clear();
      for (const listener of this.changeListeners) listener(uris);
    });
  }

  private reindex(): void {
    this.ready = this.readAll().catch((error: unknown) => {
      this.log('indexing the workspace', error);
    });
  }

  private async readAll(): Promise<void> {
    const run = ++this.indexing;
    this.index.isComplete = false;
    const listedUris = (await this.files.list(this.folders)).map(normalised);
    const uris = listedUris.filter((uri) => projectFileId(uri) === undefined);
    const projectUris = listedUris.filter((uri) => projectFileId(uri) !== undefined);
    // Documents are read under them; what is open may have been read without them.
    if (await readProject(this.index.project, this.files, projectUris)) this.readVersions.clear();
    if (run !== this.indexing) return;
    const listed = new Set(uris);
    for (const uri of [...this.index.documents.keys(), ...this.readings.keys()])
      if (!listed.has(uri) && !this.isOpen(uri)) this.forget(uri);
    const queue = uris.values();
    const worker = async (): Promise<void> => {
      for (const uri of queue) {
        if (run !== this.indexing) return; // The folders have changed: a newer run has taken over.
        await this.readFile(uri).catch((error: unknown) => {
          this.log(`reading ${uri}`, error);
        });
      }
    };
    await Promise.all(Array.from({ length: readsAtOnce }, worker));
    if (run !== this.indexing) return;
    this.index.isComplete = true;
    this.noteElsewhere();
  }

  /** What a document's reading depends on besides its text: what the team decided, then the user's own settings. */
  private readingOf(key: string): ReadingOptions {
    const team = this.index.project.nearest('teamSettings', key)?.reading ?? defaultReading;
    return withPrefixes(team, this.settings.prefixes);
  }

  /** A file that has changed, come or gone. */
  private async readProjectFile(id: ProjectFileId, key: string): Promise<void> {
    if (changesReading(id)) {
      this.readAnew();
      return;
    }
    const text = isCovered(this.folders, key) ? await this.files.read(key) : undefined;
    if (text === undefined) this.index.project.remove(key);
    else this.index.project.put(id, key, text);
    this.noteElsewhere();
  }

  /** A template that somebody is writing counts as it is now; it is no document itself. */
  private putOpenProjectFile(id: ProjectFileId, key: string, text: TextDocument): void {
    if (this.readVersions.get(key) === text.version) return;
    this.readVersions.set(key, text.version);
    if (!isCovered(this.folders, key) || changesReading(id)) return;
    this.index.project.put(id, key, text.getText());
    this.noteElsewhere();
  }

  /** An open text wins over its file. */
  private async readFile(key: string): Promise<void> {
    const id = projectFileId(key);
    if (id !== undefined) return this.readProjectFile(id, key);
    const reading = Symbol(key);
    this.readings.set(key, reading);
    const text = isCovered(this.folders, key) ? await this.files.read(key) : undefined;
    if (this.readings.get(key) !== reading) return;
    this.readings.delete(key);
    if (this.isOpen(key)) return;
    this.changeIndex(() => {
      if (text === undefined) this.index.remove(key);
      else this.index.put(readDocument(key, text, this.readingOf(key)));
    });
  }

  /** While the workspace is indexed, one word at its end is enough. */
  private changeIndex(change: () => void): void {
    const before = `${this.index.revision}.${this.index.mentions}`;
    change();
    if (this.index.isComplete && before !== `${this.index.revision}.${this.index.mentions}`) this.noteElsewhere();
  }

  private forget(key: string): void {
    this.readings.delete(key);
    this.changeIndex(() => {
      this.index.remove(key);
    });
  }

  private isOpen(key: string): boolean {
    return this.spellings.has(key);
  }
}

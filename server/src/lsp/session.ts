import type { Connection, FileEvent, InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { FileChangeType, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Document } from '../core/model/document.ts';
import { readDocument } from '../core/model/document.ts';
import type { Workspace } from '../core/model/workspace.ts';
import { WorkspaceIndex } from '../core/model/workspace.ts';
import type { GateConfig } from '../core/project/gateConfig.ts';
import type { ProjectFileId } from '../core/project/projectFiles.ts';
import { changesReading, projectFileId } from '../core/project/projectFiles.ts';
import type { ReadingOptions } from '../core/project/readingOptions.ts';
import { defaultReading, withPrefixes } from '../core/project/readingOptions.ts';
import { settingsSection } from '../protocol.ts';
import type { Host } from './host.ts';
import type { Settings } from './settings.ts';
import { defaultSettings, readSettings } from './settings.ts';
import type { SpecFiles } from './specFiles.ts';

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

  private readonly open = new TextDocuments(TextDocument);
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
      if (this.putOpenProjectFile(document)) this.noteElsewhere();
      this.noteChange(document.uri);
    });
    this.open.onDidClose(({ document }) => {
      const key = normalised(document.uri);
      this.spellings.delete(key);
      this.readVersions.delete(key);
      this.noteChange(document.uri);
      const id = projectFileId(key);
      this.run('reading a closed file', () => (id === undefined ? this.readFile(key) : this.readProjectFile(id, key)));
    });
    this.open.listen(connection);
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
    if (projectFileId(key) !== undefined) return undefined;
    const text = this.open.get(this.spellings.get(key) ?? uri);
    const known = this.index.documents.get(key);
    if (text === undefined) return known === undefined ? undefined : { document: known, version: null };
    const { version } = text;
    if (known !== undefined && this.readVersions.get(key) === version) return { document: known, version };
    const document = readDocument(key, text.getText(), this.readingOf(key));
    this.index.put(document);
    this.readVersions.set(key, version);
    return { document, version };
  }

  /** What an `iosm.yaml` says; one that is open, as its text is now. */
  gateConfigOf(uri: string): { readonly config: GateConfig; readonly version: number | null } | undefined {
    const key = normalised(uri);
    const config = this.index.project.nearest('gateConfig', key);
    const version = this.open.get(this.spellings.get(key) ?? uri)?.version ?? null;
    return config?.uri === key ? { config, version } : undefined;
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
      const id = projectFileId(key);
      if (id !== undefined) this.run('reading a project file', () => this.readProjectFile(id, key));
      else if (type === FileChangeType.Deleted) this.forget(key);
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
    await this.putProjectFiles(listedUris.filter((uri) => projectFileId(uri) !== undefined));
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

  /** Documents are read under them, so they come first. */
  private async putProjectFiles(uris: readonly string[]): Promise<void> {
    const { project } = this.index;
    const texts = await Promise.all(uris.map((uri) => this.files.read(uri)));
    const hadSome = project.clear();
    uris.forEach((uri, index) => {
      const id = projectFileId(uri);
      const text = texts[index];
      if (id !== undefined && text !== undefined) project.put(id, uri, text);
    });
    for (const text of this.open.all()) this.putOpenProjectFile(text);
    if (hadSome || uris.length > 0) this.readVersions.clear(); // What is open may have been read without them.
  }

  /** An open text wins over its file. Says whether it is a project file. */
  private putOpenProjectFile(text: TextDocument): boolean {
    const key = normalised(text.uri);
    const id = projectFileId(key);
    if (id !== undefined) this.index.project.put(id, key, text.getText());
    return id !== undefined;
  }

  /** A file that has changed, come or gone. */
  private async readProjectFile(id: ProjectFileId, key: string): Promise<void> {
    if (changesReading(id)) {
      this.readAnew();
      return;
    }
    const text = this.covers(key) ? await this.files.read(key) : undefined;
    if (this.isOpen(key)) return;
    if (text === undefined) this.index.project.remove(key);
    else this.index.project.put(id, key, text);
    this.noteElsewhere();
  }

  /** An open text wins over its file. */
  private async readFile(key: string): Promise<void> {
    const reading = Symbol(key);
    this.readings.set(key, reading);
    const text = this.covers(key) ? await this.files.read(key) : undefined;
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

  /** Only files of the workspace's folders are read, whatever the client names. */
  private covers(key: string): boolean {
    const isInside = this.folders.some((folder) => key.startsWith(`${normalised(folder).replace(/\/$/, '')}/`));
    return isInside && !key.includes('/node_modules/');
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

/** One spelling for each file, whoever wrote its URI. */
function normalised(uri: string): string {
  return URI.parse(uri).toString();
}

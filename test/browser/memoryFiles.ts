// An extension for the tests alone: a workspace in memory, filled with `files.json` beside this module.
import type { ExtensionContext, FileChangeEvent, FileStat, FileSystemProvider } from 'vscode';
import { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } from 'vscode';

/** Proposed API of VS Code, which the page lets this extension use. */
interface Searchable {
  registerFileSearchProvider(
    scheme: string,
    provider: {
      provideFileSearchResults(
        query: unknown,
        options: { readonly folder: Uri; readonly includes: readonly string[] },
      ): Uri[] | Promise<never>;
    },
  ): Disposable;
}

interface Entry extends FileStat {
  readonly data: Uint8Array | undefined;
}

/** Knows files and folders by their paths; nothing in it is a link. */
class MemoryFiles implements FileSystemProvider {
  private readonly entries = new Map<string, Entry>();
  private readonly changes = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    return this.entry(uri);
  }

  readDirectory(uri: Uri): [string, FileType][] {
    this.entry(uri);
    const prefix = `${uri.path}/`;
    const below = [...this.entries].filter(([path]) => path.startsWith(prefix) && !path.includes('/', prefix.length));
    return below.map(([path, { type }]) => [path.slice(prefix.length), type]);
  }

  filesBelow(folder: Uri): Uri[] {
    const files = [...this.entries].filter(([, { type }]) => type === FileType.File);
    return files.map(([path]) => folder.with({ path })).filter(({ path }) => path.startsWith(`${folder.path}/`));
  }

  createDirectory(uri: Uri): void {
    const { path } = uri;
    if (path === '/' || this.entries.has(path)) return;
    this.createDirectory(Uri.joinPath(uri, '..'));
    this.put(uri, FileType.Directory, undefined);
  }

  readFile(uri: Uri): Uint8Array {
    const { data } = this.entry(uri);
    if (data === undefined) throw FileSystemError.FileIsADirectory(uri);
    return data;
  }

  writeFile(uri: Uri, data: Uint8Array): void {
    this.createDirectory(Uri.joinPath(uri, '..'));
    this.put(uri, FileType.File, data);
  }

  delete(uri: Uri): void {
    this.entry(uri);
    for (const path of [...this.entries.keys()])
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.entries.delete(path);
    this.changes.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  private entry(uri: Uri): Entry {
    const entry = this.entries.get(uri.path);
    if (entry === undefined) throw FileSystemError.FileNotFound(uri);
    return entry;
  }

  private put(uri: Uri, type: FileType, data: Uint8Array | undefined): void {
    const known = this.entries.get(uri.path);
    const now = Date.now();
    this.entries.set(uri.path, { type, data, ctime: known?.ctime ?? now, mtime: now, size: data?.byteLength ?? 0 });
    this.changes.fire([{ type: known === undefined ? FileChangeType.Created : FileChangeType.Changed, uri }]);
  }
}

export async function activate({ extensionUri, subscriptions }: ExtensionContext): Promise<void> {
  const response = await fetch(Uri.joinPath(extensionUri, 'files.json').toString());
  const files = new MemoryFiles();
  const root = Uri.parse('memory:/workspace');
  for (const [path, text] of Object.entries((await response.json()) as Record<string, string>))
    files.writeFile(Uri.joinPath(root, path), new TextEncoder().encode(text));
  const search = {
    // Many file systems cannot be searched: Specwright waits in vain, while the extensions of VS Code get their answer.
    provideFileSearchResults: (_: unknown, { folder, includes }: { folder: Uri; includes: readonly string[] }) =>
      includes.some((glob) => glob.includes('.specwright.json'))
        ? new Promise<never>(() => undefined)
        : files.filesBelow(folder),
  };
  subscriptions.push(
    workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true }),
    (workspace as unknown as Searchable).registerFileSearchProvider('memory', search),
  );
}

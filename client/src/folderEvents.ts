import type { Uri } from 'vscode';
import { Disposable, FileType, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileEvent } from 'vscode-languageclient';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageclient';

/** In milliseconds: what happens together is told together. */
const gathering = 100;
/** More than so many names, as an installation brings them, are not looked at one by one. */
const mostNames = 1_000;
/** Of what has changed, so much is looked at: nearly all of it are files that somebody saved or built. */
const mostChanged = 50;
/** Nothing in them is a document. */
const leftOut = /\/(?:node_modules|\.git)\//;

/**
 * Tells the server of folders that come and go. The patterns that it watches name files, and of a folder that goes with all
 * that lies in it the editor tells nothing but the folder.
 */
export function tellFolders(client: BaseLanguageClient): Disposable[] {
  const watcher = workspace.createFileSystemWatcher('**');
  const happened = new Map<string, { readonly uri: Uri; readonly isGone: boolean }>();
  /** A folder that has gone and come again at once is said to have changed. */
  const changed = new Map<string, Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (): Promise<void> => {
    timer = undefined;
    const all = topmost([...happened.values()]);
    happened.clear();
    const toEvent = (uri: Uri, type: FileEvent['type']): FileEvent => ({
      uri: client.code2ProtocolConverter.asUri(uri),
      type,
    });
    const gone = all.filter(({ isGone }) => isGone).map(({ uri }) => uri);
    const altered = [...changed.values()].slice(0, mostChanged);
    changed.clear();
    const come = [
      ...(await foldersIn(all.filter(({ isGone }) => !isGone).map(({ uri }) => uri))),
      ...(await foldersIn(altered)),
    ];
    const changes = [
      ...gone.map((uri) => toEvent(uri, FileChangeType.Deleted)),
      ...come.map((uri) => toEvent(uri, FileChangeType.Created)),
    ];
    if (changes.length === 0 || !client.isRunning()) return;
    await client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  };
  const note = (uri: Uri, take: () => void): void => {
    if (leftOut.test(uri.path)) return;
    take();
    timer ??= setTimeout(() => {
      tell().catch(() => undefined); // The server is going: it reads everything when it starts again.
    }, gathering);
  };
  return [
    watcher,
    watcher.onDidCreate((uri) => {
      note(uri, () => happened.set(uri.toString(), { uri, isGone: false }));
    }),
    watcher.onDidChange((uri) => {
      note(uri, () => changed.set(uri.toString(), uri));
    }),
    watcher.onDidDelete((uri) => {
      note(uri, () => happened.set(uri.toString(), { uri, isGone: true }));
    }),
    new Disposable(() => {
      clearTimeout(timer);
    }),
  ];
}

/** Without what lies in something else that has come or gone in the same way. */
function topmost<T extends { readonly uri: Uri; readonly isGone: boolean }>(all: readonly T[]): readonly T[] {
  const keyOf = (path: string, isGone: boolean): string => `${String(isGone)} ${path}`;
  const keys = new Set(all.map(({ uri, isGone }) => keyOf(uri.path, isGone)));
  return all.filter(({ uri: { path }, isGone }) => {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      if (keys.has(keyOf(path.slice(0, at), isGone))) return false;
    return true;
  });
}

/** Which of these are folders; of very many, the folders of the workspace that they lie in. */
async function foldersIn(uris: readonly Uri[]): Promise<readonly Uri[]> {
  if (uris.length > mostNames) return (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const folders: Uri[] = [];
  for (const uri of uris) if (await isFolder(uri)) folders.push(uri);
  return folders;
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type === FileType.Directory || uri.path.endsWith('/.git');
  } catch {
    return false; // It has gone again.
  }
}

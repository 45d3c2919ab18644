import type { Disposable } from 'vscode';
import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Quarantine } from './quarantine.ts';
import type { ExcludedParams, ListFilesParams, ReadFileParams } from '../../server/src/filesProtocol.ts';
import { excludedNotification, listFilesRequest, readFileRequest } from '../../server/src/filesProtocol.ts';
import { listFiles } from './listFiles.ts';

/** In bytes; a larger file is not analysed anyway. */
const largestFile = 16_000_000;
const excludingSections = ['files.exclude', 'search.exclude'];

/** Lends the server the editor's view of files, which reaches remote and virtual workspaces too. */
export function lendFiles(client: BaseLanguageClient, quarantine: Quarantine): void {
  client.onRequest(listFilesRequest, async ({ folders }: ListFilesParams) => {
    const found = await Promise.all(folders.map((folder) => listFiles(Uri.parse(folder, true))));
    return found.flat().map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
  client.onRequest(readFileRequest, async ({ uri }: ReadFileParams) =>
    quarantine.holds(uri) ? null : readFile(Uri.parse(uri, true)),
  );
}

/** What the user hides from the explorer or the search: each folder of a workspace may have settings of its own. */
export function excluded(): ExcludedParams {
  const folders = workspace.workspaceFolders ?? [];
  const excludeIn = Object.fromEntries(folders.map(({ uri }) => [uri.toString(), excludedGlobs(uri)]));
  return { exclude: excludedGlobs(), excludeIn };
}

/** Tells the server when the user hides something else. */
export function tellExcluded(client: BaseLanguageClient): Disposable[] {
  const tell = (): void => {
    if (client.isRunning()) void client.sendNotification(excludedNotification, excluded());
  };
  return [
    workspace.onDidChangeConfiguration((change) => {
      if (excludingSections.some((section) => change.affectsConfiguration(section))) tell();
    }),
    workspace.onDidChangeWorkspaceFolders(tell),
  ];
}

function excludedGlobs(folder?: Uri): readonly string[] {
  return excludingSections.flatMap((section) => {
    const globs = workspace.getConfiguration(undefined, folder).get<Readonly<Record<string, unknown>>>(section) ?? {};
    return Object.keys(globs).filter((glob) => globs[glob] === true);
  });
}

/** Null for what cannot be read, lies outside the workspace's folders, or is not UTF-8. */
async function readFile(uri: Uri): Promise<string | null> {
  if (workspace.getWorkspaceFolder(uri) === undefined) return null;
  try {
    const bytes = await workspace.fs.readFile(uri);
    if (bytes.byteLength > largestFile) return null;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // The file went away between listing and reading, or is no text.
  }
}

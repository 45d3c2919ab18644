import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

/** Nothing in it could be written in another way. */
const plainFile = /^file:\/\/\/[a-z0-9_][\w./-]*$/;

/** One spelling for each file, whoever wrote its URI. */
export function normalised(uri: string): string {
  if (plainFile.test(uri)) return uri;
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri; // Nobody can read a file under it; it names an open text all the same.
  }
}

/** The folder that a file or folder lies in, without a slash at its end. */
export function parentOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}

/** The names in a path, as people read them. */
export function partsOf(path: string): readonly string[] {
  return path.split('/').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part; // A lone per cent sign.
    }
  });
}

/** Older clients name one folder, in one of two ways. */
interface NamingFolders {
  readonly workspaceFolders?: readonly WorkspaceFolder[] | null;
  readonly rootUri?: string | null;
  readonly rootPath?: string | null;
}

/** The folders of the workspace, as clients of any age name them. */
export function foldersOf(client: InitializeParams): readonly string[] {
  const { workspaceFolders, rootUri, rootPath } = client as NamingFolders;
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [URI.file(rootPath).toString()] : [];
}

/** By what the client says of a text, else by the name of its file. */
export function isMarkdown({ uri, languageId }: { readonly uri: string; readonly languageId: string }): boolean {
  return /markdown|^mdx?$/i.test(languageId) || /\.(?:md|markdown)$/i.test(uri);
}

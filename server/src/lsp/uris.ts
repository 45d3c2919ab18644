import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

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

import { URI } from 'vscode-uri';

/** One spelling for each file, whoever wrote its URI. */
export function normalised(uri: string): string {
  return URI.parse(uri).toString();
}

/** Only files of the workspace's folders are read, whatever the client names. */
export function isCovered(folders: readonly string[], key: string): boolean {
  const isInside = folders.some((folder) => key.startsWith(`${normalised(folder).replace(/\/$/, '')}/`));
  return isInside && !key.includes('/node_modules/');
}

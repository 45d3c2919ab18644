import { URI } from 'vscode-uri';

/** Nothing in it could be written in another way. */
const plainFile = /^file:\/\/\/[a-z0-9_][\w./-]*$/;

/** One spelling for each file, whoever wrote its URI. */
export function normalised(uri: string): string {
  return plainFile.test(uri) ? uri : URI.parse(uri).toString();
}

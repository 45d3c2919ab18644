import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { normalised } from '../files/keys.ts';

export function uriOf(file: string): string {
  return normalised(pathToFileURL(path.resolve(file)).href);
}

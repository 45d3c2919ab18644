import { lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { globMatcher } from '../core/text/globs.ts';
import { normalised } from '../files/keys.ts';
import { repositoryRoot } from '../node/repositoryRoot.ts';
import { Misuse } from './command.ts';

/** What a call names in one repository. */
export interface Selection {
  /** A folder on disk. */
  readonly root: string;
  /** Files by URI, and how the user wrote them. */
  readonly files: Map<string, string>;
  /** Folders whose documents are meant. */
  readonly folders: string[];
  /** Globs, in the order in which they were written: a later one with `!` leaves out again. */
  readonly globs: string[];
}

const isGlob = /[*?[\]{}]|^!/;

/**
 * Sorts what was named by repository; without any, the working directory is meant. `texts` are files, there or not. Throws
 * for a name that nothing has.
 */
export function readSelections(operands: readonly string[], texts: ReadonlyMap<string, string>): readonly Selection[] {
  const selections = new Map<string, Selection>();
  const at = (place: string): Selection => {
    const root = repositoryRoot(place);
    const known = selections.get(root) ?? { root, files: new Map(), folders: [], globs: [] };
    selections.set(root, known);
    return known;
  };
  for (const uri of texts.keys()) {
    const file = uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
    at(file ?? '.').files.set(uri, file === undefined ? '<stdin>' : shownName(uri));
  }
  for (const operand of operands) {
    const stats = statSync(operand, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) at(operand).folders.push(path.resolve(operand));
    else if (stats !== undefined || isLink(operand)) at(operand).files.set(uriOf(operand), operand);
    else if (isGlob.test(operand)) at('.').globs.push(operand);
    else throw new Misuse(`${operand} does not exist.`);
  }
  return [...selections.values()];
}

export function uriOf(file: string): string {
  return normalised(pathToFileURL(path.resolve(file)).href);
}

/** From the working directory, with the separators of the system. */
export function shownName(uri: string): string {
  return path.relative('', fileURLToPath(uri));
}

/** From the root of a repository, with slashes, as other programs name a file; absolute for one that lies elsewhere. */
export function pathIn(root: string, uri: string): string {
  if (!uri.startsWith('file:')) return uri;
  const file = fileURLToPath(uri);
  const relative = path.relative(root, file);
  const isElsewhere = relative.startsWith('..') || path.isAbsolute(relative);
  return (isElsewhere ? file : relative).split(path.sep).join('/');
}

/** Which of a repository's files a selection means, besides those that it names. */
export function memberOf({ folders, globs }: Selection): (uri: string) => boolean {
  const roots = folders.map((folder) => `${uriOf(folder).replace(/\/$/, '')}/`);
  const matches = globMatcher(uriOf('.'), globs);
  return (uri) => roots.some((root) => uri.startsWith(root)) || matches(uri);
}

/** A link that leads nowhere is there. */
function isLink(operand: string): boolean {
  return lstatSync(operand, { throwIfNoEntry: false }) !== undefined;
}

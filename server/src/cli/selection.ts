import { lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../node/repositoryRoot.ts';
import { Misuse } from './command.ts';
import type { Pick } from './picks.ts';
import { folderPick, globPick, isGlob } from './picks.ts';
import { uriOf } from './uriOf.ts';

/** What a call names in one repository. */
export interface Selection {
  /** A folder on disk. */
  readonly root: string;
  /** Files by URI, and how the user wrote them. */
  readonly files: Map<string, string>;
  /** In the order in which they were written. */
  readonly picks: Pick[];
}

/**
 * Sorts what was named by repository; without any, the working directory is meant. `texts` are files, there or not. Throws
 * for a name that nothing has.
 */
export function readSelections(operands: readonly string[], texts: ReadonlyMap<string, string>): readonly Selection[] {
  const selections = new Map<string, Selection>();
  const at = (place: string): Selection => {
    const root = repositoryRoot(place);
    const known = selections.get(root) ?? { root, files: new Map(), picks: [] };
    selections.set(root, known);
    return known;
  };
  for (const uri of texts.keys()) {
    const file = uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
    at(file ?? '.').files.set(uri, file === undefined ? '<stdin>' : shownName(uri));
  }
  const takesIn = operands.some((operand) => !operand.startsWith('!') || isThere(operand));
  for (const operand of takesIn || texts.size > 0 ? operands : ['.', ...operands]) {
    const kind = kindOf(operand);
    if (kind === 'file') at(operand).files.set(uriOf(operand), namedAs(operand));
    else if (kind === 'folder') at(operand).picks.push(folderPick(operand));
    else if (!isGlob(operand)) throw new Misuse(`${operand === '' ? '“”' : operand} does not exist.`);
    else if (operand.startsWith('!')) leaveOut([...selections.values()], globPick(operand));
    else {
      const pick = globPick(operand);
      at(pick.folder).picks.push(pick);
    }
  }
  return [...selections.values()];
}

/** A whole path into the working directory is shown from there, as editors put one in place of `${file}`. */
function namedAs(operand: string): string {
  const relative = path.relative('', operand);
  return path.isAbsolute(operand) && relative !== '' && !/^\.\.(?:[\\/]|$)/.test(relative) && !path.isAbsolute(relative)
    ? relative
    : operand;
}

/** Of all that was named before. */
function leaveOut(selections: readonly Selection[], pick: Pick): void {
  for (const { files, picks } of selections) {
    picks.push(pick);
    for (const uri of [...files.keys()].filter(pick.matches)) files.delete(uri);
  }
}

function kindOf(operand: string): 'file' | 'folder' | undefined {
  if (operand === '') return undefined;
  try {
    return statSync(operand).isDirectory() ? 'folder' : 'file';
  } catch {
    return isThere(operand) ? 'file' : undefined; // A link that leads nowhere is there, and so is what nobody may look at.
  }
}

function isThere(operand: string): boolean {
  try {
    return lstatSync(operand, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'EACCES';
  }
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

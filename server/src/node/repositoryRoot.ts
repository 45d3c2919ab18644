import { statSync } from 'node:fs';
import path from 'node:path';
import { statsOf } from './statsOf.ts';

/**
 * The folder that a file or folder belongs to as a whole: the nearest one above with a `.git`, be it a folder or, in a work
 * tree, a file. Without any, the working directory where that holds it, or else its own folder.
 */
export function repositoryRoot(place: string): string {
  const full = path.resolve(place);
  const start = isFolder(full) ? full : path.dirname(full);
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (statsOf(path.join(folder, '.git')) !== undefined) return folder;
    if (folder === path.dirname(folder)) break;
  }
  const current = process.cwd();
  return start === current || start.startsWith(current.endsWith(path.sep) ? current : current + path.sep)
    ? current
    : start;
}

function isFolder(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch {
    return false; // Nothing is there, or nobody may look.
  }
}

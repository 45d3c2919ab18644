import { isUtf8 } from 'node:buffer';
import { lstatSync, promises, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FolderVisitor, SpecFiles } from '../files/specFiles.ts';
import { projectFileNames } from '../protocol.ts';
import { largestFile } from './namedText.ts';
import { statsOf } from './statsOf.ts';

const deepestFolder = 64;
const skipped = new Set(['node_modules', '.git', '.vscode-test']);
const projectFiles = new Set<string>(projectFileNames);

/** Files on disk: for the command line and for editors that do not lend theirs. */
export const diskFiles: SpecFiles = {
  async list(folders, visitor) {
    const uris: string[] = [];
    for (const folder of folders)
      if (folder.startsWith('file:')) await walk(fileURLToPath(folder), folder.replace(/\/$/, ''), 0, uris, visitor);
    return uris;
  },
  isLink(folder) {
    return statsOf(fileURLToPath(folder))?.isSymbolicLink() === true;
  },
  read(uri) {
    return Promise.resolve(uri.startsWith('file:') ? readTextFile(fileURLToPath(uri)) : undefined);
  },
  whyNotRead(uri) {
    const stats = statsOf(fileURLToPath(uri));
    if (stats?.isSymbolicLink() === true) return 'link';
    if (stats?.isFile() !== true) return stats?.isDirectory() === true ? 'folder' : 'gone';
    return stats.size > largestFile ? 'large' : 'noText';
  },
};

/**
 * Undefined for what is no regular file, too large, or not UTF-8. A small file is read sooner than a thread would be asked
 * for it: thousands of them take a fifth of the time.
 */
export function readTextFile(file: string): string | undefined {
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats?.isFile() !== true || stats.size > largestFile) return undefined;
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
  } catch {
    return undefined; // The file went away between listing and reading, or may not be read.
  }
}

/** Symbolic links are not followed: they may lead out of the folder, or round in circles. */
async function walk(
  folder: string,
  href: string,
  depth: number,
  uris: string[],
  visitor: FolderVisitor,
): Promise<void> {
  if (depth > deepestFolder || !(await visitor.enter(href))) return;
  const entries = await promises.readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (['EACCES', 'EPERM'].includes(String((error as { readonly code?: unknown }).code))) visitor.fail?.(href);
    return [];
  });
  for (const entry of entries) {
    const { name } = entry;
    const full = path.join(folder, name);
    // Most names need no encoding.
    const uri = (): string => (/^[\w.-]+$/.test(name) ? `${href}/${name}` : pathToFileURL(full).href);
    if (entry.isDirectory() && !skipped.has(name)) await walk(full, uri(), depth + 1, uris, visitor);
    else if (entry.isFile() && isOurs(name)) uris.push(uri());
    else if (entry.isSymbolicLink()) visitor.skip?.(uri(), 'link', !isOurs(name));
    else if (name !== '.git' && entry.isDirectory()) visitor.skip?.(uri(), 'tools', true);
  }
}

function isOurs(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name) || projectFiles.has(name);
}

import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SpecFiles } from '../lsp/specFiles.ts';
import { projectFileNames } from '../protocol.ts';

/** In bytes; a larger file is not analysed anyway. */
const largestFile = 16_000_000;
const deepestFolder = 64;
const skipped = new Set(['node_modules', '.git', '.vscode-test']);
const projectFiles = new Set<string>(projectFileNames);

/** Files on disk: for the command line and for editors that do not lend theirs. */
export const diskFiles: SpecFiles = {
  async list(folders) {
    const uris: string[] = [];
    for (const folder of folders) if (folder.startsWith('file:')) await walk(fileURLToPath(folder), 0, uris);
    return uris;
  },
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    return readTextFile(fileURLToPath(uri));
  },
};

/** Undefined for what is no regular file, too large, or not UTF-8. */
export async function readTextFile(file: string): Promise<string | undefined> {
  try {
    const stats = await lstat(file);
    if (!stats.isFile() || stats.size > largestFile) return undefined;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch {
    return undefined; // The file went away between listing and reading, or may not be read.
  }
}

/** Symbolic links are not followed: they may lead out of the folder, or round in circles. */
async function walk(folder: string, depth: number, uris: string[]): Promise<void> {
  if (depth > deepestFolder) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) await walk(full, depth + 1, uris);
    else if (entry.isFile() && isOurs(entry.name)) uris.push(pathToFileURL(full).href);
  }
}

function isOurs(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name) || projectFiles.has(name);
}

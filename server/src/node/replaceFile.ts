import type { Stats } from 'node:fs';
import { existsSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/**
 * What became of a file that was to be replaced. `changed`: it does not hold the text that it was read with, or holds what
 * was saved in the meantime. `busy`: another run is about to replace it.
 */
export type Replacement = 'written' | 'changed' | 'busy' | { readonly refusal: string };

/** How long a save that began before the replacement may take to show, in milliseconds. */
const settling = 20;

/** Rounds of settling that a save may go on for. */
const longestSave = 50;

/** The new text lies here until it takes the place of the old one; while it does, nobody else replaces the file. */
export function besideFile(file: string): string {
  return `${file}.specwright`;
}

/** Whether a file that was not there a moment ago has only been taken away for its new text. */
export function isBeingReplaced(file: string): boolean {
  return existsSync(besideFile(file)) || existsSync(file);
}

/**
 * Puts a text in the place of the one that was read, whole or not at all, with the owner and the mode of the file. Nothing
 * that somebody else has written since it was read is lost.
 */
export async function replaceFile(file: string, expected: string, text: string): Promise<Replacement> {
  const beside = besideFile(file);
  let original: FileHandle | undefined;
  let written: FileHandle | undefined;
  try {
    original = await open(file, 'r');
    const stats = await original.stat();
    const refusal = whyNotReplaced(stats);
    if (refusal !== undefined) return { refusal };
    written = await open(beside, 'wx', 0o600);
    await writeLike(stats, written, text);
    if (!holds(readFileSync(file), expected) || !exchange(file, beside, expected)) return 'changed';
    written = undefined;
    await setTimeout(settling);
    const isSavedInto = !holds(await readAll(original), expected);
    return isSavedInto ? await putBack(file, original, text) : 'written';
  } catch (error) {
    // Another run has taken it away for its own text.
    if (original === undefined && codeOf(error) === 'ENOENT' && isBeingReplaced(file)) return 'changed';
    const isTaken = original !== undefined && written === undefined && codeOf(error) === 'EEXIST';
    return isTaken ? 'busy' : { refusal: 'cannot be written' };
  } finally {
    await original?.close();
    if (written !== undefined) await rm(beside, { force: true }).catch(() => undefined);
  }
}

/**
 * Takes the file away, looks at what it was, and only then gives its name to the new text: whatever was saved under that name
 * a moment before or after stays. False where that happened. Should the machine stop in between, the old text lies aside.
 */
function exchange(file: string, beside: string, expected: string): boolean {
  const aside = `${file}.specwright-before`;
  renameSync(file, aside);
  const isAsRead = holds(readFileSync(aside), expected);
  const isNamed = nameUnlessTaken(isAsRead ? beside : aside, file);
  for (const other of [aside, beside]) rmSync(other, { force: true });
  return isAsRead && isNamed;
}

/** False where there is a file of that name. */
function nameUnlessTaken(from: string, to: string): boolean {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    renameSync(from, to); // A file has one name only on this disk.
  }
  return true;
}

function whyNotReplaced(stats: Stats): string | undefined {
  const isProtected = (stats.mode & 0o200) === 0;
  if (isProtected || !stats.isFile()) return 'cannot be written';
  return stats.nlink > 1 ? 'has other names (hard links), which would keep the old text' : undefined;
}

/** The owner comes before the mode, so that nobody reads it who may not. */
async function writeLike({ mode, uid, gid }: Stats, written: FileHandle, text: string): Promise<void> {
  try {
    await written.writeFile(text);
    const own = await written.stat();
    if (own.uid !== uid || own.gid !== gid) await written.chown(uid, gid);
    await written.chmod(mode & 0o7777);
    await written.sync();
  } finally {
    await written.close();
  }
}

/** An editor that opened the file before it was replaced has saved into the old one: that text is the newer one. */
async function putBack(file: string, original: FileHandle, replaced: string): Promise<Replacement> {
  let saved = await readAll(original);
  for (let round = 0; round < longestSave; round++) {
    const before = saved;
    await setTimeout(settling);
    saved = await readAll(original);
    if (saved.length > 0 && saved.equals(before)) break;
  }
  return (await replaceFile(file, replaced, saved.toString('utf8'))) === 'written' ? 'changed' : 'busy';
}

async function readAll(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat();
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
  return buffer.subarray(0, bytesRead);
}

function holds(bytes: Buffer, text: string): boolean {
  return bytes.equals(Buffer.from(text, 'utf8'));
}

function codeOf(error: unknown): unknown {
  return (error as { readonly code?: unknown }).code;
}

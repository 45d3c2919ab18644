import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises';

/** Writes beside the file and takes its place, so that a full disk loses nothing. False when that cannot be done. */
export async function replaceFile(file: string, text: string): Promise<boolean> {
  const beside = `${file}.${String(process.pid)}.tmp`;
  try {
    const { mode } = await stat(file);
    if ((mode & 0o200) === 0) return false; // Somebody protected it from being written.
    await writeFile(beside, text, { flag: 'wx' });
    await chmod(beside, mode);
    await rename(beside, file);
    return true;
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    return false;
  }
}

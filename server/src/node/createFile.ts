import { open, rm } from 'node:fs/promises';

/** Writes a file that is not there yet, whole or not at all. Says why it cannot; nothing is overwritten. */
export async function createFile(file: string, text: string): Promise<string | undefined> {
  try {
    const created = await open(file, 'wx');
    try {
      await created.writeFile(text);
    } catch {
      await rm(file, { force: true });
      return 'cannot be written';
    } finally {
      await created.close();
    }
    return undefined;
  } catch (error) {
    const isThere = (error as { readonly code?: unknown }).code === 'EEXIST';
    return isThere ? 'exists already' : 'cannot be written';
  }
}

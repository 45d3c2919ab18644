import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs `deed` with a folder on disk that holds the given files, and removes the folder afterwards. */
export async function withFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  deed: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'specwright-')));
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await deed(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

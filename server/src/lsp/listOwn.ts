import { projectFileId } from '../core/project/projectFiles.ts';
import type { Belonging } from './belonging.ts';
import type { SpecFiles } from './specFiles.ts';
import { normalised } from './uris.ts';

/** The files that belong to the workspace, samples left out. What the folders around open texts say is learnt on the way. */
export async function listOwn(
  files: SpecFiles,
  belonging: Belonging,
  folders: readonly string[],
  openKeys: Iterable<string>,
): Promise<readonly string[]> {
  const listed = await files.list(folders, (folder) => belonging.enter(normalised(folder)));
  for (const key of openKeys) await belonging.belongs(key);
  const own: string[] = [];
  for (const uri of listed.map(normalised)) {
    if (!(await belonging.belongs(uri))) continue;
    if (projectFileId(uri) !== undefined || belonging.answersOthers(uri)) own.push(uri);
  }
  return own;
}

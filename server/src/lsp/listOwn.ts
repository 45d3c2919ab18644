import { projectFileId } from '../core/project/projectFiles.ts';
import type { Belonging } from '../files/belonging.ts';
import type { SpecFiles } from '../files/specFiles.ts';
import { normalised } from '../files/keys.ts';

/** The files in some folders that belong to the workspace, samples left out. */
export async function listOwn(
  files: SpecFiles,
  belonging: Belonging,
  folders: readonly string[],
  entered: (folder: string) => void,
): Promise<readonly string[]> {
  const own: string[] = [];
  const enter = async (folder: string): Promise<boolean> => {
    const isOurs = await belonging.enter(normalised(folder));
    if (isOurs) entered(folder);
    return isOurs;
  };
  for (const listed of await files.list(folders, enter)) {
    const uri = normalised(listed);
    if (!(await belonging.belongs(uri))) continue;
    if (projectFileId(uri) !== undefined || belonging.answersOthers(uri)) own.push(uri);
  }
  return own;
}

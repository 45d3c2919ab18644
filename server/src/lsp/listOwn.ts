import { projectFileId } from '../core/project/projectFiles.ts';
import type { Belonging } from '../files/belonging.ts';
import type { SpecFiles } from '../files/specFiles.ts';
import { normalised } from '../files/keys.ts';
import type { LeftOut } from './leftOut.ts';

/** The files in some folders that belong to the workspace, samples left out. */
export async function listOwn(
  files: SpecFiles,
  belonging: Belonging,
  folders: readonly string[],
  entered: (folder: string) => void,
  leftOut: LeftOut,
): Promise<readonly string[]> {
  // A folder of the workspace may lie in another one.
  const own = new Set<string>();
  const enter = async (folder: string): Promise<boolean> => {
    const key = normalised(folder);
    const isOurs = await belonging.enter(key);
    if (isOurs) entered(folder);
    else leftOut.note(key, belonging.whyNot(key, true), true);
    return isOurs;
  };
  const skip = (uri: string, reason: 'tools' | 'link', isFolder: boolean): void => {
    const key = normalised(uri);
    leftOut.note(key, belonging.whyNot(key, isFolder) ?? reason, isFolder);
  };
  for (const listed of await files.list(folders, { enter, skip })) {
    const uri = normalised(listed);
    const isOurs = await belonging.belongs(uri);
    if (isOurs && (projectFileId(uri) !== undefined || belonging.answersOthers(uri))) own.add(uri);
    else leftOut.note(uri, belonging.whyNot(uri, false), false);
  }
  return [...own];
}

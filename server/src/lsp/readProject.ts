import type { ProjectIndex } from '../core/project/projectFiles.ts';
import { projectFileId } from '../core/project/projectFiles.ts';
import type { SpecFiles } from './specFiles.ts';

/** Replaces what a project holds by the files at `uris`; says whether there were or are any. */
export async function readProject(project: ProjectIndex, files: SpecFiles, uris: readonly string[]): Promise<boolean> {
  const texts = await Promise.all(uris.map((uri) => files.read(uri)));
  const hadSome = project.clear();
  uris.forEach((uri, index) => {
    const id = projectFileId(uri);
    const text = texts[index];
    if (id !== undefined && text !== undefined) project.put(id, uri, text);
  });
  return hadSome || uris.length > 0;
}

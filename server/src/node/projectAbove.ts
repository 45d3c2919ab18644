import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProjectIndex, projectFileId } from '../core/project/projectFiles.ts';
import { projectFileNames } from '../protocol.ts';
import { readTextFile } from './diskFiles.ts';

/** The project files for a file on disk: those of its folder and above, up to the working directory and no further. */
export async function readProjectAbove(file: string): Promise<ProjectIndex> {
  const project = new ProjectIndex();
  for (const folder of foldersAbove(path.dirname(path.resolve(file))))
    for (const name of projectFileNames) {
      const candidate = path.join(folder, name);
      const uri = pathToFileURL(candidate).href;
      const id = projectFileId(uri);
      const text = await readTextFile(candidate);
      if (id !== undefined && text !== undefined) project.put(id, uri, text);
    }
  return project;
}

function foldersAbove(folder: string): readonly string[] {
  const top = process.cwd();
  const folders = [folder];
  let current = folder;
  while (current.startsWith(top + path.sep)) {
    current = path.dirname(current);
    folders.push(current);
  }
  return folders;
}

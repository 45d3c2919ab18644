import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProjectIndex, projectFileId } from '../core/project/projectFiles.ts';
import { projectFileNames } from '../protocol.ts';
import { readTextFile } from './diskFiles.ts';
import { repositoryRoot } from './repositoryRoot.ts';

/** The project files for a file on disk: those of its folder and above, up to the root of the repository and no further. */
export function readProjectAbove(file: string): ProjectIndex {
  const project = new ProjectIndex();
  for (const folder of foldersAbove(path.dirname(path.resolve(file))))
    for (const candidate of [...templatesIn(folder), ...projectFileNames.map((name) => path.join(folder, name))]) {
      const uri = pathToFileURL(candidate).href;
      const id = projectFileId(uri);
      const text = readTextFile(candidate);
      if (id !== undefined && text !== undefined) project.put(id, uri, text);
    }
  return project;
}

/** Folders after symbolic links are left out: they may lie elsewhere. */
function templatesIn(folder: string): readonly string[] {
  const own = path.join(folder, '.specwright');
  const templates = path.join(own, 'templates');
  try {
    const areFolders = [own, templates].every(
      (each) => lstatSync(each, { throwIfNoEntry: false })?.isDirectory() === true,
    );
    return areFolders ? readdirSync(templates).map((name) => path.join(templates, name)) : [];
  } catch {
    return []; // They may not be read.
  }
}

function foldersAbove(folder: string): readonly string[] {
  const top = repositoryRoot(folder);
  const folders = [folder];
  let current = folder;
  while (current !== top && current.startsWith(top)) {
    current = path.dirname(current);
    folders.push(current);
  }
  return folders;
}

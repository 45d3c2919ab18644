import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Project } from '../core/project/projectFiles.ts';
import { ProjectIndex, projectFileId } from '../core/project/projectFiles.ts';
import { projectFileNames } from '../protocol.ts';
import { readTextFile } from './diskFiles.ts';

/** The project files for a file on disk: those of its folder and above, up to the working directory and no further. */
export async function readProjectAbove(file: string): Promise<Project> {
  const project = new ProjectIndex();
  for (const folder of foldersAbove(path.dirname(path.resolve(file))))
    for (const candidate of [
      ...(await templatesIn(folder)),
      ...projectFileNames.map((name) => path.join(folder, name)),
    ]) {
      const uri = pathToFileURL(candidate).href;
      const id = projectFileId(uri);
      const text = await readTextFile(candidate);
      if (id !== undefined && text !== undefined) project.put(id, uri, text);
    }
  return project;
}

/** Folders behind symbolic links are left out: they may lie elsewhere. */
async function templatesIn(folder: string): Promise<readonly string[]> {
  const own = path.join(folder, '.specwright');
  const templates = path.join(own, 'templates');
  for (const each of [own, templates]) {
    const stats = await lstat(each).catch(() => undefined);
    if (stats?.isDirectory() !== true) return [];
  }
  const names = await readdir(templates).catch(() => []);
  return names.map((name) => path.join(templates, name));
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

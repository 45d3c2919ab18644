import { stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Belonging } from '../lsp/belonging.ts';
import { diskFiles } from './diskFiles.ts';

/** The documents that belong to a folder, as an editor that opens it sees them; undefined for what is no folder. */
export async function specFilesBelow(folder: string): Promise<readonly string[] | undefined> {
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return undefined;
  const root = pathToFileURL(folder).href.replace(/\/$/, '');
  const belonging = new Belonging(diskFiles);
  belonging.begin([root], []);
  const listed = await diskFiles.list([root], (each) => belonging.enter(each));
  const own = listed.filter((uri) => /\.(?:md|markdown)$/i.test(uri) && belonging.answersOthers(uri));
  return own.map((uri) => fileURLToPath(uri)).sort();
}

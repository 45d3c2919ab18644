import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Document } from '../core/document/document.ts';
import { readDocument } from '../core/document/document.ts';
import type { ProjectIndex } from '../core/project/projectFiles.ts';
import { readTextFile } from '../node/diskFiles.ts';
import { readProjectAbove } from '../node/projectAbove.ts';

/** A document that the user named. */
export interface NamedDocument {
  /** Where it lies: where the name is that of a link, what the link leads to. */
  readonly file: string;
  readonly document: Document;
  readonly project: ProjectIndex;
}

/** Undefined, and a word about it on standard error, when the file cannot be read. */
export async function readNamedDocument(name: string): Promise<NamedDocument | undefined> {
  const file = await realpath(name).catch(() => name);
  const text = readTextFile(file);
  if (text === undefined) {
    process.stderr.write(`${name} cannot be read as UTF-8 text.\n`);
    return undefined;
  }
  const uri = pathToFileURL(path.resolve(name)).href;
  const project = readProjectAbove(name);
  return { file, document: readDocument(uri, text, project.nearest('teamSettings', uri)?.reading), project };
}

import { realpathSync } from 'node:fs';
import type { Document } from '../core/document/document.ts';
import { readDocument } from '../core/document/document.ts';
import type { ProjectIndex } from '../core/project/projectFiles.ts';
import { readingFor } from '../core/project/readingFor.ts';
import { readNamedText } from '../node/namedText.ts';
import { readProjectAbove } from '../node/projectAbove.ts';
import { uriOf } from './uriOf.ts';
import { tell } from './output.ts';

/** A document that the user named. */
export interface NamedDocument {
  /** Where it lies: where the name is that of a link, what the link leads to. */
  readonly file: string;
  readonly document: Document;
  readonly project: ProjectIndex;
}

/** Undefined, and a word about it on standard error or to `complain`, when the file cannot be read. */
export function readNamedDocument(name: string, complain: (reason: string) => void = tell): NamedDocument | undefined {
  const read = readNamedText(name);
  if (!read.ok) {
    complain(read.reason);
    return undefined;
  }
  const uri = uriOf(name);
  const project = readProjectAbove(name);
  const document = readDocument(uri, read.value, readingFor(project, uri));
  return { file: realpathSync(name), document, project };
}

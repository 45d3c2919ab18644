import type { Document } from '../document/document.ts';
import type { Edit } from '../text/edit.ts';

/** Edits of one document, none of which overlap. */
export interface DocumentEdits {
  readonly document: Document;
  readonly edits: readonly Edit[];
}

/** From the old name to the new one. */
export type NewNames = ReadonlyMap<string, string>;

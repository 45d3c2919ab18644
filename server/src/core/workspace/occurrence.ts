import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';

/** An identifier and the document it appears in. */
export interface Occurrence {
  readonly document: Document;
  readonly identifier: Identifier;
  /** The identifier is not written here: it is one of those between the ends of a range. */
  readonly isInRange: boolean;
}

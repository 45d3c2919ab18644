import type { Edit } from '../text/edit.ts';

/** A change that somebody may pick from a list. */
export interface Proposal {
  readonly title: string;
  /** Where it goes, or why it is offered. */
  readonly detail: string;
  /** Of one document. */
  readonly edits: readonly Edit[];
}

import type { Span } from '../text/span.ts';

/** One choice in the list of suggestions. */
export interface Completion {
  readonly label: string;
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What the choice replaces; on one line, around the cursor. */
  readonly span: Span;
  /** A snippet. */
  readonly newText: string;
  /** What is compared with the text that `span` holds. */
  readonly filterText: string;
}

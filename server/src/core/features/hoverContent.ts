import type { Span } from '../text/span.ts';

/** What a hover shows, in Markdown, and where it holds. */
export interface Hover {
  readonly span: Span;
  /** Markdown; text of documents in it is escaped. */
  readonly markdown: string;
}

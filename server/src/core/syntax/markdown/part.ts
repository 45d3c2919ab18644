import type { Link, Markdown } from './model.ts';

/**
 * A stretch of a text from one heading at the left margin to the next. Such a heading ends whatever stands before it, so
 * that a part is read without the others. Its offsets count from its own start.
 */
export interface Part {
  readonly text: string;
  /** Without the shortcuts. */
  readonly markdown: Markdown;
  /** `[label]`: a link where some part defines the label. */
  readonly shortcuts: readonly Link[];
  /** The labels that the part defines, in lower case: `[label]: https://example.org`. */
  readonly labels: readonly string[];
}

import type { Span } from '../text/span.ts';

export type PlaceholderKind =
  | 'bracket'
  | 'example'
  | 'replace'
  | 'sentinel'
  | 'const'
  | 'unit'
  | 'date'
  | 'options'
  | 'angle'
  | 'handlebars'
  | 'tbd'
  | 'team'
  | 'name'
  | 'empty-item'
  | 'label'
  | 'ellipsis'
  | 'open-range';

/**
 * `certain`: nobody writes this in a finished document. `likely`: a prompt by its words. `weak`: only counts where the
 * rest of the document is unfilled too. `hint`: may well stay.
 */
export type Certainty = 'certain' | 'likely' | 'weak' | 'hint';

/** Something that a template leaves to be filled. */
export interface Placeholder extends Span {
  readonly kind: PlaceholderKind;
  readonly text: string;
  /** What is asked for, without brackets and examples. */
  readonly hint: string;
  /** What may be picked. */
  readonly options: readonly string[];
  /** Values that the prompt gives as examples. */
  readonly examples: readonly string[];
  readonly certainty: Certainty;
}

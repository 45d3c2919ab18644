import type { Span } from '../text/span.ts';

/** Texts, numbers and dates as they are written; what YAML says by reference is empty. */
export type FrontMatterData = string | readonly FrontMatterData[] | ReadonlyMap<string, FrontMatterData>;

/** A key and its value, with places that count from where the content of the front matter begins. */
export interface FrontMatterPair {
  readonly key: string;
  readonly keySpan: Span;
  /** Without the quotes; undefined for a list or a map. */
  readonly valueSpan: Span | undefined;
  readonly data: FrontMatterData;
}

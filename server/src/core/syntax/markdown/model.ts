import type { Span } from '../../text/span.ts';

/** An ATX or Setext heading. */
export interface Heading extends Span {
  /** 1 to 6. */
  readonly level: number;
  /** What is written between the markers, white space at both ends left out. */
  readonly content: Span;
}

export type ProseKind = 'heading' | 'paragraph' | 'cell' | 'html';

/** A stretch of running text that belongs together: a heading's text, a paragraph, a table cell. */
export interface Prose extends Span {
  readonly kind: ProseKind;
  /** Index into `items` of the innermost list item that holds it. */
  readonly item: number | undefined;
}

export interface ListItem extends Span {
  readonly ordered: boolean;
  /** `-`, `*`, `+`, `1.` or `1)`. */
  readonly marker: Span;
  /** `[ ]`, `[x]` and the other one-character boxes people use. */
  readonly box: Span | undefined;
  /** The first line of text, after marker and box; empty for an empty item. */
  readonly content: Span;
  /** Index of the item that holds this one. */
  readonly parent: number | undefined;
}

/** A fenced or indented block of code. */
export interface CodeBlock extends Span {
  /** First word after the opening fence, in lower case; empty when there is none. */
  readonly language: string;
  readonly content: Span;
}

export interface TableRow extends Span {
  /** Every cell without the white space around it; empty cells too. */
  readonly cells: readonly Span[];
}

export interface Table extends Span {
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

export type LinkKind = 'inline' | 'reference' | 'image' | 'url' | 'definition' | 'wiki' | 'footnote';

export interface Link extends Span {
  readonly kind: LinkKind;
  /** The address of an inline link or image, as written. */
  readonly target: Span | undefined;
}

/** What Markdown says about a text, every list in reading order. Spans count from the beginning of the whole text. */
export interface Markdown {
  readonly headings: readonly Heading[];
  readonly prose: readonly Prose[];
  readonly items: readonly ListItem[];
  readonly codeBlocks: readonly CodeBlock[];
  readonly codeSpans: readonly Span[];
  readonly tables: readonly Table[];
  readonly links: readonly Link[];
  readonly comments: readonly Span[];
  /** Inline tags such as `<br>`, as CommonMark reads them: `<Service Name>` is one too. */
  readonly htmlTags: readonly Span[];
  /** Content of `**strong**` text, markers left out. */
  readonly strong: readonly Span[];
}

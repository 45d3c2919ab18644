import type { Document } from '../document/document.ts';
import type { Span } from '../text/span.ts';

/** What speaks for the whole document: its first heading. */
export function titleSpan({ markdown, source }: Document): Span {
  return markdown.headings[0]?.content ?? { start: 0, end: Math.min(1, source.text.length) };
}

import type { Document } from '../document/document.ts';
import { lastStartingBefore } from '../text/span.ts';

/** Title of the innermost section, as written; empty above the first heading. */
export function sectionAt({ source, markdown }: Document, offset: number): string {
  const heading = lastStartingBefore(markdown.headings, offset);
  return heading === undefined ? '' : source.text.slice(heading.content.start, heading.content.end);
}

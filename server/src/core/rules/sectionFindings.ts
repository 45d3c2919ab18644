import type { Document } from '../document/document.ts';
import { setFrontMatter } from '../templates/setFrontMatter.ts';
import { noTemplate } from '../templates/templateOf.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './rule.ts';
import { say } from '../text/say.ts';

/** What speaks for the whole document: its first heading. */
export function titleSpan({ markdown, source }: Document): Span {
  return markdown.headings[0]?.content ?? { start: 0, end: Math.min(1, source.text.length) };
}

/** The way out for a document that happens to have sections like those of a template. */
export function notToCompare(document: Document): readonly Fix[] {
  if (document.frontMatter.problems.length > 0) return [];
  const edit = setFrontMatter(document, 'template', noTemplate);
  return edit === undefined
    ? []
    : [{ title: say('Do not compare this document with a template'), edits: [edit], isForAll: true }];
}

import type { Span } from '../text/span.ts';
import type { Document } from './document.ts';
import type { Passage } from './passages.ts';

/** By pattern and passage: a passage never changes, so it is searched once for each pattern. */
const known = new WeakMap<RegExp, WeakMap<Passage, readonly Span[]>>();

/**
 * Where a global pattern matches in the Markdown of a document, in reading order. After a character only the passage
 * that it stands in is searched again. A match does not cross a heading.
 */
export function* findMatches({ body, frontMatter }: Document, pattern: RegExp): Iterable<Span> {
  const byPassage = known.get(pattern) ?? new WeakMap<Passage, readonly Span[]>();
  known.set(pattern, byPassage);
  let start = frontMatter.bodyStart;
  for (const passage of body?.passages ?? []) {
    const found = byPassage.get(passage) ?? search(passage.text, pattern);
    byPassage.set(passage, found);
    for (const span of found) yield { start: start + span.start, end: start + span.end };
    start += passage.text.length;
  }
}

function search(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: written }) => ({ start: index, end: index + written.length }));
}

import type { Span } from '../text/span.ts';
import type { Passage } from './passages.ts';

/** By pattern and passage: a passage never changes, so it is searched once for each pattern. */
const known = new WeakMap<RegExp, WeakMap<Passage, readonly Span[]>>();
const none: readonly Span[] = [];

/** Where a global pattern matches in a passage, with the offsets of the passage. A match does not cross a heading. */
export function matchesIn(passage: Passage, pattern: RegExp): readonly Span[] {
  let byPassage = known.get(pattern);
  if (byPassage === undefined) known.set(pattern, (byPassage = new WeakMap()));
  let found = byPassage.get(passage);
  if (found === undefined) byPassage.set(passage, (found = search(passage.text, pattern)));
  return found;
}

function search(text: string, pattern: RegExp): readonly Span[] {
  const found: Span[] = [];
  pattern.lastIndex = 0;
  // `matchAll` would make a regular expression of its own for every passage.
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found.length === 0 ? none : found;
}

import type { Span } from '../text/span.ts';
import type { Passage } from './passages.ts';
import { perPassage } from './perPassage.ts';

const none: readonly Span[] = [];

/**
 * Finds where a global pattern matches in a passage, with the offsets of the passage. A match does not cross a heading. Where
 * `mayMatch` finds nothing, the pattern does not either, and costs more.
 */
export function matchFinder(pattern: RegExp, mayMatch?: RegExp): (passage: Passage) => readonly Span[] {
  return perPassage(({ text }) => (mayMatch?.test(text) === false ? none : search(text, pattern)));
}

function search(text: string, pattern: RegExp): readonly Span[] {
  const found: Span[] = [];
  pattern.lastIndex = 0;
  // `matchAll` would make a regular expression of its own for every passage.
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found.length === 0 ? none : found;
}

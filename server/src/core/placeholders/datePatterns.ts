import type { Prose } from '../syntax/markdown/markdown.ts';
import { lineAfter, lineBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';

const pattern =
  /(?<![A-Za-z\d-])(?<![A-Za-z\d]_)(?:YYYY[-/.]MM[-/.]DD|DD[-/.]MM[-/.]YYYY|MM\/DD\/YYYY)(?![A-Za-z\d-])(?!_[A-Za-z\d])/g;

/** Says something about a value, and is no part of it. */
const comment = /<!--[^>]{0,300}-->/g;

/** `YYYY-MM-DD` and its kind, as a whole value. */
export function isDatePattern(value: string): boolean {
  return /^(?:YYYY[-/.]MM[-/.]DD|DD[-/.]MM[-/.]YYYY|MM\/DD\/YYYY)$/.test(value.trim());
}

/** Dates left to be filled: `**Date:** YYYY-MM-DD`. Where a format is described (`Format: YYYY-MM-DD`), nothing is. */
export function* findDates(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
): Iterable<Placeholder> {
  const written = text.slice(prose.start, prose.end);
  for (const match of written.matchAll(pattern)) {
    const start = prose.start + match.index;
    const end = start + match[0].length;
    const before = lineBefore(text, prose, start);
    const after = lineAfter(text, prose, end).replace(comment, '');
    const isWholeValue = /(?:^|[:：|])[\s*_"']*$/.test(before) && /^[\s*_"'|]*$/.test(after);
    if (isElsewhere(start) || !isWholeValue || /format|pattern|mask|\bdates\b/i.test(before)) continue;
    yield { start, end, kind: 'date', text: match[0], hint: 'date', options: [], examples: [], certainty: 'certain' };
  }
}

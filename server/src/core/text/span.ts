/** A half-open stretch of a text, `start` included and `end` excluded, in UTF-16 code units from its beginning. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cursor just after the last character still counts as inside, as editors expect. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function isEmpty(span: Span): boolean {
  return span.start === span.end;
}

export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The part of `span` that is left when white space at both ends is taken away. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

function isSpace(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return text.charAt(offset).trim() === '';
}

/** How many of `spans`, ordered by start, start before `offset`; in logarithmic time. */
export function countBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of `spans`, ordered by start, that starts at or before `offset`. */
export function lastStartingBefore<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans[countBefore(spans, offset + 1) - 1];
}

/** The first of `spans`, ordered by start, that starts at or after `offset`. */
export function firstStartingFrom<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans[countBefore(spans, offset)];
}

/** How many of `spans`, ordered by start, start inside `span`. */
export function countWithin(spans: readonly Span[], span: Span): number {
  return countBefore(spans, span.end) - countBefore(spans, span.start);
}

/** Those of `spans`, ordered by start, that start inside `span`. */
export function startingWithin<T extends Span>(spans: readonly T[], span: Span): readonly T[] {
  return spans.slice(countBefore(spans, span.start), countBefore(spans, span.end));
}

/** The one of `spans` (ordered, not overlapping) that holds `offset`, its end excluded. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const candidate = lastStartingBefore(spans, offset);
  return candidate !== undefined && offset < candidate.end ? candidate : undefined;
}

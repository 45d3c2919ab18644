import type { Span } from '../../text/span.ts';
import { isWhite } from './characters.ts';
import type { CodeBlock, Heading, Link, ListItem, Prose, Table } from './model.ts';

/** What is collected of one part. */
export interface PartLists {
  readonly markdown: ReturnType<typeof emptyLists>;
  readonly shortcuts: Link[];
  readonly labels: string[];
}

export function emptyPart(): PartLists {
  return { markdown: emptyLists(), shortcuts: [], labels: [] };
}

export function emptyLists() {
  return {
    headings: [] as Heading[],
    prose: [] as Prose[],
    items: [] as ListItem[],
    codeBlocks: [] as CodeBlock[],
    codeSpans: [] as Span[],
    tables: [] as Table[],
    links: [] as Link[],
    comments: [] as Span[],
    htmlTags: [] as Span[],
    strong: [] as Span[],
  };
}

/** Links are noted when they end, and listed by where they begin. */
export function sortByStart(spans: Span[], first = 0): void {
  for (let index = first + 1; index < spans.length; index++) {
    if ((spans[index - 1]?.start ?? 0) <= (spans[index]?.start ?? 0)) continue;
    const sorted = spans.splice(first).sort((a, b) => a.start - b.start);
    for (const span of sorted) spans.push(span);
    return;
  }
}

/** A stretch of `text` without white space at its ends, as offsets from `origin`. */
export function trimmedFrom(text: string, start: number, end: number, origin: number): Span {
  let first = start;
  let last = end;
  while (first < last && isWhite(text.charCodeAt(first))) first++;
  while (last > first && isWhite(text.charCodeAt(last - 1))) last--;
  return { start: first - origin, end: last - origin };
}

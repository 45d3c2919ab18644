import type { Passage } from './passages.ts';

/** Where the sections of a text end, in the order of its headings. */
export interface SectionEnds {
  readonly all: readonly number[];
  /** How many headings stand before each passage. */
  readonly firstOf: readonly number[];
}

/** A section ends at the next heading of its own or a higher level. */
export function readSectionEnds(passages: readonly Passage[], starts: readonly number[], length: number): SectionEnds {
  const all: number[] = [];
  const firstOf: number[] = [];
  const open: number[] = [];
  const levels: number[] = [];
  for (let index = 0; index < passages.length; index++) {
    firstOf.push(all.length);
    for (const heading of passages[index]?.markdown.headings ?? []) {
      const start = (starts[index] ?? 0) + heading.start;
      for (let last = open.at(-1); last !== undefined && (levels[last] ?? 0) >= heading.level; last = open.at(-1)) {
        all[last] = start;
        open.pop();
      }
      open.push(all.length);
      levels.push(heading.level);
      all.push(length);
    }
  }
  return { all, firstOf };
}

/** Where the passages of a text start when the first one starts at `first`. */
export function startsOf(passages: readonly Passage[], first: number): readonly number[] {
  const starts: number[] = [];
  let start = first;
  for (const { text } of passages) {
    starts.push(start);
    start += text.length;
  }
  return starts;
}

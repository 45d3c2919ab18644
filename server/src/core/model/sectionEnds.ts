import type { Heading } from '../syntax/markdown.ts';
import type { HeadingTitle } from '../syntax/outline.ts';
import { readNesting } from '../syntax/outline.ts';
import { countBefore } from '../text/span.ts';
import type { Passage } from './passages.ts';

/** The sections of a text by the numbers of their headings, without the sections themselves. */
export interface SectionEnds {
  readonly all: readonly number[];
  /** Where the headings start. */
  readonly starts: readonly number[];
  /** The heading whose section holds that of each heading; -1 for a main section. */
  readonly parents: readonly number[];
  /** How many headings stand before each passage. */
  readonly firstOf: readonly number[];
}

export function findSectionEnds(passages: readonly Passage[], starts: readonly number[], length: number): SectionEnds {
  const headings: Pick<Heading, 'start' | 'level'>[] = [];
  const firstOf: number[] = [];
  for (let index = 0; index < passages.length; index++) {
    firstOf.push(headings.length);
    const by = starts[index] ?? 0;
    for (const { start, level } of passages[index]?.markdown.headings ?? [])
      headings.push({ start: start + by, level });
  }
  const { ends, parents } = readNesting(headings, length);
  return { all: ends, starts: headings.map(({ start }) => start), parents, firstOf };
}

/** The headings of the sections that hold a place of a passage, by number, the innermost first. */
export function headingsAround(
  { firstOf, parents }: SectionEnds,
  passages: readonly Passage[],
  index: number,
  offset: number,
): readonly number[] {
  const headings = passages[index]?.markdown.headings ?? [];
  const around: number[] = [];
  const before = (firstOf[index] ?? 0) + countBefore(headings, offset + 1);
  for (let heading = before - 1; heading >= 0; heading = parents[heading] ?? -1) around.push(heading);
  return around;
}

/** The title of a heading, by its number. */
export function titleOf(ends: SectionEnds, passages: readonly Passage[], heading: number): HeadingTitle | undefined {
  const index = passageOf(ends, heading);
  return passages[index]?.titles[heading - (ends.firstOf[index] ?? 0)];
}

/** The passage that a heading stands in, both by number. */
export function passageOf({ firstOf }: SectionEnds, heading: number): number {
  let low = 0;
  let high = firstOf.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((firstOf[middle] ?? 0) <= heading) low = middle;
    else high = middle;
  }
  return low;
}

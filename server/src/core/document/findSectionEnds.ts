import type { HeadingTitle } from '../syntax/markdown/markdown.ts';
import { readNesting } from '../syntax/markdown/markdown.ts';
import { countUpTo } from '../text/sorted.ts';
import { countBefore } from '../text/span.ts';
import type { Passage } from './passages.ts';
import type { SectionEnds } from './sectionEnds.ts';

export function findSectionEnds(passages: readonly Passage[], starts: readonly number[], length: number): SectionEnds {
  const headingStarts: number[] = [];
  const levels: number[] = [];
  const firstOf: number[] = [];
  for (let index = 0; index < passages.length; index++) {
    firstOf.push(levels.length);
    const by = starts[index] ?? 0;
    for (const { start, level } of passages[index]?.markdown.headings ?? []) {
      headingStarts.push(start + by);
      levels.push(level);
    }
  }
  const { ends, parents } = readNesting(headingStarts, levels, length);
  return { all: ends, starts: headingStarts, parents, firstOf };
}

/** The innermost heading whose section holds a place of a passage, by number; -1 above the first one. */
export function headingAround({ firstOf }: SectionEnds, passage: Passage, index: number, offset: number): number {
  return (firstOf[index] ?? 0) + countBefore(passage.markdown.headings, offset + 1) - 1;
}

/** The title of a heading, by its number. */
export function titleOf(ends: SectionEnds, passages: readonly Passage[], heading: number): HeadingTitle | undefined {
  const index = passageOf(ends, heading);
  return passages[index]?.titles[heading - (ends.firstOf[index] ?? 0)];
}

/** The passage that a heading stands in, both by number. */
export function passageOf({ firstOf }: SectionEnds, heading: number): number {
  return countUpTo(firstOf, heading) - 1;
}

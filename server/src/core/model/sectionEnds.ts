import type { Heading } from '../syntax/markdown.ts';
import { readSectionEnds } from '../syntax/outline.ts';
import type { Passage } from './passages.ts';

/** Where the sections of a text end, in the order of its headings. */
export interface SectionEnds {
  readonly all: readonly number[];
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
  return { all: readSectionEnds(headings, length), firstOf };
}

import { joinMarkdown } from '../syntax/joinParts.ts';
import type { DefinitionCandidate } from './definitions.ts';
import { findCriteria, requirementNumber } from './implicitIdentifiers.ts';
import type { Passage } from './passages.ts';

/** The numbered criteria of all requirements, by the number of the passage they stand in, with its offsets. */
export function findAllCriteria(
  passages: readonly Passage[],
  starts: readonly number[],
  sectionEnds: readonly (readonly number[])[],
): ReadonlyMap<number, readonly DefinitionCandidate[]> {
  const criteria = new Map<number, DefinitionCandidate[]>();
  for (const [index, passage] of passages.entries())
    for (const { token, definition } of passage.sites.implicit) {
      const number = requirementNumber(token);
      if (number === undefined) continue;
      const heading = passage.markdown.headings.findIndex(({ start }) => start === definition.block.start);
      const base = starts[index] ?? 0;
      const end = (sectionEnds[index]?.[heading] ?? base) - base;
      let next = index + 1;
      while (next < passages.length && (starts[next] ?? 0) < base + end) next++;
      const section = passages.slice(index, next);
      const found = passage.criteriaOf(number, [definition.block.start, end, ...section], () =>
        criteriaWithin(section, number, { start: definition.block.start, end }),
      );
      for (const { at, candidate } of found) criteria.set(index + at, [...(criteria.get(index + at) ?? []), candidate]);
    }
  return criteria;
}

/** A criterion, and in which passage of its section it stands. */
export interface PlacedCriterion {
  readonly at: number;
  readonly candidate: DefinitionCandidate;
}

function criteriaWithin(
  section: readonly Passage[],
  number: string,
  block: { readonly start: number; readonly end: number },
): readonly PlacedCriterion[] {
  let length = 0;
  const placed = section.map(({ text, markdown }) => {
    const start = length;
    length += text.length;
    return { markdown, start };
  });
  const text = section.map((passage) => passage.text).join('');
  return [...findCriteria(text, joinMarkdown(placed), number, block)].map(({ token, definition }) => {
    const at = placed.findLastIndex(({ start }) => start <= token.start);
    const by = -(placed[at]?.start ?? 0);
    return {
      at,
      candidate: {
        token: { ...token, start: token.start + by, end: token.end + by },
        definition: {
          ...definition,
          block: { start: definition.block.start + by, end: definition.block.end + by },
        },
      },
    };
  });
}

import { joinMarkdown, startsOf } from '../syntax/markdown/markdown.ts';
import type { DefinitionCandidate } from '../identifiers/definitions.ts';
import { findCriteria, requirementNumber } from '../identifiers/implicitIdentifiers.ts';
import type { Passage } from './passages.ts';
import type { SectionEnds } from './sectionEnds.ts';
import type { PlacedCriterion } from './placedCriterion.ts';

/** The numbered criteria of all requirements, by the number of the passage they stand in, with its offsets. */
export function findAllCriteria(
  passages: readonly Passage[],
  starts: readonly number[],
  ends: SectionEnds,
): ReadonlyMap<number, readonly DefinitionCandidate[]> {
  const criteria = new Map<number, DefinitionCandidate[]>();
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    if (passage === undefined || passage.sites.implicit.length === 0) continue;
    for (const { token, definition } of passage.sites.implicit) {
      const number = requirementNumber(token);
      if (number === undefined) continue;
      const heading = passage.markdown.headings.findIndex(({ start }) => start === definition.block.start);
      const base = starts[index] ?? 0;
      const end = (ends.all[(ends.firstOf[index] ?? 0) + heading] ?? base) - base;
      let next = index + 1;
      while (next < passages.length && (starts[next] ?? 0) < base + end) next++;
      const section = passages.slice(index, next);
      const block = { start: definition.block.start, end };
      const found = passage.criteriaOf(number, block, section, () => criteriaWithin(section, number, block));
      for (const { at, candidate } of found) {
        const there = criteria.get(index + at) ?? [];
        criteria.set(index + at, there);
        there.push(candidate);
      }
    }
  }
  return criteria;
}

function criteriaWithin(
  section: readonly Passage[],
  number: string,
  block: { readonly start: number; readonly end: number },
): readonly PlacedCriterion[] {
  const starts = startsOf(section, 0);
  const text = section.map((passage) => passage.text).join('');
  return [...findCriteria(text, joinMarkdown(section, starts), number, block)].map(({ token, definition }) => {
    const at = starts.findLastIndex((start) => start <= token.start);
    const by = -(starts[at] ?? 0);
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

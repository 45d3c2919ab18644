import type { Span } from '../text/span.ts';
import { shifted } from '../text/span.ts';
import type { Definition } from './definitions.ts';
import type { IdentifierRange } from './identifierRanges.ts';
import type { Identifier, Identifiers } from './identifiers.ts';

/** A few hundred kilobytes of `FR-1 to FR-499` would fill the memory: after this many members, ranges are left out. */
const mostMembers = 20_000;

/** Those of all passages, which have their places already. */
export function joinIdentifiers(placed: readonly Identifiers[]): Identifiers {
  const all: Identifier[] = [];
  for (const identifiers of placed) for (const identifier of identifiers.all) all.push(identifier);
  const joined = { all, ranges: [...keptRanges(placed)].map(({ range }) => range) };
  const foreign = foreignIn(placed);
  return foreign.length === 0 ? joined : { ...joined, foreign: joinIdentifiers(foreign) };
}

/** Those of families that the document does not know. */
export function foreignIn(stretches: readonly Identifiers[]): readonly Identifiers[] {
  return stretches.flatMap(({ foreign }) => foreign ?? []);
}

/** The ranges that are not left out, and the passages that they stand in. */
export function* keptRanges(
  stretches: readonly Identifiers[],
): Iterable<{ readonly range: IdentifierRange; readonly stretch: Identifiers }> {
  let members = 0;
  for (const stretch of stretches)
    for (const range of stretch.ranges) {
      members += range.members.length;
      if (members > mostMembers) return;
      yield { range, stretch };
    }
}

/** The identifiers of a passage `by` further. What a heading defines goes on to the end of its section, `sectionEnd`. */
export function placeIdentifiers(
  { all, ranges, foreign }: Identifiers,
  by: number,
  sectionEnd: (headingStart: number) => number | undefined,
): Identifiers {
  const place = (definition: Definition | undefined): Definition | undefined =>
    definition === undefined ? undefined : { ...definition, block: placeBlock(definition, by, sectionEnd) };
  return {
    all: all.map(({ start, end, name, kind, definition, isRetired, rival, address }) => ({
      start: start + by,
      end: end + by,
      name,
      kind,
      definition: place(definition),
      isRetired,
      rival: place(rival),
      address,
    })),
    ranges: ranges.map(({ start, end, members }) => ({ start: start + by, end: end + by, members })),
    ...(foreign === undefined ? {} : { foreign: placeIdentifiers(foreign, by, sectionEnd) }),
  };
}

function isSection({ site }: Definition): boolean {
  return site === 'heading' || site === 'heading-paren';
}

function placeBlock(
  definition: Definition,
  by: number,
  sectionEnd: (headingStart: number) => number | undefined,
): Span {
  const block = shifted(definition.block, by);
  const end = isSection(definition) ? sectionEnd(definition.block.start) : undefined;
  return end === undefined ? block : { start: block.start, end };
}

import type { IdentifierKind } from '../dialects/dialect.ts';
import { capitals, smallLetters } from '../dialects/letters.ts';
import { epicKind, plannedStoryKind } from '../dialects/implicitIdentifiers.ts';
import type { Identifier } from './identifiers.ts';

/** `AUTH-01` and `J-C1`, of which there are others. */
const numbered = /^(.*?\D)(\d{1,9})$/;
const plannedKinds: ReadonlySet<IdentifierKind> = new Set([plannedStoryKind, epicKind]);
/** `UTF-8` and `UTF-16`, `GPT-4` and `GPT-5`: so many numbers in a row are a list. */
const fewestInRow = 3;
/** `HU1`: only that another file defines it says that it is one. */
const glued = new RegExp(`^[${capitals}]+\\d{1,2}$`);
/** `A.1`, as sections of an appendix are numbered. */
const section = new RegExp(`^[${capitals}]\\.\\d`);
/** A number that begins with a zero, as no standard or size is written; alone, it needs one more digit. */
const padded = /(?<!\d)0\d/;
const paddedAlone = /^0\d\d/;

/**
 * Those of the mentions of unknown families whose writing alone says that they are identifiers of another file: numbers
 * that begin with a zero, or three in a row. `SCR-A01` and `SCR-B02` are of one family, whose areas have letters.
 */
export function writtenAsFamilies(all: readonly Identifier[]): readonly Identifier[] {
  const foreign = all.filter(({ name }) => (!glued.test(name) || padded.test(name)) && !section.test(name));
  const numbers = new Map<string, Set<string>>();
  const paddedNames = new Map<string, Set<string>>();
  for (const { name } of foreign) {
    const [, stem, number = ''] = numbered.exec(name) ?? [];
    if (stem !== undefined) add(numbers, stem, number);
    if (padded.test(name)) add(paddedNames, capitalsOf(name), name);
  }
  const stems = new Set([...numbers].filter(([, found]) => isFamily(found)).map(([stem]) => stem));
  const letters = new Set([...paddedNames].filter(([, names]) => names.size > 1).map(([prefix]) => prefix));
  letters.delete('');
  return foreign.filter(
    ({ name, kind }) =>
      plannedKinds.has(kind) || stems.has(numbered.exec(name)?.[1] ?? '') || letters.has(capitalsOf(name)),
  );
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

const beginning = new RegExp(`^[${capitals}][${capitals}${smallLetters}]*`);

/** Empty for a slug such as `ab-s06-menu`. */
function capitalsOf(name: string): string {
  return beginning.exec(name)?.[0] ?? '';
}

function isFamily(numbers: ReadonlySet<string>): boolean {
  const found = new Set(Array.from(numbers, Number));
  return (
    [...numbers].some((number) => paddedAlone.test(number)) ||
    [...found].some((number) =>
      Array.from({ length: fewestInRow }, (_, step) => number + step).every((each) => found.has(each)),
    )
  );
}

import type { Identifier } from './identifiers.ts';

/** `AUTH-01` and `J-C1`, of which there are others. */
const numbered = /^(.*?\D)(\d{1,9})$/;
/** `UTF-8` and `UTF-16`, `GPT-4` and `GPT-5`: so many numbers in a row are a list. */
const fewestInRow = 3;

/**
 * Those of the mentions of unknown families whose writing alone says that they are identifiers of another file: numbers
 * that begin with a zero, as no standard or size is written, or three in a row.
 */
export function writtenAsFamilies(foreign: readonly Identifier[]): readonly Identifier[] {
  const numbers = new Map<string, Set<string>>();
  for (const { name } of foreign) {
    const [, stem, number = ''] = numbered.exec(name) ?? [];
    if (stem !== undefined) numbers.set(stem, (numbers.get(stem) ?? new Set()).add(number));
  }
  const stems = new Set([...numbers].filter(([, found]) => isFamily(found)).map(([stem]) => stem));
  return foreign.filter(({ name, kind }) => kind.id !== 'other' || stems.has(numbered.exec(name)?.[1] ?? ''));
}

function isFamily(numbers: ReadonlySet<string>): boolean {
  const found = new Set(Array.from(numbers, Number));
  const isPadded = [...numbers].some((number) => (numbers.size > 1 ? /^0\d/ : /^0\d\d/).test(number));
  return (
    isPadded ||
    [...found].some((number) =>
      Array.from({ length: fewestInRow }, (_, step) => number + step).every((each) => found.has(each)),
    )
  );
}

import type { Section } from '../syntax/markdown/markdown.ts';
import { allSections } from '../syntax/markdown/markdown.ts';
import { numeralOf } from './headingNumerals.ts';
import type { WrittenNumber } from './writtenNumber.ts';
import { readNumber } from './writtenNumber.ts';

/** A heading with a number, and the number that fits its place. */
export interface Numbered {
  readonly section: Section;
  readonly written: WrittenNumber;
  readonly to: string;
}

/** A numbered section whose parts are being counted. */
interface Parent {
  readonly from: string;
  readonly to: string;
  /** How many digits numbers such as `03` have. */
  readonly width: number;
  next: number;
}

/** How far lists without a numbered parent have counted, where they go on from one part of a document to the next. */
interface Count {
  from: number;
  to: number;
}

/** What has been counted so far: plain numbers on this level, those of other forms in the whole document. */
interface Counts {
  readonly plain: Count;
  readonly forms: Map<string, Count>;
}

type Numbers = ReadonlyMap<Section, WrittenNumber>;

/** Numbers headings in the order in which they stand: children follow their parent, and those without a number stay without. */
export function numberHeadings(outline: readonly Section[]): readonly Numbered[] {
  const numbers = new Map<Section, WrittenNumber>();
  for (const section of allSections(outline)) {
    const written = readNumber(section.title);
    if (written !== undefined) numbers.set(section, written);
  }
  return [...numberSections(outline, numbers, undefined, { plain: { from: 0, to: 0 }, forms: new Map() })];
}

function* numberSections(
  sections: readonly Section[],
  numbers: Numbers,
  parent: Parent | undefined,
  counts: Counts,
): Iterable<Numbered> {
  const numbered = findNumbered(sections, numbers, parent, counts.plain);
  const open = new Map(parent === undefined ? [] : [[parent.from, parent]]);
  const lists = new Map<string, Parent>();
  const below: Count = { from: 0, to: 0 };
  for (const section of sections) {
    const { children } = section;
    const written = numbered.get(section);
    if (written === undefined) {
      yield* numberSections(children, numbers, lettered(section, numbers), { ...counts, plain: below });
      continue;
    }
    const { number, form } = written;
    const count = countOf(counts, form);
    const list = lists.get(form) ?? startList(numbered, form, parent === undefined || form !== '', count);
    lists.set(form, list);
    // `# 03 - Rules` is the third file of a folder.
    const isTitle = section.heading.level === 1 && numbered.size === 1;
    const to = isTitle ? number : place(number, parent, open, list);
    const next = children.flatMap((child) => numbers.get(child)?.number ?? []);
    // Below `# 03` there may be `## 3.1`.
    const isBare = isTitle && !next.some((child) => child.startsWith(`${number}.`));
    const as = (written: string): string => (isBare ? String(Number(written)) : written);
    const own: Parent = { from: as(number), to: as(to), width: widthOf(next), next: firstOf(next) };
    open.set(own.from, own);
    if ((parent === undefined || form !== '') && depthOf(number) === 1)
      Object.assign(count, { from: Number(number), to: Number(to) });
    yield { section, written, to };
    yield* numberSections(children, numbers, own, { ...counts, plain: { from: 0, to: 0 } });
  }
}

/** `第二章` above `2.1`. */
function lettered({ title, children }: Section, numbers: Numbers): Parent | undefined {
  const value = String(numeralOf(title));
  const below = children.flatMap((child) => numbers.get(child)?.number ?? []);
  const isParent = below.some((number) => number.startsWith(`${value}.`));
  return isParent ? { from: value, to: value, width: widthOf(below), next: firstOf(below) } : undefined;
}

function countOf({ plain, forms }: Counts, form: string): Count {
  if (form === '') return plain;
  const count = forms.get(form) ?? { from: 0, to: 0 };
  forms.set(form, count);
  return count;
}

/** The number of a heading in a list; `open` are the sections before it that it may belong to, by their numbers. */
function place(number: string, parent: Parent | undefined, open: ReadonlyMap<string, Parent>, list: Parent): string {
  const depth = depthOf(number);
  if (depth === 1) return nextOf(list);
  if (parent !== undefined && depth === depthOf(parent.from) + 1) return `${parent.to}.${nextOf(parent)}`;
  // `## 3.1 In scope` next to `## 3. Scope`, or `#### 3.1.1` right below it.
  let from = number;
  while (from !== '' && (from === number || !open.has(from))) from = from.slice(0, Math.max(0, from.lastIndexOf('.')));
  const above = open.get(from);
  if (above === undefined) return number;
  if (depth === depthOf(above.from) + 1) return `${above.to}.${nextOf(above)}`;
  return above.to + number.slice(above.from.length);
}

function nextOf(list: Parent): string {
  return String(list.next++).padStart(list.width, '0');
}

/** `03` among its siblings gives them two digits. */
function widthOf(numbers: readonly string[]): number {
  return Math.max(0, ...numbers.map((number) => /(?:^|\.)(0\d+)$/.exec(number)?.[1]?.length ?? 0));
}

/** Counts from 1, from 0 where a list does, or on from the list before it. */
function startList(numbered: Numbers, form: string, mayGoOn: boolean, count: Count): Parent {
  const written = [...numbered.values()].filter((other) => other.form === form).map(({ number }) => number);
  const numbers = written.filter((number) => depthOf(number) === 1).map(Number);
  const goesOn = mayGoOn && count.from > 0 && numbers[0] === count.from + 1;
  return { from: '', to: '', width: widthOf(written), next: goesOn ? count.to + 1 : numbers.includes(0) ? 0 : 1 };
}

function firstOf(numbers: readonly string[]): number {
  return numbers.some((number) => /\.0+$/.test(number)) ? 0 : 1;
}

/** `3 Personas` among headings without numbers is a title, and so is `2027 Goals`. */
function findNumbered(
  sections: readonly Section[],
  numbers: Numbers,
  parent: Parent | undefined,
  last: Count,
): Numbers {
  const written = sections.flatMap((section) => {
    const found = numbers.get(section);
    return found === undefined || /\d{4}/.test(found.number) ? [] : [[section, found] as const];
  });
  const all = written.map(([, found]) => found).filter(({ form }) => form === '');
  const marked = all.filter(({ isMarked }) => isMarked);
  const simple = all.filter(({ number }) => depthOf(number) === 1);
  // `3 Steps` and `5 Whys` do not begin a list; `1 Goals` does, and `4 Risks` may go on with one or have parts.
  const isBegun = written.some(([section, { number, form }]) => {
    const isNext = form === '' && (Number(number) <= 1 || Number(number) === last.from + 1);
    return isNext || partsOf(section, numbers).some((part) => Number(part) === Number(number));
  });
  // Where most numbers are written `3.`, those of `5 Whys` and `24 hours` belong to their titles.
  const isTitle = ({ number, isMarked }: WrittenNumber): boolean =>
    depthOf(number) === 1 && !isMarked && (marked.length > 0 ? marked.length * 2 >= simple.length : !isBegun);
  const above = new Set(marked.map(({ number }) => number));
  const isUsual = all.length * 2 > sections.length || marked.length > 1;
  return new Map(
    written.filter(([, found]) => found.form !== '' || isBelow(found, parent, above) || (isUsual && !isTitle(found))),
  );
}

/** `3.1` below or next to `3`. */
function isBelow({ number }: WrittenNumber, parent: Parent | undefined, marked: ReadonlySet<string>): boolean {
  const above = number.slice(0, Math.max(0, number.lastIndexOf('.')));
  return above !== '' && (parent?.from === above || parent?.to === above || marked.has(above));
}

function depthOf(number: string): number {
  return number.split('.').length;
}

/** `3` of `3.1` and `3.2` below a heading. */
function partsOf({ children }: Section, numbers: Numbers): readonly string[] {
  return children.flatMap((child) => {
    const number = numbers.get(child)?.number ?? '';
    return depthOf(number) === 2 ? number.slice(0, number.indexOf('.')) : [];
  });
}

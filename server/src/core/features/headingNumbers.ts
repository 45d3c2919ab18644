import type { Section } from '../syntax/markdown/markdown.ts';

/** A heading with a number, and the number that fits its place. */
export interface Numbered {
  readonly section: Section;
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

/** Numbers headings in the order in which they stand: children follow their parent, and those without a number stay without. */
export function numberHeadings(outline: readonly Section[]): readonly Numbered[] {
  return [...numberSections(outline, undefined, { from: 0, to: 0 })];
}

function* numberSections(sections: readonly Section[], parent: Parent | undefined, count: Count): Iterable<Numbered> {
  const numbered = new Set(findNumbered(sections, parent));
  const open: Parent[] = parent === undefined ? [] : [parent];
  const list = startList([...numbered], parent, count);
  const below: Count = { from: 0, to: 0 };
  for (const section of sections) {
    const { number, children } = section;
    if (!numbered.has(section)) {
      yield* numberSections(children, undefined, below);
      continue;
    }
    const to = place(section, parent, open, list);
    const own: Parent = { from: number, to, width: widthOf(children), next: firstOf(children) };
    open.push(own);
    if (parent === undefined && !number.includes('.')) Object.assign(count, { from: Number(number), to: Number(to) });
    yield { section, to };
    yield* numberSections(children, own, { from: 0, to: 0 });
  }
}

/** The number of a heading in a list; `open` are the sections before it that it may belong to. */
function place({ number }: Section, parent: Parent | undefined, open: readonly Parent[], list: Parent): string {
  const depth = depthOf(number);
  if (depth === 1) return nextOf(list);
  if (parent !== undefined && depth === depthOf(parent.from) + 1) return `${parent.to}.${nextOf(parent)}`;
  // `## 3.1 In scope` next to `## 3. Scope`, or `#### 3.1.1` right below it.
  const above = open.findLast(({ from }) => number.startsWith(`${from}.`));
  if (above === undefined) return number;
  if (depth === depthOf(above.from) + 1) return `${above.to}.${nextOf(above)}`;
  return above.to + number.slice(above.from.length);
}

function nextOf(list: Parent): string {
  return String(list.next++).padStart(list.width, '0');
}

/** `03` among its siblings gives them two digits. */
function widthOf(sections: readonly Section[]): number {
  return Math.max(0, ...sections.map(({ number }) => /(?:^|\.)(0\d+)$/.exec(number)?.[1]?.length ?? 0));
}

/** Counts from 1, from 0 where a list does, or on from the list before it. */
function startList(numbered: readonly Section[], parent: Parent | undefined, count: Count): Parent {
  const numbers = numbered.filter(({ number }) => depthOf(number) === 1).map(({ number }) => Number(number));
  const goesOn = parent === undefined && count.from > 0 && numbers[0] === count.from + 1;
  const width = widthOf(numbered);
  return { from: '', to: '', width, next: goesOn ? count.to + 1 : numbers.includes(0) ? 0 : 1 };
}

function firstOf(sections: readonly Section[]): number {
  return sections.some(({ number }) => /\.0+$/.test(number)) ? 0 : 1;
}

/** `3 Personas` among headings without numbers is a title, and so is `2027 Goals`. */
function findNumbered(sections: readonly Section[], parent: Parent | undefined): readonly Section[] {
  const all = sections.filter(({ number }) => number !== '' && !/\d{4}/.test(number));
  const marked = all.filter(isMarked);
  const simple = all.filter(({ number }) => depthOf(number) === 1);
  // Where most numbers are written `3.`, those of `5 Whys` and `24 hours` belong to their titles.
  const isTitle = (section: Section): boolean =>
    depthOf(section.number) === 1 && !isMarked(section) && marked.length * 2 >= simple.length && marked.length > 0;
  const isUsual = all.length * 2 > sections.length || marked.length > 1;
  return all.filter((section) => isBelow(section, parent, all) || (isUsual && !isTitle(section)));
}

/** `3.1` below or next to `3`. */
function isBelow({ number }: Section, parent: Parent | undefined, all: readonly Section[]): boolean {
  const above = number.slice(0, Math.max(0, number.lastIndexOf('.')));
  return above !== '' && (parent?.from === above || all.some((other) => other.number === above && isMarked(other)));
}

/** `3. Scope`, `3) Scope` and `3、Scope`; `3.1` is marked by its depth alone. */
function isMarked({ number, title }: Section): boolean {
  return depthOf(number) === 1 && /^[.)、．）]/.test(title.slice(number.length));
}

function depthOf(number: string): number {
  return number.split('.').length;
}

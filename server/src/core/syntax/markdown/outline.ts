import type { Span } from '../../text/span.ts';
import type { Heading } from './model.ts';
import { withoutMarkup } from './plainText.ts';

/** A heading and everything below it, up to the next heading of its own or a higher level. */
export interface Section extends Span {
  readonly heading: Heading;
  /** As written, Markdown markup included. */
  readonly title: string;
  /** `3.1` of `## 3.1 Goals`; empty for an unnumbered heading. */
  readonly number: string;
  /** The title without number and markup, to compare and to show. */
  readonly name: string;
  /** Titles of the sections that hold this one, outermost first. */
  readonly path: readonly string[];
  readonly children: readonly Section[];
}

/** A full-width sign needs no space after it: `3、目标`. */
const sectionNumber = /^(\d{1,4}(?:\.\d{1,4}){0,5})(?:[.)]?\s+|[、．）]\s*)/;

/** What a heading is called. */
export type HeadingTitle = Pick<Section, 'title' | 'number' | 'name'>;

export function readTitle(text: string, { content }: Heading): HeadingTitle {
  const written = text.slice(content.start, content.end);
  const title = /[\r\n]/.test(written)
    ? written
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .join(' ')
    : written.trim();
  const number = sectionNumber.exec(title)?.[1] ?? '';
  return { title, number, name: withoutMarkup(number === '' ? title : title.replace(sectionNumber, '')) };
}

/** The sections of a text as a tree. `titles` and `ends`, where their sections end, belong to the headings one by one. */
export function readOutline(
  headings: readonly Heading[],
  titles: readonly HeadingTitle[],
  ends: readonly number[],
): readonly Section[] {
  const [sections] = readLevel({ headings, titles, ends }, 0, 0, []);
  return sections;
}

/** The sections of a text that is read only once. */
export function readSections(text: string, headings: readonly Heading[]): readonly Section[] {
  const titles = headings.map((heading) => readTitle(text, heading));
  const starts = headings.map(({ start }) => start);
  const levels = headings.map(({ level }) => level);
  return readOutline(headings, titles, readNesting(starts, levels, text.length).ends);
}

/** How the sections of a list of headings lie inside one another. */
export interface Nesting {
  /** Where the section of each heading ends: at the next heading of its own or a higher level. */
  readonly ends: readonly number[];
  /** The heading whose section holds that of each heading; -1 for a main section. */
  readonly parents: readonly number[];
}

/** Of headings by their starts and levels. */
export function readNesting(starts: readonly number[], levels: readonly number[], length: number): Nesting {
  const ends: number[] = [];
  const parents: number[] = [];
  let parent = -1;
  for (let index = 0; index < levels.length; index++) {
    const level = levels[index] ?? 0;
    for (; parent >= 0 && (levels[parent] ?? 0) >= level; parent = parents[parent] ?? -1)
      ends[parent] = starts[index] ?? length;
    parents.push(parent);
    ends.push(length);
    parent = index;
  }
  return { ends, parents };
}

/** Sections deeper than `level`, from `index` on, and the index of the first heading that is not one of them. */
function readLevel(
  all: {
    readonly headings: readonly Heading[];
    readonly titles: readonly HeadingTitle[];
    readonly ends: readonly number[];
  },
  index: number,
  level: number,
  path: readonly string[],
): readonly [readonly Section[], number] {
  const sections: Section[] = [];
  for (
    let heading = all.headings[index];
    heading !== undefined && heading.level > level;
    heading = all.headings[index]
  ) {
    const { title, number, name } = all.titles[index] ?? { title: '', number: '', name: '' };
    const end = all.ends[index] ?? heading.end;
    const [children, next] = readLevel(all, index + 1, heading.level, [...path, name]);
    sections.push({ heading, start: heading.start, end, title, number, name, path, children });
    index = next;
  }
  return [sections, index];
}

/** Every section, in reading order. */
export function* allSections(outline: readonly Section[]): Iterable<Section> {
  for (const section of outline) {
    yield section;
    yield* allSections(section.children);
  }
}

import type { Span } from '../text/span.ts';
import type { Heading } from './markdown.ts';

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

const sectionNumber = /^(\d{1,4}(?:\.\d{1,4}){0,5})[.)]?\s+/;

/** The sections of a text as a tree. */
export function readOutline(text: string, headings: readonly Heading[]): readonly Section[] {
  const [sections] = readLevel(text, headings, 0, 0, []);
  return sections;
}

/** Sections deeper than `level`, from `index` on, and the index of the first heading that is not one of them. */
function readLevel(
  text: string,
  headings: readonly Heading[],
  index: number,
  level: number,
  path: readonly string[],
): readonly [readonly Section[], number] {
  const sections: Section[] = [];
  for (let heading = headings[index]; heading !== undefined && heading.level > level; heading = headings[index]) {
    const title = text
      .slice(heading.content.start, heading.content.end)
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .join(' ');
    const number = sectionNumber.exec(title)?.[1] ?? '';
    const name = withoutMarkup(title.replace(sectionNumber, ''));
    const [children, next] = readLevel(text, headings, index + 1, heading.level, [...path, name]);
    const end = headings[next]?.start ?? text.length;
    sections.push({ heading, start: heading.start, end, title, number, name, path, children });
    index = next;
  }
  return [sections, index];
}

/** `**FR-1**: Sign \`in\`` as `FR-1: Sign in`. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<a\s[^<>]*>|<\/a>/gi, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\*\*|__|`|~~/g, '')
    .replace(/(^|\s)[*_](?=\S)|(\S)[*_](?=\s|$)/g, '$1$2')
    .trim();
}

/** Every section, in reading order. */
export function* allSections(outline: readonly Section[]): Iterable<Section> {
  for (const section of outline) {
    yield section;
    yield* allSections(section.children);
  }
}

import type { Document } from '../document/document.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { allSections } from '../syntax/markdown/markdown.ts';
import { readSlugs } from '../syntax/slugs.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore } from '../text/span.ts';
import type { DocumentEdits } from './documentEdits.ts';
import type { Numbered } from './headingNumbers.ts';
import { opening } from './sectionOwner.ts';
import type { WrittenNumber } from './writtenNumber.ts';
import { readNumber } from './writtenNumber.ts';

/** Lines, cells and links that repeat the title of a renumbered heading: `3. Scope` or `3 Scope ..... 7`. */
export function contentsEdits(
  { source: { text }, markdown }: Document,
  renumbered: readonly Numbered[],
): readonly Edit[] {
  const numbers = numbersByTitle(renumbered);
  const inCells = cellEdits(text, markdown, numbers);
  const titled = [
    ...markdown.prose.filter(({ kind }) => kind !== 'heading'),
    ...linkTexts(text, markdown),
    ...numberedLines(markdown),
  ];
  const inTitles = titled.flatMap((span) => {
    const { start, end } = span;
    const written = readNumber(text.slice(start, end));
    if (written === undefined) return [];
    const { number, name, at } = written;
    const to = numbers.get(`${number} ${(name.split(/ ?[.·…]{2}| [.·] [.·]|…/, 1)[0] ?? '').trim()}`);
    return to === undefined ? [] : [{ span: { start: start + at, end: start + at + number.length }, newText: to }];
  });
  return [...inTitles, ...inCells];
}

/** `3. Scope`, which is an item of a list. */
function numberedLines({ items }: Markdown): readonly Span[] {
  return items.flatMap(({ ordered, marker, content }) => (ordered ? [{ start: marker.start, end: content.end }] : []));
}

/** `3.1 In scope` to the number that it gets. */
export function numbersByTitle(renumbered: readonly Numbered[]): ReadonlyMap<string, string> {
  return new Map(renumbered.map(({ written: { number, name }, to }) => [`${number} ${name}`, to]));
}

/** `| 3.1 | In scope |` */
function cellEdits(text: string, { tables }: Markdown, numbers: ReadonlyMap<string, string>): readonly Edit[] {
  return tables
    .flatMap(({ header, rows }) => [header, ...rows])
    .flatMap(({ cells: [first, second] }) => {
      if (first === undefined || second === undefined) return [];
      const number = /^\d+(?:\.\d+)*/.exec(text.slice(first.start, first.end))?.[0] ?? '';
      const isNumber = /^[.)]?$/.test(text.slice(first.start + number.length, first.end));
      const to = isNumber ? numbers.get(`${number} ${text.slice(second.start, second.end)}`) : undefined;
      return to === undefined ? [] : [{ span: { start: first.start, end: first.start + number.length }, newText: to }];
    });
}

/** The numbers in front of, or in the text of, links whose fragments change with `changed`. */
export function linkTextEdits(
  { document: { source, markdown }, edits }: DocumentEdits,
  changed: Document,
  renumbered: readonly Numbered[],
): readonly Edit[] {
  const { text } = source;
  const slugs = readSlugs(changed.outline);
  const toBySlug = new Map<string, Numbered>();
  const bySection = new Map(renumbered.map((each) => [each.section, each]));
  for (const [index, section] of [...allSections(changed.outline)].entries()) {
    const numbered = bySection.get(section);
    if (numbered !== undefined) toBySlug.set(slugs[index] ?? '', numbered);
  }
  return edits.flatMap(({ span }): readonly Edit[] => {
    const link = lastStartingBefore(markdown.links, span.start);
    const tag = lastStartingBefore(markdown.htmlTags, span.start);
    if (tag !== undefined && span.start < tag.end)
      return inElement(text, tag, toBySlug.get(decoded(text.slice(span.start, span.end))));
    if (link?.target === undefined || link.target.start > span.start || span.start >= link.end) return [];
    const numbered = toBySlug.get(decoded(text.slice(span.start, span.end)));
    if (numbered === undefined) return [];
    const at = numberBefore(text, { start: link.start, end: link.target.start }, numbered.written);
    return at === undefined ? [] : [{ span: at, newText: numbered.to }];
  });
}

/** `[3. Scope](`, `[section 3](` or `3.1 [In scope](`. */
function numberBefore(text: string, link: Span, { number, name }: WrittenNumber): Span | undefined {
  const shown = text.slice(link.start, link.end);
  const own = readNumber(shown);
  if (own?.number === number && own.name.startsWith(name)) {
    const start = link.start + own.at;
    return { start, end: start + number.length };
  }
  const inside = /^!?\[[*_\s]*((?:sections?|secs?\.|abschnitt|kapitel|chapter|§)\s*)?/i.exec(shown);
  const start = link.start + (inside?.[0].length ?? 0);
  // `[3 of 4](` counts something.
  const isAlone = inside?.[1] !== undefined || /^[.)]?[*_\s]*\]/.test(text.slice(start + number.length, link.end));
  if (isAlone && isNumberAt(text, start, number)) return { start, end: start + number.length };
  const title = titleIn(shown, number, name);
  if (title !== undefined) return { start: link.start + title, end: link.start + title + number.length };
  const last = shown.startsWith('[') && !name.endsWith(number) ? lastNumber(shown, number, name) : undefined;
  if (last !== undefined) return { start: link.start + last, end: link.start + last + number.length };
  const lineStart = text.lastIndexOf('\n', link.start - 1) + 1;
  const before = /^[\s>|*+-]*?(?:\|\s*)?([*_]{0,2})(\d[\d.]*?)[.)]?\1[ \t]*(?:\|[ \t]*)?$/.exec(
    text.slice(lineStart, link.start),
  );
  if (before?.[2] !== number) return undefined;
  const at = lineStart + before[0].indexOf(number);
  return { start: at, end: at + number.length };
}

/** `[see 3](` or `[Scope (3)](`; not `[Step 3](`. */
function lastNumber(text: string, number: string, name: string): number | undefined {
  const shown = text.slice(0, text.lastIndexOf(']('));
  const at = shown.length - (/[.)）*_]{0,4}$/.exec(shown)?.[0].length ?? 0) - number.length;
  const before = shown.slice(0, Math.max(0, at));
  const words = before.split(/[\s[(（*_§→]/u).filter((each) => each !== '');
  const word = words.at(-1) ?? '';
  const isNamed = /^\p{Lu}/u.test(word) && !opening.test(word) && !name.endsWith(word);
  const isWhole = /[\s(（*_§→第]$/u.test(before) && !isNamed && text.startsWith(number, at);
  return isWhole ? at : undefined;
}

/** `3. Scope` after other words: `see 3. Scope`. */
function titleIn(text: string, number: string, name: string): number | undefined {
  for (const end of [' ', '. ', ') ', '、', '．', '）']) {
    const at = text.indexOf(number + end + name);
    if (at > 0 && name !== '' && !/[\p{L}\p{N}.]/u.test(text.charAt(at - 1))) return at;
  }
  return undefined;
}

/** `<a href="#3-scope">3. Scope</a>` */
function inElement(text: string, tag: Span, numbered: Numbered | undefined): readonly Edit[] {
  if (numbered === undefined) return [];
  const { number } = numbered.written;
  const start =
    tag.end + (/^\s*(?:(?:sections?|chapters?|§)\s*)?/i.exec(text.slice(tag.end, tag.end + 40))?.[0].length ?? 0);
  return isNumberAt(text, start, number) ? [{ span: { start, end: start + number.length }, newText: numbered.to }] : [];
}

function isNumberAt(text: string, at: number, number: string): boolean {
  return (
    text.startsWith(number, at) && !/^(?:\.?\d|\p{L})/u.test(text.slice(at + number.length, at + number.length + 2))
  );
}

function linkTexts(text: string, { links }: Markdown): readonly Span[] {
  return links.flatMap(({ kind, start, target }) => {
    if (kind !== 'inline' || target === undefined || text[target.start] !== '#') return [];
    const end = text.lastIndexOf('](', target.start);
    return end > start ? [{ start: start + 1, end }] : [];
  });
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // A lone per cent sign.
  }
}

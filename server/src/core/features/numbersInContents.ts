import type { Document } from '../document/document.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { allSections, readTitle } from '../syntax/markdown/markdown.ts';
import { readSlugs } from '../syntax/slugs.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore } from '../text/span.ts';
import type { DocumentEdits } from './documentEdits.ts';
import type { Numbered } from './headingNumbers.ts';

/** Lines, cells and links that repeat the title of a renumbered heading: `3. Scope` or `3 Scope ..... 7`. */
export function contentsEdits(
  { source: { text }, markdown }: Document,
  renumbered: readonly Numbered[],
): readonly Edit[] {
  const numbers = new Map(renumbered.map(({ section, to }) => [`${section.number} ${section.name}`, to]));
  if (numbers.size < renumbered.length) return [];
  return [...markdown.prose.filter(({ kind }) => kind !== 'heading'), ...linkTexts(text, markdown)].flatMap((span) => {
    const { start, end } = span;
    const open = /^[*_]{0,3}/.exec(text.slice(start, end))?.[0].length ?? 0;
    const content = { start: start + open, end };
    const { number, name } = readTitle(text, { start, end, level: 1, content });
    const to = numbers.get(`${number} ${(name.split(/ ?[.·…]{2}| [.·] [.·]|…/, 1)[0] ?? '').trim()}`);
    return to === undefined
      ? []
      : [{ span: { start: content.start, end: content.start + number.length }, newText: to }];
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
    if (link?.target === undefined || link.target.start > span.start || span.start >= link.end) return [];
    const numbered = toBySlug.get(decoded(text.slice(span.start, span.end)));
    if (numbered === undefined) return [];
    const at = numberBefore(text, { start: link.start, end: link.target.start }, numbered.section.number);
    return at === undefined ? [] : [{ span: at, newText: numbered.to }];
  });
}

/** `[3. Scope](`, `[section 3](` or `3.1 [In scope](`. */
function numberBefore(text: string, link: Span, number: string): Span | undefined {
  const inside = /^!?\[[*_\s]*(?:(?:sections?|secs?\.|abschnitt|kapitel|chapter|§)\s*)?/i.exec(
    text.slice(link.start, link.end),
  );
  const start = link.start + (inside?.[0].length ?? 0);
  if (isNumberAt(text, start, number)) return { start, end: start + number.length };
  const lineStart = text.lastIndexOf('\n', link.start - 1) + 1;
  const before = /^[\s>|*+-]*?(?:\|\s*)?([*_]{0,2})(\d[\d.]*?)[.)]?\1[ \t]*(?:\|[ \t]*)?$/.exec(
    text.slice(lineStart, link.start),
  );
  if (before?.[2] !== number) return undefined;
  const at = lineStart + before[0].indexOf(number);
  return { start: at, end: at + number.length };
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

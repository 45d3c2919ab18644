import { punctuated } from '../dialects/languages/punctuated.ts';
import type { Document } from '../document/document.ts';
import { languageOf } from '../document/documentLanguage.ts';
import type { Template } from '../project/template.ts';
import type { Section } from '../syntax/markdown/markdown.ts';
import { allSections, readMarkdown, readSections } from '../syntax/markdown/markdown.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import { lineEndOf } from '../text/sourceText.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { MisplacedSection, MissingSection, SectionAtOtherLevel } from './conformance.ts';
import { withFreeNames } from './freeNames.ts';
import type { TemplateSection } from './structure.ts';

/** What a missing section gets: the template's own text, or the word that it is not applicable. */
export type Filling = 'template' | 'not-applicable';

/**
 * Inserts a section after the one that it follows; its line ends, level and number are those of its neighbours. Numbers
 * and names in `taken` are those of other sections that are inserted with it.
 */
export function insertSection(
  workspace: Workspace,
  document: Document,
  gap: Omit<MissingSection, 'near'>,
  template: Template,
  filling: Filling,
  taken = new Set<string>(),
): Edit {
  const { expected, parent, previous, next, level } = gap;
  const { source, outline, markdown, frontMatter } = document;
  const siblings = siblingsOf(outline, parent, level);
  const at = previous?.end ?? next?.start ?? siblings[0]?.start ?? parent?.end ?? source.text.length;
  const number = numberFor(expected, previous, siblings, taken, at);
  const form = headingForm(document, siblings, level);
  const piece = sectionText(document, template.body, expected, form, number, filling);
  const own = withFreeNames(workspace, document, template, piece, taken);
  const followsRule = previous !== undefined && endsWithRule(source.text.slice(previous.start, previous.end));
  const text = followsRule ? `${own}\n\n---` : own;
  const isFirst =
    at <= Math.max(frontMatter.bodyStart, markdown.headings[0]?.start ?? 0) && source.text.slice(0, at).trim() === '';
  return insertBlock(document, at, text, isFirst);
}

/** A block with an empty line on both sides, where there is something on that side. Several may go to one place. */
function insertBlock({ source }: Document, at: number, block: string, isFirst: boolean): Edit {
  const { text } = source;
  const lineEnd = lineEndOf(source);
  const before = text.slice(0, at);
  const isLast = !isFirst && text.slice(at).trim() === '';
  if (isLast) {
    const end = text.trimEnd().length;
    const newText = `\n\n${block}${end === text.length ? '\n' : ''}`.replace(/\n/g, lineEnd);
    return { span: { start: end, end }, newText };
  }
  const isBelowEmpty = isFirst || /(?:^|\n|\r)[ \t]*(?:\r\n|\r|\n)$/.test(before);
  const gap = isBelowEmpty ? '' : /[\r\n]$/.test(before) ? '\n' : '\n\n';
  return { span: { start: at, end: at }, newText: `${gap}${block}\n\n`.replace(/\n/g, lineEnd) };
}

function siblingsOf(outline: readonly Section[], parent: Section | undefined, level: number): readonly Section[] {
  if (parent !== undefined) return parent.children;
  return [...allSections(outline)].filter(({ heading }) => heading.level === level);
}

/** How a title becomes a heading. */
interface HeadingForm {
  readonly level: number;
  readonly write: (title: string) => string;
}

/** Underlined, or closed with signs, where all headings of the level are. */
function headingForm({ source: { text } }: Document, siblings: readonly Section[], level: number): HeadingForm {
  const signs = '#'.repeat(level);
  const own = siblings.filter(({ heading }) => heading.level === level).map(({ heading }) => heading);
  const isAll = (isIt: (heading: Section['heading']) => boolean): boolean => own.length > 0 && own.every(isIt);
  if (isAll(({ start }) => text.charAt(start) !== '#'))
    return { level, write: (title) => `${title}\n${(level === 1 ? '=' : '-').repeat(Math.max(3, title.length))}` };
  const closing = isAll(({ content, end }) => text.slice(content.end, end).includes('#')) ? ` ${signs}` : '';
  return { level, write: (title) => `${signs} ${title}${closing}` };
}

/**
 * The template's own number where it is free, fits in and the neighbours have numbers; else the one after the neighbour's.
 * None where that is another's: “Renumber Headings” moves those, with all that mentions them.
 */
function numberFor(
  expected: TemplateSection,
  previous: Section | undefined,
  siblings: readonly Section[],
  taken: Set<string>,
  at: number,
): string {
  const numbers = new Set(siblings.map(({ number }) => number));
  if (!siblings.some(({ number }) => number !== '')) return '';
  const fits = (number: string): boolean =>
    siblings.every((other) => other.number === '' || isBefore(other.number, number) === other.start < at);
  const isFree = (number: string): boolean =>
    number !== '' && !numbers.has(number) && !taken.has(`#${number}`) && fits(number);
  const free = [expected.section.number, numberAfter(previous?.number ?? '', taken)].find(isFree) ?? '';
  taken.add(`#${free}`);
  return free;
}

/** `2.9` is before `2.10`. */
function isBefore(number: string, other: string): boolean {
  const [first = [], second = []] = [number, other].map((each) => each.split('.').map(Number));
  const at = first.findIndex((part, index) => part !== second[index]);
  return at === -1 ? first.length < second.length : (first[at] ?? 0) < (second[at] ?? 0);
}

/** After the neighbour's, and after what is inserted there before. */
function numberAfter(number: string, taken: ReadonlySet<string>): string {
  if (number === '') return '';
  const parts = number.split('.');
  const next = [...parts.slice(0, -1), String(Number(parts.at(-1)) + 1)].join('.');
  return taken.has(`#${next}`) ? numberAfter(next, taken) : next;
}

function sectionText(
  document: Document,
  body: string,
  { section }: TemplateSection,
  { level, write }: HeadingForm,
  number: string,
  filling: Filling,
): string {
  const text = body.slice(section.start, section.end);
  const title = section.title.replace(/^\d+(?:\.\d+)*([.)]?)\s+/, (_, end: string) =>
    number === '' ? '' : `${number}${end} `,
  );
  const heading = write(section.number === '' && number !== '' ? `${number}. ${title}` : title);
  if (filling === 'not-applicable') {
    const language = languageOf(document);
    const { notApplicable, reason: why } = language.written;
    return `${heading}\n\n${notApplicable}${punctuated(language, ': ')}[${why}]`;
  }
  const below = text.slice(section.heading.end - section.start).replace(/^[^\n]*\n?/, '');
  const outline = readSections(below, readMarkdown(below, 0).headings);
  const shifted = applyEdits(below, shiftHeadings(below, outline, level - section.heading.level));
  return withoutRule(`${heading}\n${renumbered(shifted, section.number, number)}`);
}

/** `2.1 Goals` below `## 2.` as `3.1 Goals` below `## 3.`, or without a number where the document has none. */
function renumbered(text: string, from: string, to: string): string {
  if (from === '' || from === to) return text;
  const outline = readSections(text, readMarkdown(text, 0).headings);
  const edits = [...allSections(outline)].flatMap(({ heading, number }) => {
    if (!number.startsWith(`${from}.`)) return [];
    const { start } = heading.content;
    const end = start + (/^[\d.]+[.)]?\s+/.exec(text.slice(start, heading.content.end))?.[0].length ?? 0);
    const own = to === '' ? '' : text.slice(start, end).replace(number, to + number.slice(from.length));
    return [{ span: { start, end }, newText: own }];
  });
  return applyEdits(text, edits);
}

/** Moves a section with all that is below it. */
export function moveSection(document: Document, { section, neighbour, should }: MisplacedSection): readonly Edit[] {
  const { text } = document.source;
  const at = should === 'follow' ? neighbour.end : neighbour.start;
  if (section.start < at && at < section.end) return [];
  // Of two with one name, the other one would be in the wrong place then.
  if ([...allSections(document.outline)].filter(({ name }) => name === section.name).length > 1) return [];
  const lineEnd = lineEndOf(document.source);
  const block = text
    .slice(section.start, section.end)
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .join('\n');
  const inserted = insertBlock(document, at, block, false);
  const isAtEnd = section.end === text.length;
  const start = isAtEnd ? text.slice(0, section.start).trimEnd().length : section.start;
  const cut = { span: { start, end: section.end }, newText: isAtEnd ? lineEnd : '' };
  return inserted.span.start < cut.span.end && cut.span.start < inserted.span.end ? [] : [cut, inserted];
}

/** Gives a section its level, and those below it theirs; nothing where Markdown has no such level. */
export function relevelSection({ source }: Document, { section, level }: SectionAtOtherLevel): readonly Edit[] {
  return shiftHeadings(source.text, [section], level - section.heading.level);
}

/** Headings that are underlined have two levels alone, and stay. */
function shiftHeadings(text: string, sections: readonly Section[], by: number): readonly Edit[] {
  const all = [...allSections(sections)].map(({ heading }) => heading);
  const canShift = all.every(({ start, level }) => text.charAt(start) === '#' && level + by >= 1 && level + by <= 6);
  if (by === 0 || !canShift) return [];
  return all.map(({ start, level }) => ({ span: { start, end: start + level }, newText: '#'.repeat(level + by) }));
}

const rule = /\n[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/;

function endsWithRule(text: string): boolean {
  return rule.test(text.replace(/\r\n?/g, '\n').trimEnd());
}

function withoutRule(text: string): string {
  return text.trimEnd().replace(rule, '').trimEnd();
}

import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { allSections } from '../syntax/markdown/markdown.ts';
import type { Edit } from '../text/edit.ts';
import { addFragments } from './fragments.ts';
import type { DocumentEdits } from './documentEdits.ts';
import type { Numbered } from './headingNumbers.ts';
import { numberHeadings } from './headingNumbers.ts';
import { chapterForm } from './headingNumerals.ts';
import { contentsEdits, linkTextEdits } from './numbersInContents.ts';
import { wikiLinkEdits, withoutSigns } from './numbersInWikiLinks.ts';
import { findSectionMentions } from './sectionMentions.ts';
import { isOwnSection } from './sectionOwner.ts';
import { readNumber } from './writtenNumber.ts';

/**
 * Numbers headings in the order in which they stand. Links to them go along with their text, and so do tables of contents
 * and “section 3.2” where it is sure which section that is.
 */
export function renumberHeadings(workspace: Workspace, document: Document): readonly DocumentEdits[] {
  const numbered = numberHeadings(document.outline);
  const renumbered = numbered.filter(({ written, to }) => written.number !== to);
  if (renumbered.length === 0) return [];
  const headings = renumbered.map(({ section, written: { at, number }, to }): Edit => {
    const start = section.heading.content.start + at;
    return { span: { start, end: start + number.length }, newText: to };
  });
  const numbers = sureNumbers(document, numbered);
  const mentions = mentionEdits(document, numbers);
  // What repeats a title may mean any of those that look alike, also of those that keep their numbers.
  const told = lookAlike(numbered) ? [] : renumbered;
  const contents = contentsEdits(document, told);
  const changes = addFragments(workspace, [
    { document, edits: unique([...headings, ...mentions, ...contents]).filter((edit) => isChange(document, edit)) },
  ]);
  const withTexts = changes.map((change) => ({
    document: change.document,
    edits: [...change.edits, ...linkTextEdits(change, document, renumbered)],
  }));
  return merged([...withTexts, ...wikiLinkEdits(workspace, document, told)]);
}

function lookAlike(numbered: readonly Numbered[]): boolean {
  const titles = numbered.map(({ written: { number, name } }) => withoutSigns(`${number} ${name}`));
  return new Set(titles).size < titles.length;
}

/** One for each document. */
function merged(changes: readonly DocumentEdits[]): readonly DocumentEdits[] {
  const byDocument = new Map<Document, readonly Edit[]>();
  for (const { document, edits } of changes) byDocument.set(document, [...(byDocument.get(document) ?? []), ...edits]);
  return [...byDocument].map(([document, edits]) => ({ document, edits: unique(edits) }));
}

/** New numbers by the form of a heading and its old number, where only one heading has had it. */
function sureNumbers({ outline }: Document, numbered: readonly Numbered[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { title } of allSections(outline)) {
    const written = readNumber(title);
    if (written === undefined) continue;
    const key = keyOf(written.form, bare(written.number));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sure = numbered.filter(({ written: { form, number } }) => counts.get(keyOf(form, bare(number))) === 1);
  return new Map(
    sure.flatMap(({ written: { form, number }, to }) => [
      [keyOf(form, bare(number)), bare(to)] as const,
      [keyOf(form, number), to] as const,
    ]),
  );
}

/** `第章 3`. */
function keyOf(form: string, number: string): string {
  return `${form} ${number}`;
}

/** `3.1` for `03.01`, as it may be mentioned. */
function bare(number: string): string {
  return number.replace(/(^|\.)0+(?=\d)/g, '$1');
}

/** A list of sections changes as a whole, or not at all. */
function mentionEdits(document: Document, numbers: ReadonlyMap<string, string>): readonly Edit[] {
  const titles = Array.from(allSections(document.outline), ({ title }) => title);
  const forms = new Set(titles.map((title) => readNumber(title)?.form ?? chapterForm(title) ?? ''));
  return findSectionMentions(document).flatMap((mention) => {
    // `section 3` is any heading with that number where none is called a section.
    const form = forms.has(mention.form) ? mention.form : '';
    const edits = mention.numbers.map(({ start, end, number, write }) => {
      const to = numbers.get(keyOf(form, number));
      return { span: { start, end }, newText: to === undefined ? undefined : write(to) };
    });
    const isSure = edits.every(({ newText }) => newText !== undefined) && isOwnSection(document, mention);
    return isSure ? edits.map(({ span, newText }) => ({ span, newText: newText ?? '' })) : [];
  });
}

/** The same number may be met as a mention and in a link. */
function unique(edits: readonly Edit[]): readonly Edit[] {
  const first = new Map<number, Edit>();
  for (const edit of edits) if (!first.has(edit.span.start)) first.set(edit.span.start, edit);
  return [...first.values()];
}

/** A mention of a number that stays is none. */
function isChange({ source }: Document, { span, newText }: Edit): boolean {
  return source.text.slice(span.start, span.end) !== newText;
}

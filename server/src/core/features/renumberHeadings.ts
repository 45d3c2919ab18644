import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Section } from '../syntax/markdown/outline.ts';
import type { Edit } from '../text/edit.ts';
import { overlaps } from '../text/span.ts';
import { addFragments } from './fragments.ts';
import type { DocumentEdits } from './documentEdits.ts';

/** A heading whose number does not fit its place. */
interface Renumbered {
  readonly section: Section;
  readonly to: string;
}

/**
 * Numbers headings in the order in which they stand; those without a number stay without. Links to them go along, and so
 * does “section 3.2” in the text, where no two headings have had that number.
 */
export function renumberHeadings(workspace: Workspace, document: Document): readonly DocumentEdits[] {
  const renumbered = [...findRenumbered(document.outline, '')];
  if (renumbered.length === 0) return [];
  const headings = renumbered.map(({ section, to }): Edit => {
    const { start } = section.heading.content;
    return { span: { start, end: start + section.number.length }, newText: to };
  });
  const edits = [...headings, ...mentionEdits(document, renumbered)];
  return addFragments(workspace, [{ document, edits }]);
}

function* findRenumbered(sections: readonly Section[], parent: string): Iterable<Renumbered> {
  // `3 Personas` among headings without numbers is a title, and so is `2027 Goals`.
  const all = sections.filter(({ number }) => number !== '' && !/\d{4}/.test(number));
  const numbered = all.length * 2 > sections.length ? all : [];
  const lasts = numbered.map(({ number }) => Number(number.split('.').at(-1)));
  let next = lasts.includes(0) ? 0 : 1;
  for (const section of sections) {
    const { number, children } = section;
    const isNumbered = numbered.includes(section);
    const isBelow = number.includes('.');
    const to =
      number === '' ? '' : isBelow && parent !== '' ? `${parent}.${String(next)}` : isBelow ? number : String(next);
    if (isNumbered) next++;
    if (isNumbered && to !== number) yield { section, to };
    yield* findRenumbered(children, isNumbered ? to : number);
  }
}

/** Behind `section` or `§`. */
const mention = /(?:\bsections?|§)[ \t]?(\d{1,4}(?:\.\d{1,4}){0,5})(?![\d.]*\d)/gi;

function mentionEdits({ source, markdown, outline }: Document, renumbered: readonly Renumbered[]): readonly Edit[] {
  const { text } = source;
  const counts = new Map<string, number>();
  const count = (sections: readonly Section[]): void => {
    for (const { number, children } of sections) {
      counts.set(number, (counts.get(number) ?? 0) + 1);
      count(children);
    }
  };
  count(outline);
  const moved = new Map(renumbered.map(({ section, to }) => [section.number, to]));
  const code = [...markdown.codeBlocks, ...markdown.codeSpans];
  return [...text.matchAll(mention)].flatMap((match) => {
    const from = match[1] ?? '';
    const to = moved.get(from);
    const end = match.index + match[0].length;
    const span = { start: end - from.length, end };
    const isElsewhere =
      code.some((block) => overlaps(block, span)) || markdown.headings.some((each) => overlaps(each, span));
    return to === undefined || counts.get(from) !== 1 || isElsewhere ? [] : [{ span, newText: to }];
  });
}

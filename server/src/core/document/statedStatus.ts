import { statusLabels } from '../dialects/prompts.ts';
import type { Field } from '../placeholders/fields.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { firstStartingFrom, trimmed } from '../text/span.ts';
import type { Passage } from './passages.ts';

/** A value and where it stands. */
export type StatedStatus = Pick<Field, 'value' | 'valueSpan'>;

export function isStatus(label: string): boolean {
  return statusLabels.has(label.trim().toLowerCase());
}

/** Marks of lists, quotes and emphasis, and the label: all that stands before a value. */
const labelled = /^[ \t>*_+-]*(\p{L}[\p{L} ]{1,29}?)[*_ \t]*[:：][*_ \t]*(?=\S)/u;
/** Several values may share a line: `Status: Draft | Owner: Mia`. */
const between = /\s[|·•]\s/;

/** What a passage may call a status in a line of its own, or in a table beside or below its label. */
export function statedAtTop({ text, markdown: { prose, tables } }: Passage): readonly StatedStatus[] {
  const found: StatedStatus[] = [];
  for (const { kind, start, end } of prose) {
    if (kind !== 'paragraph') continue;
    for (const part of readLineSpans(text, start, end).flatMap((line) => partsOf(text, line))) {
      const [before, label] = labelled.exec(text.slice(part.start, part.end)) ?? [];
      if (before !== undefined && isStatus(label ?? ''))
        found.push(stated(text, { ...part, start: part.start + before.length }));
    }
  }
  const isLabel = (cell: Span | undefined): boolean => cell !== undefined && isLabelAt(text, cell);
  for (const { header, rows } of tables) {
    for (const { cells } of [header, ...rows]) {
      const beside = cells.find((_, index) => isLabel(cells[index - 1]));
      if (beside !== undefined) found.push(stated(text, beside));
    }
    const below = rows.length === 1 ? rows[0]?.cells[header.cells.findIndex(isLabel)] : undefined;
    if (below !== undefined) found.push(stated(text, below));
  }
  return found;
}

/** The first line below a main heading such as “2. Status”. */
export function statedBelowHeading({ text, titles, markdown: { headings, prose } }: Passage): readonly StatedStatus[] {
  return headings
    .filter(({ level }, index) => level <= 2 && isStatus(withoutMarkup(titles[index]?.name ?? '')))
    .flatMap(({ end }) => {
      const next = firstStartingFrom(prose, end);
      const [line] = next?.kind === 'paragraph' ? readLineSpans(text, next.start, next.end) : [];
      return line === undefined ? [] : [stated(text, line)];
    });
}

function isLabelAt(text: string, { start, end }: Span): boolean {
  return isStatus(withoutMarkup(text.slice(start, end)).replace(/[:：]$/, ''));
}

function stated(text: string, span: Span): StatedStatus {
  const valueSpan = trimmed(text, span);
  return { value: withoutMarkup(text.slice(valueSpan.start, valueSpan.end)), valueSpan };
}

function partsOf(text: string, { start, end }: Span): readonly Span[] {
  let at = start;
  return text
    .slice(start, end)
    .split(between)
    .map((part) => {
      const own = { start: at, end: at + part.length };
      at = own.end + 3;
      return own;
    });
}

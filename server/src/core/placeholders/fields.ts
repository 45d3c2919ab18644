import type { Markdown, Table } from '../syntax/markdown/markdown.ts';
import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import { anyWholeOf } from '../dialects/languages/words.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { shifted, spanAt, trimmed } from '../text/span.ts';
import { readIdentifierTokens } from '../identifiers/identifierToken.ts';

/** `**Status:** Draft`, `*Status:* Draft`, `- Priority: Must`, `**As a** visitor`, or a row of a table with two cells. */
export interface Field extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: string;
  /** Empty, after the colon, for a field without value. */
  readonly valueSpan: Span;
  /** Set where the row of a table says what a part of the product is: `| Status | Open/Closed |` below “Description”. */
  readonly isDescribed?: true;
}

const boldLabel =
  /^(?:\*\*|__)([^*_:：\n][^*:：\n]{0,79}?)\s*(?:[:：](?:\*\*|__)|(?:\*\*|__)(?:\s*[:：]|\s[-–—](?=\s)))[ \t]*/;
/** The same in italics, with the colon inside or right after them. */
const italicLabel = /^[*_](\p{L}[^*_:：\n]{0,59}?)\s*(?:[:：][*_](?![*_])|[*_]\s*[:：])[ \t]*/u;
const longestPlainLabel = 60;
/** A full-width colon needs no space after it. */
const plainLabel =
  /^(\p{L}[^:：|*[\]`<>]{0,59}(?:\(`[^`\n]{1,40}`(?:, ?`[^`\n]{1,40}`){0,3}\))?)(?::(?:[ \t]+|$)|：[ \t]*)/u;
const colon = /[:：]/;
/** The steps of a user story and of Given/When/Then need no colon. */
const stepLabel = /^(?:\*\*|__)(as an?|i want(?: to)?|so that|given|when|then|and|but)(?:\*\*|__)[ \t,]*/i;

/** Most items have no colon near their beginning. */
function plainLabelOf(written: string): RegExpExecArray | null {
  return colon.test(written.slice(0, longestPlainLabel + 1)) ? plainLabel.exec(written) : null;
}

/** `Description: how`, `优先级：高`. */
const shortLabel = /^[\p{Lu}\p{Lo}][^:：.,;!?]{0,28}[:：]/u;
/** All of a line. */
const boldTitle = /^(\*\*|__)(?!\1).+\1\\?$/;

/**
 * The line of a paragraph from which on labels need no marks: in one of nothing but such lines, or below a title in bold.
 * Infinite where any sentence may have a colon.
 */
function labelledFrom(text: string, lines: readonly Span[]): number {
  const written = lines.map((line) => withoutQuote(text, line)).map(({ start, end }) => text.slice(start, end));
  const from = boldTitle.test(written[0] ?? '') ? 1 : 0;
  const own = written.slice(from);
  const isLabelled = own.length + from > 1 && own.every((line) => shortLabel.test(line) && plainLabelOf(line) !== null);
  return isLabelled ? from : Infinity;
}

function withoutQuote(text: string, { start, end }: Span): Span {
  const marks = /^[ \t>]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return trimmed(text, { start: start + marks, end });
}

const description = new RegExp(
  `^[\\s*_]*(?:${anyWholeOf(inAllLanguages(({ tables }) => tables.describing))})[\\s*_]*$`,
  'iu',
);

/** `| Column | Description |`: what stands below is no value. */
function describes(text: string, { header }: Table): boolean {
  const title = header.cells[1];
  return title !== undefined && description.test(text.slice(title.start, title.end));
}

/** The labelled values of a text, in reading order. */
export function readFields(text: string, markdown: Markdown): readonly Field[] {
  const fields: Field[] = [];
  for (const prose of markdown.prose) {
    if (prose.kind !== 'paragraph') continue;
    const lines = readLineSpans(text, prose.start, prose.end);
    const labelled = prose.item === undefined ? labelledFrom(text, lines) : 0;
    for (const [index, line] of lines.entries()) {
      const start = withoutQuote(text, line).start;
      const isMarked = text[start] === '*' || text[start] === '_';
      if (index < labelled && !isMarked) continue;
      const written = text.slice(start, line.end);
      const match = isMarked
        ? (boldLabel.exec(written) ?? stepLabel.exec(written) ?? italicLabel.exec(written))
        : plainLabelOf(written);
      if (match === null || isIdentifier(match[1] ?? '') || spanAt(markdown.codeSpans, start) !== undefined) continue;
      const valueSpan = trimmed(text, {
        start: start + match[0].length,
        end: endOfValue(text, start + match[0].length, line.end),
      });
      const nameStart = text.indexOf(match[1] ?? '', start);
      const nameSpan = { start: nameStart, end: nameStart + (match[1] ?? '').trimEnd().length };
      fields.push(field(text, { start, end: line.end }, match[1] ?? '', nameSpan, valueSpan));
    }
  }
  for (const table of markdown.tables) {
    const isDescribed = describes(text, table);
    for (const row of table.rows) {
      const [name, value, ...others] = row.cells;
      if (name === undefined || value === undefined || others.length > 0) continue;
      const label = withoutMarkup(text.slice(name.start, name.end))
        .replace(/[:：﹕]$/, '')
        .trim();
      if (label === '') continue;
      const read = field(text, row, label, name, value);
      fields.push(isDescribed ? { ...read, isDescribed } : read);
    }
  }
  return fields.sort((a, b) => a.start - b.start);
}

/** The field of a stretch of text that stands `by` further in the whole. */
export function placeField(field: Field, by: number): Field {
  return {
    ...field,
    start: field.start + by,
    end: field.end + by,
    nameSpan: shifted(field.nameSpan, by),
    valueSpan: shifted(field.valueSpan, by),
  };
}

/** `AC-1: Signed in` is a criterion, not a value, and so is `` `AC-1` ``. */
function isIdentifier(name: string): boolean {
  const [token] = readIdentifierTokens(name, { start: 0, end: name.length });
  return token !== undefined && /^[`[~]*$/.test(name.slice(0, token.start));
}

/** Several fields may share a line: `**Priority:** High | **Effort:** Low`. */
function endOfValue(text: string, start: number, end: number): number {
  const next = /(?<!\*)\*\*[^*\n]{1,80}(?:[:：]\*\*|\*\*[:：])/.exec(text.slice(start, end));
  if (next === null) return end;
  const value = text.slice(start, start + next.index).trimEnd();
  return start + value.length - (/[|·,;]$/.test(value) ? 1 : 0);
}

function field(text: string, { start, end }: Span, name: string, nameSpan: Span, valueSpan: Span): Field {
  return {
    start,
    end,
    name: withoutMarkup(name),
    nameSpan,
    value: text.slice(valueSpan.start, valueSpan.end),
    valueSpan,
  };
}

import type { StatedQuantity } from '../dialects/quantities.ts';
import { scopelessWords, statedQuantities } from '../dialects/quantities.ts';
import type { Quantity } from '../syntax/quantity.ts';
import { quantityOf } from '../syntax/quantity.ts';
import { readThreshold } from '../syntax/threshold.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import type { Section } from '../syntax/outline.ts';
import type { Span } from '../text/span.ts';
import { spanAt, startingWithin } from '../text/span.ts';
import type { Document } from './document.ts';
import { findMatches } from './matches.ts';

/** `P95 < 200ms`: a quantity that is bounded by a number. */
export interface StatedNumber extends Span {
  readonly what: StatedQuantity;
  /** What the number is about besides: the words around it that narrow it down, in alphabetical order. */
  readonly scope: string;
  readonly side: 'upper' | 'lower';
  readonly quantity: Quantity;
  /** Number and unit. */
  readonly amountSpan: Span;
}

const names = statedQuantities.flatMap((what) => what.names.map((name) => [name, what] as const));
const anyName = new RegExp(`\\b(?:${names.map(([name]) => name).join('|')})\\b`, 'gi');
const whatOf: ReadonlyMap<string, StatedQuantity> = new Map(names);
/** Between the name and its number: `P95 latency (server): ≤200ms`. */
const between =
  /^(?:[ \t]*(?:latency|response time|target|of|is|must be|shall be|should be|stays?|remains?))*[ \t]*[:=]?[ \t*]*/i;
/** In front of the name: `99.9% uptime`. */
const amountBefore = /(?:[≥≤<>=]{1,2}\s?)?(?<![\d.])\d{1,3}(?:\.\d{1,6})?\s?%\s$/;
/** In UTF-16 units: no statement is longer, and the text around is cut to it. */
const longest = 400;

/** The numbers that a document states for well-known quantities, in reading order. */
export function findStatedNumbers(document: Document): readonly StatedNumber[] {
  const { source, markdown, placeholders } = document;
  const byLine = new Map<number, { readonly line: Span; readonly found: Omit<StatedNumber, 'scope'>[] }>();
  for (const { start, end } of findMatches(document, anyName)) {
    const prose = spanAt(markdown.prose, start);
    if (prose?.kind !== 'paragraph') continue;
    const lineNumber = lineAt(source, start);
    const line = lineSpan(source, lineNumber);
    const what = whatOf.get(source.text.slice(start, end).toLowerCase());
    if (what === undefined || line.end - line.start > longest || isQuoted(source.text, line)) continue;
    const stated = readStatement(source.text, line, start, end - start, what);
    if (stated === undefined || startingWithin(placeholders, line).length > 0) continue;
    const entry = byLine.get(lineNumber) ?? { line, found: [] };
    entry.found.push(stated);
    byLine.set(lineNumber, entry);
  }
  return [...byLine.values()].flatMap(({ line, found }) => {
    const scope = scopeOf(document, line, found);
    // A line that gives one quantity twice keeps them apart in words.
    const isTwice = new Set(found.map(({ what }) => what.id)).size < found.length;
    return isTwice ? [] : found.map((stated) => ({ ...stated, scope }));
  });
}

function readStatement(
  text: string,
  line: Span,
  start: number,
  length: number,
  what: StatedQuantity,
): Omit<StatedNumber, 'scope'> | undefined {
  if (!/\d/.test(text.slice(line.start, line.end))) return undefined;
  const behind = text.slice(start + length, line.end);
  const gap = between.exec(behind)?.[0].length ?? 0;
  const after = readThreshold(behind.slice(gap), start + length + gap);
  const before = amountBefore.exec(text.slice(line.start, start));
  const chosen =
    after.amountSpan === undefined && before !== null
      ? readThreshold(before[0].trimEnd(), line.start + before.index)
      : after;
  const { amountSpan, number, unit, operator } = chosen;
  if (amountSpan === undefined || number === undefined || unit === undefined || operator === '=') return undefined;
  const quantity = quantityOf(number, unit);
  if (quantity?.dimension !== what.dimension) return undefined;
  const side = operator === undefined ? what.side : operator === '≤' || operator === '<' ? 'upper' : 'lower';
  const first = Math.min(start, chosen.operatorSpan.start);
  const end = Math.max(start + length, amountSpan.end);
  return { start: first, end, what, side, quantity, amountSpan };
}

/** The words of the line that are no statement, and those of the headings above it but for the title. */
function scopeOf({ source: { text }, outline }: Document, line: Span, found: readonly Span[]): string {
  let rest = text.slice(line.start, line.end);
  for (const { start, end } of [...found].reverse())
    rest = `${rest.slice(0, start - line.start)} ${rest.slice(end - line.start)}`;
  const words = [
    rest,
    ...titlesAround(outline, line.start)
      .slice(1)
      .map((title) => title.slice(0, longest)),
  ]
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}/_.{}]+/gu);
  const narrow = (words ?? []).filter(
    (word) => !scopelessWords.has(word) && !/^(?:[\d.]+|[/_.{}]+|[iosm])$/.test(word),
  );
  // A number left over is a load, a duration or a version: it narrows too, unless it numbers a section or an item.
  const loads = rest.replace(/\b[A-Z]{1,4}-?\d+\b/g, ' ').match(/\d+/g) ?? [];
  return [...new Set([...narrow, ...loads])].sort().join(' ');
}

function titlesAround(outline: readonly Section[], offset: number): readonly string[] {
  const around = spanAt(outline, offset);
  return around === undefined ? [] : [around.name, ...titlesAround(around.children, offset)];
}

function isQuoted(text: string, line: Span): boolean {
  return /^\s*>/.test(text.slice(line.start, line.start + 40));
}

import type { StatedQuantity } from '../dialects/quantities.ts';
import { scopelessWords, statedQuantities } from '../dialects/quantities.ts';
import type { Quantity } from '../syntax/quantity.ts';
import { quantityOf } from '../syntax/quantity.ts';
import { readThreshold } from '../syntax/threshold.ts';
import { lineWithin } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { spanAt, startingWithin } from '../text/span.ts';
import type { Body } from '../document/body.ts';
import type { Document } from '../document/document.ts';
import { matchFinder } from '../document/matches.ts';
import type { Passage } from '../document/passages.ts';
import { perPassage, perPassageAnd } from '../document/perPassage.ts';
import { headingAround, titleOf } from '../document/findSectionEnds.ts';

/** `P95 < 200ms`: a quantity that is bounded by a number; with the offsets of its passage. */
export interface StatedNumber extends Span {
  readonly what: StatedQuantity;
  /** What the number is about besides: the words around it that narrow it down, in alphabetical order. */
  readonly scope: string;
  /** The same for all numbers that say something of the same thing. */
  readonly meaning: string;
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

/** A number, and where the offsets of its passage count from. */
export interface PlacedNumber {
  readonly stated: StatedNumber;
  readonly start: number;
}

type Statement = Omit<StatedNumber, 'scope' | 'meaning'>;

/** A line of a passage that states numbers, with the offsets of the passage. */
interface StatedLine {
  readonly line: Span;
  readonly found: readonly Statement[];
}

const namesIn = matchFinder(anyName);
const linesOf = perPassage(findLines);
const scopes = perPassageAnd<readonly StatedNumber[]>();

/** The numbers that a document states for well-known quantities, in reading order. */
export function findStatedNumbers({ body }: Document): readonly PlacedNumber[] {
  const found: PlacedNumber[] = [];
  const titlesOf = titleFinder(body);
  for (const [index, passage] of body.passages.entries()) {
    const lines = linesOf(passage);
    if (lines.length === 0) continue;
    const open = body.openIn(index);
    const titles = lines.map(({ line }) => titlesOf(headingAround(body.ends, passage, index, line.start)));
    const key = titles.length === 1 ? titles[0] : titles.join('\f');
    const start = body.starts[index] ?? 0;
    for (const stated of scopes(passage).get(open, key, undefined, () =>
      lines.flatMap((line, at) => withScope(passage.text, line, (titles[at] ?? '').split('\n'), open)),
    ))
      found.push({ stated, start });
  }
  return found;
}

/** Finds the names of a heading and those around it, line by line and without the title of the document, the outermost first. */
function titleFinder({ ends, passages }: Body): (heading: number) => string {
  const known: string[] = [];
  const titlesOf = (heading: number): string => {
    const before = known[heading];
    if (before !== undefined) return before;
    const parent = ends.parents[heading] ?? -1;
    const around = parent === -1 ? '' : titlesOf(parent);
    const name = parent === -1 ? '' : (titleOf(ends, passages, heading)?.name ?? '');
    return (known[heading] = around === '' ? name : `${around}\n${name}`);
  };
  return titlesOf;
}

function findLines(passage: Passage): readonly StatedLine[] {
  const { text, markdown } = passage;
  const byLine = new Map<number, { readonly line: Span; readonly found: Statement[] }>();
  for (const { start, end } of namesIn(passage)) {
    const prose = spanAt(markdown.prose, start);
    const what = whatOf.get(text.slice(start, end).toLowerCase());
    if (prose?.kind !== 'paragraph' || what === undefined) continue;
    const line = lineWithin(text, { start: 0, end: text.length }, start, longest);
    if (line === undefined || isQuoted(text, line)) continue;
    const stated = readStatement(text, line, start, end - start, what);
    if (stated === undefined) continue;
    const entry = byLine.get(line.start) ?? { line, found: [] };
    entry.found.push(stated);
    byLine.set(line.start, entry);
  }
  return [...byLine.values()];
}

/** Nothing where something is still to be filled: what is stated there may change. */
function withScope(
  text: string,
  { line, found }: StatedLine,
  titles: readonly string[],
  open: readonly Span[],
): readonly StatedNumber[] {
  if (startingWithin(open, line).length > 0) return [];
  // A line that gives one quantity twice keeps them apart in words.
  const isTwice = new Set(found.map(({ what }) => what.id)).size < found.length;
  if (isTwice) return [];
  const scope = scopeOf(text, line, titles, found);
  return found.map((stated) => ({ ...stated, scope, meaning: `${stated.what.id} ${stated.side} ${scope}` }));
}

function readStatement(
  text: string,
  line: Span,
  start: number,
  length: number,
  what: StatedQuantity,
): Statement | undefined {
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

/** The words of the line that are no statement, and those of the headings above it. */
function scopeOf(text: string, line: Span, titles: readonly string[], found: readonly Span[]): string {
  let rest = text.slice(line.start, line.end);
  for (const { start, end } of [...found].reverse())
    rest = `${rest.slice(0, start - line.start)} ${rest.slice(end - line.start)}`;
  const words = [rest, ...titles.map((title) => title.slice(0, longest))]
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

function isQuoted(text: string, line: Span): boolean {
  return /^\s*>/.test(text.slice(line.start, line.start + 40));
}

import type { Span } from '../text/span.ts';
import type { FrontMatterData, FrontMatterPair } from './frontMatterData.ts';

/** What may mean something else than it says; also characters that YAML takes for more or less than themselves. */
const unusual = /\r(?!\n)|[^\n\r\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe]/;
const keyed = /^([A-Za-z][\w.()&/-]*(?: [\w.()&/-]+)*):(?: +|$)/;
const quoted = /^(?:"(?:[^"\\]|\\["\\])*"|'[^']*')$/;
/** In a list in square brackets, commas and brackets end a text. */
const listed = /^[^[\]{},]+$/;
/** Values that are no texts in YAML; numbers are taken as they are written, so they are not among them. */
const notText = /^(?:~|null|true|false)$/i;
const indicators = '-?:,[]{}#&*!|>\'"%@`';

interface Line {
  /** Without spaces at its end. */
  readonly text: string;
  readonly endsWithSpace: boolean;
  /** Where it starts in the front matter. */
  readonly start: number;
}

/**
 * What the plainest front matter says, where no library is needed to know it: keys with one value after them, a list in
 * square brackets, or, indented below, a list or a map of these. Undefined for everything else.
 */
export function readPlainFrontMatter(content: string): readonly FrontMatterPair[] | undefined {
  if (unusual.test(content)) return undefined;
  const lines = linesOf(content);
  const pairs: FrontMatterPair[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index++];
    const indented = lines.slice(index, index + countIndented(lines, index));
    index += indented.length;
    const pair = line === undefined ? undefined : readPair(line, indented);
    if (pair === undefined) return undefined;
    pairs.push(pair);
  }
  return pairs;
}

/** Those that say something. */
function linesOf(content: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const whole of content.split('\n')) {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const text = withoutEnd(line);
    if (text !== '' && !text.startsWith('#')) lines.push({ text, start, endsWithSpace: line.length > text.length });
    start += whole.length + 1;
  }
  return lines;
}

/** A no-break space is a character like any other. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 32) end--;
  return text.slice(0, end);
}

function countIndented(lines: readonly Line[], from: number): number {
  let end = from;
  while (lines[end]?.text.startsWith(' ') === true) end++;
  return end - from;
}

function readPair({ text, start, endsWithSpace }: Line, indented: readonly Line[]): FrontMatterPair | undefined {
  const found = keyed.exec(text);
  const key = found?.[1];
  if (found === null || key === undefined || notText.test(key)) return undefined;
  const keySpan = { start, end: start + key.length };
  const value = text.slice(found[0].length);
  if (indented.length > 0) {
    const data = value === '' ? readBlock(indented) : undefined;
    return data === undefined ? undefined : { key, keySpan, valueSpan: undefined, data };
  }
  // An empty value has its place after the spaces.
  if (value === '' && endsWithSpace) return undefined;
  const valueStart = start + found[0].length;
  const data = value === '' ? '' : readValue(value);
  if (data === undefined) return undefined;
  return { key, keySpan, valueSpan: typeof data === 'string' ? spanOf(value, valueStart) : undefined, data };
}

function spanOf(value: string, start: number): Span {
  const isQuoted = quoted.test(value);
  return { start: start + (isQuoted ? 1 : 0), end: start + value.length - (isQuoted ? 1 : 0) };
}

/** A text without its quotes, or a list; undefined where it may be something else. */
function readValue(value: string): FrontMatterData | undefined {
  if (!value.startsWith('[')) return readText(value);
  const inside = withoutEnd(value.slice(1, -1)).trimStart();
  if (!value.endsWith(']') || /[^\u0020-\u007e]/.test(inside)) return undefined;
  return inside === '' ? [] : allOf(splitList(inside), readItem);
}

function readItem(item: string): string | undefined {
  return quoted.test(item) || listed.test(item) ? readText(item) : undefined;
}

function readText(value: string): string | undefined {
  if (quoted.test(value)) return value.slice(1, -1).replace(/\\(.)/g, value.startsWith('"') ? '$1' : '$&');
  const isPlain = !indicators.includes(value.charAt(0)) && !/: | #|:$/.test(value) && !notText.test(value);
  return isPlain ? value : undefined;
}

/** Every line of a list or a map below a key, as far as all of them are indented the same. */
function readBlock(lines: readonly Line[]): FrontMatterData | undefined {
  const depth = lines[0]?.text.search(/[^ ]/) ?? 0;
  const texts = lines.map(({ text }) => text.slice(depth));
  if (lines.some(({ text }) => text.search(/[^ ]/) !== depth)) return undefined;
  if (texts[0]?.startsWith('- ') === true)
    return allOf(texts, (text) => (text.startsWith('- ') ? readValue(text.slice(2).trimStart()) : undefined));
  const pairs = allOf(texts, (text) => readPair({ text, start: 0, endsWithSpace: false }, []));
  return pairs && new Map(pairs.map(({ key, data }) => [key, data]));
}

function splitList(inside: string): readonly string[] {
  return inside.split(',').map((item) => item.trim());
}

/** Undefined when one of them is. */
function allOf<T, R>(items: readonly T[], read: (item: T) => R | undefined): readonly R[] | undefined {
  const found: R[] = [];
  for (const item of items) {
    const value = read(item);
    if (value === undefined) return undefined;
    found.push(value);
  }
  return found;
}

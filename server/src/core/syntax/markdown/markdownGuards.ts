import { countUpTo } from '../../text/sorted.ts';
import {
  closeBracket,
  closeRound,
  colon,
  comma,
  dash,
  dot,
  greaterThan,
  lessThan,
  lineFeed,
  openBracket,
  space,
  tab,
  verticalBar,
} from '../../text/characterCodes.ts';
import { isDigit, isWhite } from './characters.ts';

/** In UTF-16 units. A longer paragraph is data, not prose; nothing is read in it. */
export const longestProse = 20_000;

/** What the Markdown parser is given, and the way back. */
export interface PreparedText {
  readonly text: string;
  /** From an offset in the prepared text to the offset in the original. */
  offsetOf(prepared: number): number;
}

/** Longer lines are read as plain words: the parser needs more than linear time for some of them. */
export const longestLine = 10_000;
/** More markers at the beginning of a line, or a deeper indentation, would nest deeper than the parser's stack allows. */
export const deepestNesting = 100;
const deepestIndent = 200;
/** More brackets than this in one paragraph cost the inline parser quadratic time; the cells of a table are read one by one. */
export const mostBrackets: Readonly<Record<'paragraph' | 'table', number>> = { paragraph: 1_000, table: 50_000 };

const bracket = /[[\]<]/g;
const fenceLine = /^ {0,3}(?:`{3}|~{3})/;
const startsBlock = /^\s*(?:[-*+]|\d{1,9}[.)]|#{1,6})(?:\s|$)/;
const tableDelimiter = /^[\s:|]*-[-\s:|]*$/;
const nestingMarkers = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){0,200}/;

/**
 * Rewrites what the parser cannot digest, keeping every offset: line ends become LF (with CRLF it finds no table), a
 * byte order mark becomes a space, a space after a table's delimiter row goes, and lines that would cost too much
 * time or depth become plain words.
 */
export function prepareForParser(text: string): PreparedText {
  const marked = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  if (!marked.includes('\r')) return { text: digestible(marked), offsetOf: (offset) => offset };
  return { text: digestible(marked.replace(/\r\n?/g, '\n')), offsetOf: offsetsAfterLineEnds(marked) };
}

function digestible(text: string): string {
  return isDigestible(text) ? text : neutralised(text.split('\n').map(preparedLine)).join('\n');
}

/** True for nearly every text, and then nothing need be rewritten; false may be wrong. */
function isDigestible(text: string): boolean {
  let brackets = 0;
  for (let start = 0; start <= text.length;) {
    let end = start;
    let code = text.charCodeAt(end);
    for (; end < text.length && code !== lineFeed; code = text.charCodeAt(++end))
      if (code === openBracket || code === closeBracket || code === lessThan) brackets++;
    if (end === start) brackets = 0;
    if (brackets > mostBrackets.paragraph || !isDigestibleLine(text, start, end)) return false;
    start = end + 1;
  }
  return true;
}

function isDigestibleLine(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  const mayLoseTable = end > start && (last === space || last === tab);
  const mayNest = end - start > deepestNesting && mayBeMarker(text.charCodeAt(start + deepestNesting - 1));
  if (end - start > longestLine) return false;
  if (!mayLoseTable && !mayNest) return true;
  const line = text.slice(start, end);
  return preparedLine(line) === line;
}

/** White space, a marker or a digit; nesting too deep begins with a hundred of them. */
function mayBeMarker(code: number): boolean {
  return code < 0x40 || code > 0x7e;
}

/**
 * Whether the line begins with so many markers, digits and white space that it may be read as plain words; true may be
 * wrong. For lines of more than a hundred characters.
 */
export function mayNestTooDeep(text: string, start: number, end: number): boolean {
  const longest = Math.min(end, start + deepestNesting);
  let at = start;
  while (at < longest && mayLead(text.charCodeAt(at))) at++;
  return at === longest;
}

/** White space, a digit or one of `)*+-.>`. */
function mayLead(code: number): boolean {
  if (code >= 0x80) return isWhite(code);
  return (
    code <= space || isDigit(code) || (code >= closeRound && code <= dot && code !== comma) || code === greaterThan
  );
}

/** Whether a heading that begins at `start` is left as it is: its line may be too long, its run may hold too many brackets. */
export function keepsHeading(text: string, start: number): boolean {
  let end = lineEndAt(text, start);
  if (end - start > longestLine) return false;
  const run = [text.slice(start, end)];
  let second: string | undefined;
  for (let next = afterLineEnd(text, end); next < text.length; next = afterLineEnd(text, end)) {
    end = lineEndAt(text, next);
    if (end === next) break;
    const line = preparedLine(text.slice(next, end));
    second ??= line;
    if (endsRun(line) || startsBlock.test(line)) break;
    run.push(line);
  }
  return end - start <= mostBrackets.paragraph || bracketsIn(run) <= mostBracketsFrom(run[0], second);
}

const lineContent = /[^\r\n]*/y;

function lineEndAt(text: string, start: number): number {
  lineContent.lastIndex = start;
  lineContent.test(text);
  return lineContent.lastIndex;
}

function afterLineEnd(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** Whether the line is rewritten because of the white space after it, as the delimiter row of a table. */
export function isMended(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (end === start || (last !== space && last !== tab)) return false;
  let at = start;
  while (at < end && mayDelimit(text.charCodeAt(at))) at++;
  if (at < end) return false;
  const line = text.slice(start, end);
  return preparedLine(line) !== line;
}

/** White space or one of `:|-`. */
function mayDelimit(code: number): boolean {
  return isWhite(code) || code === colon || code === verticalBar || code === dash;
}

/** After every CRLF that became LF, the original is one further. */
function offsetsAfterLineEnds(original: string): (prepared: number) => number {
  const preparedStarts = [0];
  const originalStarts = [0];
  for (let at = original.indexOf('\r\n'); at !== -1; at = original.indexOf('\r\n', at + 2)) {
    preparedStarts.push(at + 2 - preparedStarts.length);
    originalStarts.push(at + 2);
  }
  let line = 0;
  return (offset) => {
    // The parser's nodes come in order, so the line of the last one is nearly always it.
    const isThere = (preparedStarts[line] ?? 0) <= offset && offset < (preparedStarts[line + 1] ?? Infinity);
    if (!isThere) line = countUpTo(preparedStarts, offset) - 1;
    return (originalStarts[line] ?? 0) + offset - (preparedStarts[line] ?? 0);
  };
}

function preparedLine(line: string): string {
  if (line.length > longestLine || nestsTooDeep(line)) return plain(line);
  const losesTable = line.includes('|') && /[ \t]$/.test(line) && tableDelimiter.test(line);
  return losesTable ? withoutSpaceAfter(line) : line;
}

function nestsTooDeep(line: string): boolean {
  const indent = line.length - line.trimStart().length;
  if (indent > deepestIndent) return true;
  const markers = nestingMarkers.exec(line)?.[0].replace(/\s/g, '') ?? '';
  return markers.length > deepestNesting;
}

/** `| --- | :-: | ` as `| --- | :--: |`. */
function withoutSpaceAfter(line: string): string {
  const bare = line.trimEnd();
  const fill = '-'.repeat(line.length - bare.length);
  // The first dash may be the marker of a list, which a second one would take away.
  const at = /^\s*-\s/.test(bare) ? bare.length - (bare.endsWith('|') ? 1 : 0) : bare.lastIndexOf('-') + 1;
  return bare.slice(0, at) + fill + bare.slice(at);
}

/** What one paragraph or table can be at most: lines without a blank line, a list marker, a heading or a fence between. */
function neutralised(lines: readonly string[]): readonly string[] {
  const result = [...lines];
  let first = 0;
  const endRun = (end: number, next: number): void => {
    const run = result.slice(first, end);
    if (bracketsIn(run) > mostBracketsFrom(lines[first], lines[first + 1]))
      for (let at = first; at < end; at++) result[at] = plain(result[at] ?? '');
    first = next;
  };
  for (const [index, line] of lines.entries()) {
    if (endsRun(line)) endRun(index, index + 1);
    else if (startsBlock.test(line)) endRun(index, index);
  }
  endRun(lines.length, lines.length);
  return result;
}

function endsRun(line: string): boolean {
  return line.trim() === '' || fenceLine.test(line);
}

function bracketsIn(run: readonly string[]): number {
  return run.reduce((count, line) => count + (line.match(bracket)?.length ?? 0), 0);
}

function mostBracketsFrom(first = '', second = ''): number {
  return mostBrackets[tableDelimiter.test(second) && first.includes('|') ? 'table' : 'paragraph'];
}

/** The same length, and nothing in it means anything. */
function plain(line: string): string {
  return line.replace(/\S/g, 'x');
}

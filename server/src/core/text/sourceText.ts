import type { SameEnds } from './change.ts';
import { sameEnds } from './change.ts';
import { countUpTo } from './sorted.ts';
import type { Span } from './span.ts';

/** Zero-based; `character` counts UTF-16 code units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A text and where its lines start. Lines end with LF, CRLF or CR, as in the Language Server Protocol. */
export interface SourceText {
  readonly text: string;
  /** Offset of the first character of every line; never empty. */
  readonly lineStarts: readonly number[];
}

/** Line starts at the ends that `previous` has in common with it are taken over. */
export function readSourceText(text: string, previous?: SourceText, same?: SameEnds): SourceText {
  if (previous === undefined) return { text, lineStarts: [0, ...lineStartsWithin(text, 0, text.length)] };
  const ends = same ?? sameEnds(previous.text, text);
  const by = text.length - previous.text.length;
  // Whether CR ends a line depends on the character after it.
  const from = Math.max(0, ends.start - 1);
  const kept = countUpTo(previous.lineStarts, from);
  const behind = countUpTo(previous.lineStarts, previous.text.length - ends.behind);
  const lineStarts = previous.lineStarts.slice(0, kept);
  for (const start of lineStartsWithin(text, from, text.length - ends.behind)) lineStarts.push(start);
  for (let line = behind; line < previous.lineStarts.length; line++)
    lineStarts.push((previous.lineStarts[line] ?? 0) + by);
  return { text, lineStarts };
}

/** The lines that start after a line end between two offsets. */
function lineStartsWithin(text: string, from: number, to: number): readonly number[] {
  const starts: number[] = [];
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset);
    const endsLine = code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10);
    if (endsLine) starts.push(offset + 1);
  }
  return starts;
}

/** Where the line of an offset begins. A line end is looked for in that line alone: in some texts there is none of its kind. */
export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return offset === 0 ? 0 : start + text.slice(start, offset).lastIndexOf('\r') + 1;
}

/** The zero-based line that holds `offset`. */
export function lineAt(source: SourceText, offset: number): number {
  return Math.max(0, countUpTo(source.lineStarts, offset) - 1);
}

export function positionAt(source: SourceText, offset: number): Position {
  const line = lineAt(source, offset);
  return { line, character: offset - (source.lineStarts[line] ?? 0) };
}

/** A position outside the text is drawn to the nearest one inside. */
export function offsetAt(source: SourceText, position: Position): number {
  if (position.line < 0) return 0;
  const line = lineSpan(source, position.line);
  return Math.min(line.start + Math.max(0, position.character), line.end);
}

/** The characters of a zero-based line without its line end. A line after the last one is empty. */
export function lineSpan(source: SourceText, line: number): Span {
  const { text, lineStarts } = source;
  const start = lineStarts[line] ?? text.length;
  let end = lineStarts[line + 1] ?? text.length;
  if (end > start && text.charCodeAt(end - 1) === 10) end--;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return { start, end };
}

/**
 * The part of `within` on the line that holds `offset`; undefined when it is longer than `most`, in UTF-16 units: more is not
 * looked at, however often it is asked for.
 */
export function lineWithin(text: string, within: Span, offset: number, most: number): Span | undefined {
  let start = offset;
  while (start > within.start && offset - start <= most && !isLineEnd(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < within.end && end - start <= most && !isLineEnd(text.charCodeAt(end))) end++;
  return end - start > most ? undefined : { start, end };
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

export function lineText(source: SourceText, line: number): string {
  const { start, end } = lineSpan(source, line);
  return source.text.slice(start, end);
}

/** The line end this text uses, so that what is inserted uses it too. */
export function lineEndOf(source: SourceText): '\n' | '\r\n' | '\r' {
  const next = source.lineStarts[1];
  if (next === undefined) return '\n';
  if (source.text.charCodeAt(next - 1) === 13) return '\r';
  return source.text.charCodeAt(next - 2) === 13 ? '\r\n' : '\n';
}

/** The lines between two offsets, line ends left out. */
export function readLineSpans(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let lineStart = start;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code !== 10 && code !== 13) continue;
    spans.push({ start: lineStart, end: offset });
    if (code === 13 && text.charCodeAt(offset + 1) === 10 && offset + 1 < end) offset++;
    lineStart = offset + 1;
  }
  spans.push({ start: lineStart, end });
  return spans;
}

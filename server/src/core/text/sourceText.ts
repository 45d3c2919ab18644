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

export function readSourceText(text: string): SourceText {
  const lineStarts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    const endsLine = code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10);
    if (endsLine) lineStarts.push(offset + 1);
  }
  return { text, lineStarts };
}

/** The zero-based line that holds `offset`. */
export function lineAt(source: SourceText, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
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

/** The characters of a zero-based line without its line end. A line behind the last one is empty. */
export function lineSpan(source: SourceText, line: number): Span {
  const { text, lineStarts } = source;
  const start = lineStarts[line] ?? text.length;
  let end = lineStarts[line + 1] ?? text.length;
  if (end > start && text.charCodeAt(end - 1) === 10) end--;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return { start, end };
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

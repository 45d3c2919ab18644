import type { Document } from '../document/document.ts';
import type { SourceText } from '../text/sourceText.ts';
import { lineAt, lineEndOf, lineSpan } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore } from '../text/span.ts';

/** What may follow one another: bullets, numbers, rows. */
const series = [/^[ \t]*[-*+](?:[ \t]|$)/, /^[ \t]*\d{1,9}[.)](?:[ \t]|$)/, /^[ \t]*\|/];
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;

/**
 * A block that goes in the place of one line: with an empty line between it and what stands next to it, as Markdown would
 * make one of them otherwise. Items may follow one another, and so may rows. Undefined where the next line is indented:
 * it belongs to what stands above; and within HTML.
 */
export function ownBlock({ source, markdown }: Document, line: Span, block: string): string | undefined {
  const lineEnd = lineEndOf(source);
  const number = lineAt(source, line.start);
  const isHtml = (index: number): boolean => {
    const start = source.lineStarts[index] ?? 0;
    const prose = lastStartingBefore(markdown.prose, start);
    return index >= 0 && prose?.kind === 'html' && start < prose.end;
  };
  if (isIndented(source, number + 1) || isHtml(number)) return undefined;
  const kind = series.find((each) => each.test(block));
  const written = (index: number): string | undefined => {
    if (index < 0 || index >= source.lineStarts.length) return undefined;
    const { start, end } = lineSpan(source, index);
    return source.text.slice(start, end);
  };
  const isEmpty = (index: number): boolean => (written(index) ?? '').trim() === '';
  const goesOn = (index: number): boolean => kind?.test(written(index) ?? '') === true;
  const isHeading = (index: number): boolean => heading.test(written(index) ?? '');
  const isApart = (index: number): boolean => isEmpty(index) || (!isHtml(index) && (goesOn(index) || isHeading(index)));
  return `${isApart(number - 1) ? '' : lineEnd}${block}${isApart(number + 1) ? '' : lineEnd}`;
}

/** Whether the next line from `number` on that says something is indented. */
function isIndented(source: SourceText, number: number): boolean {
  for (let index = number; index < source.lineStarts.length; index++) {
    const { start, end } = lineSpan(source, index);
    const written = source.text.slice(start, end);
    if (written.trim() !== '') return /^[ \t]/.test(written);
  }
  return false;
}

/** Without the indentation that its first line has. */
export function withoutIndent(block: string): string {
  const indent = /^[ \t]*/.exec(block)?.[0] ?? '';
  const lines = block.split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
  return lines.join('\n');
}

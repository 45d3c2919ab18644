import type { Document } from '../document/document.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { contains, firstStartingFrom, lastStartingBefore, spanAt, startingWithin } from '../text/span.ts';

/**
 * The line of a placeholder, with its end, where the document reads on without it: an item of one line, a row, a line of
 * its own, a key of the front matter. Undefined for a line that defines something, and for part of something longer.
 */
export function removableLine(document: Document, placeholder: Span): Span | undefined {
  const { source, identifiers, frontMatter } = document;
  const number = lineAt(source, placeholder.start);
  const line = lineSpan(source, number);
  if (!contains(line, placeholder)) return undefined;
  if (startingWithin(identifiers, line).some(({ definition }) => definition !== undefined)) return undefined;
  const isKey = frontMatter.entries.some(
    ({ keySpan, valueSpan }) =>
      contains(line, keySpan) && contains(line, valueSpan) && contains(valueSpan, placeholder),
  );
  const isWhole = placeholder.start < frontMatter.bodyStart ? isKey : isAlone(document, placeholder, line);
  return isWhole && !leavesMarkBelowText(document, number) ? withEnd(document, line, number) : undefined;
}

/** Below a paragraph, a line of dashes makes it a heading, and a list mark alone belongs to it. */
const markAlone = /^[ \t>]*(?:[-+*]|\d{1,9}[.)]|-+|=+)[ \t]*$/;

function leavesMarkBelowText({ source }: Document, number: number): boolean {
  if (number === 0 || number + 1 >= source.lineStarts.length) return false;
  const [before, after] = [number - 1, number + 1].map((index) => {
    const { start, end } = lineSpan(source, index);
    return source.text.slice(start, end);
  });
  return /[^\s>]/.test(before ?? '') && markAlone.test(after ?? '');
}

function isAlone({ markdown, source }: Document, { start }: Span, line: Span): boolean {
  const table = spanAt(markdown.tables, start);
  if (table !== undefined) return table.rows.some((row) => contains(line, row) && contains(row, { start, end: start }));
  if (spanAt(markdown.codeBlocks, start) !== undefined || spanAt(markdown.headings, start) !== undefined) return false;
  const item = lastStartingBefore(markdown.items, start);
  if (item !== undefined && contains(item, { start, end: start }))
    return contains(line, {
      start: item.start,
      end: item.start + source.text.slice(item.start, item.end).trimEnd().length,
    });
  const prose = lastStartingBefore(markdown.prose, start + 1) ?? firstStartingFrom(markdown.prose, start);
  return prose?.kind === 'paragraph' && contains(line, prose);
}

/** With the empty line that would be one too many. */
function withEnd({ source }: Document, line: Span, number: number): Span {
  const isEmpty = (index: number): boolean => {
    if (index < 0 || index >= source.lineStarts.length) return false;
    const { start, end } = lineSpan(source, index);
    return source.text.slice(start, end).trim() === '';
  };
  const following = isEmpty(number - 1) && isEmpty(number + 1) ? number + 2 : number + 1;
  return { start: line.start, end: source.lineStarts[following] ?? source.text.length };
}

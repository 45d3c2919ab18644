import type { SourceText } from '../text/sourceText.ts';
import { lineAt, lineEndOf } from '../text/sourceText.ts';

const listItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/**
 * The line end that keeps the text below a line apart from what is written there, or from what stands above when the line
 * goes: an empty item ends before it, one with words would take it in. Empty where it is apart.
 */
export function apartBelow(source: SourceText, offset: number): string {
  const line = lineAt(source, offset);
  const below = source.text.slice(source.lineStarts[line + 1] ?? source.text.length, source.lineStarts[line + 2]);
  return below.trim() === '' || listItem.test(below) ? '' : lineEndOf(source);
}

import type { SourceText } from '../text/sourceText.ts';
import { lineAt, lineEndOf, lineText } from '../text/sourceText.ts';

/** Its first group is what items of one list have in common, its second what stands after the mark. */
const listItem = /^[ \t>]*(?:([-*+])|\d{1,9}([.)]))(?:[ \t]+(\S)?|(?=[\r\n]|$))/;

/**
 * The line end that keeps the text below a line apart from what is written there, or from what stands above when the line
 * goes: an empty item ends before it, one with words would take it in. Empty where it is apart.
 */
export function apartBelow(source: SourceText, offset: number): string {
  const line = lineAt(source, offset);
  const below = source.text.slice(source.lineStarts[line + 1] ?? source.text.length, source.lineStarts[line + 2]);
  if (below.trim() === '') return '';
  const [own, next] = [lineText(source, line), below].map((written) => listItem.exec(written));
  const isSibling = next != null && own != null && (next[1] ?? next[2]) === (own[1] ?? own[2]);
  // An item of another list begins below words only where it has some itself, and is no later one.
  const begins = next?.[3] !== undefined && (next[1] !== undefined || /^[ \t>]*1[.)]/.test(below));
  return isSibling || begins ? '' : lineEndOf(source);
}

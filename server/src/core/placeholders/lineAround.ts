import type { Prose } from '../syntax/markdown/markdown.ts';

/** What stands on the same line before `offset`, within the prose. */
export function lineBefore(text: string, prose: Prose, offset: number): string {
  const before = text.slice(prose.start, offset);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** What stands on the same line after `offset`, within the prose. */
export function lineAfter(text: string, prose: Prose, offset: number): string {
  return text.slice(offset, prose.end).split(/[\r\n]/, 1)[0] ?? '';
}

/** As much of a line as decides what a bracket in it means, in UTF-16 units; with all of it, long lines cost their square. */
const near = 200;

/** The end of what stands on the same line before `offset`. */
export function nearBefore(text: string, prose: Prose, offset: number): string {
  const start = Math.max(prose.start, offset - near);
  const before = lineBefore(text, { ...prose, start }, offset);
  return start > prose.start && before.length === near ? `…${before}` : before;
}

/** The beginning of what stands on the same line after `offset`. */
export function nearAfter(text: string, prose: Prose, offset: number): string {
  const end = Math.min(prose.end, offset + near);
  const after = lineAfter(text, { ...prose, end }, offset);
  return end < prose.end && after.length === near ? `${after}…` : after;
}

/** The last word of a text, in lower case, markup and colons after it left out. */
export function wordBefore(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s*_:]/.test(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && /\p{L}/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

/** Nothing else stands in the item, the cell or after the label. */
export function isWholeValue(before: string, after: string): boolean {
  return /(?:^|[:：])[\s*_]*$/.test(before) && /^[\s*_.,;|]*$/.test(after);
}

/** Nothing else stands after a label. */
export function isLabelled(before: string, after: string): boolean {
  return /[:：](?:\*\*|__)?\s*$/.test(before) && isWholeValue(before, after);
}

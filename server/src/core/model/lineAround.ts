import type { Prose } from '../syntax/markdown.ts';

/** What stands on the same line before `offset`, within the prose. */
export function lineBefore(text: string, prose: Prose, offset: number): string {
  const before = text.slice(prose.start, offset);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** What stands on the same line behind `offset`, within the prose. */
export function lineAfter(text: string, prose: Prose, offset: number): string {
  return text.slice(offset, prose.end).split(/[\r\n]/, 1)[0] ?? '';
}

/** The last word of a text, in lower case, markup and colons behind it left out. */
export function wordBefore(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s*_:]/.test(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && /\p{L}/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

/** Nothing else stands in the item, the cell or behind the label. */
export function isWholeValue(before: string, after: string): boolean {
  return /(?:^|[:：])[\s*_]*$/.test(before) && /^[\s*_.,;|]*$/.test(after);
}

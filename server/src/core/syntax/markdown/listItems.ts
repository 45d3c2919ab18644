import type { Span } from '../../text/span.ts';
import { trimmed } from '../../text/span.ts';

/** The text between the marker of a list item and the end of that line. */
export function firstLineAfter(text: string, marker: Span, item: Span): Span {
  let end = marker.end;
  while (end < item.end && !isLineEnd(text.charCodeAt(end))) end++;
  return trimmed(text, { start: marker.end, end });
}

const box = /^\[(?:[^\]\n]|[\ud800-\udbff][\udc00-\udfff])\](?=\s|$)/;

/** One character in brackets with text after it is a box: `[ ]`, `[x]`, `[~]`, `[P]`, `[✅]`. */
export function boxAt(text: string, line: Span): Span | undefined {
  if (text[line.start] !== '[') return undefined;
  // Two halves of a character, two brackets and what stands after them.
  const found = box.exec(text.slice(line.start, Math.min(line.end, line.start + 5)));
  if (found === null) return undefined;
  const isStandard = /^\[[ xX]\]/.test(found[0]);
  const hasText = line.end > line.start + found[0].length;
  return isStandard || hasText ? { start: line.start, end: line.start + found[0].length } : undefined;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

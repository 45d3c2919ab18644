import type { Span } from '../text/span.ts';

const box = /^\[[ xX~✓✔✅]\]\s+(?=\S)/u;

/** What a heading says behind a status box: `T004: Write loader` of `[X] T004: Write loader`. */
export function withoutBox(text: string, { start, end }: Span): Span {
  if (text[start] !== '[') return { start, end };
  return { start: start + (box.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

import type { Span } from '../text/span.ts';

/** A box, pictures, emoji by name and a word in bold, which are no part of a title. */
const status =
  /^(?:(?:\[[ xX~✓✔✅]\]|!\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])?|:[a-z\d_+-]{1,40}:|\*\*\p{Lu}{2,12}\*\*)\s+(?=\S))+/u;

/** What a heading says after its status: `T004: Write loader` of `[X] T004: Write loader` and of `**NEW** T004: Write loader`. */
export function withoutBox(text: string, { start, end }: Span): Span {
  if (!'[!:*'.includes(text.charAt(start))) return { start, end };
  return { start: start + (status.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

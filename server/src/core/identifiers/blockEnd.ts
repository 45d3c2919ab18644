import type { Identifier } from './identifiers.ts';

/** `---` or `***` with an empty line above: it parts sections, and belongs to none. */
const rule =
  /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n) {0,3}(?:-[ \t]*){3,}$|(?:\r\n|\r|\n) {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** The end of a container that begins before: `:::`. */
const closing = /(?:\r\n|\r|\n) {0,3}:{3,}$/;
/** A comment with an empty line above, such as `<!-- end of the list -->`. */
const comment = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)[ \t]*$/;
/** In UTF-16 units: what ends a requirement is no longer. */
const longestEnd = 400;

/** Where the text of a requirement ends; white space, rules and comments behind it are left out. */
export function blockEnd(text: string, { definition, end }: Pick<Identifier, 'definition' | 'end'>): number {
  let at = trimmedTo(text, end, definition?.block.end ?? end);
  for (;;) {
    const last = text.slice(Math.max(end, at - longestEnd), at);
    const marker = rule.exec(last)?.[0] ?? closing.exec(last)?.[0] ?? commentAtEnd(last);
    if (marker === undefined) return at;
    at = trimmedTo(text, end, at - marker.length);
  }
}

function commentAtEnd(last: string): string | undefined {
  if (!last.endsWith('-->')) return undefined;
  const start = last.lastIndexOf('<!--');
  return start !== -1 && comment.test(last.slice(0, start)) ? last.slice(start) : undefined;
}

function trimmedTo(text: string, least: number, end: number): number {
  let at = end;
  while (at > least && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

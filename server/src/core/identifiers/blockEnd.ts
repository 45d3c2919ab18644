import type { Identifier } from './identifiers.ts';

/** Where the text of a requirement ends, white space left out. */
export function blockEnd(text: string, { definition, end }: Identifier): number {
  let at = definition?.block.end ?? end;
  while (at > end && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

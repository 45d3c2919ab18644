import type { Span } from '../text/span.ts';
import { flowLetters } from './flowLetters.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { lettersOf } from './spacedToken.ts';

/** `ASM-001`, `REQ-1`. */
const firstName = /^\p{Lu}{2,8}[-.]0*1$/u;
/** So many families begin with 1 that some of them have no second member yet. */
const fewestFirsts = 3;
/** In UTF-16 units: between two rows or items stands a line end at most. */
const mostBetween = 2;

interface Candidate {
  readonly token: IdentifierToken;
  readonly definition: { readonly block: Span };
}

/**
 * Tells names that define although they are the only ones of a family nobody knows: `TST-001` beside `REQ-001` and
 * `CON-001`, as templates have one row of each, and the `FE1` of a use case. Rows of many families name other documents.
 */
export function loneFamilies(candidates: readonly Candidate[]): (token: IdentifierToken) => boolean {
  const firsts = new Set<string>();
  const listed = new Set<string>();
  let before: Candidate | undefined;
  for (const candidate of candidates) {
    const { name, prefix } = candidate.token;
    if (!firstName.test(name)) continue;
    firsts.add(prefix);
    const between = candidate.definition.block.start - (before?.definition.block.end ?? Infinity);
    if (before !== undefined && between >= 0 && between <= mostBetween)
      for (const { token } of [before, candidate]) listed.add(token.prefix);
    before = candidate;
  }
  return ({ name, prefix }) =>
    flowLetters.has(lettersOf(prefix)) || (firsts.size >= fewestFirsts && firstName.test(name) && !listed.has(prefix));
}

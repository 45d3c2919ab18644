import type { DefinitionCandidate } from '../identifiers/definitions.ts';
import { isWeak } from '../identifiers/definitions.ts';
import { flowLetters } from '../identifiers/flowLetters.ts';
import type { IdentifierToken } from '../identifiers/identifierToken.ts';
import { lettersOf } from '../identifiers/spacedToken.ts';

/** `ASM-001`, `PF-GEN-1`. */
const firstName = /^\p{Lu}{2,8}(?:-\p{Lu}{2,8})?[-.]0*1$/u;
/** So many families begin with 1 that some of them have no second member yet. */
const fewestFirsts = 3;

/**
 * Tells names that define although they are the only ones of a family nobody knows: `TST-001` beside `REQ-001` and
 * `CON-001`, as templates have one row of each, and the `FE1` of a use case. `lists` are those of one kind in one section:
 * where each item is of another family, they name other documents.
 */
export function loneFamilies(lists: readonly (readonly DefinitionCandidate[])[]): (token: IdentifierToken) => boolean {
  const firsts = new Set<string>();
  const listed = new Set<string>();
  for (const list of lists) {
    let before = '';
    for (const { token, definition } of list) {
      if (isWeak(definition)) continue;
      const prefix = firstName.test(token.name) ? token.prefix : '';
      if (prefix !== '') firsts.add(prefix);
      if (prefix !== '' && before !== '' && prefix !== before) listed.add(prefix).add(before);
      before = prefix;
    }
  }
  return ({ name, prefix }) =>
    flowLetters.has(lettersOf(prefix)) || (firsts.size >= fewestFirsts && firstName.test(name) && !listed.has(prefix));
}

import { referenceWords } from '../dialects/prompts.ts';
import type { Answer, Bracket } from './bracketPlace.ts';
import { no, placeOf } from './bracketPlace.ts';
import { readIdentifierTokens } from '../identifiers/identifierToken.ts';
import { isOptionWord } from './optionLists.ts';

/** `[cite: 19]`, `[OBS: server.py:12]`, `[Source: …]`, `[Priority: High]`; but `[OPEN: who pays?]`. */
export function annotation(bracket: Bracket): Answer {
  const { inner } = bracket;
  if (inner.endsWith('?')) return undefined;
  if (/^(?:[a-z][\w-]*|[A-Z]{2,}|Source|Ref|See):\s?\S/.test(inner) || /^\S+\.\w+:\d+/.test(inner)) return no;
  const value = /^\p{L}[\p{L} ]{1,24}:\s*(\S[^:]*)$/u.exec(inner)?.[1];
  if (value === undefined) return undefined;
  // `**Points:** [Fibonacci: 1, 2, 3]`
  const isListed = /^\d+(?:,\s?\d+)+/.test(value) && placeOf(bracket) === 'whole';
  if (isListed) return { kind: 'bracket', certainty: 'weak' };
  if (isOptionWord(value) || isIdentifierList(value) || /^[@\d]/.test(value)) return no;
  return placeOf(bracket) === 'aside' ? { kind: 'bracket', certainty: 'weak' } : undefined;
}

/** `[RFC 2119]`, `[Figure 1]`, `[Section 4.2]`, `[Smith et al., 2021]`, `[see below]`, `[Spec §FR-1]`: there to be looked up. */
export function reference(bracket: Bracket): Answer {
  const { inner } = bracket;
  const noun = /^(\p{L}+)\.?\s?(?:\d[\w.:-]*|[A-Z])$/u.exec(inner)?.[1]?.toLowerCase();
  const isNamed = referenceWords.has(noun ?? '') || /§|\bet al\b|^(?:see|cf\.?|refs?)\s/i.test(inner);
  const isNumbered = /^\p{Lu}[\p{L}.]*(?:[\s,/-]+\p{L}[\p{L}.]*){0,2}[\s,-]+\d{3}[\d:.-]*$/u.test(inner);
  // `| [Some Server 2019] |` gives an example of what a cell is to hold.
  const isExample = bracket.isCell && placeOf(bracket) === 'whole';
  return isNamed || (isNumbered && !isExample) ? no : undefined;
}

/** `FR-1, FR-2`, `FR-1 - FR-3`. */
export function isIdentifierList(text: string): boolean {
  const parts = text.split(/[\s,+/&–]/).filter((part) => part !== '' && part !== '-');
  return parts.every((part) => {
    const [token] = readIdentifierTokens(part, { start: 0, end: part.length });
    return token?.start === 0 && token.end === part.length;
  });
}

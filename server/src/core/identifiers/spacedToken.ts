import { identifierKinds } from '../dialects/identifierKinds.ts';
import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import { capitals, smallLetters } from '../dialects/letters.ts';
import type { Span } from '../text/span.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { readIdentifierTokens } from './identifierToken.ts';

const blanks = ' \\u00a0\\u202f';
const letter = capitals + smallLetters;
/** `AC 1`, `FUN 1.1`; it looks back from just after the first letter, as names without a blank do. */
const spaced = new RegExp(
  `([${capitals}](?<![${letter}\\d_./#-][${capitals}])[${capitals}]{1,3})[${blanks}](\\d{1,3}(?:\\.\\d{1,3}){0,2}[a-z]?)(?![\\w${letter}%°]|\\.\\w|:\\d|-\\d\\d|[-‐‑]\\p{L})`,
  'gu',
);
const mayBeSpaced = new RegExp(`[${capitals}]{2}[${blanks}]\\d`);
const spacedName = new RegExp(`^([${capitals}]{2,4}) \\d`);

const known = new Set(identifierKinds.map(({ prefix }) => prefix));
/** `REQ 3` is read as `Requirement 3` is; `ISO 9`, `FIG 2` and `TAB 3` are looked up elsewhere. */
const neverSpaced = new Set([
  'REQ',
  ...inAllLanguages(({ prompts }) => [...prompts.references, ...prompts.ordinals]).map((word) => word.toUpperCase()),
]);

/** Whether a text may name identifiers with a blank: true for every one that does. */
export function mayHoldSpaced(text: string): boolean {
  return mayBeSpaced.test(text);
}

/** The letters of a name that is written with a blank; undefined for others. */
export function lettersOfSpaced(name: string): string | undefined {
  return spacedName.exec(name)?.[1];
}

/** The letters of a family, without the blank of those that are written with one. */
export function lettersOf(prefix: string): string {
  return prefix.trimEnd();
}

/** A family of a known kind, which may be meant where another file defines it. */
export function isKnownSpaced(prefix: string): boolean {
  return prefix.endsWith(' ') && known.has(lettersOf(prefix));
}

/** What `FUN 8` may be called where the family is written otherwise: `FUN-8`, `FUN.8`, `FUN8`. */
export function otherWritings({ name, prefix }: IdentifierToken): readonly string[] {
  if (!prefix.endsWith(' ')) return noWritings;
  const number = name.slice(prefix.length);
  return ['-', '.', '_', ''].map((separator) => lettersOf(prefix) + separator + number);
}

const noWritings: readonly string[] = [];
const none: readonly IdentifierToken[] = [];

/**
 * Identifiers with a blank between two offsets. Their prefix ends with it: they are a family of their own, which counts where
 * a document defines it so.
 */
function readSpacedTokens(text: string, { start, end }: Span): readonly IdentifierToken[] {
  const part = text.slice(start, end);
  if (!mayBeSpaced.test(part)) return none;
  return Array.from(part.matchAll(spaced)).flatMap(({ 0: written, 1: letters = '', 2: number = '', index }) => {
    const mayName = !neverSpaced.has(letters) && (letters.length <= 3 || known.has(letters));
    const at = start + index;
    return mayName ? [tokenOf({ start: at, end: at + written.length }, letters, number)] : [];
  });
}

/** Identifiers of both forms, in reading order. */
export function readTokens(text: string, span: Span): readonly IdentifierToken[] {
  const tokens = readIdentifierTokens(text, span);
  const spacedOnes = readSpacedTokens(text, span);
  return spacedOnes.length === 0 ? tokens : [...tokens, ...spacedOnes].sort((a, b) => a.start - b.start);
}

function tokenOf(span: Span, letters: string, number: string): IdentifierToken {
  return { ...span, name: `${letters} ${number}`, prefix: `${letters} `, isSeparated: true };
}

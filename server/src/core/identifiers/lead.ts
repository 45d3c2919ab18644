import { capitals, smallLetters } from '../dialects/letters.ts';
import { separators } from '../dialects/separators.ts';
import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import { anyOf } from '../dialects/languages/words.ts';
import { plainTextFrom } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { readTokens } from './spacedToken.ts';

/** An identifier at the beginning of a line, and how it stands there. */
export interface Lead {
  readonly token: IdentifierToken;
  /** What comes after it, markup left out. */
  readonly rest: string;
  readonly separator: string;
  /** Something between identifier and title says that the title belongs to it. */
  readonly isTitled: boolean;
  readonly isBold: boolean;
  readonly isBracketed: boolean;
  /** `(FR-1) Sign in`: it may define at the beginning of a line, and refers inside a sentence. */
  readonly isInParentheses: boolean;
  /** It stands in the text of a link: what it leads to says more. */
  readonly isLink: boolean;
  /** Where that leads, or what stands for it: `prd.md` of `[FR-1](prd.md)`; empty without one. */
  readonly address: string;
  /** `/LF10/`. */
  readonly isInSlashes: boolean;
}

/** Signs that may stand before the identifier: emphasis, a section number, a bracket, a quotation, a bullet, an anchor, a check mark, a tag. */
const beforeIdentifier =
  /^(?:[\s>•◦‣●○■□]|\p{Extended_Pictographic}\ufe0f?|\d{1,3}(?:\.\d{1,3}){0,3}[.)]?[^\S\r\n]+|<\/?(?:[abiu]|em|strong|code|mark|span)\b[^<>]*>|\[[a-z][a-z_]{1,20}\](?=\*\*|__)|\[(?:\p{Lu}\p{Ll}{2,11}|[PM]\d)\][^\S\r\n]+|\*\*(?:P\d|M(?:UST|ust)|S(?:HOULD|hould)|C(?:OULD|ould))\*\*[^\S\r\n]+|~~(?:[-*]\s)?)*/u;
const opening = /^([*_]{1,3})?\/?([[【〔「『(（])?(?:<a\s[^<>]*>)?(\*\*|__)?`?/;
const closing = /^`?(?:<\/[a-z]{1,6}>)?(?:\](?:\([^()\s]*\))?|[】〕」』)）])?[*_]{0,3}\s*/;
const boldTag = /<(?:b|strong)\b/;
/** The rest of a link that begins before the identifier. */
const linkAfter = /^[^\]]*\](?:\(<?([^()\s<>]*)|\[([^[\]]*))/;
/** `: `, `：`, ` -- `, `—` before a word, ` · `, ` | `, `，`, ` = `, a colon after a backslash, as word processors export it, and some of them before a prompt. */
const titleSeparator =
  /^\\?(?:[:：﹕)]|=>?\s|<br\s?\/?>|[-–—―‒−]{1,3}(?:\s|$|(?=[\p{Lu}\p{Lo}“"`([*_]))|[·|](?=[\s\p{L}])|\.\s|[，、](?=[\p{Lu}\p{Lo}])|[·|，、](?=\[[^\d[\]\n\r]{1,40}\](?![[(:])))\s*/u;
/** `AB-001 (Phase one): text`, `S1 [unit]: text`. */
const asideAndColon = /^(?:[(（][^()（）\n\r]{1,40}[)）]|\[[^[\]\n\r]{1,20}\])(?:\*\*|__)?\s?[:：﹕]/;
/** `S1 [unit] text`. */
const tagAfter = /^\[[^[\]\n\r]{1,20}\][ \t]+(?=[^\s[(])/;
const colon = /^[:：﹕]/;
/** `Rule GR-001`, `Use Case UC-7`: what it is, before what it is called. */
const kindWords = new Set(inAllLanguages(({ names }) => names.kinds));
const begins = `[${capitals}](?:[${capitals}${smallLetters}]{0,7}[${separators}\\d]|[${capitals}]{1,3}[ \\u00a0\\u202f]\\d)`;
const wordsBefore = new RegExp(
  `^\\p{L}[\\p{L}’'-]*(?: \\p{L}[\\p{L}’'-]*){0,3}(?: |(?<=[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}]))(?=${begins})`,
  'u',
);

/** How many characters of a text are the word for what an identifier after it stands for. */
export function kindBefore(text: string): number {
  const found = wordsBefore.exec(text)?.[0] ?? '';
  return kindWords.has(found.trimEnd().toLowerCase()) ? found.length : 0;
}

export function isColon(separator: string): boolean {
  return colon.test(separator);
}

const beginning = new RegExp(begins, 'y');

/** In UTF-16 units: with the beginning of the identifier, no such word is longer. */
const longestKind = 60;

/** Nearly every line begins with a word, which is told from an identifier at the first few letters. */
function mayLead(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (code >= 97 && code <= 122) return false;
  beginning.lastIndex = start;
  return code < 65 || code > 90 || beginning.test(text);
}

/** `Requirement FR-7: Sign in`: words for what it is come before it, and a colon after it. */
export function readNamedLead(text: string, { start, end }: Span): Lead | undefined {
  const kind = kindBefore(text.slice(start, Math.min(end, start + longestKind)));
  const lead = kind === 0 ? undefined : readLead(text, { start: start + kind, end });
  return lead !== undefined && isColon(lead.separator) ? lead : undefined;
}

/** `to FR-9`, `through FR-9`, after `FR-1`. */
const rangeWord = new RegExp(
  `^(?:[\`*]{0,3}\\s)?(?:${anyOf(inAllLanguages(({ numbers }) => numbers.through))})\\s?[\`*]{0,3}(?=[${capitals}])`,
);

function beginsRange(rest: string, { prefix }: IdentifierToken): boolean {
  const word = rangeWord.exec(rest)?.[0];
  if (word === undefined) return false;
  const [end] = readTokens(rest, { start: word.length, end: Math.min(rest.length, word.length + 30) });
  return end?.start === word.length && end.prefix === prefix;
}

/** Undefined when the text does not begin with an identifier; `whole` is the line of which it is the end. */
export function readLead(text: string, span: Span, whole = span): Lead | undefined {
  if (!mayLead(text, span.start)) return undefined;
  const line = text.slice(span.start, span.end);
  const before = beforeIdentifier.exec(line)?.[0] ?? '';
  const open = opening.exec(line.slice(before.length));
  const bracket = open?.[2] ?? '';
  const opened = before.length + (open?.[0].length ?? 0);
  const kind = open?.[1] === undefined ? 0 : kindBefore(line.slice(opened, opened + longestKind));
  const at = span.start + opened + kind;
  const [token] = readTokens(text, { start: at, end: Math.min(span.end, at + 60) });
  if (token?.start !== at) return undefined;

  let rest = text.slice(token.end, span.end);
  const link = bracket === '[' ? linkAfter.exec(rest) : null;
  const isInSlashes = (open?.[0].endsWith('/') ?? false) && rest.startsWith('/');
  if (isInSlashes) rest = rest.slice(1);
  const inBold = /^(?:[:：﹕.、，]| ?[·|])(?=\*\*|__)/.exec(rest)?.[0] ?? '';
  rest = rest.slice(inBold.length);
  rest = rest.slice(closing.exec(rest)?.[0].length ?? 0);
  const separator = inBold === '' ? (titleSeparator.exec(rest)?.[0] ?? '') : inBold;
  if (inBold === '') rest = rest.slice(separator.length);
  // `TS-F001 — TS-F007: …` and `FR-1 to FR-9: …` begin with a range, which defines nothing.
  if (beginsRange(rest, token)) return undefined;
  const [second] = readTokens(rest, { start: 0, end: Math.min(rest.length, 30) });
  const isRange =
    separator !== '' && !isColon(separator) && /^[`*]*$/.test(rest.slice(0, second?.start ?? rest.length));
  if (isRange && second !== undefined) return undefined;
  const isTitled = separator !== '' || asideAndColon.test(rest) || (kind === 0 && tagAfter.test(rest));
  if (kind > 0 && !isTitled) return undefined;
  const isInParentheses = /[(（]/.test(bracket);
  return {
    token,
    rest: plainTextFrom(text.slice(whole.start, span.end), span.end - rest.length - whole.start),
    separator: separator.trim(),
    isTitled,
    isBold: (open?.[1] ?? '').length > 1 || open?.[3] !== undefined || boldTag.test(before),
    isBracketed: bracket !== '' && !isInParentheses,
    isInParentheses,
    isLink: link !== null,
    address: link?.[1] ?? link?.[2] ?? '',
    isInSlashes,
  };
}

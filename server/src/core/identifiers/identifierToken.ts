import { capitals, smallLetters } from '../dialects/letters.ts';
import { anyDash, separators } from '../dialects/separators.ts';
import type { IdentifierKind } from '../dialects/dialect.ts';
import type { Span } from '../text/span.ts';

/** An identifier as it stands in a text, whether or not anything defines it. */
export interface IdentifierToken extends Span {
  /** With every dash written as `-`: the name to look up. */
  readonly name: string;
  /** The letters it begins with: `AC` of `AC-PRD-01`. */
  readonly prefix: string;
  /** Something stands between letters and number. */
  readonly isSeparated: boolean;
  /** Set where the form says what it is: `User Story 1`, `Requirement: Login`. */
  readonly kind?: IdentifierKind;
  /** It counts where the document defines it: words of a code span, or small ones such as `epic 2`. */
  readonly needsDefinition?: boolean;
}

const letter = capitals + smallLetters;

/** `FR-1`, `FR-001`, `FR001`, `FR-1.2`, `FR-AUTH-001`, `AC-PRD-01`, `FR-008a`, `RF-008A`, `T012-B`, `D13-a`, `TS-F001`, `A11Y-001`, `BRD.06.23.01`, `ФТ-1`; also in `_FR-1_`. N, X, Y and Z stand for numbers to come, and so does the x of `US-00x`. It looks back from just after the first letter, because few places have one. */
export const writtenToken = new RegExp(
  `([${capitals}](?<![${letter}0-9\\\\]_{0,3}[${capitals}])(?:\\d{1,2}[A-Z](?=-)|[${letter}]{0,7}))((?:[${separators}][${capitals}][${capitals}0-9]{0,14}){0,4})([${separators}]?)` +
    '(\\d{1,9}(?:[.\\-_]\\d{1,4})*(?:[a-wyz]|-?[A-MO-W](?![\\w-])|-[a-wyz](?![\\w-]))?)(?!_{0,3}[A-Za-z0-9]|\\.[A-Za-z0-9]|-[a-z*])',
  'g',
);
/** After one of these a token is the end of a path or a word, unless an identifier stands before it: `FR-1/FR-2`. */
const joints = /[/.‐‑–−-]$/;

/** `prd.md#`, and `[[prd#` of a link that names a heading as it is written. */
const namesPlace = /(?:\.(?:md|markdown)|\[\[[^[\]|]*)#$/i;

/** What others have published: `ISO-27001`, `RFC-2119`, `CVE-2030-1234`, `DO-178C`; `RFC-0007` and `ISO-01` are a project's own. */
const standard =
  /^(?:(?:ISO|IEC|DIN|RFC)[-_]?[1-9]\d{3,4}|IEEE[-_]?\d{3,4}|NIST[-_]?\d{3}|CVE-\d{4}-\d+|CWE-\d+|DO-\d{3})(?!\d)/;
/** P0 to P5 are priorities, P50 and P95 percentiles. */
const neverAPrefix = new Set(['P']);

/** `M1`, `G2`: too short to be told from other things by itself. */
export const smallName = new RegExp(`^[${capitals}]\\d$`);

/** A word before a number, such as `Phase-2` or `Version.3`, is not a prefix; `StR-1` is. */
const plainPrefix = new RegExp(`^(?:[${capitals}]+|[${capitals}][${smallLetters}]?[${capitals}]|[A-Z]\\d{1,2}[A-Z])$`);

/** `T-7` is a week before, unless it is a task. */
const dayBefore = /^T-(?:0|[1-9]\d?)$/;

const none: readonly IdentifierToken[] = [];

/** The identifiers between two offsets of a text. */
export function readIdentifierTokens(text: string, { start, end }: Span): readonly IdentifierToken[] {
  if (!mayHoldToken(text, start, end)) return none;
  const part = text.slice(start, end);
  const tokens: IdentifierToken[] = [];
  let previousEnd = -1;
  writtenToken.lastIndex = 0;
  // `matchAll` would make a regular expression of its own for every paragraph.
  for (let match = writtenToken.exec(part); match !== null; match = writtenToken.exec(part)) {
    const [written, prefix = '', infix = '', separator = ''] = match;
    const isSeparated = separator !== '' || infix !== '';
    const isVersion = prefix === 'V' && !isSeparated;
    const isWord = !plainPrefix.test(prefix);
    if (neverAPrefix.has(prefix) || isVersion || isWord || standard.test(written)) continue;
    const between = part.slice(Math.max(0, previousEnd), match.index);
    const isJoined = joints.test(part.slice(Math.max(0, match.index - 1), match.index));
    const follows = previousEnd !== -1 && /^(?:[/‐‑–−-]|\.\.)$/.test(between);
    if (isJoined && !follows && !isInSlashes(part, match.index, written.length)) continue;
    const isFragment =
      part[match.index - 1] === '#' && !namesPlace.test(part.slice(Math.max(0, match.index - 200), match.index));
    if (isFragment) continue;
    previousEnd = match.index + written.length;
    const at = start + match.index;
    const token = { start: at, end: at + written.length, name: written.replace(anyDash, '-'), prefix, isSeparated };
    tokens.push(dayBefore.test(token.name) ? { ...token, needsDefinition: true } : token);
  }
  return tokens;
}

const separatorCodes = new Set(Array.from(separators, (separator) => separator.charCodeAt(0)));

/** The first digit of a token stands after a letter or a separator. */
function mayHoldToken(text: string, start: number, end: number): boolean {
  for (let offset = start + 1; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code < 48 || code > 57) continue;
    const before = text.charCodeAt(offset - 1);
    const isLetter = (before >= 65 && before <= 90) || (before >= 97 && before <= 122) || isCyrillic(before);
    if (isLetter || separatorCodes.has(before)) return true;
  }
  return false;
}

function isCyrillic(code: number): boolean {
  return code >= 0x400 && code <= 0x491;
}

/** `/LF10/`, as German requirement documents write it. */
function isInSlashes(text: string, start: number, length: number): boolean {
  return (
    /(?:^|[\s(>])\/$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\/(?:$|[\s),:]|[.;!?](?:$|\s))/.test(text.slice(start + length, start + length + 3))
  );
}

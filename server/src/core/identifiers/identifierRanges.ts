import type { Span } from '../text/span.ts';
import type { IdentifierToken } from './identifierToken.ts';

/** `FR-1 through FR-4`: all of its members are meant. */
export interface IdentifierRange extends Span {
  /** Every member, both ends included, in order. */
  readonly members: readonly string[];
}

/** What stands between the two ends of a range. An arrow is an order of work, and no range. */
const separator = /^[`*]{0,3}\s?(?:[-‐‑–—~〜～至…]|\.{2,3}|to|through|thru|から|부터)\s?[`*]{0,3}$/;
/** A second end that is only a number: `FR-088〜096`, `FR-4.01 ~ 4.03`, `T04–07`; `T04 — 2 parallel` has none. */
const numberEnd = /^(?:\s?[~〜～]\s?|[–—…]|\.{2,3})(\d{1,5}(?:\.\d{1,4})?)(?!\w|\.\w)/;
/** `FR-002/003/015` goes on with numbers; behind a comma a number never does. */
const furtherNumber = /^\/(\d{1,5})(?![\w/]|\.\w)|^\/(\d{1,5})(?=\/\d)/;
const mostMembers = 500;

/** The tokens of one stretch of prose, those added that are only numbers, and the ranges among them. */
export function readRanges(
  text: string,
  tokens: readonly IdentifierToken[],
  isDefined: (name: string) => boolean,
): { readonly tokens: readonly IdentifierToken[]; readonly ranges: readonly IdentifierRange[] } {
  const all: IdentifierToken[] = [];
  const ranges: IdentifierRange[] = [];
  for (const written of tokens) {
    const halves = isDefined(written.name) ? undefined : readHyphenRange(written);
    const [token, end] = halves ?? [written, written.kind === undefined ? readNumberEnd(text, written) : undefined];
    const previous = all.at(-1);
    if (previous !== undefined && separator.test(text.slice(previous.end, token.start)))
      ranges.push(...rangeBetween(previous, token));
    all.push(token);
    if (end !== undefined) {
      all.push(end);
      ranges.push(...rangeBetween(token, end));
    } else all.push(...readFurtherNumbers(text, token));
  }
  return { tokens: all, ranges };
}

const hyphenRange = /^([A-Z]+)(\d{1,9})-(\d{1,9})$/;

/** `FR111-113` is a range unless something is called that. */
export function isHyphenRange(name: string): boolean {
  return hyphenRange.test(name);
}

/** `FR111-113` and `US5-9`, where nothing is called that. With a separator, as in `AC-001-01`, it is one identifier. */
function readHyphenRange(token: IdentifierToken): readonly [IdentifierToken, IdentifierToken] | undefined {
  const [, letters = '', first = '', last = ''] = hyphenRange.exec(token.name) ?? [];
  if (letters === '' || Number(last) <= Number(first) || last.length < first.length) return undefined;
  const middle = token.start + letters.length + first.length;
  return [
    { ...token, end: middle, name: letters + first },
    { ...token, start: middle + 1, name: letters + last },
  ];
}

function readNumberEnd(text: string, token: IdentifierToken): IdentifierToken | undefined {
  const match = numberEnd.exec(text.slice(token.end, token.end + 20));
  const number = match?.[1] ?? '';
  const parts = splitName(token.name);
  if (match === null || parts === undefined) return undefined;
  // `FR-4.01 ~ 4.03` repeats the number of the parent.
  const whole = /\d{1,5}(?:\.\d{1,4})?$/.exec(token.name)?.[0] ?? '';
  const name = number.includes('.') ? token.name.slice(0, -whole.length) + number : parts.stem + number;
  const end = token.end + match[0].length;
  const second = { ...token, start: end - number.length, end, name };
  return rangeBetween(token, second).length > 0 ? second : undefined;
}

function readFurtherNumbers(text: string, token: IdentifierToken): readonly IdentifierToken[] {
  const parts = splitName(token.name);
  const further: IdentifierToken[] = [];
  if (parts === undefined) return further;
  for (let at = token.end; ;) {
    const match = furtherNumber.exec(text.slice(at, at + 14));
    const number = match?.[1] ?? match?.[2] ?? '';
    if (number.length !== parts.number.length) return further;
    further.push({ ...token, start: at + 1, end: at + 1 + number.length, name: parts.stem + number });
    at += 1 + number.length;
  }
}

function rangeBetween(first: IdentifierToken, last: IdentifierToken): readonly IdentifierRange[] {
  const from = splitName(first.name);
  const to = splitName(last.name);
  if (from === undefined || to?.stem !== from.stem) return [];
  const [low, high] = [Number(from.number), Number(to.number)];
  if (high <= low || high - low > mostMembers) return [];
  const members = Array.from(
    { length: high - low + 1 },
    (_, index) => from.stem + String(low + index).padStart(from.number.length, '0'),
  );
  // `FR-001 to FR-3` counts in two ways, so nobody knows what lies between.
  return members.at(-1) === last.name ? [{ start: first.start, end: last.end, members }] : [];
}

/** `FR-AUTH-` and `001` of `FR-AUTH-001`; undefined where a letter follows the number. */
export function splitName(name: string): { readonly stem: string; readonly number: string } | undefined {
  const number = /\d{1,9}$/.exec(name)?.[0];
  return number === undefined ? undefined : { stem: name.slice(0, -number.length), number };
}

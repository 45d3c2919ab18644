import { capitals } from '../dialects/letters.ts';
import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import { anyOf, anyWholeOf, words } from '../dialects/languages/words.ts';
import type { Span } from '../text/span.ts';
import type { IdentifierToken } from './identifierToken.ts';

/** `FR-1 through FR-4`: all of its members are meant. */
export interface IdentifierRange extends Span {
  /** Every member, both ends included, in order. */
  readonly members: readonly string[];
}

const through = anyOf(inAllLanguages(({ numbers }) => numbers.through));
/** What stands between the two ends of a range, as the source of a pattern. An arrow is an order of work, and no range. */
export const betweenEnds = `[\`*]{0,3}\\s?(?:[-‐‑–—~〜～…]|\\.{2,3}|${through})\\s?[\`*]{0,3}`;
const separator = new RegExp(`^${betweenEnds}$`);
/** A second end that is only a number: `FR-088〜096`, `FR-4.01 ~ 4.03`, `T04–07`; `T04 — 2 parallel` has none. */
const numberEnd = /^(?:\s?[~〜～]\s?|[–—…]|\.{2,3})(\d{1,5}(?:\.\d{1,4})?)(?!\w|\.\w)/;
/** `FR-002/003/015` goes on with numbers; after a comma a number never does. */
const furtherNumber = /^\/(\d{1,5})(?![\w/]|\.\w)|^\/(\d{1,5})(?=\/\d)/;
/** `FR-2.07/5.01`: both parts again. */
const furtherDotted = /^\/(\d{1,5}\.\d{1,4})(?![\w/]|\.\w)/;
/** `FR-1 through 4`. */
const wordedEnd = new RegExp(`^\\s(?:${through})\\s(\\d{1,5}(?:\\.\\d{1,4})?)(?!\\w|[.-]\\w)`);
/** `FR-031a〜d` and `FR-031a/b`. */
const letterEnd = /^\s?[~〜～–—…]\s?([a-z])\b|^\.{2,3}([a-z])\b/;
const furtherLetter = /^\/([a-z])\b/;
/** `FR-1, 2 and 3`: numbers of what is defined. */
const numbersOfList = /^(?:,\s\d{1,5}){0,20},?\s(?:and|und|y|et|[eи]|та|oraz)\s\d{1,5}(?![\w%]|\.\d|[-‐‑]\p{L})/u;
let wordsAfter: RegExp | undefined;

/** What the number before may count or measure: `retries`, `**retries**`, `% of`, `回`. */
const counted = /^(?:\s|&nbsp;)*[*_`"“‘[]*[\p{L}\p{N}%°$€£]/u;
const verbs = words('and, are, in, is, und, sind, ist, et, sont, y, son, e, sono, são, и');

/** Whether a list can end with the number that ends there: `FR-1 and 3 must hold`; a noun would be counted by it: `FR-1 and 3 retries`. */
export function endsList(text: string, end: number): boolean {
  const after = text.slice(end, end + 40);
  if (!counted.test(after)) return true;
  wordsAfter ??= new RegExp(
    `^\\s*[*_\`]*(?:${anyWholeOf([...verbs, ...inAllLanguages(({ statements, prompts }) => [...statements.modals, ...prompts.trails])])})`,
    'iu',
  );
  return wordsAfter.test(after);
}
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
    const isCode = written.kind === undefined;
    const [token, end] = halves ?? [
      written,
      isCode ? (readNumberEnd(text, written) ?? readLetterEnd(text, written)) : undefined,
    ];
    const previous = all.at(-1);
    if (previous !== undefined && separator.test(text.slice(previous.end, token.start)))
      ranges.push(...rangeBetween(previous, token));
    all.push(token);
    if (end !== undefined) {
      all.push(end);
      ranges.push(...rangeBetween(token, end));
    } else if (isCode) all.push(...readFurtherNumbers(text, token), ...readNumbersOfList(text, token, isDefined));
  }
  return { tokens: all, ranges };
}

const hyphenRange = new RegExp(`^([${capitals}]+)(\\d{1,9})-(\\d{1,9})$`);
const secondName = new RegExp(`\\d-[${capitals}]`);

/** `FR111-113` and `SYS-REQ001-SYS-REQ003` are ranges unless something is called that. */
export function isHyphenRange(name: string): boolean {
  return hyphenRange.test(name) || middleOf(name) !== undefined;
}

/** Where the second of two names with the same letters begins, with a number in each of their parts. */
function middleOf(name: string): number | undefined {
  if (!secondName.test(name)) return undefined;
  for (let at = name.indexOf('-'); at !== -1; at = name.indexOf('-', at + 1)) {
    const [first, last] = [splitName(name.slice(0, at)), splitName(name.slice(at + 1))];
    if (first !== undefined && first.stem === last?.stem && Number(first.number) < Number(last.number)) return at + 1;
  }
  return undefined;
}

/** `FR111-113` and `US5-9`, where nothing is called that. With a separator, as in `AC-001-01`, it is one identifier. */
function readHyphenRange(token: IdentifierToken): readonly [IdentifierToken, IdentifierToken] | undefined {
  const at = middleOf(token.name);
  if (at !== undefined) {
    const middle = token.start + at;
    return [
      { ...token, end: middle - 1, name: token.name.slice(0, at - 1) },
      { ...token, start: middle, name: token.name.slice(at) },
    ];
  }
  const [, letters = '', first = '', last = ''] = hyphenRange.exec(token.name) ?? [];
  if (letters === '' || Number(last) <= Number(first) || last.length < first.length) return undefined;
  const middle = token.start + letters.length + first.length;
  return [
    { ...token, end: middle, name: letters + first },
    { ...token, start: middle + 1, name: letters + last },
  ];
}

function readNumberEnd(text: string, token: IdentifierToken): IdentifierToken | undefined {
  const after = text.slice(token.end, token.end + 40);
  const match = numberEnd.exec(after) ?? wordedNumber(text, token.end, after);
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

/** Where the number ends what is said or the sentence goes on. */
function wordedNumber(text: string, at: number, after: string): RegExpExecArray | null {
  const match = wordedEnd.exec(after);
  return match !== null && endsList(text, at + match[0].length) ? match : null;
}

function readLetterEnd(text: string, token: IdentifierToken): IdentifierToken | undefined {
  const match = letterEnd.exec(text.slice(token.end, token.end + 6));
  const letter = match?.[1] ?? match?.[2] ?? '';
  if (match === null || !/\d[a-z]$/.test(token.name)) return undefined;
  const end = token.end + match[0].length;
  const second = { ...token, start: end - 1, end, name: token.name.slice(0, -1) + letter };
  return rangeBetween(token, second).length > 0 ? second : undefined;
}

function readFurtherNumbers(text: string, token: IdentifierToken): readonly IdentifierToken[] {
  if (text[token.end] !== '/') return [];
  if (/\d[a-z]$/.test(token.name)) return readFurther(text, token, furtherLetter, token.name.slice(0, -1));
  const dotted = /^(.*?)\d{1,5}\.\d{1,4}$/.exec(token.name)?.[1];
  if (dotted !== undefined && furtherDotted.test(text.slice(token.end, token.end + 14)))
    return readFurther(text, token, furtherDotted, dotted);
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

/** All that a pattern finds after one another, as names with the same stem. */
function readFurther(text: string, token: IdentifierToken, further: RegExp, stem: string): readonly IdentifierToken[] {
  const found: IdentifierToken[] = [];
  for (let at = token.end; ;) {
    const part = further.exec(text.slice(at, at + 14))?.[1];
    if (part === undefined) return found;
    found.push({ ...token, start: at + 1, end: at + 1 + part.length, name: stem + part });
    at += 1 + part.length;
  }
}

function readNumbersOfList(
  text: string,
  token: IdentifierToken,
  isDefined: (name: string) => boolean,
): readonly IdentifierToken[] {
  const list = numbersOfList.exec(text.slice(token.end, token.end + 200))?.[0];
  const parts = list === undefined ? undefined : splitName(token.name);
  if (list === undefined || parts === undefined || !endsList(text, token.end + list.length)) return [];
  const found = [...list.matchAll(/\d+/g)].map(({ 0: number, index }) => {
    const start = token.end + index;
    return { ...token, start, end: start + number.length, name: parts.stem + number };
  });
  return found.every(({ name }) => isDefined(name)) ? found : [];
}

function rangeBetween(first: IdentifierToken, last: IdentifierToken): readonly IdentifierRange[] {
  const members = membersBetween(first.name, last.name);
  return members === undefined ? [] : [{ start: first.start, end: last.end, members }];
}

/** A range is often named again: its members are counted out once. */
const recent = new Map<string, readonly string[] | undefined>();
const mostRecent = 100;

function membersBetween(first: string, last: string): readonly string[] | undefined {
  const key = `${first}\n${last}`;
  if (recent.has(key)) return recent.get(key);
  if (recent.size >= mostRecent) recent.clear();
  const members = lettersBetween(first, last) ?? numbersBetween(first, last);
  recent.set(key, members);
  return members;
}

/** `FR-031a` to `FR-031d`. */
function lettersBetween(first: string, last: string): readonly string[] | undefined {
  const stem = first.slice(0, -1);
  const [low = 0, high = 0] = [first, last].map((name) => name.charCodeAt(name.length - 1));
  const areLetters = /\d[a-z]$/.test(first) && /\d[a-z]$/.test(last) && last.slice(0, -1) === stem;
  if (!areLetters || high <= low) return undefined;
  return Array.from({ length: high - low + 1 }, (_, index) => stem + String.fromCharCode(low + index));
}

function numbersBetween(first: string, last: string): readonly string[] | undefined {
  const from = splitName(first);
  const to = splitName(last);
  if (from === undefined || to?.stem !== from.stem) return undefined;
  const [low, high] = [Number(from.number), Number(to.number)];
  if (high <= low || high - low > mostMembers) return undefined;
  const members = Array.from(
    { length: high - low + 1 },
    (_, index) => from.stem + String(low + index).padStart(from.number.length, '0'),
  );
  // `FR-001 to FR-3` counts in two ways, so nobody knows what lies between.
  return members.at(-1) === last ? members : undefined;
}

/** `FR-AUTH-` and `001` of `FR-AUTH-001`; undefined where a letter follows the number. */
export function splitName(name: string): { readonly stem: string; readonly number: string } | undefined {
  const number = /\d{1,9}$/.exec(name)?.[0];
  return number === undefined ? undefined : { stem: name.slice(0, -number.length), number };
}

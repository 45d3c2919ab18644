import { capitals } from '../dialects/letters.ts';
import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import type { Words } from '../dialects/languages/words.ts';
import { anyOf, isGlued } from '../dialects/languages/words.ts';
import type { Span } from '../text/span.ts';
import { countBefore } from '../text/span.ts';
import type { IdentifierRange } from './identifierRanges.ts';
import { isAscending } from './numberOrder.ts';

/** Numbers that stand without their letters, and ranges in words that no other reader knows: `FRs 1–4`, `FR-1 & 3`, `FR-1 à FR-4`. */
export interface LooseNumbers extends Span {
  /** `FR` of `FRs 1–4` and of `FR-1 & 3`. */
  readonly letters: string;
  readonly parts: readonly LoosePart[];
}

/** One number of several, or one identifier between them. */
export interface LoosePart extends Span {
  /** As written, without letters. */
  readonly number: string;
  /** Everything between the part before and this one is meant. */
  readonly isThrough: boolean;
  /** It is an identifier, or the end of a range, for every other reader too. */
  readonly isRead: boolean;
}

/** `3` of `FR-1 & 3`. */
export function isBare({ start, end, number }: LoosePart): boolean {
  return end - start === number.length;
}

/** What stands in front of the numbers. */
export interface LooseHead extends Span {
  readonly name: string;
  /** A dash or a comma after it begins its title. */
  readonly isDefinition?: boolean;
}

/** What is known of a text already, each in reading order. */
interface Known {
  readonly tokens: readonly LooseHead[];
  readonly ranges: readonly IdentifierRange[];
}

const lettersAndNumber = new RegExp(`^([${capitals}]\\S*?)[-_.]?(\\d{1,9}(?:\\.\\d{1,4})*[a-z]?)$`);

/** Letters and number of a name, whatever stands between them: `FR` and `001` of `FR-001`. */
export function splitLoosely(name: string): { readonly letters: string; readonly number: string } | undefined {
  const [, letters = '', number = ''] = lettersAndNumber.exec(name) ?? [];
  return number === '' ? undefined : { letters, number };
}

/** Letters without a number of their own: `FRs 1`, `FR #1`, `FR-(1`, `FRs: 1`. */
// It looks back from just after the first letter, because few places have one.
const bareHead = new RegExp(
  `([${capitals}](?<![\\w${capitals}-][${capitals}])[${capitals}]{0,7}(?:-[${capitals}][${capitals}0-9]{0,14}){0,3})(?:(['’]?s|\\(s\\))?(?::?[\\s>]{1,4}(?:#|N(?:o|r)s?\\.?\\s)?|[-_.]?([[({]))|['’]?s[-‐‑]?)(?=\\d)`,
  'g',
);

/** Every one between two offsets; `tokens` are what may be an identifier there, in order. */
export function findLooseNumbers(
  text: string,
  span: Span,
  tokens: readonly LooseHead[],
  ranges: readonly IdentifierRange[] = [],
): readonly LooseNumbers[] {
  const known: Known = { tokens, ranges };
  const found: LooseNumbers[] = [];
  let done = span.start;
  const add = (loose: LooseNumbers): void => {
    done = loose.end;
    if (loose.parts.some((part) => !part.isRead || isBare(part))) found.push(loose);
  };
  for (const token of tokens) {
    if (token.start < done) continue;
    const hyphened = hyphenRange(token);
    const parts = hyphened === undefined && goesOn(text, token.end) ? splitLoosely(token.name) : undefined;
    if (hyphened !== undefined) add(hyphened);
    else if (parts !== undefined)
      add(readOn(text, span, { ...parts, start: token.start, end: token.end, head: token }, known));
  }
  for (const { 0: written, 1: letters = '', 2: plural, 3: bracket, index } of headsIn(text, span)) {
    const start = span.start + index;
    const at = start + written.length;
    const isWord = letters.length === 1 && plural === undefined && bracket === undefined;
    const number = numberAt(text, at);
    if (isWord || number === undefined || tokenAt(known, start) !== undefined) continue;
    const loose = readOn(text, span, { letters, number, start, end: at + number.length, head: undefined }, known);
    const isClosed = bracket !== undefined && /[\])}]/.test(text.charAt(loose.end));
    found.push(isClosed ? { ...loose, end: loose.end + 1 } : loose);
  }
  return found.sort((a, b) => a.start - b.start);
}

function headsIn(text: string, { start, end }: Span): Iterable<RegExpExecArray> {
  return text.slice(start, end).matchAll(bareHead);
}

const numbersInName = new RegExp(`^(.*[${capitals}][-_.]?)(\\d{1,9})-(\\d{1,9})$`);

/** `FR-1-4`, as long as nothing is called that. */
function hyphenRange({ start, end, name, isDefinition }: LooseHead): LooseNumbers | undefined {
  if (!/\d-/.test(name)) return undefined;
  const [, stem = '', first = '', last = ''] = numbersInName.exec(name) ?? [];
  if (last === '' || isDefinition === true || Number(last) <= Number(first)) return undefined;
  const middle = start + stem.length + first.length;
  return {
    start,
    end,
    letters: stem.replace(/[-_.]$/, ''),
    parts: [
      { start, end: middle, number: first, isThrough: false, isRead: false },
      { start: middle + 1, end, number: last, isThrough: true, isRead: false },
    ],
  };
}

interface Beginning extends Span {
  readonly letters: string;
  readonly number: string;
  readonly head: LooseHead | undefined;
}

/** Reads numbers and identifiers of the same letters as long as something joins them. */
function readOn(
  text: string,
  span: Span,
  { letters, number, start, end, head }: Beginning,
  known: Known,
): LooseNumbers {
  const parts: LoosePart[] = [{ start, end, number, isThrough: false, isRead: head !== undefined }];
  for (let last = parts[0]; last !== undefined; last = parts.length < mostParts ? last : undefined) {
    const joint = jointAt(text, last.end, parts.length === 1 && head?.isDefinition === true);
    const at = joint === undefined ? span.end : last.end + joint.length;
    const next = joint === undefined || at >= span.end ? undefined : partAt(text, at, letters, known);
    if (joint === undefined || next === undefined || next.end > span.end) break;
    // `FR-3 to FR-1` is no range, whatever it is.
    if (joint.isThrough && !isAscending(last.number, next.number)) break;
    const isRead =
      (next.isRead || tokenAt(known, at) !== undefined) &&
      (!joint.isThrough || isInRange(known.ranges, { start: last.start, end: next.end }));
    last = { ...next, isThrough: joint.isThrough, isRead };
    parts.push(last);
  }
  return { start, end: parts.at(-1)?.end ?? end, letters, parts };
}

const mostParts = 200;

/** An identifier with the same letters, or a number. */
function partAt(text: string, at: number, letters: string, known: Known): Omit<LoosePart, 'isThrough'> | undefined {
  const token = tokenAt(known, at);
  const split = token === undefined ? undefined : splitLoosely(token.name);
  if (token !== undefined && split?.letters === letters)
    return { start: at, end: token.end, number: split.number, isRead: true };
  const number = numberAt(text, at);
  return number === undefined ? undefined : { start: at, end: at + number.length, number, isRead: false };
}

function tokenAt({ tokens }: Known, at: number): LooseHead | undefined {
  const token = tokens[countBefore(tokens, at)];
  return token?.start === at ? token : undefined;
}

function isInRange(ranges: readonly IdentifierRange[], { start, end }: Span): boolean {
  return ranges.some((range) => range.start <= start && end <= range.end);
}

/** A number, or a letter that stands for one as in `FR-1a and b`; neither a measure nor the beginning of a word. */
const written =
  /(?:\d{1,5}(?:\.\d{1,4}){0,2}[a-z]?|[a-z])(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}%°]|[.:]\d|[-‐‑]\p{L})/uy;

function numberAt(text: string, at: number): string | undefined {
  written.lastIndex = at;
  return written.exec(text)?.[0];
}

/** Whether anything may be joined to what ends there: the patterns of the words of all languages are slow. */
function goesOn(text: string, end: number): boolean {
  joints ??= readJoints();
  joints.any.lastIndex = end;
  return joints.any.test(text);
}

interface Joint {
  readonly length: number;
  readonly isThrough: boolean;
}

function jointAt(text: string, at: number, isTitled: boolean): Joint | undefined {
  if (!goesOn(text, at)) return undefined;
  const through = joints && matchAt(joints.through, text, at);
  const joint = through ?? (joints && matchAt(joints.and, text, at));
  // `FR-1 - 2 factors` and `FR-1, 2nd edition` have a title after the sign.
  if (joint === undefined || (isTitled && !/[/&+\p{L}]/u.test(joint))) return undefined;
  return { length: joint.length, isThrough: through !== undefined };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

let joints: { readonly any: RegExp; readonly and: RegExp; readonly through: RegExp } | undefined;

function readJoints(): NonNullable<typeof joints> {
  const gap = '[\\s>]{0,6}';
  const marks = '[*_`"“”)]{0,3}';
  const and = inAllLanguages(({ numbers }) => numbers.and);
  const through = inAllLanguages(({ numbers }) => numbers.through);
  const ends = `${gap}[*_\`"“”(]{0,3}[-#]?(?=[\\da-zA-Z])`;
  const space = '[\\s>*_`"“”()]';
  const word = anyOf([...and, ...through].filter((one) => !isGlued(one)));
  return {
    any: new RegExp(
      `${marks}${gap}(?:(?:${word})${space}|[^\\x00-\\x7f]|(?:[,;/&+(~-]|\\.\\.)${space}{0,9}(?:(?:${word})${space}{1,9}|\\.|&)?[-#]?(?:[\\dA-Z]|[a-z](?![a-z])|[^\\x00-\\x7f]))`,
      'y',
    ),
    and: new RegExp(`${marks}${gap}(?:[,;、，；/&+]${gap}(?:${wordsOf(and)}|&)?|\\(?(?:${wordsOf(and)}))${ends}`, 'uy'),
    through: new RegExp(
      `${marks}${gap}[,、，]?${gap}(?:[-‐‑–—−~〜～…]|\\.{2,3}|${wordsOf(through)})${gap}[,、，]?${ends}`,
      'uy',
    ),
  };
}

/** Words between spaces, and those of writings that have none. */
function wordsOf(list: Words): string {
  const [glued, spaced] = [list.filter(isGlued), list.filter((word) => !isGlued(word))];
  return `(?<=[\\s>*_\`),;(])(?:${anyOf(spaced)})(?=[\\s*_\`(])|${anyOf(glued)}`;
}

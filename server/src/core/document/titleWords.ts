import type { TitleWords } from '../dialects/languages/language.ts';
import type { Words } from '../dialects/languages/words.ts';
import { isGlued } from '../dialects/languages/words.ts';
import type { Span } from '../text/span.ts';

/** What sets the parts of a title off from one another: `Design: sign in`, `Kelly — Build Plan (v2)`. */
const titleSeparators = /[:：|–—()（）[\]【】/]|\s-\s/;
const anyWord = /[\p{L}\p{M}\p{N}]+/gu;

/** Words of a title, as a function that gives the first of them that a title has. Titles are in lower case. */
export type TitleReader = (title: string) => string | undefined;

/** Where in a title a word counts: anywhere, or at one end of a part. */
type Place = keyof TitleWords;
const places: readonly Place[] = ['inside', 'first', 'last'];

/** For several lists of words at once: of each list that has one in a title, the first. A title is looked through once. */
export function readersOf<K>(lists: readonly (readonly [K, TitleWords])[]): (title: string) => ReadonlyMap<K, string> {
  const uses = new Map<string, { readonly key: K; readonly place: Place }[]>();
  for (const [key, words] of lists)
    for (const place of places) for (const word of words[place]) push(uses, word, { key, place });
  const find = wordFinder([...uses.keys()]);
  return (title) => {
    const found = new Map<K, string>();
    const ranks = new Map<K, number>();
    let parts: readonly TitlePart[] | undefined;
    for (const { word, start, end } of find(title))
      for (const { key, place } of uses.get(word) ?? []) {
        const rank = place === 'inside' ? 0 : rankAt((parts ??= partsOf(title)), place, start, end);
        if (rank >= (ranks.get(key) ?? Infinity)) continue;
        ranks.set(key, rank);
        found.set(key, word);
      }
    return found;
  };
}

interface TitlePart {
  /** Its first letter. */
  readonly start: number;
  /** Of its last word without a digit: `rfc-0007` ends as `rfc`, `plan v2 🚀` as `plan`. */
  readonly end: number;
}

function partsOf(title: string): readonly TitlePart[] {
  let at = 0;
  return title.split(titleSeparators).map((part) => {
    const start = title.indexOf(part, at);
    at = start + part.length;
    let end = 0;
    for (const { 0: word, index } of part.matchAll(anyWord)) if (!/\d/.test(word)) end = index + word.length;
    return { start: start + firstLetter(part), end: start + end };
  });
}

/** The earlier the part, the less; in one part, its beginning comes before its end. Infinite where a word does not count. */
function rankAt(parts: readonly TitlePart[], place: Place, start: number, end: number): number {
  const at = parts.findIndex((part) => (place === 'first' ? part.start === start : part.end === end));
  return at === -1 ? Infinity : 1 + 2 * at + (place === 'first' ? 0 : 1);
}

/** Gives the first of some words with which a title begins. */
export function beginningReader(words: Words): TitleReader {
  const find = wordFinder(words);
  return (title) => {
    const first = firstLetter(title);
    for (const { word, start } of find(title)) if (start === first) return word;
    return undefined;
  };
}

function firstLetter(text: string): number {
  return Math.max(0, text.search(/\p{L}/u));
}

interface FoundWord extends Span {
  readonly word: string;
}

const letters = /\p{L}+/gu;
const firstLetters = /\p{L}+/u;
const letterHere = /\p{L}/uy;

/**
 * Finds words in a text: whole ones, or anywhere where a script sets no spaces. They are looked up by their first
 * letters: as a regular expression, the words of all languages would cost a tenth of an index.
 */
function wordFinder(words: Words): (text: string) => Iterable<FoundWord> {
  const glued: string[] = [];
  const spaced = new Map<string, string[]>();
  for (const word of words)
    if (isGlued(word)) glued.push(word);
    else push(spaced, firstLetters.exec(word)?.[0] ?? '', word);
  for (const same of spaced.values()) if (same.length > 1) same.sort((a, b) => b.length - a.length);
  const lowest = Math.min(0xffff, ...glued.map((word) => word.charCodeAt(0)));
  const mayBeGlued = new RegExp(`[${String.fromCharCode(lowest)}-\uffff]`);
  return function* (text) {
    for (const { 0: run, index: start } of text.matchAll(letters))
      for (const word of spaced.get(run) ?? []) {
        const end = start + word.length;
        if (text.startsWith(word, start) && !isLetter(text, end)) yield { word, start, end };
      }
    if (mayBeGlued.test(text))
      for (const word of glued)
        for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1))
          yield { word, start, end: start + word.length };
  };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function isLetter(text: string, at: number): boolean {
  letterHere.lastIndex = at;
  return letterHere.test(text);
}

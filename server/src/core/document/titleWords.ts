import type { TitleWords } from '../dialects/languages/language.ts';
import type { Words } from '../dialects/languages/words.ts';
import { isGlued } from '../dialects/languages/words.ts';
import type { Span } from '../text/span.ts';

/** What sets the parts of a title off from one another: `Design: sign in`, `Kelly — Build Plan (v2)`. */
export const titleSeparators = /[:：|–—()（）[\]【】/]|\s-\s/;
const anyWord = /[\p{L}\p{M}\p{N}]+/gu;

/** Words of a title, as a function that gives the first of them that a title has. Titles are in lower case. */
export type TitleReader = (title: string) => string | undefined;

export function readerOf(words: TitleWords): TitleReader {
  const read = readersOf([['', words]]);
  return (title) => read(title).get('');
}

/** For several lists of words at once: of each list that has one in a title, the first. A title is looked through once. */
export function readersOf<K>(lists: readonly (readonly [K, TitleWords])[]): (title: string) => ReadonlyMap<K, string> {
  const [inside, first, last] = (['inside', 'first', 'last'] as const).map((place) => {
    const owners = new Map<string, K[]>();
    for (const [key, words] of lists)
      for (const word of words[place]) owners.set(word, [...(owners.get(word) ?? []), key]);
    return { owners, find: wordFinder([...owners.keys()]) };
  });
  return (title) => {
    const found = new Map<K, string>();
    const take = (list: typeof inside, word: string): void => {
      for (const key of list?.owners.get(word) ?? []) if (!found.has(key)) found.set(key, word);
    };
    for (const { word } of inside?.find(title) ?? []) take(inside, word);
    for (const part of title.split(titleSeparators)) {
      const letter = firstLetter(part);
      for (const { word, start } of first?.find(part) ?? []) if (start === letter) take(first, word);
      const named = withoutNumbers(part);
      for (const { word, end } of last?.find(named) ?? []) if (end === named.length) take(last, word);
    }
    return found;
  };
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

/** `rfc-0007` as `rfc`, `plan v2 🚀` as `plan`: what stands after the last word without a digit is left out. */
function withoutNumbers(part: string): string {
  let end = 0;
  for (const { 0: word, index } of part.matchAll(anyWord)) if (!/\d/.test(word)) end = index + word.length;
  return part.slice(0, end);
}

interface FoundWord extends Span {
  readonly word: string;
}

const letters = /\p{L}+/gu;
const letterHere = /\p{L}/uy;

/**
 * Finds words in a text: whole ones, or anywhere where a script sets no spaces. They are looked up by their first
 * letters: as a regular expression, the words of all languages would cost a tenth of an index.
 */
function wordFinder(words: Words): (text: string) => Iterable<FoundWord> {
  const glued = words.filter(isGlued);
  const spaced = new Map<string, string[]>();
  for (const word of words.filter((one) => !isGlued(one)).sort((a, b) => b.length - a.length)) {
    const run = word.match(letters)?.[0] ?? '';
    spaced.set(run, [...(spaced.get(run) ?? []), word]);
  }
  return function* (text) {
    for (const { 0: run, index: start } of text.matchAll(letters))
      for (const word of spaced.get(run) ?? []) {
        const end = start + word.length;
        if (text.startsWith(word, start) && !isLetter(text, end)) yield { word, start, end };
      }
    for (const word of glued)
      for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1))
        yield { word, start, end: start + word.length };
  };
}

function isLetter(text: string, at: number): boolean {
  letterHere.lastIndex = at;
  return letterHere.test(text);
}

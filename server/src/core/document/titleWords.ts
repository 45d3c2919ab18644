import type { TitleWords } from '../dialects/languages/language.ts';
import type { Words } from '../dialects/languages/words.ts';
import { anyWholeOf } from '../dialects/languages/words.ts';

/** What sets the parts of a title off from one another: `Design: sign in`, `Kelly — Build Plan (v2)`. */
const separators = /[:：|–—()（）[\]【】/]|\s-\s/;
const anyWord = /[\p{L}\p{M}\p{N}]+/gu;

/** Words of a title, as a function that gives the first of them that a title has. Titles are in lower case. */
export type TitleReader = (title: string) => string | undefined;

export function readerOf({ inside, first, last }: TitleWords): TitleReader {
  const anywhere = wordReader(inside, '', '');
  const atStart = beginningReader(first);
  const atEnd = wordReader(last, '', '$');
  return (title) => {
    const found = anywhere(title);
    if (found !== undefined) return found;
    for (const part of title.split(separators)) {
      const word = atStart(part) ?? atEnd(withoutNumbers(part));
      if (word !== undefined) return word;
    }
    return undefined;
  };
}

/** Gives the first of some words with which a title begins. */
export function beginningReader(words: Words): TitleReader {
  const atStart = wordReader(words, '^', '');
  return (title) => atStart(title.slice(Math.max(0, title.search(/\p{L}/u))));
}

/** `rfc-0007` as `rfc`, `plan v2 🚀` as `plan`: what stands after the last word without a digit is left out. */
function withoutNumbers(part: string): string {
  let end = 0;
  for (const { 0: word, index } of part.matchAll(anyWord)) if (!/\d/.test(word)) end = index + word.length;
  return part.slice(0, end);
}

function wordReader(words: Words, before: string, after: string): TitleReader {
  const pattern = new RegExp(`${before}(?:${anyWholeOf(words, '\\p{L}')})${after}`, 'u');
  return (title) => pattern.exec(title)?.[0];
}

import { allLanguages } from '../dialects/languages/allLanguages.ts';
import { english } from '../dialects/languages/english.ts';
import type { Language } from '../dialects/languages/language.ts';
import type { Words } from '../dialects/languages/words.ts';
import type { Document } from './document.ts';
import { perDocument } from './perDocument.ts';

/** How much of a text tells its language, in UTF-16 units. */
const sample = 8_000;
/** So many frequent words, and half as many again as of any other language. */
const enough = 3;
const lead = 1.5;
/** A word, or a character of a script that puts no spaces between words. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L})+/gu;

/** The language in which a document is written, for what is written into it; English where that is not clear. */
export const languageOf = perDocument((document: Document): Language => {
  for (const known of [frequentIn(), ownIn()]) {
    const [[first, most] = [english, 0], [, next] = [english, 0]] = countIn(document, known);
    if (most >= enough && most >= lead * next) return first;
  }
  return english;
});

type Known = ReadonlyMap<string, readonly Language[]>;

/** Languages with the number of words that are known to be theirs, beginning with the highest. */
function countIn({ source, markdown }: Document, known: Known): readonly (readonly [Language, number])[] {
  const found = new Map<Language, string[]>();
  let read = 0;
  for (const { start, end, kind } of markdown.prose) {
    if (kind === 'html' || read > sample) continue;
    const text = source.text.slice(start, Math.min(end, start + sample)).toLowerCase();
    read += text.length;
    for (const [each] of text.matchAll(word))
      for (const language of known.get(each) ?? []) {
        const words = found.get(language) ?? [];
        words.push(each);
        found.set(language, words);
      }
  }
  // One word, such as `se`, may be of another language too.
  return [...found]
    .filter(([, words]) => new Set(words).size > 1)
    .map(([language, words]) => [language, words.length] as const)
    .sort(([, a], [, b]) => b - a);
}

let frequent: Known | undefined;
let own: Known | undefined;

function frequentIn(): Known {
  return (frequent ??= byWord((language) => language.frequent));
}

/** The words of headings and labels, for a document that is made of little else. */
function ownIn(): Known {
  return (own ??= byWord(({ titles: { requirements, specification }, sections, labels }) =>
    [requirements, specification, sections, labels]
      .flatMap((lists) => (Object.values(lists) as Words[]).flat())
      .flatMap((phrase) => phrase.match(word) ?? []),
  ));
}

function byWord(wordsOf: (language: Language) => Words): Known {
  const languages = new Map<string, Language[]>();
  for (const language of allLanguages)
    for (const each of new Set(wordsOf(language))) {
      const list = languages.get(each) ?? [];
      list.push(language);
      languages.set(each, list);
    }
  return languages;
}

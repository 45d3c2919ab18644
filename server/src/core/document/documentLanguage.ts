import { allLanguages } from '../dialects/languages/allLanguages.ts';
import { english } from '../dialects/languages/english.ts';
import { japanese } from '../dialects/languages/japanese.ts';
import { korean } from '../dialects/languages/korean.ts';
import type { Language } from '../dialects/languages/language.ts';
import { simplifiedChinese } from '../dialects/languages/simplifiedChinese.ts';
import type { Words } from '../dialects/languages/words.ts';
import type { Document } from './document.ts';
import { lazily } from './lazily.ts';
import type { Passage } from './passages.ts';
import { perDocument } from './perDocument.ts';
import { perPassage } from './perPassage.ts';

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
  const written = languageOfScript(document);
  // Without a single sign of kana nothing is Japanese, whatever words it shares.
  const isOther = written === simplifiedChinese ? japanese : undefined;
  for (const wordsOf of [frequentWords, ownWords]) {
    const known = countIn(document, wordsOf).filter(([language]) => language !== isOther);
    const [[first, most] = [english, 0], [, next] = [english, 0]] = known;
    if (most >= enough && most >= lead * next) return first;
  }
  return written ?? english;
});

/** Scripts that tell the language of a text that is too short for words: what stands first may hold the others too. */
const scripts: readonly (readonly [RegExp, Language, RegExp])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, japanese, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  [/\p{Script=Hangul}/u, korean, /\p{Script=Hangul}/gu],
  [/\p{Script=Han}/u, simplifiedChinese, /\p{Script=Han}/gu],
];

/** One in which half of the letters are written, or more; capitals are `PRD` and `FR-1`. */
function languageOfScript({ source: { text }, frontMatter: { bodyStart } }: Document): Language | undefined {
  const start = text.slice(bodyStart, bodyStart + sample);
  const script = scripts.find(([sign]) => sign.test(start));
  if (script === undefined) return undefined;
  const [, language, letters] = script;
  const own = start.match(letters)?.length ?? 0;
  return own * 2 >= (start.match(/\p{Ll}|\p{Lo}/gu)?.length ?? 0) ? language : undefined;
}

type Known = ReadonlyMap<string, readonly Language[]>;

/** Languages with the number of words that are known to be theirs, beginning with the highest. */
function countIn({ body }: Document, wordsOf: WordsOf): readonly (readonly [Language, number])[] {
  const found = new Map<Language, { count: number; readonly words: Set<string> }>();
  let read = 0;
  for (const passage of body.passages) {
    const { length, words } = wordsOf(passage);
    for (const [language, list] of words) {
      const all = found.get(language) ?? { count: 0, words: new Set() };
      all.count += list.length;
      for (const each of list) all.words.add(each);
      found.set(language, all);
    }
    read += length;
    if (read > sample) break;
  }
  // One word, such as `se`, may be of another language too.
  return [...found]
    .filter(([, { words }]) => words.size > 1)
    .map(([language, { count }]) => [language, count] as const)
    .sort(([, a], [, b]) => b - a);
}

interface KnownWords {
  /** Of the text they were looked for in, in UTF-16 units. */
  readonly length: number;
  readonly words: ReadonlyMap<Language, readonly string[]>;
}

type WordsOf = (passage: Passage) => KnownWords;

/** Remembered by passage, because it is asked after each character. */
function wordsFinder(knownIn: () => Known): WordsOf {
  return perPassage(({ text, markdown }) => {
    const known = knownIn();
    const words = new Map<Language, string[]>();
    let length = 0;
    for (const { start, end, kind } of markdown.prose) {
      if (kind === 'html' || length > sample) continue;
      const part = text.slice(start, Math.min(end, start + sample)).toLowerCase();
      length += part.length;
      for (const [each] of part.matchAll(word))
        for (const language of known.get(each) ?? []) {
          const list = words.get(language) ?? [];
          list.push(each);
          words.set(language, list);
        }
    }
    return { length, words };
  });
}

const frequentWords = wordsFinder(lazily(() => byWord((language) => language.frequent)));

/** The words of headings and labels, for a document that is made of little else. */
const ownWords = wordsFinder(
  lazily(() =>
    byWord(({ titles: { requirements, specification }, sections, labels }) =>
      [requirements, specification, sections, labels]
        .flatMap((lists) => (Object.values(lists) as Words[]).flat())
        .flatMap((phrase) => phrase.match(word) ?? []),
    ),
  ),
);

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

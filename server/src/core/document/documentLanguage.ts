import { allLanguages } from '../dialects/languages/allLanguages.ts';
import { english } from '../dialects/languages/english.ts';
import type { Language } from '../dialects/languages/language.ts';
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
export const languageOf = perDocument(({ source, markdown }: Document): Language => {
  const counts = new Map<Language, number>();
  const count = (language: Language): void => void counts.set(language, (counts.get(language) ?? 0) + 1);
  let read = 0;
  for (const { start, end, kind } of markdown.prose) {
    if (kind === 'html' || read > sample) continue;
    const text = source.text.slice(start, Math.min(end, start + sample)).toLowerCase();
    read += text.length;
    for (const [each] of text.matchAll(word)) for (const language of frequentIn().get(each) ?? []) count(language);
  }
  const [[first, most] = [english, 0], [, next] = [english, 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return most >= enough && most >= lead * next ? first : english;
});

let known: ReadonlyMap<string, readonly Language[]> | undefined;

function frequentIn(): NonNullable<typeof known> {
  if (known !== undefined) return known;
  const languages = new Map<string, Language[]>();
  for (const language of allLanguages)
    for (const each of new Set(language.frequent)) {
      const list = languages.get(each) ?? [];
      list.push(language);
      languages.set(each, list);
    }
  return (known = languages);
}

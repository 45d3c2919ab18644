/** Words and phrases in lower case. */
export type Words = readonly string[];

/** `a, b` over any number of lines as a list. */
export function words(list: string): Words {
  const all = list.trim();
  return all === '' ? [] : all.split(/,\s*/);
}

/** Words as alternatives of a regular expression, the longest first. */
export function anyOf(list: Words): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

/** A lone Korean syllable is a word of its own only between spaces: `왜` is “why”, `왜곡` is not. */
const glued = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{Script=Hangul}\P{L}*\p{Script=Hangul}/u;

/** Its script says nothing of where it begins and ends. */
export function isGlued(word: string): boolean {
  return glued.test(word);
}

/**
 * Words as alternatives that match whole words only, as far as their script tells: Chinese and Japanese put no spaces
 * between words, and Korean glues them. `inWord` is what a word does not stand next to, as members of a character class.
 */
export function anyWholeOf(list: Words, inWord = '\\p{L}\\p{N}'): string {
  const spaced = list.filter((word) => !isGlued(word));
  const alternatives = [
    spaced.length === 0 ? '' : `(?<![${inWord}])(?:${anyOf(spaced)})(?![${inWord}])`,
    anyOf(list.filter(isGlued)),
  ].filter((alternative) => alternative !== '');
  return alternatives.length === 0 ? '(?!)' : alternatives.join('|');
}

import type { Language } from './language.ts';

const wide: readonly (readonly [RegExp, string])[] = [
  [/ ?\(/g, '（'],
  [/\) ?/g, '）'],
  [/: ?/g, '：'],
];

/** Brackets and colons as the language writes them: full-width ones, without spaces, beside characters of Han. */
export function punctuated({ written }: Language, marks: string): string {
  const isWide = /\p{Script=Han}/u.test(written.reason);
  return isWide ? wide.reduce((text, [mark, own]) => text.replace(mark, own), marks) : marks;
}

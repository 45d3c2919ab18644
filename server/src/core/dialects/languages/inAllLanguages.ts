import { allLanguages } from './allLanguages.ts';
import type { Language } from './language.ts';
import type { Words } from './words.ts';
import { anyOf } from './words.ts';

/** What all languages have in one of their lists, each word once. */
export function inAllLanguages(list: (language: Language) => Words): Words {
  return [...new Set(allLanguages.flatMap(list))];
}

/** The same as alternatives of a regular expression. */
export function anyInAllLanguages(list: (language: Language) => Words): string {
  return anyOf(inAllLanguages(list));
}

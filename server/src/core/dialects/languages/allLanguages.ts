import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { Language } from './language.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { simplifiedChinese } from './simplifiedChinese.ts';
import { spanish } from './spanish.ts';
import { traditionalChinese } from './traditionalChinese.ts';
import { ukrainian } from './ukrainian.ts';

/** Every language that is read; of two that fit a text equally well, the earlier one is taken. */
export const allLanguages: readonly Language[] = [
  english,
  german,
  spanish,
  french,
  italian,
  portuguese,
  polish,
  russian,
  ukrainian,
  japanese,
  korean,
  simplifiedChinese,
  traditionalChinese,
  arabic,
];

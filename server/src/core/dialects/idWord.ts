import { inAllLanguages } from './languages/inAllLanguages.ts';
import { anyOf } from './languages/words.ts';

/** `ID`, `Identificador`, `编号`, as words of a label. */
export const idWord = `U?ID|${anyOf(inAllLanguages(({ labels }) => labels.id).flatMap((word) => [word, capitalised(word)]))}`;

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

import { nameWords, promptWords } from '../dialects/prompts.ts';
import type { Field } from './fields.ts';
import type { Placeholder } from './placeholder.ts';

/** `Feature name`, `Nombre del proyecto`: two to five words. */
const phrase = /^\p{L}+(?: \p{L}+){1,4}$/u;
/** In UTF-16 units: `of`, `del`, `du`. */
const smallWord = 3;

/** `**Project:** Project name`: words for a name, where the name is to come; only an unfilled document leaves it so. */
export function* findNamedValues(fields: readonly Field[]): Iterable<Placeholder> {
  for (const { name, value, valueSpan } of fields) {
    if (value.length > 60 || !phrase.test(value)) continue;
    const label = name.toLowerCase().split(/\s+/);
    const words = value.toLowerCase().split(' ');
    const stands = (word: string): boolean => word.length <= smallWord || promptWords.has(word) || label.includes(word);
    if (!words.some((word) => nameWords.has(word)) || !words.every(stands)) continue;
    yield {
      ...valueSpan,
      kind: 'bracket',
      text: value,
      hint: value,
      options: [],
      examples: [],
      certainty: 'weak',
    };
  }
}

import { optionLabels, optionWords } from '../dialects/prompts.ts';
import type { Field } from './fields.ts';
import type { Placeholder } from './placeholders.ts';

const words = new Set(optionWords);

/** Fields whose value is still the list to pick from: `**Status:** Draft | Review | Approved`. */
export function* findOptionLists(fields: readonly Field[]): Iterable<Placeholder> {
  for (const { name, value, valueSpan } of fields) {
    if (value.startsWith('[')) continue;
    const options = splitOptions(value);
    if (options.length < 2 || !isPickList(name, options)) continue;
    yield { ...valueSpan, kind: 'options', text: value, hint: name, options, examples: [], certainty: 'certain' };
  }
}

/** `Must / Should / Could` and `Draft | Review`: a separator with space around it, or bars. Emoji and emphasis are taken off. */
export function splitOptions(value: string): readonly string[] {
  const parts = value.includes('|') ? value.split('|') : value.split(/\s\/\s/);
  if (parts.length < 2 || parts.length > 12) return [];
  const options = parts.map((part) => part.replace(/[*_`]/g, '').trim());
  const isPlain = options.every((option) => option !== '' && option.length <= 40 && !/[:;.]/.test(option));
  return isPlain ? options : [];
}

/** Two words that documents choose between, or one behind a label that asks for a choice. */
export function isPickList(label: string, options: readonly string[]): boolean {
  const known = options.filter((option) => isOptionWord(option)).length;
  return known >= 2 || (known === 1 && optionLabels.includes(label.toLowerCase()));
}

export function isOptionWord(option: string): boolean {
  const bare = option.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();
  return words.has(bare);
}

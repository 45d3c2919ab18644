import { ordinalWords, promptWords } from '../dialects/prompts.ts';
import type { ListItem } from '../syntax/markdown/markdown.ts';
import type { Placeholder } from './placeholder.ts';

/** `Criterion 1`, `**Objectif principal 2**`, `목표 1`. */
const numbered = /^(?:\*\*|__)?(\p{L}[\p{L}\p{M}'’ -]{1,30}?)\s?\d{1,2}(?:\*\*|__)?[.:：]?$/u;
/** In UTF-16 units. */
const longest = 44;

/** Items that are a word for what belongs there, with a number: `- [ ] Criterion 1`. Only an unfilled document leaves them so. */
export function* findNumberedNouns(text: string, items: readonly ListItem[]): Iterable<Placeholder> {
  for (const { content } of items) {
    const { start, end } = content;
    if (end - start > longest || !/\d/.test(text.slice(Math.max(start, end - 5), end))) continue;
    const written = text.slice(start, end);
    const noun = numbered.exec(written)?.[1]?.trim().toLowerCase();
    if (noun === undefined || ordinalWords.has(noun) || !isAsked(noun)) continue;
    const from = start + (/^(?:\*\*|__)/.exec(written)?.[0].length ?? 0);
    const to = end - (/(?:\*\*|__)?[.:：]?$/.exec(written)?.[0].length ?? 0);
    const asked = text.slice(from, to);
    yield {
      start: from,
      end: to,
      kind: 'bracket',
      text: asked,
      hint: asked,
      options: [],
      examples: [],
      certainty: 'weak',
    };
  }
}

/** One of its words stands for something to be filled, in any language. */
function isAsked(noun: string): boolean {
  return promptWords.has(noun) || noun.split(/[ '’-]/).some((word) => promptWords.has(word) && !ordinalWords.has(word));
}

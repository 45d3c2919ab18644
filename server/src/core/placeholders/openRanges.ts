import type { Prose } from '../syntax/markdown/markdown.ts';
import type { Placeholder } from './placeholder.ts';

/** `FR-1 through FR-N`: the letter is to become a number. */
const openRange = /(?<![\w-])([A-Z]{1,8})([-_.]?)\d{1,5}\s*(?:through|thru|to|until|[-–—~〜])\s*(\1\2N)(?![\w-])/g;

/** Wherever a range is open; costs less. */
const mayBeOpen = /[A-Z][-_.]?N(?![\w-])/;

export function* findOpenRanges(text: string, prose: readonly Prose[]): Iterable<Placeholder> {
  if (!mayBeOpen.test(text)) return;
  for (const part of prose)
    for (const match of text.slice(part.start, part.end).matchAll(openRange)) {
      const open = match[3] ?? '';
      const end = part.start + match.index + match[0].length;
      const start = end - open.length;
      const hint = `last ${match[1] ?? ''}`;
      yield { start, end, kind: 'open-range', text: open, hint, options: [], examples: [], certainty: 'hint' };
    }
}

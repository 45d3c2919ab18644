import { anyInAllLanguages } from '../dialects/languages/inAllLanguages.ts';

const retiredTitle = /^[([]*(?:retired|withdrawn|obsolete|deprecated)\b/i;
/** Words of other languages are more than that, unless a reason or nothing follows. */
const retiredElsewhere = new RegExp(
  `^(?:${anyInAllLanguages(({ written }) => [written.retired])})\\s?(?:[(（:：]|$)`,
  'iu',
);

/** The title of a definition begins with the word, or its line is struck through: `- **FR-5**: Retired: see FR-9`. */
export function isRetired(text: string, start: number, title: string): boolean {
  return retiredTitle.test(title) || retiredElsewhere.test(title) || isStruckThrough(text, start);
}

function isStruckThrough(text: string, start: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return before.split('~~').length % 2 === 0;
}

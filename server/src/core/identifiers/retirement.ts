import { anyInAllLanguages } from '../dialects/languages/inAllLanguages.ts';

const retiredTitle = /^[([]*(?:retired|withdrawn|obsolete|deprecated)\b/i;
/** Words of other languages are more than that, unless a reason or nothing follows. */
const retiredElsewhere = new RegExp(
  `^(?:${anyInAllLanguages(({ written }) => [written.retired])})\\s?(?:[(（:：]|$)`,
  'iu',
);
const struckThrough = /~~[-* \t_]*$/;

/** The title of a definition begins with the word, or its line is struck through: `- **FR-5**: Retired: see FR-9`. */
export function isRetired(text: string, start: number, title: string): boolean {
  return (
    retiredTitle.test(title) ||
    retiredElsewhere.test(title) ||
    struckThrough.test(text.slice(Math.max(0, start - 8), start))
  );
}

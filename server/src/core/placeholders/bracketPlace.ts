import { anyOf } from '../dialects/languages/words.ts';
import { sentenceWords, trailWords } from '../dialects/prompts.ts';
import { isWholeValue, wordBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';

/** A pair of square brackets that is no link, no task box and not in code, with its surroundings. */
export interface Bracket {
  readonly inner: string;
  /** What stands before it on its line, and after it. */
  readonly before: string;
  readonly after: string;
  readonly isInHeading: boolean;
  readonly isCell: boolean;
}

export type Verdict = Pick<Placeholder, 'kind' | 'certainty'>;

/** No placeholder, whatever the other rules say. */
export const no = 'no';
/** It counts in an unfilled document. */
export const weak: Verdict = { kind: 'bracket', certainty: 'weak' };
export type Answer = Verdict | typeof no | undefined;

/** It is all there is; it is a part of a sentence that would not be one without it; or it is added to a text that is complete. */
export type Place = 'whole' | 'sentence' | 'aside';

export function placeOf({ before, after, isInHeading }: Bracket): Place {
  if (isWholeValue(before, after)) return 'whole';
  // `**Owner:** [Department] - who approves it`.
  if (/[:：](?:\*\*|__)?\s*$/.test(before) && /^\s+[-–—]\s/.test(after)) return 'whole';
  const between = betweenBrackets(before, after);
  if (between !== undefined) return /[:|–—(（-]/.test(between) ? 'whole' : 'sentence';
  if (isInHeading && /\s[-–—|]\s*$/.test(before) && after.trim() === '') return 'whole';
  const goesOn = sentenceWords.has(wordBefore(before));
  // `**Given** [initial state]`: the step is a label.
  if (goesOn && /(?:\*\*|__)[\s,]+$/.test(before)) return 'whole';
  if (goesOn && /[\s(*_"]$/.test(before)) return 'sentence';
  if (goesOn && glued.test(before)) return 'sentence';
  const beginsSentence = /^[\s*_]*$/.test(before) && /^[\s*_]*\s\p{Ll}/u.test(after);
  return beginsSentence || trail.test(after) ? 'sentence' : 'aside';
}

/** Chinese, Japanese and Korean put no space before a bracket, and the next words right after it. */
const glued = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
const trail = new RegExp(`^(?:${anyOf(trailWords)})`, 'u');

/** What separates the brackets of `[Metric name]: [Target value]` and `Team: [Name], [Role]`, where nothing else stands. */
function betweenBrackets(before: string, after: string): string | undefined {
  if (!before.includes(']') && !after.includes('[')) return undefined;
  const lead = withoutBrackets(before);
  const own = isSeparator(lead) ? lead : lead.slice(Math.max(lead.lastIndexOf(':'), lead.lastIndexOf('：')) + 1);
  const between = `${own}${withoutBrackets(after)}`;
  return isSeparator(between) ? between : undefined;
}

function withoutBrackets(text: string): string {
  return text.replace(/\[[^[\]]*\]/g, '');
}

function isSeparator(text: string): boolean {
  return /^[\s*_.,:;|/()（）–—-]*$/.test(text);
}

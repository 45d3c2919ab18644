import { mentionWords, putOffWords } from '../dialects/prompts.ts';
import { anyOf } from '../dialects/languages/words.ts';
import type { Prose } from '../syntax/markdown/markdown.ts';
import { nearAfter, nearBefore, wordBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';

const marks = `TB[ACD]|${anyOf(putOffWords)}`;
const mark = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${marks})(?![\\p{L}\\p{N}_-])`, 'giu');
/** A quick look, which takes half as long without `u`. */
const mayHold = new RegExp(marks, 'i');

const atStart = /(?:^|[:：?？])[\s*_]*$/;
const atEnd = /^[\s*_.。]*$/;
const beforeNote = /^\s+[-–—(]/;
/** Where a round bracket opens, and few words after it: `(Details TBD)`. */
const openBracket = /[(（]((?:[^\s()（）]{1,20}\s+){0,4}|[^\s()（）]{1,8})$/;
const closeBracket = /^[\s*_.。]*[)）]/;
/** At most five words: `Pricing model TBD`. */
const fewWords = /(?:^|[:：])[\s*_]*(?:[^\s*_:：]+[ \t]+){1,5}$/;
/** Before the mark, they speak of it: `marked as TBD`. */
const speaksOf = new Set([
  ...mentionWords,
  'a',
  'an',
  'as',
  'for',
  'marked',
  'of',
  'or',
  'and',
  'say',
  'says',
  'every',
]);

/** What is put off in the words of any language: `Noch zu klären`, `（待定）`, `Launch (details TBD)`, `Pricing model TBD`. */
export function* findPutOffValues(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
): Iterable<Placeholder> {
  for (const { 0: found, index } of text.slice(prose.start, prose.end).matchAll(mark)) {
    const start = prose.start + index;
    const isMark = /^TB[ACD]$/i.test(found);
    if ((isMark && found !== found.toUpperCase()) || isElsewhere(start)) continue;
    const before = nearBefore(text, prose, start);
    const after = nearAfter(text, prose, start + found.length);
    const mayGoOn = !isMark && prose.kind !== 'heading' && goesOn(before, after) > 0;
    const length = mayGoOn ? 0 : leadOf(before, after, isMark && prose.kind !== 'heading');
    if (length === undefined || (prose.kind === 'heading' && before.trim() === '')) continue;
    const from = start - length;
    const end = start + found.length + (length === 0 && !isMark ? goesOn(before, after) : 0);
    const written = text.slice(from, end);
    yield {
      start: from,
      end,
      kind: 'tbd',
      text: written,
      hint: written,
      options: [],
      examples: [],
      certainty: 'likely',
    };
  }
}

const afterLabel = /[:：][\s*_]*$/;
/** Small words, to the end of the sentence. */
const further = /^\s+(?!(?:par|por|pelo|pela|durch|vom|von|dal?|dall’|dall'|przez)\s)\p{Ll}[^.;|*_()（）]{1,60}/u;

/** How much of the line goes on with what is put off after a label: `Frist: noch zu klären mit dem Team`; not by whom or what. */
function goesOn(before: string, after: string): number {
  return afterLabel.test(before) ? (further.exec(after)?.[0].trimEnd().length ?? 0) : 0;
}

/** Wherever something is put off; costs less. */
export function mayBePutOff(text: string): boolean {
  return mayHold.test(text);
}

/** How many characters before the mark belong to what is put off; undefined when nothing is. */
function leadOf(before: string, after: string, mayEndWords: boolean): number | undefined {
  if (speaksOf.has(wordBefore(before))) return undefined;
  const inBracket = openBracket.exec(before)?.[1];
  // `PENDING（待确认）`: what a state is called.
  if (inBracket !== undefined)
    return closeBracket.test(after) && !/[A-Z]{4}[(（]$/.test(before) ? inBracket.trimStart().length : undefined;
  if (atStart.test(before)) return atEnd.test(after) || beforeNote.test(after) ? 0 : undefined;
  return mayEndWords && atEnd.test(after) && fewWords.test(before) ? 0 : undefined;
}

import { dateLetters, writingDates } from '../dialects/prompts.ts';
import { anyOf } from '../dialects/languages/words.ts';
import type { Prose } from '../syntax/markdown/markdown.ts';
import { lineAfter, lineBefore, wordBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';

const { years, months, days } = dateLetters;
const [year, month, day] = [years, months, days].map((letters) => `(?:${anyOf(letters)})`) as [string, string, string];
/** `2026-MM-DD`: the year may be known. */
const date = `(?:(?:${year}|20(?:\\d\\d|XX))[-/.](?:${month}[-/.]${day}|XX[-/.]XX)|20(?:\\d\\d|XX)年XX月XX日|(?:${day}[-/.]${month}|${month}[-/.]${day})[-/.]${year}|${year}年${month}月${day}日)`;
const time = '(?:[ T]HH:MM(?::SS)?Z?)?';
const pattern = new RegExp(`(?<![\\p{L}\\d-])(?<![\\p{L}\\d]_)${date}${time}(?![\\p{L}\\d-])(?!_[\\p{L}\\d])`, 'giu');
const whole = new RegExp(`^\\s*${date}${time}\\s*$`, 'iu');
const anyYear = new RegExp(`${anyOf(years)}|20\\d\\d[-/.](?:${anyOf(months)})|20..[-/.年]XX`, 'i');

/** Says something about a value, and is no part of it. */
const comment = /<!--[^>]{0,300}-->/g;

/** Wherever a date may be left open; costs less. */
export function mayHoldDate(text: string): boolean {
  return anyYear.test(text);
}

/** `YYYY-MM-DD`, `JJ/MM/AAAA`, `yyyy-mm-dd HH:MM`, as a whole value. */
export function isDatePattern(value: string): boolean {
  return value.length < 40 && whole.test(value);
}

/** Dates left to be filled: `**Date:** YYYY-MM-DD`. Where a format is described (`Format: YYYY-MM-DD`), nothing is. */
export function* findDates(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
): Iterable<Placeholder> {
  const written = text.slice(prose.start, prose.end);
  for (const match of written.matchAll(pattern)) {
    const start = prose.start + match.index;
    const end = start + match[0].length;
    const before = lineBefore(text, prose, start);
    const after = lineAfter(text, prose, end).replace(comment, '');
    const isWholeValue = /(?:^|[:：|])[\s*_"']*$/.test(before) && /^[\s*_"'|]*$|^[\s*_"']*\s\|\s/.test(after);
    // In small letters it is how programs write a format, unless the day of writing is asked for.
    const isFormat = match[0] !== match[0].toUpperCase() && !writingDates.has(wordBefore(before));
    const isAlone = prose.kind === 'paragraph' && prose.item === undefined && end - start === written.trim().length;
    // `- **2026-MM-DD:** Draft`, the day of an entry; and one alone in its paragraph, below a heading that asks for it.
    const isWeak = isFormat ? isAlone : !isWholeValue;
    // `*Written on YYYY-MM-DD.*`: the last words of a line in italics.
    const isSigned = /^[*_][^*_]{0,60}$/.test(before) && /^\.?[*_]\s*$/.test(after);
    if (isElsewhere(start) || (isWeak && !isAlone && !isSigned && !isDayOfEntry(before, after))) continue;
    if ((isFormat && !isAlone) || /form[aá]t|pattern|mask|\bdates\b|格式|形式|フォーマット|형식|формат/iu.test(before))
      continue;
    const certainty = isWeak ? 'weak' : 'certain';
    yield { start, end, kind: 'date', text: match[0], hint: 'date', options: [], examples: [], certainty };
  }
}

function isDayOfEntry(before: string, after: string): boolean {
  return /^[\s*_[(]*$/.test(before) && /^[\])]?(?:\*\*|__)?\s?(?:[:：]|\s[–—-]\s)/.test(after);
}

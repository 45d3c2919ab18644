import { dateLetters } from '../dialects/prompts.ts';
import { anyOf } from '../dialects/languages/words.ts';
import { isDatePattern } from '../placeholders/datePatterns.ts';
import { say } from '../text/say.ts';

const parts = { YYYY: 0, MM: 1, DD: 2 } as const;

/** `2026-11-21` in the order that `[DD.MM.YYYY]` asks for. */
export function dateInPattern(pattern: string, date: string): string {
  const given = date.split('-');
  return bare(pattern).replace(/YYYY|MM|DD/g, (part) => given[parts[part as keyof typeof parts]] ?? part);
}

/** `today`, `2026-11-21` or a date in the pattern's own order, as the pattern writes it; undefined for what is no date. */
export function readDate(pattern: string, input: string, today: string): string | undefined {
  const written = input.trim();
  if (['today', say('today')].includes(written.toLowerCase())) return dateInPattern(pattern, today);
  if (isDay(written)) return dateInPattern(pattern, written);
  const order = bare(pattern).match(/YYYY|MM|DD/g) ?? [];
  const numbers = written.split(/[-/.]/);
  if (numbers.length !== 3) return undefined;
  const byPart = new Map(order.map((part, index) => [part, (numbers[index] ?? '').padStart(part.length, '0')]));
  const iso = `${byPart.get('YYYY') ?? ''}-${byPart.get('MM') ?? ''}-${byPart.get('DD') ?? ''}`;
  return isDay(iso) ? dateInPattern(pattern, iso) : undefined;
}

/** Whether the calendar has the day. */
function isDay(iso: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** The pattern without its brackets, in our letters: `TT.MM.JJJJ` as `DD.MM.YYYY`; the usual one where a prompt has none, as `[Creation date]`. */
function bare(pattern: string): string {
  const written = pattern.replace(/^\[|\]$/g, '');
  if (!isDatePattern(written)) return pattern.includes('YYYY') ? written : 'YYYY-MM-DD';
  const day = written.replace(/[ T]HH:MM.*$/i, '');
  return ourLetters.reduce((text, [letters, ours]) => text.replace(letters, ours), day);
}

/** The year first, as `JJJJ` is one and `JJ` a day. */
const ourLetters: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`20\\d\\d|${anyOf(dateLetters.years)}`, 'iu'), 'YYYY'],
  [new RegExp(anyOf(dateLetters.months), 'iu'), 'MM'],
  [new RegExp(anyOf(dateLetters.days), 'iu'), 'DD'],
];

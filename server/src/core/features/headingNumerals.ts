import type { Section } from '../syntax/markdown/markdown.ts';
import { withoutSignsBefore } from './writtenNumber.ts';

/** Numbers of headings that are not written in digits. */
interface Numerals {
  /** The number, and what belongs to the form. */
  readonly pattern: RegExp;
  readonly valueOf: (written: string) => number;
  /** One alone may be a part of its title: `A. Smith`. */
  readonly isDoubtful?: true;
  /** `I.` may be a letter among letters. */
  readonly isLetterToo?: true;
}

const allNumerals: readonly Numerals[] = [
  { pattern: /^([一二三四五六七八九十]{1,4})([、．.])/u, valueOf: hanValue },
  { pattern: /^[(（]([一二三四五六七八九十]{1,4})([)）])/u, valueOf: hanValue },
  { pattern: /^第[ \u00a0]?([一二三四五六七八九十]{1,4})[ \u00a0]?([章节節部條条])/u, valueOf: hanValue },
  { pattern: /^([IVXL]{1,7})([.)])\s/, valueOf: romanValue, isDoubtful: true, isLetterToo: true },
  { pattern: /^([A-Z])([.)])\s/, valueOf: letterValue, isDoubtful: true },
  { pattern: /^(?=(?:Appendix|Annex|Anhang|Anexo|Annexe)\s)\p{L}+\s([A-Z])(?![\p{L}\p{N}])/u, valueOf: letterValue },
  { pattern: /^([0-9])\ufe0f?(\u20e3)/u, valueOf: Number },
];

const han = '一二三四五六七八九';

/** `二十三` is 23. */
export function hanValue(written: string): number {
  const [tens = '', ones] = written.includes('十') ? written.split('十') : ['', written];
  const isTen = written.includes('十');
  return (
    (isTen ? (tens === '' ? 1 : han.indexOf(tens) + 1) * 10 : 0) + (han.indexOf(ones ?? '') + 1) * (ones === '' ? 0 : 1)
  );
}

/** 23 as `二十三`. */
export function hanNumber(value: number): string {
  const tens = Math.floor(value / 10);
  return (
    (tens > 1 ? han.charAt(tens - 1) : '') +
    (tens > 0 ? '十' : '') +
    (value % 10 > 0 ? han.charAt((value % 10) - 1) : '')
  );
}

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function romanValue(written: string): number {
  const values = Array.from(written, (letter) => roman[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function letterValue(written: string): number {
  return written.charCodeAt(0) - 64;
}

/** `第章` of `第三章 范围`. */
export function chapterForm(title: string): string | undefined {
  const unit = /^第[ \u00a0]?[一二三四五六七八九十]{1,4}[ \u00a0]?([章节節部條条])/u.exec(
    withoutSignsBefore(title),
  )?.[1];
  return unit === undefined ? undefined : `第${unit}`;
}

/** 2 of `第二章 范围` and `二、范围`, which stands in its order. */
export function numeralOf(title: string): number | undefined {
  const shown = withoutSignsBefore(title);
  for (const { pattern, valueOf, isDoubtful } of allNumerals) {
    const written = isDoubtful === true ? undefined : pattern.exec(shown)?.[1];
    if (written !== undefined) return valueOf(written);
  }
  return undefined;
}

/** Whether a heading has such a number. */
export function hasNumeral({ title }: Section): boolean {
  return numeralOf(title) !== undefined;
}

/** The first heading with such a number that does not follow the one before it, counted anew or on from part to part. */
export function findMisplaced(sections: readonly Section[], last = new Map<string, number>()): Section | undefined {
  const own = new Set<Section>();
  for (const { pattern, valueOf, isDoubtful, isLetterToo } of allNumerals) {
    const found = sections.flatMap((section) => {
      const numeral = own.has(section) ? null : pattern.exec(withoutSignsBefore(section.title));
      return numeral === null
        ? []
        : [{ section, value: valueOf(numeral[1] ?? ''), form: `${pattern.source} ${numeral[2] ?? ''}` }];
    });
    const misplaced = found.find(({ value, form }) => {
      const isNext = value === 1 || value === (last.get(form) ?? 0) + 1;
      last.set(form, value);
      return !isNext;
    });
    // `I.` may be a letter, and `A.` begins a name.
    const isOther = isDoubtful === true && (found.length < 2 || (isLetterToo === true && isLettered(sections)));
    if (isOther) continue;
    if (misplaced !== undefined) return misplaced.section;
    for (const { section } of found) own.add(section);
  }
  for (const { children } of sections) {
    const misplaced = findMisplaced(children, last);
    if (misplaced !== undefined) return misplaced;
  }
  return undefined;
}

/** `A.`, `B.` beside `C.`, `I.`, `V.` */
function isLettered(sections: readonly Section[]): boolean {
  return sections.some(({ title }) => /^[A-HJKM-UWYZ][.)]\s/.test(withoutSignsBefore(title)));
}

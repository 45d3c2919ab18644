import { withoutMarkup } from '../syntax/markdown/markdown.ts';

/** The number of a heading as it stands in its title: `3.1 In scope`, `🚀 3. Scope`, `**3. Scope**`, `§3 Scope`, `第3章 范围`. */
export interface WrittenNumber {
  readonly number: string;
  /** Where it begins in the title. */
  readonly at: number;
  /** What is counted apart: `第章` of `第3章`, `chapter` of `Chapter 3`; empty for numbers that have nothing around them. */
  readonly form: string;
  /** A sign after it says that it is no part of the title. */
  readonly isMarked: boolean;
  /** The title without it. */
  readonly name: string;
}

/** What may stand before a number: emphasis, a link, an anchor, an emoji. */
const before =
  /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cf}\p{Mn}*_~[\s]|:[a-z0-9_+-]{1,30}:|<\/?a\b[^<>]{0,200}>)*/u;
const digits = '(?<number>\\d{1,4}(?:\\.\\d{1,4}){0,5})';
const emphasis = '[*_]{0,3}';
/** Words before a number, in lower case. */
const words =
  'section|chapter|abschnitt|kapitel|chapitre|sección|capítulo|seção|capitolo|sezione|hoofdstuk|rozdział|раздел|глава|розділ';

/** Letters that need no space before them: `1.目标`, `1.1目标`. */
const glued = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';

/** The number, and what belongs to its form before and after it. A full-width sign needs no space after it. */
const forms: readonly RegExp[] = [
  new RegExp(
    `^${digits}(?:[.)]?${emphasis}\\s+|[.)]?[:：](?!\\d)${emphasis}\\s*|[、．）]\\s*|(?:\\.|(?<=\\.\\d{1,4}))(?=${glued}))`,
    'u',
  ),
  new RegExp(`^(?<first>§{1,2})[ \\u00a0]?${digits}(?:[.):：]?${emphasis}\\s+|[:：、]\\s*|$)`, 'u'),
  /^(?<first>第)[ \u00a0]?(?<number>\d{1,4})[ \u00a0]?(?<last>[章节節部條条])[\s:：、.．]*/u,
  new RegExp(`^(?<first>${words})[ \\u00a0]${digits}(?:[.):：]?${emphasis}(?:\\s+[-–—])?\\s+|[:：]\\s*|$)`, 'iu'),
  /^(?<first>[(（])(?<number>\d{1,3})[)）]\s*/u,
];

export function readNumber(title: string): WrittenNumber | undefined {
  const start = before.exec(title)?.[0].length ?? 0;
  const found = match(title.slice(start));
  if (found === undefined) return undefined;
  const { first = '', number = '', last = '' } = found.groups ?? {};
  const at = start + found[0].indexOf(number, first.length);
  const plain = withoutMarkup(title);
  const after = plain.slice(before.exec(plain)?.[0].length ?? 0);
  return {
    number,
    at,
    form: (first + last).toLowerCase().replace('§§', '§'),
    isMarked: first !== '' || (!number.includes('.') && /^[.)、．）:：]/.test(title.slice(at + number.length))),
    name: after.slice(match(after)?.[0].length ?? 0),
  };
}

function match(text: string): RegExpExecArray | undefined {
  for (const form of forms) {
    const found = form.exec(text);
    if (found !== null) return found;
  }
  return undefined;
}

/** What stands before numbers that are not written in digits, as before all others. */
export function withoutSignsBefore(title: string): string {
  return title.slice(before.exec(title)?.[0].length ?? 0);
}

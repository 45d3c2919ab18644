import type { Document } from '../document/document.ts';
import type { Prose } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import { anyWholeOf } from '../dialects/languages/words.ts';
import { hanNumber, hanValue } from './headingNumerals.ts';

/** `section 3`, `§ 3.2` or `sections 3, 4 and 10`, as it stands in a text. */
export interface SectionMention extends Span {
  readonly prose: Prose;
  /** The numbers with their places, in reading order. */
  readonly numbers: readonly SectionNumber[];
  /** What is said to have the number, as the form of a heading: `第章`, `chapter`, `§`. */
  readonly form: string;
}

interface SectionNumber extends Span {
  /** In digits. */
  readonly number: string;
  readonly write: (number: string) => string | undefined;
}

/** In the languages that specifications are written in; an abbreviation has its point. */
const names = [
  'sections?|sub-?sections?|sects?\\.|secs?\\.|chapters?|chaps?\\.|chs?\\.',
  'abschnitte?n?s?|kapiteln?|kap\\.|ziffern?|abschn\\.',
  'chapitres?|secciones|sección|apartados?|capítulos?|seções|seção|secções|secção|sezion[ei]|capitol[oi]',
  'secties?|hoofdstuk(?:ken)?|avsnitt|kapitlen|rozdzia(?:ł[yu]?|le|łów)|sekcj[aię]|раздел(?:[ыаеу]|ов)?|глав[аыеу]',
  'розділ(?:[иуаі]|ів|ах)?|(?:ال)?(?:قسم|فصل)|섹션',
].join('|');
/** After the number in Chinese, Japanese and Korean: `第3章`, `3.1 节`, `제3장`. */
const unit = '[ \\u00a0]?[章节節장절]';
/** What stands right before it, where it is not the section of something that is named there: `设计文档第3节`. */
const beforeGlued = '^|[\\s,.;:!?，。；：！？、（(「“"见見阅閱考照按在于和与與及至到はがをにと]';
const numbersAndUnit = `(?=\\d[\\d.、，,~～–至到和与與及\\-]{0,40}${unit})`;
const glued = `(?<=${beforeGlued})(?:[第제][ \\u00a0]?|(?<=[见見阅閱考照][ \\u00a0]?))${numbersAndUnit}`;
/** A number of two parts counts nothing, and nobody refers to a count: `3.1절`, `3章を参照`. */
const bare = `(?<=${beforeGlued})(?=\\d{1,4}(?:\\.\\d{1,4}){1,5}${unit}|\\d{1,4}${unit}[をの을를]?[ \\u00a0]?(?:[参參]照|参考|참[조고]))`;
/** Between the name and the number: `section no. 3`, `section #3`. */
const counter = '(?:(?:no\\.|nr\\.|n[º°]|№|#)[ \\u00a0]?)?';
/** No space is needed after them. */
const tight = '(?:セクション|섹션|章节|章節)[ \\u00a0]?(?=\\d)';
const word = new RegExp(
  `(?<![\\p{L}\\p{N}/#-])(?<![\\p{L}\\p{N}]_)(?:(?:${names})[*_]{0,3}(?:(?:[ \\t\\u00a0]|&nbsp;)+|[ \\t]*\\r?\\n[ \\t>]*)${counter}|§{1,2}(?:[ \\t\\u00a0]|&nbsp;)?)|${tight}|${glued}|${bare}`,
  'giu',
);
const unitAfter = new RegExp(unit, 'uy');
/** A number, in bold or in a link of its own perhaps: `[**3.1**](#31-scope)`, `<b>3</b>`. */
const numberPart =
  /((?:<(?:b|strong|i|em)>)?[*_]{0,3}(?:\[[*_]{0,3})?)(\d{1,4}(?:\.\d{1,4}){0,5})(?:(?=[章节節장절\p{Script=Hiragana}을를은는이가의에와과로및도만]|으로|부터|까지)|(?![\p{L}\p{N}%]|\.\d|[-‐‑]\p{L}|\(\p{L}\)))/uy;
const closing = /\.?[*_]{0,3}(?:\](?:\([^()\s]{0,200}\)|\[[^[\]]{0,100}\])[*_]{0,3})?(?:<\/(?:b|strong|i|em)>)?/y;
const joining = anyWholeOf([
  ...inAllLanguages(({ numbers }) => [...numbers.and, ...numbers.through]),
  ...['en', 'of', 't/m', 'tot', 'och', 'eller', 'till', 'og', 'til'],
]);
const gap = '(?:[ \\t\\u00a0]|[ \\t]*\\r?\\n[ \\t>]*)?';
/** The point of `3.1.` may stand before it. */
const joint = new RegExp(
  `(?:\\.(?=\\W{0,3}\\d))?${gap}(?:[,，、;/&\\-‐‑–—~〜～]|${joining})${gap}(?:(?:${joining})${gap})?`,
  'iuy',
);
/** What may follow the last number of `section 3 and 4`; after anything else it may count that: `section 3, 5 users`. */
const goesOn = new RegExp(
  `^(?![ \\u00a0]\\p{L})|^[ \\u00a0](?:${anyWholeOf([...inAllLanguages(({ prompts }) => prompts.leads), ...inAllLanguages(({ numbers }) => [...numbers.and, ...numbers.through])])})`,
  'iu',
);
/** `Abschn. 3.1` says no name of a document. */
export const sectionWord = new RegExp(`^(?:${names})$`, 'iu');
const isSingular =
  /^(?:section|sub-?section|chapter|abschnitt|kapitel|chapitre|sección|capítulo|seção|secção|sezione|capitolo)\s/iu;

/** Where a document speaks of sections by number, whosesoever they are; code is left out. */
export function findSectionMentions({ source: { text }, markdown }: Document): readonly SectionMention[] {
  const raw = [...markdown.codeSpans, ...markdown.comments];
  return markdown.prose.flatMap((prose) => {
    const found: SectionMention[] = [];
    const part = text.slice(prose.start, prose.end);
    let last = 0;
    for (const match of part.matchAll(word)) {
      if (match.index < last) continue;
      const list = readList(part, match.index + match[0].length);
      if (list.numbers.length === 0) continue;
      last = list.end;
      if (list.numbers.length > 1 && isSingular.test(match[0]) && !goesOn.test(part.slice(list.end, list.end + 40)))
        continue;
      const span = { start: prose.start + match.index, end: prose.start + list.end };
      if (raw.some((code) => code.start < span.end && span.start < code.end)) continue;
      const numbers = list.numbers.map(({ start, end, number }) => ({
        start: prose.start + start,
        end: prose.start + end,
        number,
        write: (to: string) => to,
      }));
      found.push({ ...span, prose, numbers, form: formOf(match[0], part.charAt(list.end - 1)) });
    }
    const isCode = ({ start, end }: Span): boolean => raw.some((code) => code.start < end && start < code.end);
    return [...found, ...inHanNumbers(text, prose).filter((mention) => !isCode(mention))];
  });
}

/** `第` and the unit after the number, `chapter` of `Chapters `, `§` of `§§ `. */
function formOf(written: string, last: string): string {
  const said = written.trim().toLowerCase();
  if (said === '' || /^[第제]/.test(said)) return `第${last}`;
  return said.startsWith('§') ? '§' : said.replace(/(?<=section|chapter)s$/, '');
}

const hanPart = '[一二三四五六七八九十]{1,4}';
const hanMention = new RegExp(
  `(?<=${beforeGlued})第(${hanPart}(?:[、，和与與及至到~～–-]第?${hanPart}){0,9})([章节節部條条])`,
  'gu',
);

/** `第三章` or `第三、四章`, of headings whose numbers may be in digits. */
function inHanNumbers(text: string, prose: Prose): readonly SectionMention[] {
  return [...text.slice(prose.start, prose.end).matchAll(hanMention)].map(
    ({ 0: whole, 1: written = '', 2: unit = '', index }) => {
      const start = prose.start + index;
      const write = (to: string): string | undefined => (/^[1-9]\d?$/.test(to) ? hanNumber(Number(to)) : undefined);
      const numbers = [...written.matchAll(new RegExp(hanPart, 'gu'))].map(({ 0: part, index: at }) => ({
        start: start + 1 + at,
        end: start + 1 + at + part.length,
        number: String(hanValue(part)),
        write,
      }));
      return { start, end: start + whole.length, prose, numbers, form: `第${unit}` };
    },
  );
}

function readList(
  text: string,
  from: number,
): { readonly numbers: readonly Omit<SectionNumber, 'write'>[]; readonly end: number } {
  const numbers: Omit<SectionNumber, 'write'>[] = [];
  let end = from;
  for (let at = from; ;) {
    const [whole, open = '', number = ''] = matchAt(numberPart, text, at) ?? [];
    if (whole === undefined) return { numbers, end };
    const start = at + open.length;
    numbers.push({ start, end: start + number.length, number });
    end = start + number.length;
    end += open === '' ? 0 : (matchAt(closing, text, end)?.[0].length ?? 0);
    end += matchAt(unitAfter, text, end)?.[0].length ?? 0;
    const between = matchAt(joint, text, end)?.[0];
    if (between === undefined) return { numbers, end };
    at = end + between.length;
    // `section 3 and section 4 of the policy` is one list too.
    at += matchAt(again, text, at)?.[0].length ?? 0;
  }
}

const again = new RegExp(`${word.source}|[第제][ \\u00a0]?${numbersAndUnit}`, 'iuy');

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

import type { Document } from '../document/document.ts';
import type { LooseNumbers } from '../identifiers/looseNumbers.ts';
import { addFragments } from './fragments.ts';
import { endsList } from '../identifiers/identifierRanges.ts';
import { isBare, splitLoosely } from '../identifiers/looseNumbers.ts';
import { numbersBetween, plainNumber } from '../identifiers/numberOrder.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { looseNumbersOf } from '../workspace/kept.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { touches } from '../text/span.ts';
import type { Refactoring } from './refactoring.ts';
import { say } from '../text/say.ts';
import { numbersOf, spellings } from './staleNumbers.ts';

/** `FR-1 through FR-4` as `FR-1, FR-2, FR-3, FR-4`, so that each can be renamed; those that nothing defines are left out. */
export function writeOutRange(workspace: Workspace, document: Document, offset: number): readonly Refactoring[] {
  const edits = writtenOutAt(workspace, document, offset);
  if (edits.length === 0) return [];
  const changes = addFragments(workspace, [{ document, edits }]);
  return [{ kind: 'writeOut', title: say('Write the range out'), changes, needsConfirmation: false }];
}

/** Whether that can be done: with marks around one end alone, or before what its last number may count, it cannot. */
export function canBeWrittenOut(workspace: Workspace, document: Document, { start }: Span): boolean {
  return writtenOutAt(workspace, document, start).length > 0;
}

function writtenOutAt(workspace: Workspace, document: Document, offset: number): readonly Edit[] {
  const loose = looseNumbersOf(document).find((each) => touches(each, offset));
  if (loose !== undefined) return writeOutNumbers(workspace, document, loose);
  const range = [...document.ranges, ...document.foreign.ranges].find((each) => touches(each, offset));
  if (range === undefined || !isBalanced(document, range)) return [];
  const { start, end, members } = range;
  const written = members.filter(
    (name, index) => index === 0 || index === members.length - 1 || workspace.definitions(name, document).length > 0,
  );
  const after = /^(?:まで|까지)/.exec(document.source.text.slice(end, end + 2))?.[0].length ?? 0;
  const mark = codeMarks(document.source.text, range);
  return [{ span: { start, end: end + after }, newText: written.join(mark + commaAt(document, range) + mark) }];
}

/** The marks that are around both ends, as in `\`FR-1\` to \`FR-3\``: each of the names is code of its own. */
function codeMarks(text: string, { start, end }: Span): string {
  const [, closing = '', opening = ''] = /^[^`]+(`+)[^`]+(`+)[^`]+$/.exec(text.slice(start, end)) ?? [];
  return closing === opening && text.endsWith(closing, start) && text.startsWith(closing, end) ? closing : '';
}

/** `、` among Chinese and Japanese letters and signs. */
function commaAt({ source: { text } }: Document, { start, end }: Span): string {
  const around = `${text.slice(Math.max(0, start - 1), start)}${text.slice(end, end + 1)}`;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，：；（）「」]/u.test(around) ? '、' : ', ';
}

/** Marks around one end alone would be left open. */
function isBalanced({ source }: Document, { start, end }: Span): boolean {
  const marks = source.text.slice(start, end).match(/[*`]+/g) ?? [];
  return marks.length % 2 === 0 && marks.every((mark) => mark === marks[0]);
}

/** What joins the numbers stays, but for what stands between the ends of a range. */
function writeOutNumbers(workspace: Workspace, document: Document, loose: LooseNumbers): readonly Edit[] {
  const names = namesFor(workspace, document, loose);
  if (names === undefined || !isBalanced(document, loose) || mayCount(document, loose)) return [];
  const { parts } = loose;
  const { text } = document.source;
  const edits = parts.flatMap((part, index): readonly Edit[] => {
    const before = parts[index - 1];
    const meant = numbersOf(part, before);
    const number = meant.find(names.isDefined) ?? meant[0] ?? part.number;
    if (part.isThrough && before !== undefined) {
      const between = numbersBetween(before.number, number).filter(names.isDefined);
      const newText = ['', ...between.map(names.of), names.of(number)].join(commaAt(document, loose));
      return [{ span: { start: before.end, end: part.end }, newText }];
    }
    const isWhole = part.isRead && !isBare(part);
    const start = isBare(part) && /[-#]/.test(text.charAt(part.start - 1)) ? part.start - 1 : part.start;
    return isWhole ? [] : [{ span: { start, end: part.end }, newText: names.of(number) }];
  });
  const end = parts.at(-1)?.end ?? loose.end;
  // `FR-(1–4)` loses its second bracket too.
  return end < loose.end ? [...edits, { span: { start: end, end: loose.end }, newText: '' }] : edits;
}

/** `FR-1 and 3 retries`: the last number may count what stands after it. `FRs 1–3 hold` cannot be read so. */
function mayCount({ source: { text } }: Document, { parts }: LooseNumbers): boolean {
  const [before, last] = parts.slice(-2);
  if (before === undefined || last === undefined || last.isRead || !isBare(last)) return false;
  const isJoined = /^[-‐‑–—−~〜～/.…]+$/.test(text.slice(before.end, last.start));
  const isPlural = parts.length === 2 && /[a-z)]\W{0,6}\d{1,9}$/.test(text.slice(before.start, before.end));
  return !isJoined && !isPlural && !endsList(text, last.end);
}

interface Names {
  readonly of: (number: string) => string;
  readonly isDefined: (number: string) => boolean;
}

/** How the family writes its names: those that are defined, or else those that the document mentions. */
function namesFor(workspace: Workspace, document: Document, { letters, start }: LooseNumbers): Names | undefined {
  const isOfFamily = (name: string): boolean => spellings(splitLoosely(name)?.letters ?? '').includes(letters);
  const defined = [...workspace.names()].filter(
    (name) => isOfFamily(name) && workspace.definitions(name, document).length > 0,
  );
  const mentioned = document.identifiers.map(({ name }) => name).filter(isOfFamily);
  // What stands in front of the numbers says how they are spelled, where it is spelled out.
  const head = document.identifiers.find((each) => each.start === start && isOfFamily(each.name))?.name;
  const alike = defined.filter((name) => head !== undefined && stemOf(name) === stemOf(head));
  const [model] = [...alike, ...defined, ...mentioned];
  const number = model === undefined ? undefined : splitLoosely(model)?.number;
  if (model === undefined || number === undefined) return undefined;
  const numbered = (names: readonly string[], keyOf: (number: string) => string): (readonly [string, string])[] =>
    names.map((name) => [keyOf(splitLoosely(name)?.number ?? ''), name]);
  const byNumber = new Map([...numbered(defined, plainNumber), ...numbered(alike, plainNumber)]);
  const asWritten = new Map([...numbered(defined, String), ...numbered(alike, String)]);
  const stem = model.slice(0, -number.length);
  const width = number.startsWith('0') ? number.length : 0;
  return {
    of: (wanted) =>
      asWritten.get(wanted) ?? byNumber.get(plainNumber(wanted)) ?? stem + plainNumber(wanted).padStart(width, '0'),
    isDefined: (wanted) => byNumber.has(plainNumber(wanted)),
  };
}

function stemOf(name: string): string {
  return name.slice(0, name.length - (splitLoosely(name)?.number.length ?? 0));
}

import { allDialects } from '../dialects/allDialects.ts';
import { anyDates, ownerWords, writingDates } from '../dialects/prompts.ts';
import type { Document } from '../document/document.ts';
import type { Placeholder, PlaceholderKind } from '../placeholders/placeholder.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import { contains, lastStartingBefore, spanAt, startingWithin } from '../text/span.ts';
import { say } from '../text/say.ts';
import { dateInPattern } from './dates.ts';
import type { Knowledge } from './knowledge.ts';
import { answersFor } from './knowledge.ts';
import { isLinked, placesOf } from './linked.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';
import { labelOf, sectionOf } from './place.ts';
import { isOfWriting } from './writingDate.ts';

/** What kind of answer a prompt wants; it decides how the answer is checked and written. */
export type QuestionType = 'choice' | 'date' | 'number' | 'link' | 'owner' | 'text';

/** A placeholder as something to ask an author. */
export interface Question {
  readonly placeholder: Placeholder;
  /** The few characters around it on its line. */
  readonly before: string;
  readonly after: string;
  readonly type: QuestionType;
  /** What is asked, for people: the hint, or the label in front of a bare `TBD`. */
  readonly asks: string;
  /** Offered answers, the likeliest first. */
  readonly values: readonly string[];
  /** How many placeholders of the document one answer fills. */
  readonly places: number;
  /** The prompt means the same wherever it stands. */
  readonly isLinked: boolean;
  /** What can be repeated below: the list item or the table row that the prompt stands in. */
  readonly grows: 'item' | 'row' | undefined;
  /** Left open on purpose: `[NEEDS CLARIFICATION: …]`. */
  readonly isOpenQuestion: boolean;
}

/** What a document still asks, in reading order, the first `most`; what may well stay as it is is not asked. */
export function readQuestions(document: Document, knowledge: Knowledge, most = Infinity): readonly Question[] {
  const asked = document.placeholders.filter(isAsked).slice(0, most);
  return asked.map((placeholder) => readQuestion(document, placeholder, knowledge));
}

/** Hints may well stay; everything else waits for an answer. */
export function isAsked({ certainty }: Placeholder): boolean {
  return certainty !== 'hint';
}

export function isOpenQuestion({ kind, text }: Placeholder): boolean {
  return kind === 'sentinel' && /^\[?needs clarification/i.test(text);
}

export function readQuestion(document: Document, placeholder: Placeholder, knowledge: Knowledge): Question {
  const label = labelOf(document, placeholder);
  const asks = saysNothing(placeholder)
    ? (label ?? wordsBefore(document, placeholder) ?? headingOf(document, placeholder))
    : hintOf(placeholder);
  const type = typeOf(placeholder, asks, label);
  const { text } = document.source;
  const linked = isLinked(document, placeholder);
  return {
    placeholder,
    before: lastLine(text.slice(Math.max(0, placeholder.start - around), placeholder.start)),
    after: text.slice(placeholder.end, placeholder.end + around).split(/[\r\n]/, 1)[0] ?? '',
    type,
    asks,
    values: valuesFor(document, placeholder, type, isOfWriting(document, { placeholder, type, asks }), knowledge),
    places: linked ? placesOf(document, placeholder).length : 1,
    isLinked: linked,
    grows: growthOf(document, placeholder),
    isOpenQuestion: isOpenQuestion(placeholder),
  };
}

/** In UTF-16 units. */
const around = 16;

function lastLine(text: string): string {
  return text.split(/[\r\n]/).at(-1) ?? '';
}

/** Kinds whose own words do not say what is asked. */
const sayNothing: readonly PlaceholderKind[] = ['tbd', 'ellipsis', 'date', 'unit'];

/** `TBD`, `[$X]`, `[e.g., 0.65]`: what is asked is the label, the column or the heading. */
function saysNothing({ kind, hint, examples }: Placeholder): boolean {
  return sayNothing.includes(kind) || (examples.length > 0 && hint === examples.join(', '));
}

/** `Development` of `Development: [e.g., 0.65]`, which is no field. */
function wordsBefore({ source }: Document, { start }: Placeholder): string | undefined {
  const line =
    source.text
      .slice(Math.max(0, start - 80), start)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  return /^[\s>*_-]*(\p{L}[^:：|*_`[\]]{0,40})[:：][\s*_]*$/u.exec(line)?.[1];
}

function headingOf(document: Document, placeholder: Placeholder): string {
  const heading = withoutMarkup(sectionOf(document, placeholder));
  return heading === '' || heading.includes(placeholder.text) ? hintOf(placeholder) : heading;
}

/** The document's own words, or ours where it has none. */
function hintOf({ kind, hint }: Placeholder): string {
  if (kind === 'empty-item') return say('item');
  return kind === 'date' ? say('date') : hint;
}

function typeOf({ kind, hint, options }: Placeholder, asks: string, label: string | undefined): QuestionType {
  if (kind === 'unit') return 'number';
  if (kind === 'date') return 'date';
  if (/^link\s/i.test(hint)) return 'link';
  if (options.length > 0) return 'choice';
  if (asksForDate(asks) || (label !== undefined && asksForDate(label) && !/\bwho|name\b/i.test(hint))) return 'date';
  return isOwner(asks) || (label !== undefined && isOwner(label)) ? 'owner' : 'text';
}

/** `Creation date`, `Date of launch`, `Updated`. */
function asksForDate(words: string): boolean {
  return (
    [writingDates, anyDates].some((labels) => labels.has(words.trim().toLowerCase())) ||
    /^(?:[\p{L}'’-]+ ){0,3}date(?: of \p{L}+)?$/iu.test(words.trim())
  );
}

function isOwner(words: string): boolean {
  const bare = words.trim().toLowerCase();
  return ownerWords.has(bare);
}

function valuesFor(
  document: Document,
  placeholder: Placeholder,
  type: QuestionType,
  isToday: boolean,
  knowledge: Knowledge,
): readonly string[] {
  const { text, options, examples } = placeholder;
  const byType: Readonly<Record<QuestionType, readonly string[]>> = {
    choice: [],
    date: isToday ? [dateInPattern(text, knowledge.today)] : [],
    number: usualValue(document, placeholder),
    link: [],
    owner: knowledge.author === undefined ? [] : [knowledge.author],
    text: [],
  };
  const before = type === 'date' ? [] : answersFor(document, text, knowledge);
  return [...new Set([...before, ...(type === 'choice' ? options : []), ...byType[type], ...examples])];
}

/** What is usual for the metric of a gate. */
function usualValue(document: Document, placeholder: Placeholder): readonly string[] {
  if (placeholder.kind !== 'unit') return [];
  const target = lastStartingBefore(gateTargetsOf(document), placeholder.start);
  if (target === undefined || !contains(target, placeholder)) return [];
  const metrics = allDialects.flatMap(({ gates }) => gates.flatMap((gate) => gate.metrics));
  const usual = metrics.find((metric) => metric === target.known)?.usual;
  return usual === undefined ? [] : [usual];
}

/** A prompt that is all of its list item, or the first of its table row, can be asked once more below. */
function growthOf(document: Document, placeholder: Placeholder): 'item' | 'row' | undefined {
  const { markdown, source, identifiers } = document;
  const line = lineSpan(source, lineAt(source, placeholder.start));
  // What defines something would define it twice.
  if (startingWithin(identifiers, line).some(({ definition }) => definition !== undefined)) return undefined;
  const item = lastStartingBefore(markdown.items, placeholder.start);
  if (item !== undefined && contains(item, placeholder)) {
    const isWhole = item.content.start === placeholder.start && item.content.end === placeholder.end;
    const isEmpty = placeholder.kind === 'empty-item' && item.marker.start === placeholder.start;
    const isAlone = source.text.slice(item.content.end, item.end).trim() === '';
    return (isWhole || isEmpty) && isAlone ? 'item' : undefined;
  }
  const table = spanAt(markdown.tables, placeholder.start);
  const row = table === undefined ? undefined : spanAt(table.rows, placeholder.start);
  return row !== undefined && contains(row.cells[0] ?? placeholder, placeholder) ? 'row' : undefined;
}

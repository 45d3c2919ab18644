import { allDialects } from '../dialects/allDialects.ts';
import { ownerWords, writingDates } from '../dialects/prompts.ts';
import type { Document } from '../document/document.ts';
import type { Placeholder, PlaceholderKind } from '../placeholders/placeholder.ts';
import { withoutMarkup } from '../syntax/markdown/plainText.ts';
import { contains, countBefore, lastStartingBefore, spanAt } from '../text/span.ts';
import { dateInPattern } from './dates.ts';
import type { Knowledge } from './knowledge.ts';
import { answersFor, isLinked } from './knowledge.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';

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
  /** Title of the innermost section; empty above the first heading. */
  readonly section: string;
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

/** Everything a document still asks, in reading order; what may well stay as it is is not asked. */
export function readQuestions(document: Document, knowledge: Knowledge): readonly Question[] {
  return document.placeholders.filter(isAsked).map((placeholder) => readQuestion(document, placeholder, knowledge));
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
  const asks = sayNothing.includes(placeholder.kind) && label !== undefined ? label : placeholder.hint;
  const type = typeOf(placeholder, asks, label);
  const { text } = document.source;
  return {
    placeholder,
    before: lastLine(text.slice(Math.max(0, placeholder.start - around), placeholder.start)),
    after: text.slice(placeholder.end, placeholder.end + around).split(/[\r\n]/, 1)[0] ?? '',
    type,
    asks,
    section: sectionOf(document, placeholder),
    values: valuesFor(document, placeholder, type, knowledge),
    places: isLinked(placeholder) ? (countsIn(document.placeholders).get(placeholder.text) ?? 1) : 1,
    isLinked: isLinked(placeholder),
    grows: growthOf(document, placeholder),
    isOpenQuestion: isOpenQuestion(placeholder),
  };
}

const knownCounts = new WeakMap<readonly Placeholder[], ReadonlyMap<string, number>>();

/** How many placeholders have each text: counted once, however many questions are asked. */
function countsIn(placeholders: readonly Placeholder[]): ReadonlyMap<string, number> {
  const known = knownCounts.get(placeholders);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { text } of placeholders) counts.set(text, (counts.get(text) ?? 0) + 1);
  knownCounts.set(placeholders, counts);
  return counts;
}

/** In UTF-16 units. */
const around = 16;

function lastLine(text: string): string {
  return text.split(/[\r\n]/).at(-1) ?? '';
}

/** Kinds whose own words do not say what is asked. */
const sayNothing: readonly PlaceholderKind[] = ['tbd', 'ellipsis', 'date', 'unit'];

function typeOf({ kind, hint, options }: Placeholder, asks: string, label: string | undefined): QuestionType {
  if (kind === 'unit') return 'number';
  if (kind === 'date') return 'date';
  if (options.length > 0) return 'choice';
  if (/^link\s/i.test(hint)) return 'link';
  return isOwner(asks) || (label !== undefined && isOwner(label)) ? 'owner' : 'text';
}

function isOwner(words: string): boolean {
  const bare = words.trim().toLowerCase();
  return ownerWords.includes(bare);
}

/** Whether a date says when the document was written, by its label. Due dates, reviews and milestones are others. */
export function isOfWriting({ type, asks }: Pick<Question, 'type' | 'asks'>): boolean {
  return type === 'date' && writingDates.includes(asks.toLowerCase());
}

/** What is in front of the value on its line, at the head of its column, or the key of the front matter. */
function labelOf(document: Document, placeholder: Placeholder): string | undefined {
  const { fields, frontMatter, markdown, source } = document;
  const field = lastStartingBefore(fields, placeholder.start);
  const isLabelled = field !== undefined && contains(field.valueSpan, placeholder) && !/[[\]<>]/.test(field.name);
  if (isLabelled) return field.name;
  const target = lastStartingBefore(gateTargetsOf(document), placeholder.start);
  if (target !== undefined && contains(target, placeholder)) return target.metric;
  const table = spanAt(markdown.tables, placeholder.start);
  const row = table === undefined ? undefined : spanAt(table.rows, placeholder.start);
  const column = row === undefined ? -1 : countBefore(row.cells, placeholder.start + 1) - 1;
  const isInCell = contains(row?.cells[column] ?? nowhere, placeholder);
  const head = isInCell ? table?.header.cells[column] : undefined;
  if (head !== undefined) return withoutMarkup(source.text.slice(head.start, head.end));
  if (placeholder.start >= frontMatter.bodyStart) return undefined;
  return frontMatter.entries.find(({ valueSpan }) => contains(valueSpan, placeholder))?.key;
}

const nowhere = { start: 0, end: 0 };

function sectionOf({ source, markdown }: Document, { start }: Placeholder): string {
  const heading = lastStartingBefore(markdown.headings, start);
  return heading === undefined ? '' : source.text.slice(heading.content.start, heading.content.end);
}

function valuesFor(
  document: Document,
  placeholder: Placeholder,
  type: QuestionType,
  knowledge: Knowledge,
): readonly string[] {
  const { text, options, examples } = placeholder;
  const byType: Readonly<Record<QuestionType, readonly string[]>> = {
    choice: [],
    date: [dateInPattern(text, knowledge.today)],
    number: usualValue(document, placeholder),
    link: [],
    owner: knowledge.author === undefined ? [] : [knowledge.author],
    text: [],
  };
  const before = type === 'date' ? [] : answersFor(document, text, knowledge);
  return [...new Set([...before, ...options, ...byType[type], ...examples])];
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
function growthOf({ markdown, source }: Document, placeholder: Placeholder): 'item' | 'row' | undefined {
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

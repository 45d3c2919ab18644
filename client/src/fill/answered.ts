import { Range, WorkspaceEdit } from 'vscode';
import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import type { QuestionInfo } from '../../../server/src/fillProtocol.ts';

/** A stretch of the document that an answer has changed; offsets in UTF-16 units. */
interface Written {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** An answer that can be given anew. */
export interface AnsweredQuestion {
  readonly question: QuestionInfo;
  readonly value: string;
  /** Where the prompt stood in the stretch, of all that were written, that held it. */
  readonly index: number;
  readonly within: number;
  readonly written: readonly Written[];
  /** How many questions it has settled. */
  readonly settled: number;
}

/** Remembers what was written for a question, from the edit as it is made. */
export function answeredBy(
  document: TextDocument,
  edit: WorkspaceEdit,
  question: QuestionInfo,
  place: number,
  value: string,
): AnsweredQuestion | undefined {
  if (edit.size !== 1) return undefined;
  const edits = [...edit.get(document.uri)].sort((a, b) => a.range.start.compareTo(b.range.start));
  let shift = 0;
  const written = edits.map(({ range, newText }) => {
    const before = document.getText(range);
    const start = document.offsetAt(range.start) + shift;
    shift += newText.length - before.length;
    return { start, before, after: newText };
  });
  const index = edits.findIndex(({ range }) => range.contains(document.positionAt(place)));
  const at = edits[index];
  if (at === undefined) return undefined;
  return { question, value, index, within: place - document.offsetAt(at.range.start), written, settled: 1 };
}

/** The same after a change; undefined when the change touches what was written. */
export function movedAnswer(
  answer: AnsweredQuestion,
  { contentChanges }: TextDocumentChangeEvent,
): AnsweredQuestion | undefined {
  let { written } = answer;
  for (const { rangeOffset, rangeLength, text } of contentChanges) {
    const end = rangeOffset + rangeLength;
    if (written.some(({ start, after }) => rangeOffset < start + after.length && end > start)) return undefined;
    const shift = text.length - rangeLength;
    written = written.map((each) => (end <= each.start ? { ...each, start: each.start + shift } : each));
  }
  return { ...answer, written };
}

export function placeOf({ written, index }: AnsweredQuestion): number {
  return written[index]?.start ?? 0;
}

/** The edit that takes the answer back, and where the prompt stands then. */
export function takenBack(
  document: TextDocument,
  answer: AnsweredQuestion,
): { readonly edit: WorkspaceEdit; readonly place: number } {
  const { written, index, within } = answer;
  const edit = new WorkspaceEdit();
  for (const { start, before, after } of written)
    edit.replace(document.uri, rangeOf(document, start, start + after.length), before);
  const shift = written.slice(0, index).reduce((sum, { before, after }) => sum + before.length - after.length, 0);
  return { edit, place: placeOf(answer) + shift + within };
}

/** The edit that writes an answer again which has been taken back. */
export function givenBack(document: TextDocument, { written }: AnsweredQuestion): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  let shift = 0;
  for (const { start, before, after } of written) {
    edit.replace(document.uri, rangeOf(document, start + shift, start + shift + before.length), after);
    shift += before.length - after.length;
  }
  return edit;
}

/** Where the answer stands now. */
export function shownRange(document: TextDocument, { written, index }: AnsweredQuestion): Range {
  const { start, after } = written[index] ?? { start: 0, after: '' };
  return rangeOf(document, start, start + after.length);
}

function rangeOf(document: TextDocument, start: number, end: number): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** The last answer has settled what is missing among the questions since. */
export function settle(
  answered: readonly AnsweredQuestion[],
  before: number | undefined,
  now: number,
): readonly AnsweredQuestion[] {
  const last = answered.at(-1);
  if (before === undefined || last === undefined) return answered;
  return [...answered.slice(0, -1), { ...last, settled: Math.max(0, before - now) }];
}

/** How far a walk is: what has been answered counts, so that the number goes up and the total stays. */
export function progress(
  asked: readonly number[],
  answered: readonly AnsweredQuestion[],
  place: number,
): { readonly number: number; readonly total: number } {
  const count = (answers: readonly AnsweredQuestion[]): number =>
    answers.reduce((sum, { settled }) => sum + settled, 0);
  const before = count(answered.filter((answer) => placeOf(answer) < place));
  return { number: asked.filter((start) => start < place).length + before + 1, total: asked.length + count(answered) };
}

/** The place after or before one, round and round: what has been answered is only gone back to. */
export function neighbour(
  asked: readonly number[],
  answered: readonly AnsweredQuestion[],
  place: number,
  kind: 'next' | 'previous',
): number {
  if (kind === 'next') return asked.find((start) => start > place) ?? asked[0] ?? place;
  const stops = [...asked, ...answered.map(placeOf)].sort((a, b) => a - b);
  return stops.findLast((start) => start < place) ?? stops.at(-1) ?? place;
}

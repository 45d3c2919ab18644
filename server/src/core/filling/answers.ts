import { english } from '../dialects/languages/english.ts';
import type { Language } from '../dialects/languages/language.ts';
import { anyOf } from '../dialects/languages/words.ts';
import { apartBelow } from '../document/apartBelow.ts';
import type { Document } from '../document/document.ts';
import { languageOf } from '../document/documentLanguage.ts';
import { keptText } from '../placeholders/keptText.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import { laterNumbers, numberAfter } from '../document/listNumbers.ts';
import type { Edit } from '../text/edit.ts';
import type { Result } from '../text/result.ts';
import { done, refused } from '../text/result.ts';
import { lineAt, lineEndOf, lineSpan } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { contains, lastStartingBefore, spanAt, startingWithin, trimmed } from '../text/span.ts';
import { readDate } from './dates.ts';
import type { Knowledge } from './knowledge.ts';
import { placesOf } from './linked.ts';
import { readNumber } from './numbers.ts';
import type { Question, QuestionType } from './questions.ts';
import { keepsTheRest } from './keepsTheRest.ts';
import { inMarkdown } from './inMarkdown.ts';
import { listQuestion } from './listQuestion.ts';
import { linesOf, listMarker, writeLines } from './severalLines.ts';
import { removableLine } from './wholeLine.ts';
import { inYaml } from './yamlValue.ts';
import { say } from '../text/say.ts';

/** What an author does with a question. */
export type Reply =
  | { readonly kind: 'value'; readonly value: string; readonly everywhere?: boolean; readonly another?: boolean }
  | { readonly kind: 'notApplicable'; readonly reason: string }
  | { readonly kind: 'openQuestion'; readonly question: string }
  | { readonly kind: 'removeLine' }
  /** Of what still stands as in the template, for everybody who reads the document. */
  | { readonly kind: 'keep'; readonly reason: string };

/** The edits that a reply makes in the document of the question, or why it is not taken. */
export function replyTo(
  document: Document,
  question: Question,
  reply: Reply,
  knowledge: Knowledge,
): Result<readonly Edit[]> {
  if (reply.kind === 'removeLine') return removeLine(document, question);
  if (reply.kind === 'keep') return refused(say('A prompt is there to be filled.'));
  const isInFrontMatter = question.placeholder.start < document.frontMatter.bodyStart;
  if (isInFrontMatter && reply.kind !== 'value')
    return refused(say('The front matter takes a value here, or no line at all.'));
  if (reply.kind === 'notApplicable') return notApplicable(document, question, reply.reason);
  if (reply.kind === 'openQuestion') return openQuestion(document, question, reply.question);
  const { placeholder, type } = question;
  const lines = linesOf(reply.value);
  const isLong = type === 'text' && lines.length > 1 && reply.everywhere !== true && !isInFrontMatter;
  const written = isLong ? writeLines(document, placeholder, lines) : undefined;
  if (written !== undefined) return written;
  const value = readValue(question, reply.value, knowledge);
  if (!value.ok) return value;
  const filled = reply.everywhere === true ? placesOf(document, placeholder) : [placeholder];
  if (filled.some((each) => inMarkdown(document, each, value.value) === undefined))
    return refused(
      say('“{value}” would change the text around it. Write it in the document instead.', { value: value.value }),
    );
  const edits = inYaml(
    document,
    filled.map((each) => fill(document, each, value.value)),
  );
  return done(reply.another === true ? withAnother(document, question, edits) : edits);
}

/** The value as it is written, or what is wrong with the input. */
export function readValue(question: Question, input: string, knowledge: Knowledge): Result<string> {
  const value = onOneLine(input);
  if (value === '') return refused(say('Nothing has been written.'));
  return readers[question.type](value, question, knowledge);
}

type Reader = (value: string, question: Question, knowledge: Knowledge) => Result<string>;

const readers: Readonly<Record<QuestionType, Reader>> = {
  choice: done,
  owner: done,
  text: done,
  link: done,
  date: (value, { placeholder: { kind, text } }, { today }) => {
    const date = readDate(text, value, today);
    // `[Target date]` prescribes no form: `end of March` will do.
    if (kind !== 'date') return done(date ?? value);
    return date === undefined
      ? refused(say('“{value}” is not a date; write it as {pattern}, or “today”.', { value, pattern: text }))
      : done(date);
  },
  number: (value, question) => readNumber(value, question),
};

/** An answer is part of a line. */
export function onOneLine(input: string): string {
  const lines = input.split(/[\r\n]/).map((line) => line.trim());
  const written = lines.filter((line) => line !== '');
  const marker = written.length > 1 ? listMarker : bullet;
  const isList = written.length > 0 && written.every((line) => marker.test(line));
  return isList ? written.map((line) => line.replace(marker, '')).join(', ') : written.join(' ');
}

/** A number or one bullet alone: `- 5 %` and `1. quarter` are no lists. */
const bullet = /^[-*+•]\s+(?=\D)/;

/** Puts a value where a placeholder stands. */
export function fill(document: Document, placeholder: Placeholder, value: string): Edit {
  const { start, end, kind } = placeholder;
  const written = inMarkdown(document, placeholder, value) ?? keptText(placeholder) + value;
  const below = kind === 'empty-item' ? apartBelow(document.source, start) : '';
  return { span: { start, end }, newText: written + below };
}

function notApplicable(document: Document, { placeholder }: Question, reason: string): Result<readonly Edit[]> {
  const because = onOneLine(reason);
  if (because === '') return refused(say('A reason is needed: readers of “not applicable” will ask why.'));
  const whole = wholeValue(document, placeholder);
  if (whole === undefined || (whole === placeholder && isInSentence(document, placeholder)))
    return refused(say('This prompt is a part of a sentence. Rewrite the sentence instead.'));
  const value = isNotApplicable(languageOf(document), because);
  const { start, end } = whole;
  return done([{ ...fill(document, placeholder, value), span: { start, end } }]);
}

/** In the language of the document; what the reason itself begins with is not said twice. */
function isNotApplicable({ written: { because, causes } }: Language, reason: string): string {
  const said = anyOf([...causes, ...english.written.causes]);
  const own = reason.replace(new RegExp(`^(?:${said})(?:\\s+|(?<=[\\p{Script=Han}:：])\\s*)`, 'iu'), '');
  return because.replace('{reason}', () => own);
}

const glued = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const wordsBefore = new RegExp(`[\\p{L}\\p{N},;]["'“„(]*\\s["'“„(]*$|${glued}$`, 'u');
/** What a colon follows is a label, and no value. */
const wordsAfter = new RegExp(`^["'”“)]*,?\\s+\\p{Ll}|^[、，]?${glued}|^[*_]*[:：]`, 'u');

/** Words go on directly before or after it: `in at most [N] steps`. */
function isInSentence({ source: { text } }: Document, { start, end }: Placeholder): boolean {
  const [before = ''] = text
    .slice(Math.max(0, start - 80), start)
    .split(/[\r\n]/)
    .slice(-1);
  const [after = ''] = text.slice(end, end + 80).split(/[\r\n]/, 1);
  return wordsBefore.test(before) || wordsAfter.test(after);
}

/** A number is part of its value: `≤[X]ms (p95)` goes as a whole; undefined where the value says more. */
function wholeValue({ source: { text }, fields, markdown }: Document, placeholder: Placeholder): Span | undefined {
  const { kind, start, end } = placeholder;
  if (kind !== 'unit') return placeholder;
  const field = lastStartingBefore(fields, start);
  const row = spanAt(spanAt(markdown.tables, start)?.rows ?? [], start);
  const cells = row?.cells ?? [];
  const whole = [...(field === undefined ? [] : [field.valueSpan]), ...cells].find((each) =>
    contains(each, placeholder),
  );
  if (whole === undefined) return undefined;
  const last = startingWithin(markdown.comments, whole).at(-1);
  const noted = last !== undefined && text.slice(last.end, whole.end).trim() === '' ? last.start : whole.end;
  const value = trimmed(text, { start: whole.start, end: Math.max(end, noted) });
  const isNumber = signs.test(text.slice(value.start, start)) && unit.test(text.slice(end, value.end));
  return isNumber ? value : undefined;
}

const signs = /^[\s<>≤≥=~≈±$€£]*$/;
/** `ms (p95)` */
const unit = /^\s?[^\s|,;()]{0,20}\s?(?:\([^()]*\))?$/;

/** Leaves a marker that stays reported, and lists the question where the document has a section for them. */
function openQuestion(document: Document, { placeholder }: Question, words: string): Result<readonly Edit[]> {
  const question = onOneLine(words).replaceAll('[', '(').replaceAll(']', ')');
  if (question === '') return refused(say('A question is needed.'));
  const marker = fill(document, placeholder, `[NEEDS CLARIFICATION: ${question}]`);
  return done([marker, ...listQuestion(document, placeholder, question)]);
}

function removeLine(document: Document, { placeholder }: Question): Result<readonly Edit[]> {
  const span = removableLine(document, placeholder);
  const item = lastStartingBefore(document.markdown.items, placeholder.start + 1);
  const isItem = item !== undefined && placeholder.start <= item.end;
  const numbers = isItem ? laterNumbers(document.source.text, document.markdown, item, -1) : [];
  const edits = span === undefined ? [] : [{ span, newText: '' }, ...numbers];
  return edits.length > 0 && keepsTheRest(document, edits)
    ? done(edits)
    : refused(say('This line cannot be deleted alone: it defines something, or is part of something longer.'));
}

/** The item or row as it was, once more below: `[Objective 1]` becomes `[Objective 2]` there, or whatever is free. */
function withAnother(document: Document, { placeholder, grows }: Question, edits: readonly Edit[]): readonly Edit[] {
  if (grows === undefined) return edits;
  const { source, markdown } = document;
  const line = lineSpan(source, lineAt(source, placeholder.start));
  const item = lastStartingBefore(markdown.items, placeholder.start + 1);
  const numbers = grows === 'item' && item !== undefined ? laterNumbers(source.text, markdown, item, 1) : [];
  const written = source.text.slice(line.start, line.end);
  const number = item?.ordered === true ? numberAfter(source.text, markdown, item, 1) : undefined;
  const next = withFreeNumbers(source.text, written).replace(
    /^([\s>]*)(\d{1,9})(?=[.)])/,
    (_, before: string, own: string) => before + String(number ?? own),
  );
  return [...edits, { span: { start: line.end, end: line.end }, newText: `${lineEndOf(source)}${next}` }, ...numbers];
}

/** The number that a prompt ends with or is titled by: `[Objective 1]`, `[Goal_1: what for]`. */
const promptNumber = /(?<=[[{<][^[\]{}<>\d]{1,60})\d{1,3}(?=[\]}>]|\s?[:：–—])/g;

/** All numbers go on by as much as makes each of its prompts one that the document does not have yet. */
function withFreeNumbers(text: string, written: string): string {
  const after = (by: number): string =>
    written.replace(promptNumber, (number) => String(Number(number) + by).padStart(number.length, '0'));
  const promptsOf = (line: string): readonly string[] =>
    [...line.matchAll(promptNumber)].map(({ 0: number, index }) => {
      const start = Math.max(...['[', '{', '<'].map((bracket) => line.lastIndexOf(bracket, index)));
      return line.slice(start, index + number.length);
    });
  if (promptsOf(written).length === 0) return written;
  for (let by = 1; by < 1000; by++) {
    const next = after(by);
    if (!promptsOf(next).some((prompt) => new RegExp(`${escaped(prompt)}(?!\\d)`).test(text))) return next;
  }
  return written;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

import { authorsOptions, optionLabels, optionWords, statusLabels } from '../dialects/prompts.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { trimmed } from '../text/span.ts';
import type { Field } from './fields.ts';
import type { Placeholder } from './placeholder.ts';

/** Costs less than to split a value. */
const mayBeChoice = /[|/／]/;

/** Fields whose value is still the list to pick from: `**Status:** Draft | Review | Approved`. */
export function* findOptionLists(fields: readonly Field[]): Iterable<Placeholder> {
  for (const field of fields) {
    const { name, valueSpan } = field;
    const shown = boxesIn(field) ?? wordsIn(field);
    if (shown !== undefined) {
      yield { ...valueSpan, kind: 'options', text: field.value, hint: name, ...shown, examples: [] };
      continue;
    }
    if (field.value.startsWith('[') || !mayBeChoice.test(field.value)) continue;
    const value = withoutRemark(field.value);
    const spaced = splitOptions(value);
    const options = spaced.length > 1 ? spaced : splitTight({ name, value });
    const isKnown = options.length > 1 && (sizes.test(value) || isPickList(name, options));
    const answers = value.replace(remarkAfter, '');
    const isTight = options.length === 0 && areAllUsual(answers);
    if (!isKnown && !isTight && !isShortChoice(field, spaced)) continue;
    const certainty =
      !isKnown || value !== field.value || field.isDescribed === true || isEnumeration(field, options)
        ? 'weak'
        : spaced.length > 1
          ? 'certain'
          : 'likely';
    const list = isTight ? answers : value;
    const end = valueSpan.start + list.length;
    const choices = isTight ? list.split('/') : options;
    yield { ...valueSpan, end, kind: 'options', text: list, hint: name, options: choices, examples: [], certainty };
  }
}

const anyBox = /\[ ?\]|[☐□◻⬜]/;
const inBoxes = /^(?:(?:\[ ?\]|[☐□◻⬜])\s*[^[\]☐□◻⬜☑☒✅|]{1,40}){2,8}$/u;

/** `[ ] Draft [ ] Approved`, `☐ Yes ☐ No`: boxes in a row, and none of them ticked; only an unfilled document leaves those without a usual label. */
function boxesIn({ name, value }: Field): Pick<Placeholder, 'options' | 'certainty'> | undefined {
  if (!anyBox.test(value) || !inBoxes.test(value)) return undefined;
  const options = value.split(anyBox).map((option) =>
    option
      .trim()
      .replace(/[,;/]$/, '')
      .trim(),
  );
  const label = name.toLowerCase();
  const isAsked = optionLabels.has(label) || statusLabels.has(label);
  return { options: options.filter((option) => option !== ''), certainty: isAsked ? 'likely' : 'weak' };
}

const orWord = '(?:or|oder|ou|o|lub|albo|или|або)';
const inWords = new RegExp(
  String.raw`^\p{L}[\p{L} ]{0,20}(?:, \p{L}[\p{L} ]{0,20}){1,4},? ${orWord} \p{L}[\p{L} ]{0,20}$`,
  'u',
);
const betweenWords = new RegExp(`,? ${orWord} |, `);

/** `Priority: High, Medium or Low`, all of them usual options; only an unfilled document leaves it so. */
function wordsIn({ name, value }: Field): Pick<Placeholder, 'options' | 'certainty'> | undefined {
  if (!value.includes(', ') || value.length > longestChoice || !optionLabels.has(name.toLowerCase())) return undefined;
  const options = inWords.test(value) ? value.split(betweenWords) : [];
  return options.length > 1 && options.every(isOptionWord) ? { options, certainty: 'weak' } : undefined;
}

/** `Yes/No — <details>`. */
const remarkAfter = /\s[-–—]\s.*$/;

/** `Oui/Non`: whatever is asked, these are answers. */
function areAllUsual(value: string): boolean {
  return tight.test(value) && value.split('/').every(isOptionWord);
}

/** `yes / no — if no, say why`: what is said of the choice is no part of it. */
const remark = /\s(?:[-–—]\s|[(（])/;

function withoutRemark(value: string): string {
  const end = value.search(remark);
  const list = end === -1 ? value : value.slice(0, end).trimEnd();
  return list !== value && splitOptions(list).length > 1 && splitOptions(list).every(isOptionWord) ? list : value;
}

/** `**Change:** additive / breaking / destructive`: two to five words or pairs of them in small letters, which only an unfilled document leaves so. */
function isShortChoice({ name, nameSpan, start, value }: Field, options: readonly string[]): boolean {
  const label = name.toLowerCase();
  const isAsked = optionLabels.has(label) || statusLabels.has(label);
  const isBarred =
    value.includes('|') && options.length > (isAsked ? 1 : 2) && options.every((option) => anyWords.test(option));
  const isShort = options.length > 1 && options.length < 6 && options.every((option) => smallWords.test(option));
  const isInCode = /^`[^`]+`$/.test(value);
  return (isBarred && (isAsked || isInCode)) || ((isBarred || isShort) && nameSpan.start > start);
}

/** Between bars, whatever the words. */
const anyWords = /^\p{L}[\p{L}\p{M}\p{N} -]{1,24}$/u;

const smallWords = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}ー-]{1,19}(?: [\p{Ll}\p{Lo}\p{M}ー-]{2,19})?$/u;

const labelLine = /^(?:\*\*|__)?(\p{L}[^:：*_\n\r]{0,38})(?:[:：](?:\*\*|__)|(?:\*\*|__)?[:：])[ \t]*/u;

/** `Status: Draft/Accepted` among lines that are all labels and values, as above the text of an RFC, and in quotes in bold. */
export function* findOptionLines(text: string, { prose }: Markdown): Iterable<Placeholder> {
  for (const { start, end, kind, item } of prose) {
    if (kind !== 'paragraph' || item !== undefined || end - start > longestBlock) continue;
    if (!labelLine.test(text.slice(start, start + 40))) continue;
    const lines = [...readLineSpans(text, start, end)].map((line) => withoutQuote(text, line));
    const labels = lines.map((line) => labelLine.exec(text.slice(line.start, line.end)));
    if (lines.length < 2 || labels.includes(null)) continue;
    for (const [at, line] of lines.entries()) {
      const name = labels[at]?.[1]?.trim() ?? '';
      const valueSpan = trimmed(text, { start: line.start + (labels[at]?.[0].length ?? 0), end: line.end });
      const value = text.slice(valueSpan.start, valueSpan.end);
      if (!optionLabels.has(name.toLowerCase()) && !statusLabels.has(name.toLowerCase())) continue;
      const spaced = splitOptions(value);
      const options = spaced.length > 1 ? spaced : splitTight({ name, value });
      if (value.startsWith('[') || options.length < 2 || !isPickList(name, options)) continue;
      yield { ...valueSpan, kind: 'options', text: value, hint: name, options, examples: [], certainty: 'likely' };
    }
  }
}

/** `Draft | Review | Approved` as a whole paragraph or item, as below a heading “Status”: only an unfilled document leaves it so. */
export function* findLoneChoices(text: string, { prose }: Markdown): Iterable<Placeholder> {
  for (const { start, end, kind } of prose) {
    if (kind !== 'paragraph' || end - start > longestChoice) continue;
    const value = text.slice(start, end);
    if (!mayBeChoice.test(value) || /[\r\n[\]{}<>]/.test(value)) continue;
    const options = splitOptions(value);
    const known = options.filter(isOptionWord).length;
    if (known < 2 || known < options.length - 1 || !options.every((option) => anyWords.test(option))) continue;
    yield { start, end, kind: 'options', text: value, hint: value, options, examples: [], certainty: 'weak' };
  }
}

/** In UTF-16 units: no choice that stands alone is longer. */
const longestChoice = 150;

/** A line of a quote without its mark. */
function withoutQuote(text: string, { start, end }: Span): Span {
  const mark = /^[ \t]*>[ \t]?/.exec(text.slice(start, Math.min(end, start + 8)))?.[0] ?? '';
  return { start: start + mark.length, end };
}

/** In UTF-16 units: no block of labels above a text is longer. */
const longestBlock = 1_000;

/**
 * `- status: pending | done` and `- Priority: High / Low` say which values the product knows. A list to pick from has a bold
 * label, or words that only the author of a document chooses between.
 */
function isEnumeration({ name, nameSpan, start }: Field, options: readonly string[]): boolean {
  const label = name.toLowerCase();
  const isPicked = optionLabels.has(label) || statusLabels.has(label);
  const isBold = nameSpan.start > start;
  const isOfAuthors = options.every((option) => authorsOptions.has(bareOption(option)));
  return !isPicked || (!isBold && !isOfAuthors) || options.every((option) => !/[\p{Lu}\p{Lo}]/u.test(option));
}

/** Brackets around a whole choice belong to it: `(Must / Should / Could)`. */
const inRoundBrackets = /^\s*[(（]([^()（）]*)[)）]\s*$/;

/** `Must / Should / Could` and `Draft | Review`: a separator with space around it, or bars. Emoji and emphasis are taken off. */
export function splitOptions(value: string): readonly string[] {
  const list = value.replace(inRoundBrackets, '$1');
  const parts = list.includes('|') ? list.split('|') : list.split(/\s\/\s|／/);
  if (parts.length < 2 || parts.length > 12) return [];
  const options = parts.map((part) => part.replace(/[*_`]/g, '').trim());
  const isPlain = options.every((option) => option !== '' && option.length <= 40 && !/[:;.：；。，]/.test(option));
  return isPlain ? options : [];
}

/** `Alta/Media/Baja`: without space, after a label that asks for a choice, and nearly all of them usual options. */
const tight = /^\p{L}[\p{L} ’'-]{0,24}(?:\/\p{L}[\p{L} ’'-]{0,24}){1,5}$/u;

/** `S/M/L/XL`, of an effort. */
const sizes = /^(?:X{0,2}S|M|X{0,2}L)(?:\/(?:X{0,2}S|M|X{0,2}L)){2,5}$/;

function splitTight({ name, value }: Pick<Field, 'name' | 'value'>): readonly string[] {
  const list = value.replace(inRoundBrackets, '$1').replace(/[*_`]/g, '').trim();
  if (sizes.test(list)) return list.split('/');
  const label = name.toLowerCase();
  const isAsked = optionLabels.has(label) || statusLabels.has(label);
  if (!isAsked || !tight.test(list)) return [];
  const options = list.split('/').map((option) => option.trim());
  return options.filter(isOptionWord).length >= Math.max(2, options.length - 1) ? options : [];
}

/** Two words that documents choose between, or one after a label that asks for a choice. */
export function isPickList(label: string, options: readonly string[]): boolean {
  const known = options.filter((option) => isOptionWord(option)).length;
  return known >= 2 || (known === 1 && optionLabels.has(label.toLowerCase()));
}

export function isOptionWord(option: string): boolean {
  return optionWords.has(bareOption(option));
}

/** `✅ Complete` as `complete`. */
function bareOption(option: string): string {
  return option.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();
}

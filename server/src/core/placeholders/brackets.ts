import type { Prose } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { spanAt } from '../text/span.ts';
import { classifyBracket } from './bracketRules.ts';
import { introducesExamples } from './examples.ts';
import { nearAfter, nearBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';
import type { SharedWithText } from './sharedWithText.ts';
import { escapedPair } from './sharedWithText.ts';

/** Boxes with lines and arrows between them: `[Frontend]` above `↓`. */
const drawing = /[│├└┌┐┘▼▲]|^[ \t]*[↓↑][ \t]*$|^[ \t]*\\?\+[-=]{5,}/m;
/** A bracket longer than this is no prompt. */
const longest = 400;

/** The square brackets of a stretch of prose that are placeholders. */
export function* findBrackets(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
  { isEscaped: areEscaped }: Pick<SharedWithText, 'isEscaped'>,
): Iterable<Placeholder> {
  // Searched in the prose alone: the next bracket of the text may be far, and asked for by every cell of a table.
  const written = text.slice(prose.start, prose.end);
  if (drawing.test(written)) return;
  if (written.includes('\\[')) yield* findEscapedBrackets(text, prose, isElsewhere, areEscaped);
  const formulas = formulasIn(written);
  for (let at = written.indexOf('['); at !== -1;) {
    const open = prose.start + at;
    const isLeftOut = isElsewhere(open) || isEscaped(text, open) || spanAt(formulas, open - prose.start) !== undefined;
    const close = isLeftOut ? undefined : closingBracket(text, open, prose.end);
    const found = close === undefined ? undefined : placeholderAt(text, prose, { start: open, end: close });
    if (found !== undefined) yield found;
    at = written.indexOf('[', (found?.end ?? open + 1) - prose.start);
  }
}

/** `list\[str(c) for c in all\]`, `\[first_name, last_name\]`: a program that a word processor has exported. */
const escapedCode = /==| for \w+ in |\w\(|[a-z]_[a-z]/;

/** `\[Owner name\]`, with its backslashes; where other brackets have none, `\[TBD\]` and the like alone. */
function* findEscapedBrackets(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
  areEscaped: boolean,
): Iterable<Placeholder> {
  for (const { 0: written, 1: escaped = '', index } of text.slice(prose.start, prose.end).matchAll(escapedPair)) {
    const span = { start: prose.start + index, end: prose.start + index + written.length };
    const inner = withoutBackslashes(escaped);
    const isCode = isElsewhere(span.start) || (/[\s,]/.test(inner) && escapedCode.test(inner));
    const found = isCode ? undefined : describeAt(text, prose, span, inner);
    if (found === undefined || (!areEscaped && found.kind !== 'sentinel')) continue;
    // Nothing else in such a text is in brackets, so that no other meaning is left.
    yield found.certainty === 'weak' ? { ...found, certainty: 'likely' } : found;
  }
}

function withoutBackslashes(written: string): string {
  return written.replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');
}

/** `$$…$$`, `$…$`, `\(…\)`, and `\[…\]` around a command or another bracket; `$[X] per seat` is money. */
const formula = new RegExp(
  [
    String.raw`\$\$[^$]*\$\$`,
    String.raw`(?<![\\$\w])\$(?=[^\s$])[^$\n\r]{1,200}(?<=\S)\$(?![\w[])`,
    String.raw`\\\((?:(?!\\\))[^\n\r]){1,200}\\\)`,
    String.raw`\\\[(?=[^\]]{0,200}?(?:\\\p{L}|\[))(?:(?!\\\]).){1,200}\\\]`,
  ].join('|'),
  'gsu',
);

function formulasIn(written: string): readonly Span[] {
  if (!/[$\\]/.test(written)) return [];
  return [...written.matchAll(formula)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function placeholderAt(text: string, prose: Prose, span: Span): Placeholder | undefined {
  const lines = text.slice(span.start + 1, span.end - 1).split(/[\r\n]+/);
  // `[ Save ]` is a button, drawn in letters; only the lines of a longer prompt may be indented.
  const inner = lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => line.trim()).join(' ');
  return describeAt(text, prose, span, inner);
}

function describeAt(text: string, prose: Prose, span: Span, inner: string): Placeholder | undefined {
  const verdict = classifyBracket({
    inner,
    before: nearBefore(text, prose, span.start),
    after: nearAfter(text, prose, span.end),
    isInHeading: prose.kind === 'heading',
    isCell: prose.kind === 'cell',
  });
  if (verdict === undefined) return undefined;
  return { ...span, text: text.slice(span.start, span.end), ...describeBracket(inner), ...verdict };
}

/** The offset after the bracket that closes the one at `open`. */
export function closingBracket(text: string, open: number, end: number, within = longest): number | undefined {
  let depth = 0;
  const limit = Math.min(end, open + within);
  for (let offset = open; offset < limit; offset++) {
    if (text[offset] === '[') depth++;
    else if (text[offset] === ']' && --depth === 0) return offset + 1;
  }
  return undefined;
}

function isEscaped(text: string, offset: number): boolean {
  return text[offset - 1] === '\\';
}

const sentinelMark = /^(?:to be replaced by\b|needs clarification\b|(?:todo|fixme|tbd)(?=\s?[:(]))\s*[:：(-]?\s*/i;

/** What a prompt says of itself: what it asks for, what may be picked, which values it gives as examples. */
export function describeBracket(inner: string): Pick<Placeholder, 'hint' | 'options' | 'examples'> {
  const prompt = inner.replace(sentinelMark, '');
  const example = introducesExamples.exec(prompt);
  if (example === null)
    return { hint: prompt.trim() === '' ? inner.trim() : prompt.trim(), options: choicesOf(prompt), examples: [] };
  const hint = prompt.slice(0, example.index).replace(/(?<![\s,:;(–-])[\s,:;(–-]+$/, '');
  const given = prompt.slice(example.index + example[0].length).trim();
  const quoted = [...given.matchAll(/["“]([^"“”]+)["”]/g)].map((match) => match[1] ?? '');
  const examples = quoted.length > 0 ? quoted : [given];
  return {
    hint: hint === '' ? examples.join(', ') : hint,
    options: [],
    examples: examples.filter((value) => value !== ''),
  };
}

/** `Approved/Pending`: two capitals, no space around the stroke. */
const tightChoice = /^\p{Lu}[\p{L}-]*(?:\/\p{Lu}[\p{L}-]*)+$/u;
const openEnd = /(?<![,/\s])[,/\s]*\betc\.?$/i;

/** `REST, GraphQL, gRPC, etc.` and `Rolling / Big bang`. */
function choicesOf(prompt: string): readonly string[] {
  const trimmed = prompt.trim();
  const isOpen = openEnd.test(trimmed);
  const list = trimmed.replace(openEnd, '').replace(/^[^,/|]*?(?:\s[-–—]\s|:\s|\blink to\s)/i, '');
  const separator = isOpen ? (list.includes(',') ? ',' : '/') : list.includes('|') ? '|' : ' / ';
  const choices = list
    .split(separator === ' / ' && tightChoice.test(list) ? '/' : separator)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '');
  return isOpen || choices.length > 1 ? choices : [];
}

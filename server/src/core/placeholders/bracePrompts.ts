import { anyOf } from '../dialects/languages/words.ts';
import { exampleMarks, promptWords, sentenceWords } from '../dialects/prompts.ts';
import type { Prose } from '../syntax/markdown/markdown.ts';
import { describeBracket } from './brackets.ts';
import { isDatePattern } from './datePatterns.ts';
import { isWholeValue, nearAfter, nearBefore, wordBefore } from './lineAround.ts';
import type { Certainty, Placeholder } from './placeholder.ts';

/** After these anything may stand, in quotes too: `{e.g., "All tests pass"}`; `{ex: "a"}` is data. */
const exampleWords = anyOf(exampleMarks.filter((mark) => !/[:：]$/u.test(mark)));
/** `{Owner name}` and `v{version}` within one line, with code in it or without; `${x}`, `{{x}}`, `f{x}`, `/{x}` and `{x}.com` are code, `{key: [1]}` is data. */
const brace = new RegExp(
  String.raw`(?<=(?:^|[^\w$#{}/\\@)\]]|(?<![^\s|(])__?)v?)(?<!\w[.:-])\{((?:${exampleWords})[,，]?(?:\s|(?<=[，\p{Lo}]))[^{}\n\r]{1,160}|[\p{L}%]|[\p{L}\d](?:[<>]=?\s?(?=\d)|\x60[^\x60{}\n\r]{1,80}\x60|[^{}[\]<>"\x60=;\n\r]){1,160}(?:${exampleWords}[,，]? "[^{}\n\r]{1,80})?)\}(?!(?!_{1,2}(?![\p{L}\p{N}]))[\w{}/(]|[.:-]\w)`,
  'giu',
);
/** `${date}`: left by a template that a script fills; in code, it is code. */
const dollar = /(?<![\w$\\/(])\$\{([A-Za-z]\w*)\}(?![\w/$(])/g;
/** `Closes #{issue}`: the number of something that is to come; `#{name}` inside a word is code. */
const hash = /(?<=^|[\s(])#\{([A-Za-z]\w*)\}(?![\w{}/(])/g;
/** `{name}`, `{userId}`, `{id, value(s)}`: variables and sets of the code. */
const variables = /^[\w.]+(?:\(\w{1,3}\))?\??(?:\s?[,|:]\s?[\w.]+(?:\(\w{1,3}\))?\??)*$/;
/** `{PROJECT_NAME}`, `{OWNER}`. */
const constant = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/;
/** `{X}`, `{%}`: a number that is to come. */
const number = /^[XYZN%]$/;

/** `{Aim 2 - testable}`, `**As a** {role or persona}`: words in single braces, as a value or where a sentence needs them. */
export function* findBracePrompts(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
): Iterable<Placeholder> {
  const written = text.slice(prose.start, prose.end);
  for (const { start, end, inner } of findBlocks(written)) {
    const from = prose.start + start;
    if (isElsewhere(from)) continue;
    const to = prose.start + end;
    yield {
      start: from,
      end: to,
      kind: 'bracket',
      text: text.slice(from, to),
      ...describeBracket(inner),
      certainty: 'likely',
    };
  }
  if (written.includes('${'))
    for (const match of written.matchAll(dollar)) {
      const start = prose.start + match.index;
      const end = start + match[0].length;
      if (isElsewhere(start)) continue;
      const isWhole = isWholeValue(nearBefore(text, prose, start), nearAfter(text, prose, end));
      const isAlone = isWhole && (prose.kind !== 'paragraph' || prose.item === undefined);
      const certainty = isAlone ? 'likely' : 'weak';
      yield { start, end, kind: 'bracket', text: match[0], ...describeBracket(match[1] ?? ''), certainty };
    }
  if (written.includes('#{'))
    for (const match of written.matchAll(hash)) {
      const start = prose.start + match.index + 1;
      const end = start + match[0].length - 1;
      if (!isElsewhere(start))
        yield {
          start,
          end,
          kind: 'bracket',
          text: text.slice(start, end),
          ...describeBracket(match[1] ?? ''),
          certainty: 'weak',
        };
    }
  for (const match of written.matchAll(brace)) {
    const inner = match[1] ?? '';
    const start = prose.start + match.index;
    const end = start + match[0].length;
    if (isElsewhere(start) || /^\d+$/.test(inner) || (inner.length === 1 && !number.test(inner))) continue;
    const certainty = certaintyOf(inner, nearBefore(text, prose, start), nearAfter(text, prose, end), prose);
    yield { start, end, kind: 'bracket', text: match[0], ...describeBracket(inner), certainty };
  }
}

/** `2a. {Condition}`: the step of a use case. */
const stepNumber = /^[\s*_]*[A-Z]?\d{1,2}[a-z]?[.)]\s+/;

function certaintyOf(inner: string, before: string, after: string, prose: Prose): Certainty {
  const isWhole = prose.kind === 'heading' || isWholeValue(before.replace(stepNumber, ''), after);
  // `"Invalid: {errors found}"` is a text of the product.
  if (before.split('"').length % 2 === 0 && after.includes('"')) return 'weak';
  if (number.test(inner)) return 'weak';
  if (isDatePattern(inner)) return isWhole ? 'certain' : 'weak';
  // Alone in a paragraph or after a label, even a variable stands for what is to be written; in lists and cells it may be described.
  if (constant.test(inner)) return isWhole ? 'certain' : 'weak';
  const isValue =
    isWhole &&
    (prose.kind === 'heading' || (prose.kind === 'paragraph' && (prose.item === undefined || /[:：]/.test(before))));
  // `Return: {start, end}` is data, `| E-1 | Error: {details} |` a text of the product.
  if (/^\w+(?:, ?\w+)+$/.test(inner) || (prose.kind === 'cell' && /\p{L}[:：]\s*$/u.test(before))) return 'weak';
  if (variables.test(inner)) return isValue || (isWhole && promptWords.has(inner.toLowerCase())) ? 'likely' : 'weak';
  return isWhole || sentenceWords.has(wordBefore(before)) ? 'likely' : 'weak';
}

/** In UTF-16 units, over all its lines. */
const longestBlock = 1_500;
/** A brace that begins a line, and a word of a sentence after it; `{ "a": 1 }` and `{a: 1}` are data. */
const opening = /^[ \t]*\{\{?(?=\p{Lu}?[\p{Ll}\p{Lo}][\p{L}\p{N}’'/-]* \S)(?![\w"' -]{1,30}:)/gmu;
const lineEnd = /^[ \t*_.]*(?:[\r\n]|$)/;

interface Block {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

/** `{` begins a line and `}` ends one: what is between is a prompt with all its lines, its code and its braces. */
function* findBlocks(written: string): Iterable<Block> {
  for (const { 0: lead, index } of written.matchAll(opening)) {
    const start = index + lead.indexOf('{');
    const end = closingBrace(written, start);
    if (end === undefined || !lineEnd.test(written.slice(end, end + 8))) continue;
    const inner = written
      .slice(start + lead.length - lead.indexOf('{'), end - (lead.length - lead.indexOf('{')))
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .join(' ');
    if (/\s\S+\s/.test(inner)) yield { start, end, inner };
  }
}

/** The offset after the brace that closes the one at `open`. */
function closingBrace(written: string, open: number): number | undefined {
  let depth = 0;
  const limit = Math.min(written.length, open + longestBlock);
  for (let offset = open; offset < limit; offset++) {
    if (written[offset] === '{') depth++;
    else if (written[offset] === '}' && --depth === 0) return offset + 1;
  }
  return undefined;
}

import { delimiterStyles } from '../dialects/promptStyles.ts';
import { sentenceWords } from '../dialects/prompts.ts';
import type { PromptStyles } from '../project/readingOptions.ts';
import type { Prose } from '../syntax/markdown/markdown.ts';
import { isWholeValue, nearAfter, nearBefore, wordBefore } from './lineAround.ts';
import type { Placeholder, PlaceholderKind } from './placeholder.ts';

/** Longer than this, in UTF-16 units, and it is no prompt. */
const longest = 200;
/** Words; `{{#if x}}`, `{{ a | b }}` and `{{fn()}}` are instructions of a template engine. */
const wordsOnly = /^\s*[@.]?[\p{L}\p{N}](?:[\p{L}\p{N} ,.'’?/&_()–—“”（）、，。：；？／-]|[:;] | \|(?= \p{Lu}))*$/u;
/** `{{@index}}` is told of a loop. */
const ofLoop = /^@(?:index|key|first|last|root|level)$/;

/** `{{project name}}`, and what a team puts between marks of its own. */
export function* findDelimitedPrompts(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
  { delimiters }: PromptStyles,
): Iterable<Placeholder> {
  for (const { open, close } of delimiterStyles)
    for (const found of between(text, prose, open, close, 'handlebars'))
      if (wordsOnly.test(found.hint) && !ofLoop.test(found.hint) && !isElsewhere(found.start))
        yield isValue(text, prose, found) ? found : { ...found, certainty: isConstant(found) ? 'likely' : 'weak' };
  for (const [open, close] of delimiters)
    for (const found of between(text, prose, open, close, 'team')) if (!isElsewhere(found.start)) yield found;
}

/** `{{TASK_DESCRIPTION}}`: texts of a product name their variables in small letters. */
function isConstant({ hint }: Placeholder): boolean {
  return /^[A-Z][A-Z\d]*(?: [A-Z\d]+)+$/.test(hint);
}

export function mayHoldDelimiter(text: string, { delimiters }: PromptStyles): boolean {
  return delimiterStyles.some(({ open }) => text.includes(open)) || delimiters.some(([open]) => text.includes(open));
}

/** `Owner: {{name}}` and `Prepared by {{name}}` ask for a value; `Hello {{name}}, …` may be a text of the product. */
function isValue(text: string, prose: Prose, { start, end }: Placeholder): boolean {
  const before = nearBefore(text, prose, start);
  const after = nearAfter(text, prose, end);
  const isLast = /^[\s*_.]*$/.test(after) && sentenceWords.has(wordBefore(before));
  return prose.kind === 'heading' || isLast || isWholeValue(before, after);
}

function* between(
  text: string,
  prose: Prose,
  open: string,
  close: string,
  kind: PlaceholderKind,
): Iterable<Placeholder> {
  const written = text.slice(prose.start, prose.end);
  for (let at = written.indexOf(open); at !== -1;) {
    const start = prose.start + at;
    const limit = Math.min(prose.end, start + longest);
    const inner = text.slice(start + open.length, limit);
    const length = inner.indexOf(close);
    const isPrompt = length > 0 && inner.slice(0, length).trim() !== '' && !/[\r\n]/.test(inner.slice(0, length));
    const end = start + open.length + length + close.length;
    if (isPrompt)
      yield {
        start,
        end,
        kind,
        text: text.slice(start, end),
        hint: inner.slice(0, length).trim().replaceAll('_', ' '),
        options: [],
        examples: [],
        certainty: 'certain',
      };
    at = written.indexOf(open, (isPrompt ? end : start + open.length) - prose.start);
  }
}

import { promptWords, sentenceWords } from '../dialects/prompts.ts';
import type { Prose } from '../syntax/markdown/markdown.ts';
import { describeBracket } from './brackets.ts';
import { isWholeValue, nearAfter, nearBefore, wordBefore } from './lineAround.ts';
import type { Certainty, Placeholder } from './placeholder.ts';

/** `{Owner name}` within one line; `${x}`, `{{x}}`, `f{x}`, `/{x}` and `{x}.com` are code, `{key: [1]}` is data. */
const brace =
  /(?<![\w$#{}/\\@)\]])(?<!\w[.:-])\{(\p{L}(?:[<>]=?\s?(?=\d)|[^{}[\]<>"`=;\n\r]){1,160})\}(?![\w{}/(]|[.:-]\w)/gu;
/** `{name}`, `{userId}`, `{id, name}`: variables and sets of the code. */
const variables = /^[\w.]+(?:\s?[,|:]\s?[\w.]+)*$/;

/** `{PROJECT_NAME}`, `{OWNER}`. */
const constant = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/;

/** `{Aim 2 - testable}`, `**As a** {role or persona}`: words in single braces, as a value or where a sentence needs them. */
export function* findBracePrompts(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
): Iterable<Placeholder> {
  for (const match of text.slice(prose.start, prose.end).matchAll(brace)) {
    const inner = match[1] ?? '';
    const start = prose.start + match.index;
    const end = start + match[0].length;
    if (isElsewhere(start)) continue;
    const certainty = certaintyOf(inner, nearBefore(text, prose, start), nearAfter(text, prose, end), prose);
    yield { start, end, kind: 'bracket', text: match[0], ...describeBracket(inner), certainty };
  }
}

function certaintyOf(inner: string, before: string, after: string, prose: Prose): Certainty {
  const isWhole = prose.kind === 'heading' || isWholeValue(before, after);
  // Alone in a paragraph or behind a label, even a variable stands for what is to be written; in lists and cells it may be described.
  if (constant.test(inner)) return isWhole ? 'certain' : 'weak';
  const isValue =
    isWhole &&
    (prose.kind === 'heading' || (prose.kind === 'paragraph' && (prose.item === undefined || /[:：]/.test(before))));
  if (variables.test(inner)) return isValue || (isWhole && promptWords.has(inner.toLowerCase())) ? 'likely' : 'weak';
  return isWhole || sentenceWords.has(wordBefore(before)) ? 'likely' : 'weak';
}

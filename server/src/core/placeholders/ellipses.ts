import { stubLeads } from '../dialects/prompts.ts';
import type { Markdown, Prose } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import type { Field } from './fields.ts';
import { lineAfter, lineBefore, wordBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';

/** `…`, and `… *(to be decided)*` with a note in brackets or italics. */
const stub =
  /^(?:…|\.{3})(?:\s*[*_]{0,2}[([（]([^()[\]（）\n\r]{1,120})[)\]）][*_]{0,2}|\s+[*_]([^*_\n\r]{1,120})[*_])?\s*$/;
/** `Option 1: ?`. */
const openTitle = /[:：]\s*\?$/;
/** In UTF-16 units, with its note. */
const longest = 140;
const dots = /(?<=[\s,*_])(?:…|\.{3})(?=[\s,.;*_]|$)/g;
/** `[...]`, as a whole value; elsewhere it stands for what is left out. */
const bracketed = /^\[\s?(?:…|\.{3})\s?\]$/;
/** `________`, a line to write on. */
const blank = /(?<![\p{L}\p{N}*`])(?:[_＿]{3,}|(?:\\_){3,})(?![\p{L}\p{N}*`])/gu;

/** An ellipsis as a whole item, cell or paragraph, or after a label: `- Scope: …`; in every step of `Given … when … then …`; and blanks to write on. */
export function* findEllipses(text: string, { prose }: Markdown, fields: readonly Field[]): Iterable<Placeholder> {
  const whole = prose.filter(({ start, end, kind }) => end - start <= longest && kind !== 'heading' && kind !== 'html');
  const known = new Set<number>();
  for (const span of [...whole, ...fields.map(valueOf)]) {
    const found = stubAt(text, span);
    if (found === undefined || known.has(found.start)) continue;
    known.add(found.start);
    // Alone in a paragraph, nobody says so of what is known.
    const isUnknown = span.kind === 'paragraph' && span.item === undefined && text[span.start] === '?';
    yield isUnknown ? { ...found, certainty: 'likely' } : found;
  }
  for (const { start, end, kind } of prose)
    if (kind === 'heading' && end - start <= longest && openTitle.test(text.slice(start, end)))
      yield { ...ellipsis(text, { start: end - 1, end }, undefined), certainty: 'weak' };
  if (/…|\.{3}/.test(text))
    for (const part of prose) {
      yield* findSteps(text, part);
      const found = part.item === undefined ? undefined : labelledAt(text, part);
      if (found !== undefined && !known.has(found.start)) yield found;
    }
  if (/_{3}|＿{3}|(?:\\_){3}/.test(text)) for (const part of prose) yield* findBlanks(text, part);
}

const valueOf = ({ valueSpan }: Field): Pick<Prose, 'start' | 'end' | 'item'> & { readonly kind: 'value' } => ({
  ...valueSpan,
  item: undefined,
  kind: 'value',
});

function stubAt(text: string, { start, end }: Span): Placeholder | undefined {
  const first = text.charAt(start);
  if (end - start > longest) return undefined;
  if (first === '?' && isNothingKnown(text.slice(start, end)))
    return { ...ellipsis(text, { start, end }, undefined), certainty: 'weak' };
  if (first === '[' && bracketed.test(text.slice(start, end)))
    return { ...ellipsis(text, { start, end }, undefined), certainty: 'weak' };
  if (first !== '…' && first !== '.') return undefined;
  const match = stub.exec(text.slice(start, end));
  return match === null ? undefined : ellipsis(text, { start, end }, (match[1] ?? match[2])?.trim());
}

/** `?`, `???`, as a whole value. */
function isNothingKnown(written: string): boolean {
  return /^\?{1,3}$/.test(written.trim());
}

/** `FR-1: …`, `Feature Y — …` and `*Goal 2: …*`: items that are a label, and fields neither. */
const labelled = /^[*_]{0,2}[^\s*_:：…][^:：…]{0,60}(?:[:：]|\s[–—-])[*_]{0,2}\s+(?=(?:…|\.{3})(?:[\s*_(（]|$))/;

function labelledAt(text: string, { start, end }: Prose): Placeholder | undefined {
  if (end - start > longest) return undefined;
  const written = text.slice(start, end);
  const lead = labelled.exec(written)?.[0].length;
  if (lead === undefined) return undefined;
  const closing = /^[*_]/.test(written) ? (/[*_]{1,2}$/.exec(written)?.[0].length ?? 0) : 0;
  return stubAt(text, { start: start + lead, end: end - closing });
}

/** `Goals: • … • …`, `Risk: … — next step: …`: after a colon or a bullet, and before the next one. */
const isLed = /[:：•·]\s*$/;
const isCut = /^\s*(?:[—–|•·;，、]|$)/;
const onlyStep = /^[*_]{0,2}\p{L}+[*_]{0,2}[\s,]+(?:…|\.{3})$/u;

/** Two or more, or `Given …` alone, each after a word that the sentence goes on with; and those of a list within a line. */
function findSteps(text: string, part: Prose): readonly Placeholder[] {
  const found = [...text.slice(part.start, part.end).matchAll(dots)].map(({ 0: mark, index }) => ({
    start: part.start + index,
    end: part.start + index + mark.length,
  }));
  const before = ({ start }: Span, length: number): string => text.slice(Math.max(part.start, start - length), start);
  const steps = found.filter((span) => stubLeads.has(wordBefore(before(span, 40))));
  const areSteps = steps.length > 1 || (steps.length === 1 && onlyStep.test(text.slice(part.start, part.end).trim()));
  const listed = found.filter(
    (span) => isLed.test(before(span, 4)) && isCut.test(text.slice(span.end, Math.min(part.end, span.end + 4))),
  );
  return (areSteps ? [...steps, ...listed] : listed).map((span) => ellipsis(text, span, undefined));
}

function findBlanks(text: string, part: Prose): readonly Placeholder[] {
  return [...text.slice(part.start, part.end).matchAll(blank)].flatMap(({ 0: mark, index }) => {
    const start = part.start + index;
    const end = start + mark.length;
    const isValue =
      /[:：][*_]{0,2}\s*$/.test(lineBefore(text, part, start)) ||
      (part.kind === 'cell' && end - start === part.end - part.start);
    return isValue && /^[\s.,;|]*$|^\s+\S/.test(lineAfter(text, part, end))
      ? [ellipsis(text, { start, end }, undefined)]
      : [];
  });
}

function ellipsis(text: string, { start, end }: Span, note: string | undefined): Placeholder {
  const written = text.slice(start, end);
  return {
    start,
    end,
    kind: 'ellipsis',
    text: written,
    hint: note ?? '…',
    options: [],
    examples: [],
    certainty: 'likely',
  };
}

import { ownerWords, statusLabels, writingDates } from '../dialects/prompts.ts';
import type { ListItem, Markdown } from '../syntax/markdown/markdown.ts';
import { readLineSpans } from '../text/sourceText.ts';
import { trimmed } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { Certainty, Placeholder } from './placeholder.ts';

/** `Risks:`, `**Owner**:`, "Events (`sign_in.*`):"; not an address and no sentence. */
const bareLabel =
  /^(?:\*\*|__)?`?(\p{L}(?:[^:*_`|\n\r.?!]|(?<=[\p{L}\d])_(?=[\p{L}\d])){0,58}?[?？]?(?:\(`[^`\n\r]{1,40}`(?:, ?`[^`\n\r]{1,40}`){0,3}\))?)`?\s*(?:[:：](?:\*\*|__)?|(?:\*\*|__)\s*[:：])$/u;
/** `**Aim**:`, in bold and alone on its line. */
const boldLabel = /^(?:\*\*|__)(\p{L}[^:*_|\n\r.?!]{0,58}?)\s*(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：])\s*\\?$/u;
/** The same in italics: `*Why it was left:*`. */
const italicLabel = /^([*_])(\p{L}[^:*_|\n\r.!]{0,58}?)\s*[:：]\1\s*\\?$/u;
/** A whole line in italics, which says how to answer. */
const guidance = /^[*_](?![*_\s])[^*_\r\n]{1,600}[*_]\s*$/;
/** A label, with or without a value. */
const anyLabel = /^(?:\*\*|__)?`?\p{L}[^:：|\n\r]{0,120}[:：]/u;

/** List items that say what belongs there, and nothing else: `- Risks:`. Where another line goes on with it, it is an introduction. */
export function* findBareLabels(text: string, { items }: Markdown): Iterable<Placeholder> {
  for (const [index, item] of items.entries()) {
    const { start, end } = item.content;
    const written = text.slice(start, end);
    const label = endsInColon.test(written) ? bareLabel.exec(written)?.[1] : undefined;
    if (label === undefined || (item.box !== undefined && !numbered.test(label))) continue;
    if (text.slice(end, item.end).trim() !== '') yield* findLabelsAround(text, item, label);
    else if (!introduces(text, item, items[index + 1])) yield stub(text, item.content, label, 'likely');
  }
}

/** With a box, only a criterion without words: `- [ ] AC-1:`. */
const numbered = /^[A-Z]{1,8}[-_.]?\d[\d.]{0,8}$/;
const endsInColon = /[:：](?:\*\*|__)?$/;
/** In UTF-16 units: no item of nothing but labels is longer. */
const longestItem = 600;
const bullet = /^(?:[-*+]|\d{1,3}[.)])\s+/;

/** The label of an item that holds nothing but labels, and those that stand below it without a bullet: `- Option:`, `  Reason:`. */
function* findLabelsAround(text: string, { content, end }: ListItem, label: string): Iterable<Placeholder> {
  if (!areBareLabels(text.slice(content.end, end))) return;
  yield stub(text, content, label, 'weak');
  for (const line of readLineSpans(text, content.end, end)) {
    const span = trimmed(text, line);
    const below = bareLabel.exec(text.slice(span.start, span.end))?.[1];
    if (below !== undefined) yield stub(text, span, below, 'weak');
  }
}

/** Whether nothing but labels without values stands in the lines, with bullets or without. */
function areBareLabels(lines: string): boolean {
  if (lines.length > longestItem) return false;
  return lines
    .split(/[\r\n]+/)
    .map((line) => line.trim().replace(bullet, ''))
    .every((line) => line === '' || bareLabel.test(line) || /^[-*+]$/.test(line));
}

/** Labels in bold, each on its line in a paragraph. Above another label it asks; with space between, it may introduce that, and the rest of the document says. */
export function* findBoldLabels(text: string, { prose }: Markdown): Iterable<Placeholder> {
  for (const { start, end, kind, item } of prose) {
    if (kind !== 'paragraph' || item !== undefined || (text[start] !== '*' && text[start] !== '_')) continue;
    for (const line of readLineSpans(text, start, end)) {
      const span = trimmed(text, line);
      const written = text.slice(span.start, span.end);
      const label = boldLabel.exec(written)?.[1] ?? italicLabel.exec(written)?.[2];
      if (label === undefined) continue;
      const after = text.slice(span.end, span.end + 400);
      const next = firstAnswer(text.slice(span.end, span.end + 1000));
      // Labels that are set in below another one belong to it.
      if (setIn.test(after) && span.end < end) continue;
      const isOneOfMany = span.end < end && nextLabel.test(next);
      const mayAsk = next === '' || thematicBreak.test(next) || nextLabel.test(next);
      if (mayAsk) yield stub(text, span, label, isOneOfMany || isAsked(label) ? 'likely' : 'weak');
    }
  }
}

/** The first line of what stands below a label, without what says how to answer. */
function firstAnswer(after: string): string {
  const lines = after
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const first = lines[0] ?? '';
  return guidance.test(first) && !nextLabel.test(first) ? (lines[1] ?? '') : first;
}

/** An owner, a day or a status introduces nothing. */
function isAsked(label: string): boolean {
  const name = label.toLowerCase();
  return ownerWords.has(name) || writingDates.has(name) || statusLabels.has(name);
}

const setIn = /^\s*[\r\n][ \t]{2,}\S/;
const thematicBreak = /^(?:-{3,}|\*{3,}|_{3,})\s*$/;
/** A label in bold, with a value or without. */
const nextLabel =
  /^(?:\*\*|__)\p{L}[^:*_|]{0,60}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?(?:[:：]|$))|^([*_])\p{L}[^:*_|]{0,60}[:：]\1/u;

function stub(text: string, { start, end }: Span, hint: string, certainty: Certainty): Placeholder {
  return { start, end, kind: 'label', text: text.slice(start, end), hint, options: [], examples: [], certainty };
}

/** Followed by an item without a label, or by anything else than a heading, the label speaks of what follows. */
function introduces(text: string, item: ListItem, next: ListItem | undefined): boolean {
  const after = text.slice(item.end, item.end + 400).trimStart();
  const nextStart = item.end + (text.slice(item.end, item.end + 400).length - after.length);
  if (next?.start === nextStart) {
    const isLabelled = anyLabel.test(text.slice(next.content.start, next.content.end));
    return !isLabelled || !sameMarker(text, item, next);
  }
  return after !== '' && !/^(?:#{1,6}\s|-{3,}\s*$|\*{3,}\s*$)/m.test(after.split(/[\r\n]/, 1)[0] ?? '');
}

function sameMarker(text: string, a: ListItem, b: ListItem): boolean {
  return text.charAt(a.marker.end - 1) === text.charAt(b.marker.end - 1);
}

import { requestVerbs, promptWords } from '../dialects/prompts.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { namesWhatIsAsked } from './bracketRules.ts';
import { describeBracket } from './brackets.ts';
import type { Field } from './fields.ts';
import type { Placeholder } from './placeholder.ts';

/** In UTF-16 units. */
const longest = 240;
const italics = /^([*_])(?![*_\s\\[<{(（])([^*_\r\n]+)\1\s*$/;
/** `Who is it for? (Personas)`. */
const question = /[?？](?:\s*[(（][^()（）]*[)）])?$/;
/** The end of what a heading or the text has to say. */
const nothingMore = /^\s*(?:#{1,6}\s|-{3,}\s|\*{3,}\s|$)/;

/** `**Author:** _Name_`, `- _Objetivo del proyecto_`, `*Who is it for?*`: what is asked for, in italics, where it is to be written; only an unfilled document leaves it so. */
export function* findItalicPrompts(text: string, markdown: Markdown, fields: readonly Field[]): Iterable<Placeholder> {
  for (const { valueSpan } of fields) yield* promptAt(text, valueSpan, isNamed);
  for (const { kind, item, start, end } of markdown.prose) {
    if (kind === 'heading' || kind === 'html' || (text[start] !== '_' && text[start] !== '*')) continue;
    // With something below it, it only introduces that.
    const after = text.slice(end, markdown.items[item ?? -1]?.end ?? end + 40);
    const isAlone = kind === 'cell' || (item === undefined ? nothingMore.test(after) : after.trim() === '');
    if (isAlone) yield* promptAt(text, { start, end }, isAsked);
  }
}

function* promptAt(text: string, { start, end }: Span, isPrompt: (inner: string) => boolean): Iterable<Placeholder> {
  if (end - start > longest || (text[start] !== '_' && text[start] !== '*')) return;
  const inner = italics.exec(text.slice(start, end))?.[2];
  if (inner !== undefined && isPrompt(inner))
    yield {
      start,
      end,
      kind: 'bracket',
      text: text.slice(start, end),
      ...describeBracket(inner),
      certainty: 'weak',
    };
}

/** A word or few that stand for the value. */
function isNamed(inner: string): boolean {
  const words = inner.toLowerCase().match(/\p{L}+/gu) ?? [];
  return isAsked(inner) || (words.length < 4 && !/\d/.test(inner) && words.some((word) => promptWords.has(word)));
}

/** A question, a request, or a few words that name something to be written. */
function isAsked(inner: string): boolean {
  if (question.test(inner)) return true;
  const first = /^[\p{L}-]+/u.exec(inner)?.[0].toLowerCase() ?? '';
  if (requestVerbs.has(first)) return /\s/.test(inner);
  return !/[\d.:;,]/.test(inner) && inner.split(/\s+/).length < 6 && namesWhatIsAsked(inner);
}

import type { Markdown } from '../syntax/markdown/markdown.ts';
import { spanAt } from '../text/span.ts';
import { classifyBracket } from './bracketRules.ts';
import { closingBracket } from './brackets.ts';
import type { Placeholder } from './placeholder.ts';

/** In UTF-16 units, with the lists in it. */
const longest = 1_500;
/** `[` at the beginning of a line that does not close it. */
const opening = /^[ \t]*\[(\p{L}[^[\]\n\r]{3,300})$/gmu;
const lineEnd = /^[ \t*_.]*(?:[\r\n]|$)/;

/** A prompt over several paragraphs or with a list in it: `[` begins its first line, `]` ends its last one. */
export function* findBlockPrompts(text: string, { codeBlocks, comments }: Markdown): Iterable<Placeholder> {
  if (!text.includes('[')) return;
  for (const { 0: line, 1: first = '', index } of text.matchAll(opening)) {
    const start = index + line.indexOf('[');
    const end = closingBracket(text, start, text.length, longest);
    if (end === undefined || !lineEnd.test(text.slice(end, end + 8)) || /^[ \t]*```/m.test(text.slice(start, end)))
      continue;
    if ([codeBlocks, comments].some((spans) => spanAt(spans, start) !== undefined)) continue;
    const hint = first.trim().replace(/[:：]$/, '');
    const verdict = classifyBracket({ inner: hint, before: '', after: '', isInHeading: false, isCell: false });
    if (verdict !== undefined)
      yield { start, end, text: text.slice(start, end), hint, options: [], examples: [], ...verdict };
  }
}

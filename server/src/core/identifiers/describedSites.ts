import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { DefinitionCandidate } from './definitions.ts';
import { readLead } from './lead.ts';

/** `FR-1` above `: Sign in`, or `: FR-1: Sign in`, as lists of definitions are written. */
export function describedIn(text: string, line: Span, { end }: Span): DefinitionCandidate | undefined {
  const own = description.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  const lead = readLead(text, { start: line.start + own, end: line.end });
  if (lead === undefined) return undefined;
  const { token, rest, isTitled, isBold } = lead;
  const [, further = '', title = ''] = own === 0 ? (below.exec(text.slice(line.end, end)) ?? []) : [];
  const isDescribed = own > 0 ? isTitled || isBold : rest === '' && !isTitled && title !== '';
  if (!isDescribed) return undefined;
  const block = { start: line.start, end: ownEnd(text, line.end + further.length + title.length, end) };
  return own > 0
    ? { token, definition: { site: 'described', title: rest, block } }
    : { token, definition: { site: 'term', title: withoutMarkup(title), block } };
}

const description = /^[ \t>]*:[ \t]+(?=\S)/;
const below = /^((?:\r\n|\r|\n)[ \t>]*:[ \t]+)(\S[^\r\n]*)/;

/** Up to the next term or description. */
function ownEnd(text: string, start: number, end: number): number {
  const lines = readLineSpans(text, start, end);
  const next = lines.findIndex(
    (line, index) =>
      index > 0 &&
      [line, lines[index + 1]].some((each) => each !== undefined && description.test(text.slice(each.start, each.end))),
  );
  return next === -1 ? end : (lines[next - 1]?.end ?? end);
}

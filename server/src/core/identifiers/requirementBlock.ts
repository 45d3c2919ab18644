import type { ListItem, Markdown } from '../syntax/markdown/markdown.ts';
import { lineStart, readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { countBefore, firstStartingFrom, spanAt, trimmed } from '../text/span.ts';

/**
 * The requirement that the line of a paragraph defines: its description, lists, tables, quotes and code, up to the next
 * definition of this standing or the next heading. `defines` tells which lines
 * do, in paragraphs and in lists.
 */
export function requirementBlock(
  text: string,
  markdown: Markdown,
  line: Span,
  defines: (line: Span, item: ListItem | undefined) => boolean,
): Span {
  const limit = firstStartingFrom(markdown.headings, line.end)?.start ?? text.length;
  const next = nextDefinition(text, markdown, { start: line.end, end: limit }, defines) ?? limit;
  const isQuoted = isInQuote(text, line);
  const block = { start: line.start, end: isQuoted ? next : beforeQuote(text, line.end, next) };
  const span = trimmed(text, { start: line.start, end: endOf(text, markdown, block, line) });
  return { start: span.start, end: withoutEmptyQuote(text, line, span.end) };
}

function nextDefinition(
  text: string,
  markdown: Markdown,
  within: Span,
  defines: (line: Span, item: ListItem | undefined) => boolean,
): number | undefined {
  const first = Math.max(0, countBefore(markdown.prose, within.start) - 1);
  const last = countBefore(markdown.prose, within.end);
  for (const prose of markdown.prose.slice(first, last)) {
    if (prose.kind !== 'paragraph') continue;
    const item = prose.item === undefined ? undefined : markdown.items[prose.item];
    for (const line of readLineSpans(text, prose.start, prose.end))
      if (line.start >= within.start && defines(line, item)) return lineStart(text, line.start);
  }
  return undefined;
}

const quoteMark = /^[ \t]*>/;

/** The mark stands before the line of a paragraph, or in it from the second line on. */
function isInQuote(text: string, { start, end }: Span): boolean {
  return quoteMark.test(text.slice(lineStart(text, start), end));
}

/** A quote with another definition in it is no part of the requirement above it. */
function beforeQuote(text: string, least: number, next: number): number {
  let at = next;
  while (quoteMark.test(text.slice(at, at + 80))) {
    const above = lineStart(text, Math.max(0, at - (text.startsWith('\r\n', at - 2) ? 2 : 1)));
    if (above <= least || !quoteMark.test(text.slice(above, at))) return at;
    at = above;
  }
  return next;
}

/** `---`, `* * *`. */
const thematicBreak = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
/** `[spec]: spec.md`, `[^1]: A note.` */
const reference = /^ {0,3}\[[^\]\n]+\]:/;
const tag = /<(\/?)(details|div|section|article|aside|blockquote|ul|ol|table)\b/gi;

/** `:::note` and `:::`. */
const container = /^ {0,3}:{3,}[ \t]*(\S?)/;

/** What ends a requirement between paragraphs: the end of its quote, a thematic break, references, its HTML element or container. */
function endOf(text: string, markdown: Markdown, block: Span, title: Span): number {
  const isQuoted = isInQuote(text, title);
  let open = 0;
  let opened = block.end;
  for (const line of readLineSpans(text, title.end, block.end)) {
    if (line.start <= title.end) continue;
    if (spanAt(markdown.codeBlocks, line.start) !== undefined) continue;
    const written = text.slice(line.start, line.end);
    if (isQuoted && !quoteMark.test(written) && !goesOn(markdown, line)) return line.start;
    if (thematicBreak.test(written) || reference.test(written)) return line.start;
    for (const [, closing] of written.includes('<') ? written.matchAll(tag) : []) open += closing === '/' ? -1 : 1;
    const [fence, name] = container.exec(written) ?? [];
    if (fence !== undefined) open += name === '' ? -1 : 1;
    if (open < 0) return line.start;
    if (open === 0) opened = block.end;
    else if (opened === block.end) opened = line.start;
  }
  // What begins an element or a container with other requirements in it is no part of this one.
  return opened;
}

/** Text directly below that of a quote belongs to it without the mark. */
function goesOn({ prose }: Markdown, { start, end }: Span): boolean {
  const paragraph = spanAt(prose, start);
  return paragraph !== undefined && paragraph.start < start && start < end;
}

/** `>` alone is the empty line of a quote. */
function withoutEmptyQuote(text: string, line: Span, end: number): number {
  let at = end;
  for (;;) {
    const start = lineStart(text, at);
    if (start <= line.end || !/^[ \t>]*$/.test(text.slice(start, at))) return at;
    at = start - (text.endsWith('\r\n', start) ? 2 : 1);
  }
}

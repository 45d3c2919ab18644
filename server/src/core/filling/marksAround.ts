import type { Markdown } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';

/**
 * With a space where a word would keep the marks beside it from closing or opening: `**Owner:**[Name]` is strong, and
 * `**Owner:**Ada` is not.
 */
export function apartFromMarks(text: string, markdown: Markdown, { start, end }: Span, written: string): string {
  const before = /[*_]{1,3}$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  const after = /^[*_]{1,3}/.exec(text.slice(end, end + 3))?.[0] ?? '';
  const inside = (at: number): boolean => /[\p{P}\p{S}]/u.test(text.charAt(at)) && !/[*_]/.test(text.charAt(at));
  const isClosing = before !== '' && closes(text, markdown, start, before);
  const isOpening = after !== '' && opens(text, markdown, end, after);
  const needsBefore = isClosing && word.test(written) && (before.includes('_') || inside(start - before.length - 1));
  const needsAfter = isOpening && wordAtEnd.test(written) && (after.includes('_') || inside(end + after.length));
  return `${needsBefore ? ' ' : ''}${written}${needsAfter ? ' ' : ''}`;
}

const word = /^[\p{L}\p{N}]/u;
const wordAtEnd = /[\p{L}\p{N}]$/u;

function closes(text: string, { strong }: Markdown, at: number, marks: string): boolean {
  if (marks.length > 1) return strong.some(({ end }) => end >= at - marks.length && end < at);
  const line =
    text
      .slice(Math.max(0, at - 80), at)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  return /(?:^|[\s(>])[*_][^\s*_][^*_]*[*_]$/.test(line);
}

function opens(text: string, { strong }: Markdown, at: number, marks: string): boolean {
  if (marks.length > 1) return strong.some(({ start }) => start > at && start <= at + marks.length);
  return /^[*_][^\s*_][^*_\r\n]{0,80}[*_](?:$|[\s).,;:!?])/.test(text.slice(at, at + 90));
}

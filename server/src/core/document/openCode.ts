import type { Span } from '../text/span.ts';
import type { Document } from './document.ts';

/** A fence at the end of the document that nothing closes: what is written below it is code. */
export function openCode({ source: { text }, markdown }: Document): Span | undefined {
  const code = markdown.codeBlocks.at(-1);
  if (code === undefined || text.slice(code.end).trim() !== '') return undefined;
  const written = text.slice(code.start, code.end).trimEnd();
  const fence = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
  const last = written
    .slice(Math.max(written.lastIndexOf('\n'), written.lastIndexOf('\r')) + 1)
    .replace(/^[ \t>]*/, '');
  return fence !== undefined && (last === written || !last.startsWith(fence)) ? code : undefined;
}

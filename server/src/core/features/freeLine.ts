import type { Document } from '../document/document.ts';
import { openCode } from '../document/openCode.ts';
import { blockEnd } from '../identifiers/blockEnd.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { firstStartingFrom, lastStartingBefore, spanAt, startingWithin } from '../text/span.ts';

/** Whether text of another requirement follows, which would become that of the new one. */
export function isWithin(document: Document, line: Span): boolean {
  const { source, identifiers } = document;
  const defined = identifiers.filter(({ definition }) => definition !== undefined);
  const next = defined.find(({ start }) => start > line.start);
  const nextLine = next === undefined ? Infinity : lineSpan(source, lineAt(source, next.start)).start;
  return (
    isBelowNamesake(document, line) ||
    defined.some((identifier) => {
      const end = Math.min(blockEnd(source.text, identifier), nextLine);
      const { start = identifier.start } = identifier.definition?.block ?? {};
      // A line below its heading may be what names it.
      const isNamedBelow = start < line.start && line.start < identifier.start;
      return (
        isNamedBelow ||
        (identifier.end < line.start && source.text.slice(line.end, Math.max(line.end, end)).trim() !== '')
      );
    })
  );
}

/** What stands below a new heading would become a part of its section. */
export function isAboveHeading({ source, markdown }: Document, start: number): boolean {
  const end = firstStartingFrom(markdown.headings, start)?.start ?? source.text.length;
  const { prose, codeBlocks } = markdown;
  return [prose, codeBlocks].every((blocks) => startingWithin<Span>(blocks, { start: start + 1, end }).length === 0);
}

/** A heading with nothing below it defines nothing beside another of its name, until something stands there. */
function isBelowNamesake({ source, markdown, identifiers }: Document, line: Span): boolean {
  const heading = lastStartingBefore(markdown.headings, line.start);
  if (heading === undefined || source.text.slice(heading.end, line.start).trim() !== '') return false;
  const names = startingWithin(identifiers, heading.content).map(({ name }) => name);
  return identifiers.some(
    ({ start, name, definition }) => definition !== undefined && names.includes(name) && start > line.start,
  );
}

/** Inside a block of code, or below one that nothing closes. */
export function isInCode(document: Document, { start }: Span): boolean {
  const open = openCode(document);
  return spanAt(document.markdown.codeBlocks, start) !== undefined || (open !== undefined && open.start < start);
}

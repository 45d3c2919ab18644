import type { Document } from '../document/document.ts';
import { readDocument } from '../document/document.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** Whether everything around some edits is read as before: headings, items, tables, code, text and what they name. */
export function keepsTheRest(document: Document, edits: readonly Edit[]): boolean {
  const [before, after] = aroundEdits(document, edits);
  return before.join('\n') === after.join('\n');
}

/** The same where an edit may part what it stands in. */
export function keepsOrParts(document: Document, edits: readonly Edit[]): boolean {
  const [before, after] = aroundEdits(document, edits);
  let at = 0;
  return before.every((block) => (at = after.indexOf(block, at) + 1) > 0);
}

function aroundEdits(document: Document, edits: readonly Edit[]): readonly [readonly string[], readonly string[]] {
  const next = readDocument(document.uri, applyEdits(document.source.text, edits), document.reading, document);
  const first = Math.min(...edits.map(({ span }) => span.start));
  const last = Math.max(...edits.map(({ span }) => span.end));
  const behind = next.source.text.length - (document.source.text.length - last);
  return [blocksAround(document, first, last), blocksAround(next, first, behind)];
}

/** What stands wholly before or after two offsets, as it is read. */
function blocksAround({ source, markdown, identifiers }: Document, start: number, end: number): readonly string[] {
  const isOutside = (span: Span): boolean => span.end <= start || span.start >= end;
  const written = (span: Span): string => source.text.slice(span.start, span.end).trim();
  const { headings, items, prose, codeBlocks, tables } = markdown;
  const blocks: readonly (readonly [string, readonly Span[]])[] = [
    ...[1, 2, 3, 4, 5, 6].map(
      (level) => [`h${String(level)}`, headings.filter((each) => each.level === level)] as const,
    ),
    ['item', items.map(({ marker }) => marker)],
    ['code', codeBlocks],
    ['row', tables.flatMap(({ header, rows }) => [header, ...rows])],
    ['text', prose],
  ];
  const names = identifiers
    .filter(isOutside)
    .map(({ name, definition }) => `${name} ${definition === undefined ? '' : definition.site}`);
  return [
    ...blocks.flatMap(([kind, spans]) => spans.filter(isOutside).map((span) => `${kind} ${written(span)}`)),
    ...names,
  ];
}

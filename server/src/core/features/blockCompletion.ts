import type { Document } from '../document/document.ts';
import { gateSectionsOf } from '../gates/gateTargets.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { lineAt, lineSpan, lineText } from '../text/sourceText.ts';
import { withoutStops } from '../text/snippet.ts';
import type { Span } from '../text/span.ts';
import type { Completion } from './completion.ts';
import { isAboveHeading, isInCode, isWithin } from './freeLine.ts';
import { proposeBlocks } from './insertBlock.ts';
import { ownBlock, withoutIndent } from './ownBlock.ts';

/** On a line with one word or none: the next requirement, use case or risk, in the form of those that are there. */
export function completeBlock(workspace: Workspace, document: Document, offset: number): readonly Completion[] {
  const { source, frontMatter } = document;
  const line = lineSpan(source, lineAt(source, offset));
  const written = source.text.slice(line.start, line.end);
  const isElsewhere =
    line.start < frontMatter.bodyStart ||
    isInCode(document, line) ||
    gateSectionsOf(document).some(({ section: { start, end } }) => start < line.start && line.start <= end);
  if (!document.dialect.isSpec || isElsewhere || !/^[A-Za-z]{0,20}$/.test(written) || offset !== line.end) return [];
  return proposeBlocks(workspace, document).flatMap(({ title, detail, edits }) => {
    const [edit] = edits;
    const written = edit?.newText.trimEnd().replace(/^[\r\n]+/, '') ?? '';
    if (edit === undefined || isWithin(document, line) || !canStand(document, written, edit.span.start, line))
      return [];
    const block = withoutIndent(written);
    const newText = ownBlock(document, line, block);
    if (newText === undefined) return [];
    const documentation = `\`\`\`\`markdown\n${withoutStops(block)}\n\`\`\`\``;
    return { label: title, detail, documentation, span: line, newText, filterText: title };
  });
}

const number = /^[ \t>]*\d{1,9}[.)][ \t]/;

/** A row stands below a row and nowhere else, an item with a number after those before it, a part of a quote below the quote. */
function canStand(document: Document, written: string, place: number, line: Span): boolean {
  const { source, markdown } = document;
  const isAfter = place <= line.start && source.text.slice(place, line.start).trim() === '';
  const above = lineAt(source, line.start) - 1;
  const textOf = (index: number): string =>
    index >= 0 && index < source.lineStarts.length ? lineText(source, index) : '';
  const end = markdown.tables
    .flatMap(({ rows, end }) => [...rows.map((row) => row.end), source.text.slice(0, end).trimEnd().length])
    .find((each) => each <= place && place <= each + 3);
  // Below it another table may begin, which would become a part of this one.
  const isFree = !/(?<!\\)\|/.test(textOf(above + 2));
  if (end !== undefined && /(?<!\\)\|/.test(written)) return isAfter && lineAt(source, end) === above && isFree;
  if (number.test(written)) return isAfter;
  if (written.startsWith('#')) return isAboveHeading(document, line.end);
  return !written.startsWith('>') || textOf(above).trimStart().startsWith('>');
}

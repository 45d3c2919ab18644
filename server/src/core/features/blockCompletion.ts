import type { Document } from '../document/document.ts';
import { gateSectionsOf } from '../gates/gateTargets.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SourceText } from '../text/sourceText.ts';
import { lineAt, lineSpan, lineText } from '../text/sourceText.ts';
import { withoutStops } from '../text/snippet.ts';
import type { Span } from '../text/span.ts';
import { spanAt } from '../text/span.ts';
import type { Completion } from './completion.ts';
import { proposeBlocks } from './insertBlock.ts';
import { ownBlock, withoutIndent } from './ownBlock.ts';

/** On a line with one word or none: the next requirement, use case or risk, in the form of those that are there. */
export function completeBlock(workspace: Workspace, document: Document, offset: number): readonly Completion[] {
  const { source, frontMatter, markdown } = document;
  const line = lineSpan(source, lineAt(source, offset));
  const written = source.text.slice(line.start, line.end);
  const isElsewhere =
    line.start < frontMatter.bodyStart ||
    spanAt(markdown.codeBlocks, line.start) !== undefined ||
    gateSectionsOf(document).some(({ section: { start, end } }) => start < line.start && line.start <= end);
  if (!document.dialect.isSpec || isElsewhere || !/^[A-Za-z]{0,20}$/.test(written) || offset !== line.end) return [];
  return proposeBlocks(workspace, document).flatMap(({ title, detail, edits }) => {
    const [edit] = edits;
    const written = edit?.newText.trimEnd().replace(/^[\r\n]+/, '') ?? '';
    // A row stands below a row, and nowhere else.
    if (edit === undefined || (written.startsWith('|') && !goesOnBelow(source, edit.span.start, line))) return [];
    const block = withoutIndent(written);
    const newText = ownBlock(source, line, block);
    if (newText === undefined) return [];
    const documentation = `\`\`\`\`markdown\n${withoutStops(block)}\n\`\`\`\``;
    return { label: title, detail, documentation, span: line, newText, filterText: title };
  });
}

/** Whether a line is directly below the row that another one would follow, and no other table begins below it. */
function goesOnBelow(source: SourceText, place: number, line: Span): boolean {
  const number = lineAt(source, line.start);
  const isRow = (index: number): boolean =>
    index >= 0 && index < source.lineStarts.length && /^[ \t]*\|/.test(lineText(source, index));
  const isThere = place <= line.start && /^(?:\r\n|\r|\n)?$/.test(source.text.slice(place, line.start));
  return isThere && isRow(number - 1) && !isRow(number + 1);
}

import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import { withoutStops } from '../text/snippet.ts';
import { spanAt } from '../text/span.ts';
import type { Completion } from './completion.ts';
import { proposeBlocks } from './insertBlock.ts';

/** On a line with one word or none: the next requirement, use case or risk, in the form of those that are there. */
export function completeBlock(workspace: Workspace, document: Document, offset: number): readonly Completion[] {
  const { source, frontMatter, markdown } = document;
  const line = lineSpan(source, lineAt(source, offset));
  const written = source.text.slice(line.start, line.end);
  const isElsewhere = line.start < frontMatter.bodyStart || spanAt(markdown.codeBlocks, line.start) !== undefined;
  if (!document.dialect.isSpec || isElsewhere || !/^[A-Za-z]{0,20}$/.test(written) || offset !== line.end) return [];
  return proposeBlocks(workspace, document).flatMap(({ title, detail, edits }) => {
    const newText = edits[0]?.newText.trim() ?? '';
    const documentation = `\`\`\`\`markdown\n${withoutStops(newText)}\n\`\`\`\``;
    return { label: title, detail, documentation, span: line, newText, filterText: title };
  });
}

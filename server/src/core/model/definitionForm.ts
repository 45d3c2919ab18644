import type { Edit } from '../text/edit.ts';
import { lineAt, lineEndOf, lineSpan } from '../text/sourceText.ts';
import { escapeSnippet, tabStop } from '../text/snippet.ts';
import type { Document } from './document.ts';
import type { Identifier } from './identifiers.ts';

/** Inserts the definition of `name` behind a neighbour, in the neighbour's own form, its title a tab stop. */
export function defineAfter(document: Document, neighbour: Identifier, name: string): Edit {
  const { source } = document;
  const line = lineSpan(source, lineAt(source, neighbour.start));
  const before = source.text.slice(line.start, neighbour.start);
  const behind = source.text.slice(neighbour.end, line.end);
  const site = neighbour.definition?.site;
  const form = escapeSnippet(before + name) + formBehind(behind, neighbour.definition?.title ?? '');
  const lineEnd = lineEndOf(source);
  const isBlock = site === 'para-bold' || site === 'heading' || site === 'para';
  // At the beginning of a line: inside one, an editor would give the new line the indentation of that one.
  const next = source.lineStarts[lineAt(source, endOfBlock(document, neighbour)) + 1];
  const at = next ?? source.text.length;
  const newText = `${isBlock ? lineEnd : ''}${form}${lineEnd}`;
  return { span: { start: at, end: at }, newText: next === undefined ? lineEnd + newText : newText, snippet: true };
}

/** `: Sign in**` as `: ${1:Title}**`; the cells of a row are emptied. */
function formBehind(behind: string, title: string): string {
  const stop = tabStop(1, 'Title');
  if (behind.includes('|')) {
    const cells = behind.split('|').slice(1, -1);
    return ` | ${cells.map((_, index) => (index === 0 ? stop : ' ')).join(' | ')} |`;
  }
  const at = title === '' ? -1 : behind.indexOf(title);
  return at === -1
    ? `: ${stop}`
    : escapeSnippet(behind.slice(0, at)) + stop + escapeSnippet(behind.slice(at + title.length));
}

function endOfBlock({ source }: Document, { definition, end }: Identifier): number {
  const block = definition?.block.end ?? end;
  let at = block;
  while (at > end && /\s/.test(source.text.charAt(at - 1))) at--;
  return at;
}

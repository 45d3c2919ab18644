import type { Edit } from '../text/edit.ts';
import { lineAt, lineEndOf, lineSpan } from '../text/sourceText.ts';
import { escapeSnippet, tabStop } from '../text/snippet.ts';
import type { DefinitionSite } from '../identifiers/definitions.ts';
import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';

/** Forms whose line can be written again with another identifier; the others take their title from elsewhere. */
const repeatable: Readonly<Record<DefinitionSite, boolean>> = {
  heading: true,
  'para-bold': true,
  'list-bold': true,
  list: true,
  'list-brack': true,
  checkbox: true,
  'checkbox-bold': true,
  'numbered-bold': true,
  numbered: true,
  para: true,
  table: true,
  'id-field': false,
  'front-matter': false,
  'block-anchor': false,
  'heading-paren': false,
};

/** Whether another definition can stand behind this one in the same form: its name is written, and its form repeatable. */
export function isRepeatable({ source }: Document, { name, start, end, definition }: Identifier): boolean {
  const isWritten = source.text.slice(start, end).replace(/[‐‑–−]/g, '-') === name;
  return isWritten && definition !== undefined && repeatable[definition.site];
}

/** Inserts the definition of `name` behind a neighbour, in the neighbour's own form, its title a tab stop. */
export function defineAfter(document: Document, neighbour: Identifier, name: string): Edit {
  const { source } = document;
  const line = lineSpan(source, lineAt(source, neighbour.start));
  const site = neighbour.definition?.site;
  // An anchor or a link in the first cell of a row belongs to the neighbour alone.
  const ownMarks = site === 'table' ? /<a\b[^<>]*>(?:<\/a>)?|\[/g : /<a\b[^<>]*>(?:<\/a>)?/g;
  const before = source.text.slice(line.start, neighbour.start).replace(ownMarks, '');
  const behind = source.text.slice(neighbour.end, line.end);
  const form = escapeSnippet(before.replace(/\[[xX]\]/, '[ ]') + name) + formBehind(behind, neighbour);
  const lineEnd = lineEndOf(source);
  const isBlock = site === 'para-bold' || site === 'heading' || site === 'para';
  // At the beginning of a line: inside one, an editor would give the new line the indentation of that one.
  const next = source.lineStarts[lineAt(source, endOfBlock(document, neighbour)) + 1];
  const at = next ?? source.text.length;
  const newText = `${isBlock ? lineEnd : ''}${form}${lineEnd}`;
  return { span: { start: at, end: at }, newText: next === undefined ? lineEnd + newText : newText, snippet: true };
}

/** `: Sign in**` as `: ${1:Title}**`; the cells of a row are emptied. */
function formBehind(behind: string, { definition }: Identifier): string {
  const stop = tabStop(1, 'Title');
  if (definition?.site === 'table') {
    const isClosed = behind.trimEnd().endsWith('|');
    const cells = behind.split(/(?<!\\)\|/).slice(1, isClosed ? -1 : undefined);
    const closing = /^[`*_]*/.exec(behind)?.[0] ?? '';
    return `${closing} | ${cells.map((_, index) => (index === 0 ? stop : ' ')).join(' | ')}${isClosed ? ' |' : ''}`;
  }
  const title = definition?.title ?? '';
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

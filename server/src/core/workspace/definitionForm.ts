import { epicKind, plannedStoryKind } from '../dialects/implicitIdentifiers.ts';
import { anyDash } from '../dialects/separators.ts';
import type { Edit } from '../text/edit.ts';
import { lineAt, lineEndOf, lineSpan, lineText } from '../text/sourceText.ts';
import { escapeSnippet, tabStop } from '../text/snippet.ts';
import type { ListItem } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore, spanAt } from '../text/span.ts';
import type { DefinitionSite } from '../identifiers/definitions.ts';
import { isParagraph } from '../identifiers/definitions.ts';
import type { Document } from '../document/document.ts';
import { languageOf } from '../document/documentLanguage.ts';
import { openCode } from '../document/openCode.ts';
import { blockEnd } from '../identifiers/blockEnd.ts';
import { numberOf } from '../document/listNumbers.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import { likeLine, lineForm } from './formAfter.ts';

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
  'para-bare': true,
  'list-bare': true,
  'list-link': true,
  term: true,
  described: true,
  table: true,
  row: true,
  // Its cells are for whoever writes HTML.
  'html-row': false,
  // A clause begins with a word of EARS, whatever its title is.
  clause: false,
  record: false,
  'id-field': false,
  'front-matter': false,
  'block-anchor': false,
  'heading-paren': false,
};

/** Whether another definition can stand after this one in the same form: its name is written, and its form repeatable. */
export function isRepeatable(document: Document, identifier: Identifier): boolean {
  const { name, start, end, definition } = identifier;
  const isWritten = document.source.text.slice(start, end).replace(anyDash, '-') === name;
  return (
    isWritten &&
    definition !== undefined &&
    repeatable[definition.site] &&
    !isInText(document, start) &&
    !isBeforeOpenCode(document, identifier) &&
    !isSplitAfter(document, identifier)
  );
}

/** Everything after code that nothing closes is code. */
function isBeforeOpenCode(document: Document, identifier: Identifier): boolean {
  const code = openCode(document);
  return code !== undefined && code.start < blockEnd(document.source.text, identifier);
}

/** `2. **FR-1**` right below a line of text looks like an item, and is part of the text: another one would be too. */
function isInText({ source, markdown }: Document, start: number): boolean {
  const before = source.text.slice(lineSpan(source, lineAt(source, start)).start, start);
  const item = lastStartingBefore(markdown.items, start);
  const isInItem = lastStartingBefore(markdown.prose, start + 1)?.item !== undefined;
  if (!isInItem && indented.test(before)) return true;
  if (!/^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(before)) return false;
  const line = lineSpan(source, lineAt(source, start));
  return item === undefined || item.start < line.start;
}

/** So far in that it would be code, were there no text right above it. */
const indented = /^(?:>[ \t]?)*(?: {4}|\t)/;

/** Below it its paragraph goes on without the mark of its quote, or so far in that it would be code: a line between would part the two. */
function isSplitAfter({ source, markdown }: Document, identifier: Identifier): boolean {
  const next = lineAt(source, blockEnd(source.text, identifier)) + 1;
  const start = source.lineStarts[next] ?? source.text.length;
  const prose = lastStartingBefore(markdown.prose, start);
  if (prose === undefined || prose.start >= start || start >= prose.end) return false;
  const isQuoted = quote.test(lineText(source, lineAt(source, identifier.start)));
  const below = lineText(source, next);
  return (isQuoted && !quote.test(below)) || (prose.item === undefined && indented.test(below));
}

const quote = /^[ \t]*>/;

/**
 * Inserts the definition of `name` after a neighbour, in the neighbour's own form, its title a tab stop. A hard break at the
 * end of the line is for what goes on below.
 */
export function defineAfter(document: Document, neighbour: Identifier, plain: string, goesOn: boolean): Edit {
  const { source } = document;
  const asked = languageOf(document).written.title;
  // A story of a plan that has a prompt for a title is still to become one: its number would be given again.
  const title = tabStop(1, neighbour.kind === plannedStoryKind || neighbour.kind === epicKind ? asked : `[${asked}]`);
  const name = plain.replaceAll('-', dashIn(source.text.slice(neighbour.start, neighbour.end)));
  const line = lineSpan(source, lineAt(source, neighbour.start));
  const site = neighbour.definition?.site;
  const [before, rest] = aroundName(document, neighbour, line);
  const lineEnd = lineEndOf(source);
  const own = lineForm(nextNumber(document, neighbour, before), rest);
  const isRow = site === 'table' || site === 'row';
  const isBreak = !goesOn && hardBreak.test(own.tail);
  const form = isRow
    ? rowForm(before, rest, name, title, columnsAt(document, neighbour.start))
    : site === 'term'
      ? `${escapeSnippet(`${before}${name}${rest.trimEnd()}${lineEnd}${/^[ \t>]*/.exec(before)?.[0] ?? ''}: `)}${title}`
      : likeLine(isBreak ? { ...own, tail: '' } : own, name, title) + underlineOf(document, neighbour);
  const isBlock = site === 'heading' || isParagraph(neighbour.definition);
  const quote = /^\s*(?:>\s?)+/.exec(before)?.[0].trimEnd() ?? '';
  // At the beginning of a line: inside one, an editor would give the new line the indentation of that one.
  const next = source.lineStarts[lineAt(source, blockEnd(source.text, neighbour)) + 1];
  const at = next ?? source.text.length;
  const newText = `${isBlock || (!isRow && isLoose(document, neighbour)) ? quote + lineEnd : ''}${form}${lineEnd}`;
  return { span: { start: at, end: at }, newText: next === undefined ? lineEnd + newText : newText, snippet: true };
}

/** One that does not break stays one. */
function dashIn(name: string): string {
  return name.match(anyDash)?.[0] ?? '-';
}

const hardBreak = /^(?: {2,}|\\|<br ?\/?>)$/;

/** The line before and after the name, without the brackets of a link whose address stands elsewhere: `[FR-1]: Sign in`. */
function aroundName({ source, markdown }: Document, { start, end }: Identifier, line: Span): readonly [string, string] {
  const before = source.text.slice(line.start, start);
  const rest = source.text.slice(end, line.end);
  const link = lastStartingBefore(markdown.links, start);
  const isShortcut = link?.kind === 'reference' && link.end >= end && /^[^[\]]*\](?![[(])/.test(rest);
  return isShortcut ? [before.replace(/\[([^[]*)$/, '$1'), rest.replace(']', '')] : [before, rest];
}

/** The line below an underlined heading. */
function underlineOf({ source, markdown }: Document, { start }: Identifier): string {
  const heading = lastStartingBefore(markdown.headings, start + 1);
  const written = heading === undefined || heading.end <= start ? '' : source.text.slice(heading.start, heading.end);
  return /(?:\r\n|\r|\n)[ \t]*(?:=+|-+)[ \t]*$/.exec(written)?.[0] ?? '';
}

/** A row with the name in the first cell; the title goes where the neighbour has its own, the other cells are empty. */
function rowForm(before: string, rest: string, name: string, title: string, columns: number): string {
  const [first = '', ...cells] = rest.split(/(?<!\\)\|/);
  const isClosed = rest.trimEnd().endsWith('|');
  const form = lineForm(before, first.trimEnd());
  const isTitled = first.trimEnd().length > form.titleAt;
  const cell = isTitled
    ? likeLine(form, name, title)
    : likeLine({ ...form, between: form.between.replace(/: $| $/, '') }, name, '');
  const others = (isClosed ? cells.slice(0, -1) : cells).slice(0, columns - 1);
  const empty = others.map((_, index) => (index === 0 && !isTitled ? title : ' '));
  return `${cell} | ${empty.join(' | ')}${isClosed ? ' |' : ''}`;
}

/** How many cells are shown of a row; further ones are cut off. */
function columnsAt({ markdown }: Document, offset: number): number {
  return spanAt(markdown.tables, offset)?.header.cells.length ?? Infinity;
}

/** `2. ` as `3. `, unless the items of the list all have the same number. */
function nextNumber({ source, markdown }: Document, neighbour: Identifier, before: string): string {
  const item = lastStartingBefore(markdown.items, neighbour.start);
  if (item?.ordered !== true || item.end < neighbour.end) return before;
  const number = numberOf(source.text, item);
  const isSame = markdown.items.some(
    (other) =>
      other !== item &&
      other.ordered &&
      other.parent === item.parent &&
      numberOf(source.text, other) === number &&
      isInOneList(source.text, item, other),
  );
  return isSame ? before : before.replace(/(?<!\d)\d{1,9}(?=[.)]\s)/, String(number + 1));
}

/** Whether an empty line stands between its item and the one before or after it. */
function isLoose({ source: { text }, markdown }: Document, neighbour: Identifier): boolean {
  const item = lastStartingBefore(markdown.items, neighbour.start);
  if (item === undefined || item.end < neighbour.end) return false;
  return markdown.items.some((other) => {
    if (other === item || other.parent !== item.parent || !isInOneList(text, item, other)) return false;
    const [first, second] = other.start < item.start ? [other, item] : [item, other];
    const gap = text.slice(first.start, second.start);
    return (gap.slice(gap.trimEnd().length).match(/\r\n|\r|\n/g) ?? []).length > 1;
  });
}

/** Items of one list follow one another with nothing but white space between, and have the same signs before them. */
function isInOneList(text: string, a: ListItem, b: ListItem): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = text.slice(first.end, second.start).trim();
  return between === '' && signOf(text, a) === signOf(text, b) && isQuoted(text, a) === isQuoted(text, b);
}

function isQuoted(text: string, { start }: ListItem): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).includes('>');
}

/** `-`, or the point of `1.`: another one begins another list. */
function signOf(text: string, { marker }: ListItem): string {
  return text.slice(marker.start, marker.end).trim().slice(-1);
}

import { keepsTheRest } from './keepsTheRest.ts';
import { apartBelow } from '../document/apartBelow.ts';
import type { Document } from '../document/document.ts';
import { laterNumbers, numberAfter } from '../document/listNumbers.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import type { ListItem } from '../syntax/markdown/markdown.ts';
import { say } from '../text/say.ts';
import type { Edit } from '../text/edit.ts';
import type { Result } from '../text/result.ts';
import { done, refused } from '../text/result.ts';
import { lineAt, lineEndOf, lineSpan, lineText } from '../text/sourceText.ts';
import { lastStartingBefore, spanAt, trimmed } from '../text/span.ts';

/** The lines of an answer, without what they are all indented by. */
export function linesOf(input: string): readonly string[] {
  const lines = input.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  const indents = lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common));
}

/**
 * An answer of several lines where a prompt is all of an item, a cell or a paragraph: items, lines of the cell, or the
 * lines as they are. Undefined where it is a part of a line, and refused where the lines would change what stands around.
 */
export function writeLines(
  document: Document,
  placeholder: Placeholder,
  lines: readonly string[],
): Result<readonly Edit[]> | undefined {
  const edits =
    asCell(document, placeholder, lines) ??
    asItems(document, placeholder, lines) ??
    asText(document, placeholder, lines);
  if (edits === undefined) return undefined;
  return keepsTheRest(document, edits)
    ? done(edits)
    : refused(say('These lines would change the text around them. Write them in the document instead.'));
}

export const listMarker = /^(?:[-*+•]|\d{1,9}[.)])\s+/;

function asCell({ markdown }: Document, { start, end }: Placeholder, lines: readonly string[]): Edits {
  const table = spanAt(markdown.tables, start);
  const cell = table?.rows.flatMap(({ cells }) => cells).find((each) => each.start === start && each.end === end);
  if (cell === undefined) return undefined;
  const written = lines.filter((line) => line !== '').map((line) => line.trim().replace(listMarker, ''));
  return [{ span: { start, end }, newText: written.join('<br>').replace(/(?<!\\)\|/g, '\\|') }];
}

type Edits = readonly Edit[] | undefined;

/** What stands before a list or a paragraph on its line: indentation, and the marks of quotes. */
const outside = /^[ \t>]*$/;

function asItems(document: Document, placeholder: Placeholder, lines: readonly string[]): Edits {
  const { source, markdown } = document;
  const { start, end, kind } = placeholder;
  const item = lastStartingBefore(markdown.items, start);
  if (item === undefined || spanAt(markdown.tables, start) !== undefined) return undefined;
  const isEmpty = kind === 'empty-item' && item.marker.start === start;
  const isWhole = isEmpty || (item.content.start === start && item.content.end === end);
  const isAlone = source.text.slice(item.content.end, item.end).trim() === '';
  const before = source.text.slice(lineSpan(source, lineAt(source, start)).start, item.marker.start);
  if (!isWhole || !isAlone || !outside.test(before)) return undefined;
  const items = itemsIn(lines);
  const later = laterNumbers(source.text, markdown, item, items.length - 1);
  const newText = items.map((each, index) => writeItem(document, item, before, each, index)).join(lineEndOf(source));
  const below = isEmpty ? apartBelow(source, start) : '';
  return [{ span: { start: item.marker.start, end }, newText: newText + below }, ...later];
}

const fence = /^\s*(?:`{3}|~{3})/;

/** Each line an item, or each line with a mark of its own together with those below it. */
function itemsIn(lines: readonly string[]): readonly (readonly string[])[] {
  const written = lines.filter((line) => line !== '');
  const isList = written.some((line) => listMarker.test(line));
  // Code is one thing, with its empty lines.
  if (lines.some((line) => fence.test(line)) && !listMarker.test(lines[0] ?? '')) return [lines];
  if (!isList) return written.map((line) => [line.trim()]);
  const items: string[][] = [];
  for (const line of written) {
    const last = items.at(-1);
    if (last === undefined || listMarker.test(line)) items.push([line.replace(listMarker, '')]);
    else last.push(line);
  }
  return items;
}

function writeItem(
  { source, markdown }: Document,
  item: ListItem,
  before: string,
  [first = '', ...below]: readonly string[],
  index: number,
): string {
  const { text } = source;
  const written = text.slice(item.marker.start, item.marker.end);
  const marker = item.ordered ? `${String(numberAfter(text, markdown, item, index))}${written.slice(-1)}` : written;
  // The first one keeps its own box, ticked or not.
  const isFirst = index === 0 && item.box !== undefined && item.content.start > item.marker.end;
  const ownBox = isFirst ? text.slice(item.marker.end, item.content.start).trimStart() : '[ ] ';
  const box = item.box === undefined ? '' : ownBox;
  const lead = index === 0 ? '' : before;
  const indent = before + ' '.repeat(marker.length + 1);
  const base = Math.min(...below.filter((line) => line !== '').map((line) => line.length - line.trimStart().length));
  const rest = below.map((line) => (line === '' ? before : indent + line.slice(base)).trimEnd());
  return [`${lead}${marker} ${box}${first}`, ...rest].join(lineEndOf(source));
}

/** A paragraph of its own, with empty lines around it. */
function asText({ source, markdown }: Document, { start, end }: Placeholder, lines: readonly string[]): Edits {
  const prose = lastStartingBefore(markdown.prose, start + 1);
  if (prose?.kind !== 'paragraph') return undefined;
  const own = trimmed(source.text, prose);
  const line = lineAt(source, start);
  const before = source.text.slice(lineSpan(source, line).start, start);
  const isApart = [line - 1, line + 1].every(
    (at) => at < 0 || at >= source.lineStarts.length || /^[\s>]*$/.test(lineText(source, at)),
  );
  if (own.start !== start || own.end !== end || !outside.test(before) || !isApart) return undefined;
  const newText = lines.map((each, index) => (index === 0 ? each : (before + each).trimEnd())).join(lineEndOf(source));
  return [{ span: { start, end }, newText }];
}

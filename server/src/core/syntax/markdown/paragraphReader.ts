import {
  backtick,
  colon,
  dash,
  digitOne,
  equalsSign,
  greaterThan,
  lessThan,
  numberSign,
  openBracket,
  plus,
  star,
  tilde,
  underscore,
  verticalBar,
} from '../../text/characterCodes.ts';
import type { BlockState } from './blockState.ts';
import { bulletSize, fenceEnd, headingLevel, isRule, isUnderline, numberSize } from './blockStarts.ts';
import { isSpace, skipSpaces } from './characters.ts';
import { htmlKind } from './htmlBlocks.ts';
import { InlineReader } from './inlineReader.ts';
import { labelEnd } from './linkTails.ts';
import { isMended } from './markdownGuards.ts';
import { longestProse } from './markdownGuards.ts';
import type { TableRow } from './model.ts';
import type { PartLists } from './partLists.ts';
import { trimmedFrom } from './partLists.ts';
import { cellEnd, cellStart, countCells, countDelimiters, nextBar } from './tableRows.ts';
import { giveUp } from './unsure.ts';

/** Reads a paragraph, and what begins like one: a table, a heading that is underlined. The line after it comes next. */
export function readParagraph(reader: BlockState): void {
  const { line, text, guard } = reader;
  const { pos: start, start: lineStart } = line;
  let { end } = line;
  refuseMended(reader);
  const isInQuote = reader.quoteDepth > 0;
  const mayBeTable = hasBar(reader, start, end);
  const hasBox = line.innermost?.kind === 'item' && isStandardBox(text, start);
  let content: string | undefined;
  let table: { readonly header: TableRow; readonly rows: TableRow[] } | undefined;
  for (let isSecond = true; line.nextLine() && line.code !== -1; isSecond = false) {
    if (line.column < line.base + 4 && endsParagraph(reader, mayBeTable)) break;
    if (isSecond && mayBeTable && isDelimiterRow(reader, start, end)) {
      if (!isInQuote) guard.noteTable(lineStart);
      guard.check(end);
      table = { header: readRow(reader, start, end), rows: [] };
    } else {
      refuseMended(reader);
      if (line.depth === line.containers.length && line.column < line.base + 4 && isUnderline(line)) {
        // A table that is underlined is no table, and a heading that begins with `#` would begin a part.
        if (table !== undefined || text.charCodeAt(start) === numberSign) giveUp();
        if (text.charCodeAt(start) === openBracket) refuseDefinition(content ?? text.slice(start, end));
        readUnderlined(reader, start, end, content);
        return;
      }
      if (table !== undefined) {
        guard.check(line.end);
        table.rows.push(readRow(reader, line.pos, line.end));
      } else if (isInQuote) content = (content ?? text.slice(start, end)) + withoutMarks(reader, end);
    }
    end = line.end;
  }
  if (text.charCodeAt(start) === openBracket) refuseDefinition(content ?? text.slice(start, end));
  line.noteChild(end);
  if (table === undefined) addProse(reader, start, end, hasBox ? start + 3 : start, content);
  else {
    const { origin } = reader;
    reader.lists.markdown.tables.push({ start: start - origin, end: end - origin, ...table });
  }
}

/** The line end at `end` and the present line, the marks of quotes in it as spaces. */
function withoutMarks({ line, text }: BlockState, end: number): string {
  const { basePos, start } = line;
  return text.slice(end, start) + ' '.repeat(basePos - start) + text.slice(basePos, line.end);
}

function addProse(reader: BlockState, start: number, end: number, inlineStart: number, content?: string): void {
  const { origin, lists } = reader;
  if (end - start > longestProse) giveUp();
  const item = reader.innermostItem();
  const from = afterBox(lists, start - origin, item);
  lists.markdown.prose.push({ start: from, end: end - origin, kind: 'paragraph', item });
  readInline(reader, start, end, inlineStart, content);
}

/** Where the text begins of what starts at `start`: the box of an item is none of it. */
function afterBox({ markdown }: PartLists, start: number, item: number | undefined): number {
  const owner = item === undefined ? undefined : markdown.items[item];
  return owner?.box?.start === start ? owner.content.start : start;
}

function readInline(reader: BlockState, start: number, end: number, inlineStart: number, content?: string): void {
  reader.guard.check(end);
  if (content === undefined) reader.inline.read(inlineStart, end, reader.lists, reader.origin);
  else new InlineReader(content).read(inlineStart - start, content.length, reader.lists, reader.origin - start);
}

/** The heading above the present line. */
function readUnderlined(reader: BlockState, start: number, end: number, content?: string): void {
  const { line, text, origin, lists } = reader;
  const level = line.code === equalsSign ? 1 : 2;
  const inner = trimmedFrom(text, start, line.pos, origin);
  if (reader.quoteDepth === 0)
    lists.markdown.headings.push({ start: start - origin, end: line.end - origin, level, content: inner });
  lists.markdown.prose.push({ start: inner.start, end: inner.end, kind: 'heading', item: reader.innermostItem() });
  readInline(reader, start, end, start, content);
  reader.endLine(line.end);
}

/** Whether the present line begins something else, although no blank line stands before it. */
function endsParagraph(reader: BlockState, mayBeTable: boolean): boolean {
  const { line, text } = reader;
  switch (line.code) {
    case numberSign:
      if (headingLevel(line) > 0) return true;
      break;
    case backtick:
    case tilde:
      if (fenceEnd(line) > 0) return true;
      break;
    case greaterThan:
      return true;
    case star:
    case plus:
    case dash:
    case underscore:
      if (bulletSize(line) > 0 && (reader.isWithin('bullets') || skipSpaces(text, line.pos + 2, line.end) < line.end))
        return true;
      if (isRule(line) && !isUnderlineHere(reader)) return true;
      break;
    case lessThan:
      if (htmlKind(text, line.pos, line.end, true) !== undefined) return true;
      break;
    default:
      if (mayInterrupt(reader, numberSize(line))) return true;
  }
  return !mayBeTable && beginsTable(reader);
}

function isUnderlineHere({ line }: BlockState): boolean {
  return line.depth === line.containers.length && isUnderline(line) && line.code === dash;
}

/** Outside of a numbered list, only `1.` with text after it. */
function mayInterrupt(reader: BlockState, size: number): boolean {
  const { line, text } = reader;
  if (size === 0) return false;
  if (reader.isWithin('numbers')) return true;
  return size === 2 && line.code === digitOne && skipSpaces(text, line.pos + 2, line.end) < line.end;
}

/** A table may follow the lines of a paragraph. */
function beginsTable(reader: BlockState): boolean {
  const { line, text } = reader;
  if (!hasBar(reader, line.basePos, line.end)) return false;
  const next = line.nextStart;
  if (next > text.length) return false;
  const nextEnd = line.lineEnd(next);
  let content = next;
  while (content < nextEnd && mayPrecedeRow(text.charCodeAt(content))) content++;
  const count = countDelimiters(text, content, nextEnd);
  if (count === 0) return false;
  if (line.containers.length > 0 || text.slice(next, content).includes('>')) giveUp();
  return countCells(text, line.basePos, line.end) === count;
}

/** Whether there is a bar without a backslash before it. */
function hasBar({ text, bars }: BlockState, start: number, end: number): boolean {
  return bars.next(start) < end && nextBar(text, start, end) < end;
}

/** The parser looks for a delimiter row after the marks of quotes, wherever they stand. */
function mayPrecedeRow(code: number): boolean {
  return code === greaterThan || isSpace(code);
}

/** Whether the present line makes a table of the one before it. */
function isDelimiterRow({ line, text, quoteDepth }: BlockState, start: number, end: number): boolean {
  const { code } = line;
  if (code !== dash && code !== colon && code !== verticalBar) return false;
  const count = countDelimiters(text, line.pos, line.end);
  if (count === 0 || count !== countCells(text, start, end)) return false;
  // In a quote, a space after it is not mended.
  if (quoteDepth > 0 && cellEnd(text, line.pos, line.end) < line.end) giveUp();
  return true;
}

/** What the guards rewrite, other than the delimiter row of a table. */
function refuseMended({ line, text }: BlockState): void {
  if (isMended(text, line.start, line.end)) giveUp();
}

/** `[label]: https://example.org`. */
function refuseDefinition(content: string): void {
  const after = labelEnd(content, 0, content.length);
  if (after > 0 && content.charCodeAt(after) === colon) giveUp();
}

/** Whether a box as GFM knows them stands at `start`. */
function isStandardBox(text: string, start: number): boolean {
  standardBox.lastIndex = start;
  return standardBox.test(text);
}

const standardBox = /\[[ x]\][ \t]/iy;

/** The cells of a row, and what is in them. */
function readRow(reader: BlockState, start: number, end: number): TableRow {
  const { text, origin, lists } = reader;
  const cells = [];
  const item = reader.innermostItem();
  for (let from = start; ;) {
    const bar = nextBar(text, from, end);
    const first = cellStart(text, from, bar);
    if (first < bar) {
      const last = cellEnd(text, first, bar);
      if (last - first > longestProse) giveUp();
      lists.markdown.prose.push({
        start: afterBox(lists, first - origin, item),
        end: last - origin,
        kind: 'cell',
        item,
      });
      reader.inline.read(first, last, lists, origin);
    }
    // A bar at an end of the row is its border.
    const isBorder = bar === from && (from === start ? bar < end : bar === end);
    if (!isBorder) cells.push(trimmedFrom(text, from, bar, origin));
    if (bar === end) return { start: start - origin, end: end - origin, cells };
    from = bar + 1;
  }
}

import {
  backtick,
  dash,
  greaterThan,
  lessThan,
  numberSign,
  star,
  tilde,
  underscore,
} from '../../text/characterCodes.ts';
import type { Span } from '../../text/span.ts';
import { boxAt } from './listItems.ts';
import { bulletSize, fenceEnd, headingLevel, isRule, numberSize } from './blockStarts.ts';
import { isSpace, skipSpaces } from './characters.ts';
import { Finder } from './finder.ts';
import { htmlKind } from './htmlBlocks.ts';
import { InlineReader } from './inlineReader.ts';
import type { BlockState } from './blockState.ts';
import type { Container } from './lineReader.ts';
import { LineReader } from './lineReader.ts';
import { isMended, keepsHeading } from './markdownGuards.ts';
import type { ListItem } from './model.ts';
import { readParagraph } from './paragraphReader.ts';
import type { Part } from './part.ts';
import type { PartLists } from './partLists.ts';
import { emptyPart, sortByStart, trimmedFrom } from './partLists.ts';
import { readFence, readHtml, readIndented } from './rawBlocks.ts';
import { RunGuard } from './runGuard.ts';
import { giveUp, ifCertain } from './unsure.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Reads a text part by part, line by line, as the parser does but without a tree. It reads what nearly all documents
 * consist of, and gives up on everything else: then the parser reads that part.
 */
export class BlockReader implements BlockState {
  readonly line: LineReader;
  readonly inline: InlineReader;
  readonly guard: RunGuard;
  readonly commentEnds: Finder;
  readonly bars: Finder;
  lists: PartLists = emptyPart();
  /** Where the present part starts; what is collected counts from there. */
  origin = 0;
  quoteDepth = 0;

  constructor(readonly text: string) {
    this.line = new LineReader(text);
    this.inline = new InlineReader(text);
    this.guard = new RunGuard(text);
    this.commentEnds = new Finder(text, '-->');
    this.bars = new Finder(text, '|');
  }

  /** The part that starts at `start`; undefined when it is not certain that the parser reads it like this. */
  readPart(start: number): Part | undefined {
    const part = ifCertain(() => this.read(start));
    if (part === undefined) this.inline.reset();
    return part;
  }

  /** Of the innermost item that is open. */
  innermostItem(): number | undefined {
    const { containers } = this.line;
    for (let index = containers.length - 1; index >= 0; index--)
      if (containers[index]?.kind === 'item') return containers[index]?.item;
    return undefined;
  }

  isWithin(kind: Container['kind']): boolean {
    return this.line.containers.some((container) => container.kind === kind);
  }

  private read(start: number): Part {
    const { line, text, guard } = this;
    this.lists = emptyPart();
    this.origin = start;
    this.quoteDepth = 0;
    guard.skipTo(start);
    line.moveTo(start);
    while (!line.isAtEnd) {
      while (line.containers.length > line.depth) this.close();
      if (line.code === -1) {
        if (line.quoteMarkEnd >= 0) line.noteChild(line.quoteMarkEnd);
        else guard.begin(line.nextStart);
        if (!line.nextLine()) break;
      } else {
        if (line.pos === line.start && line.start > start && headingLevel(line) > 0) {
          if (!keepsHeading(text, line.start)) giveUp();
          break;
        }
        this.readBlock();
      }
    }
    while (line.containers.length > 0) this.close();
    const end = line.start;
    guard.check(end);
    const { markdown, shortcuts, labels } = this.lists;
    sortByStart(markdown.links);
    return { text: text.slice(start, end), markdown, shortcuts, labels };
  }

  /** A block, after the markers of the quotes and items that begin in its line. */
  private readBlock(): void {
    const { line, text } = this;
    if (isMended(text, line.start, line.end)) giveUp();
    for (;;) {
      if (line.column >= line.base + 4) {
        // Spaces after a marker are code.
        if (line.code === -1) giveUp();
        readIndented(this);
        return;
      }
      if (line.code === -1) {
        line.nextLine();
        return;
      }
      if (!this.openContainer()) break;
    }
    if (!this.readLeadingBlock()) readParagraph(this);
  }

  /** Opens a quote or an item; false when none begins here. */
  private openContainer(): boolean {
    const { line, text } = this;
    if (line.code === greaterThan) {
      this.openQuote();
      return true;
    }
    if (isRule(line)) return false;
    const bullet = bulletSize(line);
    const size = bullet === 0 ? numberSize(line) : bullet;
    if (size === 0) return false;
    this.openItem(size, bullet > 0 ? line.code : text.charCodeAt(line.pos + size - 1), bullet > 0);
    return true;
  }

  private openQuote(): void {
    const { line } = this;
    const mark = line.pos + 1;
    const after = line.skip(mark);
    line.containers.push({ kind: 'quote', value: 0, end: line.end, isBlankFirst: false, hasChild: true, item: -1 });
    this.quoteDepth++;
    line.enter(line.column + (after > mark ? 2 : 1), after);
  }

  private openItem(size: number, mark: number, isBullet: boolean): void {
    const { line, text, origin } = this;
    const { start: lineStart, end: lineEnd, basePos } = line;
    const marker = { start: line.pos - origin, end: line.pos + size - origin };
    if (this.quoteDepth === 0 && line.pos === skipSpaces(text, lineStart, lineEnd)) this.guard.begin(lineStart);
    const list = isBullet ? 'bullets' : 'numbers';
    if (line.innermost?.kind !== list)
      line.containers.push({ kind: list, value: mark, end: lineEnd, isBlankFirst: false, hasChild: true, item: -1 });
    const after = line.pos + size - lineStart;
    const skipped = line.skip(line.pos + size);
    const isEmpty = skipped === lineEnd;
    const base = isEmpty || skipped - lineStart >= after + 5 ? after + 1 : skipped - lineStart;
    // What is in the quote of an empty item depends on the quote's marks.
    if (isEmpty && this.quoteDepth > 0) giveUp();
    const { items } = this.lists.markdown;
    const parent = this.innermostItem();
    const length = lineEnd - lineStart;
    line.containers.push({
      kind: 'item',
      value: base - line.base,
      end: lineEnd,
      isBlankFirst: isBullet ? base >= length : base === length,
      hasChild: false,
      item: items.length,
    });
    items.push(this.itemOf(basePos - origin, marker, lineEnd - origin, !isBullet, parent));
    line.enter(base, skipped);
  }

  private itemOf(start: number, marker: Span, end: number, ordered: boolean, parent: number | undefined): ListItem {
    const { text, origin } = this;
    const firstLine = trimmedFrom(text, marker.end + origin, end + origin, origin);
    const box = boxIn(text, firstLine, origin);
    const content = box === undefined ? firstLine : trimmedFrom(text, box.end + origin, firstLine.end + origin, origin);
    return { start, end, ordered, marker, box, content, parent };
  }

  /** Closes the innermost container. */
  private close(): void {
    const { line } = this;
    const container = line.containers.pop();
    if (container === undefined) return;
    line.noteChild(container.end);
    if (container.kind === 'quote') this.quoteDepth--;
    if (container.kind !== 'item') return;
    const item: Writable<ListItem> | undefined = this.lists.markdown.items[container.item];
    if (item !== undefined) item.end = container.end - this.origin;
  }

  /** What a line's first character tells: a rule, a heading, a fence, HTML. False when it is none of them. */
  private readLeadingBlock(): boolean {
    const { line, text } = this;
    switch (line.code) {
      case star:
      case dash:
      case underscore:
        if (!isRule(line)) return false;
        this.endLine(line.end);
        return true;
      case numberSign:
        return this.readHeading(headingLevel(line));
      case backtick:
      case tilde:
        return readFence(this, fenceEnd(line));
      case lessThan:
        return readHtml(this, htmlKind(text, line.pos, line.end, false));
      default:
        return false;
    }
  }

  /** The order is the parser's: what ends here does not count yet when a blank line after it ends an item. */
  endLine(end: number): void {
    this.line.nextLine();
    this.line.noteChild(end);
  }

  private readHeading(level: number): boolean {
    if (level === 0) return false;
    const { line, text, origin, lists } = this;
    const { pos, end } = line;
    let last = end;
    while (last > pos && isSpace(text.charCodeAt(last - 1))) last--;
    let mark = last;
    while (mark > pos && text.charCodeAt(mark - 1) === numberSign) mark--;
    const hasMark = mark < last && mark > pos && isSpace(text.charCodeAt(mark - 1));
    const contentEnd = hasMark ? mark : end;
    const content = trimmedFrom(text, pos + level, contentEnd, origin);
    if (this.quoteDepth === 0) lists.markdown.headings.push({ start: pos - origin, end: end - origin, level, content });
    lists.markdown.prose.push({ start: content.start, end: content.end, kind: 'heading', item: this.innermostItem() });
    this.guard.check(end);
    if (pos + level + 1 < contentEnd) this.inline.read(pos + level + 1, contentEnd, lists, origin);
    this.endLine(end);
    return true;
  }
}

function boxIn(text: string, line: Span, origin: number): Span | undefined {
  const box = boxAt(text, { start: line.start + origin, end: line.end + origin });
  return box && { start: box.start - origin, end: box.end - origin };
}

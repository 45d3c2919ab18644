import { byteOrderMark, carriageReturn, greaterThan, space } from '../../text/characterCodes.ts';
import { isSpace } from './characters.ts';
import { Finder } from './finder.ts';
import { deepestNesting, longestLine, mayNestTooDeep } from './markdownGuards.ts';
import { bulletSize, isRule, numberSize } from './blockStarts.ts';
import { giveUp } from './unsure.ts';

/** A quote, a list or an item that is open. */
export interface Container {
  readonly kind: 'quote' | 'bullets' | 'numbers' | 'item';
  /** Of a list, the character after or instead of its numbers; of an item, how much further its content is indented. */
  readonly value: number;
  /** Of its last line that has something of it, in the whole text. */
  end: number;
  /** Of an item without text after its marker: a blank line ends it as long as nothing else is in it. */
  readonly isBlankFirst: boolean;
  hasChild: boolean;
  /** Of an item, its index among all. */
  readonly item: number;
}

/**
 * One line after the other, and how far the open containers go on in it; the parser's model of a line. Columns are
 * offsets from where the line starts, as indentation with tabs is given up on.
 */
export class LineReader {
  start = 0;
  /** Without the line end. */
  end = 0;
  /** Where the content starts: after white space and the marks of containers. */
  pos = 0;
  /** The character there, or -1 at the end of the line. */
  code = -1;
  /** The column where the content of the containers starts. */
  base = 0;
  /** How many of the containers go on in this line. */
  depth = 0;
  /** After the last quote mark of this line; -1 without one. */
  quoteMarkEnd = -1;
  /** Where the line before ends. */
  previousEnd = 0;
  isAtEnd = false;
  readonly containers: Container[] = [];
  private next = 0;
  private readonly carriageReturns: Finder;

  constructor(readonly text: string) {
    this.carriageReturns = new Finder(text, '\r');
  }

  /** The column of the content. */
  get column(): number {
    return this.pos - this.start;
  }

  /** Where the content of the containers starts, which may be white space. */
  get basePos(): number {
    return Math.min(this.start + this.base, this.end);
  }

  get innermost(): Container | undefined {
    return this.containers[this.containers.length - 1];
  }

  /** Where the line after this one starts; after the text when there is none. */
  get nextStart(): number {
    return this.next;
  }

  /** Something in the innermost container ends at `end`. */
  noteChild(end: number): void {
    const container = this.innermost;
    if (container === undefined) return;
    container.hasChild = true;
    container.end = Math.max(container.end, end);
  }

  /** Begins at a line, outside of every container. */
  moveTo(start: number): void {
    this.containers.length = 0;
    this.isAtEnd = false;
    this.next = start;
    this.readLine();
  }

  /** False after the last line. A line end at the end of the text is followed by an empty line. */
  nextLine(): boolean {
    if (this.next > this.text.length) {
      this.previousEnd = this.start = this.end = this.pos = this.text.length;
      this.code = -1;
      this.base = this.depth = 0;
      this.quoteMarkEnd = -1;
      this.isAtEnd = true;
      return false;
    }
    this.previousEnd = this.end;
    this.readLine();
    return true;
  }

  /** The end of the line that starts at `start`, without its line end. */
  lineEnd(start: number): number {
    const lineFeed = this.text.indexOf('\n', start);
    const end = lineFeed === -1 ? this.text.length : lineFeed;
    return end > start && this.text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
  }

  /** Goes on after a mark of a container that has been opened. */
  enter(base: number, pos: number): void {
    this.base = base;
    this.depth = this.containers.length;
    this.setPos(pos);
  }

  private readLine(): void {
    const { text, next: start } = this;
    const lineFeed = text.indexOf('\n', start);
    let end = lineFeed === -1 ? text.length : lineFeed;
    this.next = end + 1;
    const carriageReturn = this.carriageReturns.next(start);
    if (carriageReturn < end) {
      end--;
      // Elsewhere than before a line feed, it ends a line by itself.
      if (carriageReturn !== end || lineFeed === -1) giveUp();
    }
    this.start = start;
    this.end = end;
    this.base = 0;
    this.quoteMarkEnd = -1;
    if (end - start > deepestNesting && (end - start > longestLine || mayNestTooDeep(text, start, end))) giveUp();
    // A byte order mark is read as a space.
    this.setPos(this.skip(start === 0 && text.charCodeAt(0) === byteOrderMark ? 1 : start));
    this.depth = 0;
    while (this.depth < this.containers.length && this.goesOn(this.depth)) this.depth++;
  }

  private setPos(pos: number): void {
    this.pos = pos;
    this.code = pos < this.end ? this.text.charCodeAt(pos) : -1;
  }

  /** After spaces. */
  skip(from: number): number {
    const { text, end } = this;
    let at = from;
    while (at < end && text.charCodeAt(at) === space) at++;
    if (at < end && isSpace(text.charCodeAt(at))) giveUp();
    return at;
  }

  private goesOn(depth: number): boolean {
    const container = this.containers[depth];
    if (container === undefined) return false;
    if (container.kind === 'quote') return this.passQuoteMark(container);
    if (container.kind !== 'item') return this.listGoesOn(container, depth);
    if (this.code === -1 ? container.isBlankFirst && !container.hasChild : this.column < this.base + container.value)
      return false;
    this.base += container.value;
    return true;
  }

  private passQuoteMark(quote: Container): boolean {
    if (this.code !== greaterThan) return false;
    this.quoteMarkEnd = this.pos + 1;
    const after = this.skip(this.quoteMarkEnd);
    this.base = this.column + (after > this.quoteMarkEnd ? 2 : 1);
    quote.end = this.end;
    this.setPos(after);
    return true;
  }

  private listGoesOn(list: Container, depth: number): boolean {
    const item = this.containers[depth + 1];
    if (this.code === -1 || (item !== undefined && this.column >= item.value + this.base)) return true;
    if (this.column >= this.base + 4) return false;
    const size = list.kind === 'numbers' ? numberSize(this) : bulletSize(this);
    return (
      size > 0 && (list.kind === 'numbers' || !isRule(this)) && this.text.charCodeAt(this.pos + size - 1) === list.value
    );
  }
}

import type { SyntaxNodeRef } from '@lezer/common';
import type { Span } from '../../text/span.ts';
import { trimmed } from '../../text/span.ts';
import type { Link, LinkKind, ProseKind, TableRow } from './model.ts';
import { digitZero, lineFeed, numberSign } from '../../text/characterCodes.ts';
import { boxAt, firstLineAfter } from './listItems.ts';
import type { PreparedText } from './markdownGuards.ts';
import { longestProse } from './markdownGuards.ts';
import type { Part } from './part.ts';
import { emptyLists } from './partLists.ts';

/** A link whose end has not come yet, and what has been seen of it. */
interface OpenLink extends Span {
  readonly kind: LinkKind;
  url: Span | undefined;
  label: Span | undefined;
}

/** Collects the nodes of one walk over a syntax tree, and begins a new part with every heading at the left margin. */
export class MarkdownReader {
  private readonly parts: Part[] = [];
  /** Where the present part starts; what is collected counts from there. */
  private partStart = 0;
  /** The text from there on. */
  private text: string;
  private lists = emptyLists();
  private shortcuts: Link[] = [];
  private labels: string[] = [];
  private readonly parents: number[] = [];
  private readonly openItems: number[] = [];
  private readonly openLinks: OpenLink[] = [];
  private quoteDepth = 0;
  private headingMarks: Span[] = [];
  private codeInfo = '';
  private codeTexts: Span[] = [];
  private tableHeader: TableRow | undefined;
  private tableRows: TableRow[] = [];
  private bars: number[] = [];

  constructor(
    private readonly whole: string,
    private readonly prepared: PreparedText,
  ) {
    this.text = whole;
  }

  /** Goes into a node, after what is to be read at its start has been read. */
  enter(node: SyntaxNodeRef): void {
    this.parents.push(node.type.id);
  }

  /** Comes out of a node, before what is to be read at its end is read. */
  leave(): void {
    this.parents.pop();
  }

  /** The parts read, the last of which may be empty. */
  result(): readonly Part[] {
    this.endPart(this.whole.length);
    return this.parts;
  }

  /** An underlined heading begins no part: what is typed before it may become its first line. */
  enterHeading(node: SyntaxNodeRef, isUnderlined: boolean): void {
    this.headingMarks = [];
    if (isUnderlined) return;
    const isOutermost = this.quoteDepth === 0 && this.openItems.length === 0;
    const isAtMargin = node.from === 0 || this.prepared.text.charCodeAt(node.from - 1) === lineFeed;
    const start = this.prepared.offsetOf(node.from);
    if (!isOutermost || !isAtMargin || this.whole.charCodeAt(start) !== numberSign) return;
    this.endPart(start);
    this.partStart = start;
    this.text = this.whole.slice(start);
  }

  addHeadingMark(node: SyntaxNodeRef): void {
    this.headingMarks.push(this.span(node));
  }

  leaveHeading(node: SyntaxNodeRef, level: number): void {
    const span = this.span(node);
    const first = this.headingMarks[0];
    const last = this.headingMarks.at(-1);
    const isSetext = first !== undefined && first.start > span.start;
    const start = isSetext ? span.start : (first?.end ?? span.start);
    const hasClosingMark = isSetext || this.headingMarks.length > 1;
    const end = hasClosingMark && last !== undefined ? last.start : span.end;
    const content = trimmed(this.text, { start, end });
    if (this.quoteDepth === 0) this.lists.headings.push({ start: span.start, end: span.end, level, content });
    this.lists.prose.push({ start: content.start, end: content.end, kind: 'heading', item: this.openItems.at(-1) });
  }

  addProse(node: SyntaxNodeRef, kind: ProseKind): void {
    const item = this.openItems.at(-1);
    const owner = item === undefined ? undefined : this.lists.items[item];
    const span = this.span(node);
    const start = owner?.box?.start === span.start ? owner.content.start : span.start;
    if (span.end - span.start > longestProse) return;
    this.lists.prose.push({ start, end: span.end, kind, item });
  }

  enterQuote(): void {
    this.quoteDepth++;
  }

  leaveQuote(): void {
    this.quoteDepth--;
  }

  enterItem(node: SyntaxNodeRef): void {
    const { start, end } = this.span(node);
    this.lists.items.push({
      start,
      end,
      ordered: false,
      marker: { start, end: start },
      box: undefined,
      content: { start, end: start },
      parent: this.openItems.at(-1),
    });
    this.openItems.push(this.lists.items.length - 1);
  }

  /** The first thing in every item. */
  addItemMark(node: SyntaxNodeRef): void {
    const index = this.openItems.at(-1);
    const item = index === undefined ? undefined : this.lists.items[index];
    if (index === undefined || item === undefined) return;
    const marker = this.span(node);
    const firstLine = firstLineAfter(this.text, marker, item);
    const box = boxAt(this.text, firstLine);
    const content = box === undefined ? firstLine : trimmed(this.text, { start: box.end, end: firstLine.end });
    const ordered = this.text.charCodeAt(marker.start) >= digitZero;
    this.lists.items[index] = { start: item.start, end: item.end, ordered, marker, box, content, parent: item.parent };
  }

  leaveItem(): void {
    this.openItems.pop();
  }

  enterCode(): void {
    this.codeInfo = '';
    this.codeTexts = [];
  }

  addCodeInfo(node: SyntaxNodeRef): void {
    const { start, end } = this.span(node);
    this.codeInfo = (this.text.slice(start, end).split(/\s/, 1)[0] ?? '').toLowerCase();
  }

  addCodeText(node: SyntaxNodeRef): void {
    this.codeTexts.push(this.span(node));
  }

  leaveCode(node: SyntaxNodeRef): void {
    const { start, end } = this.span(node);
    const content = { start: this.codeTexts[0]?.start ?? end, end: this.codeTexts.at(-1)?.end ?? end };
    this.lists.codeBlocks.push({ start, end, language: this.codeInfo, content });
  }

  addCodeSpan(node: SyntaxNodeRef): void {
    this.lists.codeSpans.push(this.span(node));
  }

  enterTable(): void {
    this.tableHeader = undefined;
    this.tableRows = [];
  }

  enterRow(): void {
    this.bars = [];
  }

  addBar(node: SyntaxNodeRef): void {
    this.bars.push(this.span(node).start);
  }

  leaveHeader(node: SyntaxNodeRef): void {
    this.tableHeader = this.row(node);
  }

  leaveRow(node: SyntaxNodeRef): void {
    this.tableRows.push(this.row(node));
  }

  leaveTable(node: SyntaxNodeRef): void {
    const { start, end } = this.span(node);
    const header = this.tableHeader ?? { start, end, cells: [] };
    this.lists.tables.push({ start, end, header, rows: this.tableRows });
  }

  enterLink(node: SyntaxNodeRef, kind: LinkKind): void {
    const { start, end } = this.span(node);
    this.openLinks.push({ start, end, kind, url: undefined, label: undefined });
  }

  /** The text of a link is still read: it may name an identifier. Its address is part of it. */
  addUrl(node: SyntaxNodeRef, linkTypes: ReadonlySet<number>): void {
    const parent = this.parents.at(-1);
    const span = this.span(node);
    const link = this.openLinks.at(-1);
    if (parent === undefined || !linkTypes.has(parent) || link === undefined)
      this.lists.links.push({ start: span.start, end: span.end, kind: 'url', target: undefined });
    else link.url ??= span;
  }

  addLinkLabel(node: SyntaxNodeRef): void {
    const link = this.openLinks.at(-1);
    if (link !== undefined) link.label ??= this.span(node);
  }

  leaveLink(): void {
    const link = this.openLinks.pop();
    if (link === undefined) return;
    const { start, end, kind, url, label } = link;
    // `[Risk]: [Plan]` is meant as two prompts: no address begins with a bracket.
    if (kind === 'definition' && url !== undefined && this.text[url.start] === '[') {
      this.lists.prose.push({ start, end, kind: 'paragraph', item: this.openItems.at(-1) });
      return;
    }
    if (kind === 'definition' && label !== undefined)
      this.labels.push(this.text.slice(label.start + 1, label.end - 1).toLowerCase());
    if (kind !== 'inline' || url !== undefined) this.lists.links.push({ start, end, kind, target: url });
    else if (this.text.startsWith('[^', start))
      this.lists.links.push({ start, end, kind: 'footnote', target: undefined });
    else if (label !== undefined) this.lists.links.push({ start, end, kind: 'reference', target: undefined });
    else if (this.text[start - 1] === '[' && this.text[end] === ']')
      this.lists.links.push({ start: start - 1, end: end + 1, kind: 'wiki', target: undefined });
    else this.shortcuts.push({ start, end, kind: 'reference', target: undefined });
  }

  addComment(node: SyntaxNodeRef): void {
    this.lists.comments.push(this.span(node));
  }

  addHtmlTag(node: SyntaxNodeRef): void {
    this.lists.htmlTags.push(this.span(node));
  }

  addStrong(node: SyntaxNodeRef): void {
    const span = this.span(node);
    this.lists.strong.push({ start: span.start + 2, end: span.end - 2 });
  }

  private endPart(end: number): void {
    const { lists: markdown, shortcuts, labels } = this;
    if (end > this.partStart) {
      markdown.links.sort((a, b) => a.start - b.start);
      this.parts.push({ text: this.text.slice(0, end - this.partStart), markdown, shortcuts, labels });
    }
    this.lists = emptyLists();
    this.shortcuts = [];
    this.labels = [];
  }

  private span(node: { readonly from: number; readonly to: number }): Span {
    const { prepared, partStart } = this;
    return { start: prepared.offsetOf(node.from) - partStart, end: prepared.offsetOf(node.to) - partStart };
  }

  private row(node: SyntaxNodeRef): TableRow {
    const { start, end } = this.span(node);
    const edges = this.bars;
    if (edges[0] !== start) edges.unshift(start - 1);
    if (edges.at(-1) !== end - 1) edges.push(end);
    const cells: Span[] = [];
    for (let index = 0; index + 1 < edges.length; index++)
      cells.push(trimmed(this.text, { start: (edges[index] ?? 0) + 1, end: edges[index + 1] ?? 0 }));
    return { start, end, cells };
  }
}

import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import type { Span } from '../text/span.ts';
import type { CodeBlock, Heading, Link, LinkKind, ListItem, Markdown, Prose, ProseKind, TableRow } from './markdown.ts';
import type { PreparedText } from './markdownGuards.ts';

/** In UTF-16 units. A longer paragraph is data, not prose; nothing is read in it. */
const longestProse = 20_000;

/** Collects the nodes of one walk over the syntax tree. */
export class MarkdownReader {
  private readonly headings: Heading[] = [];
  private readonly prose: Prose[] = [];
  private readonly items: ListItem[] = [];
  private readonly codeBlocks: CodeBlock[] = [];
  private readonly codeSpans: Span[] = [];
  private readonly tables: { start: number; end: number; header: TableRow; rows: TableRow[] }[] = [];
  private readonly links: Link[] = [];
  private readonly comments: Span[] = [];
  private readonly htmlTags: Span[] = [];
  private readonly strong: Span[] = [];
  private readonly openItems: number[] = [];
  private readonly referenceLabels = new Set<string>();
  private readonly shortcuts: Span[] = [];
  private quoteDepth = 0;

  constructor(
    private readonly text: string,
    private readonly prepared: PreparedText,
  ) {}

  /** Returns false where nothing below the node is of interest. */
  enter(node: SyntaxNodeRef): boolean {
    const read = nodeReaders[node.name];
    return read === undefined ? true : read(this, node);
  }

  leave(node: SyntaxNodeRef): void {
    if (node.name === 'ListItem') this.openItems.pop();
    if (node.name === 'Blockquote') this.quoteDepth--;
  }

  result(): Markdown {
    for (const span of this.shortcuts) {
      const label = this.text.slice(span.start + 1, span.end - 1).toLowerCase();
      if (this.referenceLabels.has(label)) this.links.push({ ...span, kind: 'reference', target: undefined });
    }
    this.links.sort((a, b) => a.start - b.start);
    const { headings, prose, items, codeBlocks, codeSpans, tables, links, comments, htmlTags, strong } = this;
    return { headings, prose, items, codeBlocks, codeSpans, tables, links, comments, htmlTags, strong };
  }

  span(node: { readonly from: number; readonly to: number }): Span {
    return { start: this.prepared.offsetOf(node.from), end: this.prepared.offsetOf(node.to) };
  }

  enterQuote(): void {
    this.quoteDepth++;
  }

  addHeading(node: SyntaxNodeRef, level: number): void {
    const marks = node.node.getChildren('HeaderMark');
    const first = marks[0];
    const last = marks.at(-1);
    const isSetext = first !== undefined && first.from > node.from;
    const from = isSetext ? node.from : (first?.to ?? node.from);
    const hasClosingMark = isSetext || marks.length > 1;
    const to = hasClosingMark && last !== undefined ? last.from : node.to;
    const content = this.trim(this.span({ from, to }));
    if (this.quoteDepth === 0) this.headings.push({ ...this.span(node), level, content });
    this.prose.push({ ...content, kind: 'heading', item: this.openItems.at(-1) });
  }

  addProse(node: SyntaxNodeRef, kind: ProseKind): void {
    const item = this.openItems.at(-1);
    const owner = item === undefined ? undefined : this.items[item];
    const span = this.span(node);
    const start = owner?.box?.start === span.start ? owner.content.start : span.start;
    if (span.end - span.start > longestProse) return;
    this.prose.push({ start, end: span.end, kind, item });
  }

  addItem(node: SyntaxNodeRef): void {
    const span = this.span(node);
    const mark = node.node.getChild('ListMark');
    const marker = mark === null ? { start: span.start, end: span.start } : this.span(mark);
    const firstLine = this.firstLineBehind(marker, span);
    const box = this.boxAt(firstLine);
    const content = box === undefined ? firstLine : this.trim({ start: box.end, end: firstLine.end });
    this.items.push({
      ...span,
      ordered: node.node.parent?.name === 'OrderedList',
      marker,
      box,
      content,
      parent: this.openItems.at(-1),
    });
    this.openItems.push(this.items.length - 1);
  }

  addCode(node: SyntaxNodeRef): void {
    const info = node.node.getChild('CodeInfo');
    const language =
      info === null ? '' : this.text.slice(this.prepared.offsetOf(info.from), this.prepared.offsetOf(info.to));
    const parts = node.node.getChildren('CodeText');
    const content = this.span({ from: parts[0]?.from ?? node.to, to: parts.at(-1)?.to ?? node.to });
    this.codeBlocks.push({ ...this.span(node), language: (language.split(/\s/, 1)[0] ?? '').toLowerCase(), content });
  }

  addCodeSpan(node: SyntaxNodeRef): void {
    this.codeSpans.push(this.span(node));
  }

  addTable(node: SyntaxNodeRef): void {
    const header = node.node.getChild('TableHeader');
    const span = this.span(node);
    this.tables.push({ ...span, header: header === null ? { ...span, cells: [] } : this.row(header), rows: [] });
  }

  addRow(node: SyntaxNodeRef): void {
    this.tables.at(-1)?.rows.push(this.row(node.node));
  }

  addLink(node: SyntaxNodeRef, kind: LinkKind): void {
    const span = this.span(node);
    const url = node.node.getChild('URL');
    if (kind === 'inline' && url === null) {
      if (this.text.startsWith('[^', span.start)) kind = 'footnote';
      else if (node.node.getChild('LinkLabel') !== null) kind = 'reference';
      else if (this.text[span.start - 1] === '[' && this.text[span.end] === ']') {
        this.links.push({ start: span.start - 1, end: span.end + 1, kind: 'wiki', target: undefined });
        return;
      } else {
        this.shortcuts.push(span);
        return;
      }
    }
    if (kind === 'definition') {
      const label = node.node.getChild('LinkLabel');
      if (label !== null)
        this.referenceLabels.add(
          this.text.slice(this.prepared.offsetOf(label.from) + 1, this.prepared.offsetOf(label.to) - 1).toLowerCase(),
        );
    }
    this.links.push({ ...span, kind, target: url === null ? undefined : this.span(url) });
  }

  addComment(node: SyntaxNodeRef): void {
    this.comments.push(this.span(node));
  }

  addHtmlTag(node: SyntaxNodeRef): void {
    this.htmlTags.push(this.span(node));
  }

  addStrong(node: SyntaxNodeRef): void {
    const span = this.span(node);
    this.strong.push({ start: span.start + 2, end: span.end - 2 });
  }

  private row(node: SyntaxNode): TableRow {
    const span = this.span(node);
    const bars = node.getChildren('TableDelimiter').map((bar) => this.prepared.offsetOf(bar.from));
    const edges = [...bars];
    if (edges[0] !== span.start) edges.unshift(span.start - 1);
    if (edges.at(-1) !== span.end - 1) edges.push(span.end);
    const cells: Span[] = [];
    for (let index = 0; index + 1 < edges.length; index++)
      cells.push(this.trim({ start: (edges[index] ?? 0) + 1, end: edges[index + 1] ?? 0 }));
    return { ...span, cells };
  }

  private firstLineBehind(marker: Span, item: Span): Span {
    let end = marker.end;
    while (end < item.end && !/[\r\n]/.test(this.text.charAt(end))) end++;
    return this.trim({ start: marker.end, end });
  }

  /** One character in brackets with text behind it is a box: `[ ]`, `[x]`, `[~]`, `[P]`, `[✅]`. */
  private boxAt(line: Span): Span | undefined {
    const found = /^\[(?:[^\]\n]|[\ud800-\udbff][\udc00-\udfff])\](?=\s|$)/.exec(this.text.slice(line.start, line.end));
    if (found === null) return undefined;
    const isStandard = /^\[[ xX]\]/.test(found[0]);
    const hasText = line.end > line.start + found[0].length;
    return isStandard || hasText ? { start: line.start, end: line.start + found[0].length } : undefined;
  }

  private trim({ start, end }: Span): Span {
    while (start < end && /\s/.test(this.text.charAt(start))) start++;
    while (end > start && /\s/.test(this.text.charAt(end - 1))) end--;
    return { start, end };
  }
}

const below = true;
const nothingBelow = false;

/** What each kind of node of the syntax tree adds. */
const nodeReaders: Readonly<Partial<Record<string, (reader: MarkdownReader, node: SyntaxNodeRef) => boolean>>> = {
  ATXHeading1: heading(1),
  ATXHeading2: heading(2),
  ATXHeading3: heading(3),
  ATXHeading4: heading(4),
  ATXHeading5: heading(5),
  ATXHeading6: heading(6),
  SetextHeading1: heading(1),
  SetextHeading2: heading(2),
  Paragraph: prose('paragraph'),
  Task: prose('paragraph'),
  TableCell: prose('cell'),
  HTMLBlock: prose('html'),
  Blockquote: add((reader) => {
    reader.enterQuote();
  }),
  ListItem: add((reader, node) => {
    reader.addItem(node);
  }),
  FencedCode: code,
  CodeBlock: code,
  InlineCode: add((reader, node) => {
    reader.addCodeSpan(node);
  }),
  Table: add((reader, node) => {
    reader.addTable(node);
  }),
  TableRow: add((reader, node) => {
    reader.addRow(node);
  }),
  Link: link('inline'),
  Image: link('image'),
  Autolink: link('url'),
  URL: link('url'),
  LinkReference: link('definition'),
  Comment: comment,
  CommentBlock: comment,
  HTMLTag: add((reader, node) => {
    reader.addHtmlTag(node);
  }),
  StrongEmphasis: add((reader, node) => {
    reader.addStrong(node);
  }),
};

function add(deed: (reader: MarkdownReader, node: SyntaxNodeRef) => void) {
  return (reader: MarkdownReader, node: SyntaxNodeRef): boolean => {
    deed(reader, node);
    return below;
  };
}

function heading(level: number) {
  return add((reader, node) => {
    reader.addHeading(node, level);
  });
}

function prose(kind: ProseKind) {
  return add((reader, node) => {
    reader.addProse(node, kind);
  });
}

function code(reader: MarkdownReader, node: SyntaxNodeRef): boolean {
  reader.addCode(node);
  return nothingBelow;
}

function comment(reader: MarkdownReader, node: SyntaxNodeRef): boolean {
  reader.addComment(node);
  return nothingBelow;
}

/** The text of a link is still read: it may name an identifier. Its address is part of it. */
function link(kind: LinkKind) {
  return add((reader, node) => {
    const isPartOfLink =
      node.name === 'URL' && /^(?:Link|Image|LinkReference|Autolink)$/.test(node.node.parent?.name ?? '');
    if (!isPartOfLink) reader.addLink(node, kind);
  });
}

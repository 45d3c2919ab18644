import type { NodeType, SyntaxNodeRef } from '@lezer/common';
import type { LinkKind, ProseKind } from './model.ts';
import type { MarkdownReader } from './markdownReader.ts';

type NodeReader = (reader: MarkdownReader, node: SyntaxNodeRef) => void;

/** What to do with a node, by the number of its type. */
export interface NodeReaders {
  readonly enter: readonly (NodeReader | undefined)[];
  readonly leave: readonly (NodeReader | undefined)[];
}

export function nodeReadersFor(types: readonly NodeType[]): NodeReaders {
  const links = new Set(types.filter(({ name }) => linkNodes.includes(name)).map(({ id }) => id));
  const entering: Readonly<Partial<Record<string, NodeReader>>> = {
    ...onEnter,
    URL: (reader, node) => {
      reader.addUrl(node, links);
    },
  };
  return { enter: types.map(({ name }) => entering[name]), leave: types.map(({ name }) => onLeave[name]) };
}

const linkNodes: readonly string[] = ['Link', 'Image', 'LinkReference', 'Autolink'];

const onEnter: Readonly<Partial<Record<string, NodeReader>>> = {
  ...forEachHeading((reader, node, _, isUnderlined) => {
    reader.enterHeading(node, isUnderlined);
  }),
  HeaderMark: (reader, node) => {
    reader.addHeadingMark(node);
  },
  Paragraph: prose('paragraph'),
  Task: prose('paragraph'),
  TableCell: prose('cell'),
  HTMLBlock: prose('html'),
  Blockquote: (reader) => {
    reader.enterQuote();
  },
  ListItem: (reader, node) => {
    reader.enterItem(node);
  },
  ListMark: (reader, node) => {
    reader.addItemMark(node);
  },
  FencedCode: enterCode,
  CodeBlock: enterCode,
  CodeInfo: (reader, node) => {
    reader.addCodeInfo(node);
  },
  CodeText: (reader, node) => {
    reader.addCodeText(node);
  },
  InlineCode: (reader, node) => {
    reader.addCodeSpan(node);
  },
  Table: (reader) => {
    reader.enterTable();
  },
  TableHeader: enterRow,
  TableRow: enterRow,
  TableDelimiter: (reader, node) => {
    reader.addBar(node);
  },
  Link: link('inline'),
  Image: link('image'),
  Autolink: link('url'),
  LinkReference: link('definition'),
  LinkLabel: (reader, node) => {
    reader.addLinkLabel(node);
  },
  Comment: comment,
  CommentBlock: comment,
  HTMLTag: (reader, node) => {
    reader.addHtmlTag(node);
  },
  StrongEmphasis: (reader, node) => {
    reader.addStrong(node);
  },
};

const onLeave: Readonly<Partial<Record<string, NodeReader>>> = {
  ...forEachHeading((reader, node, level) => {
    reader.leaveHeading(node, level);
  }),
  Blockquote: (reader) => {
    reader.leaveQuote();
  },
  ListItem: (reader) => {
    reader.leaveItem();
  },
  FencedCode: leaveCode,
  CodeBlock: leaveCode,
  Table: (reader, node) => {
    reader.leaveTable(node);
  },
  TableHeader: (reader, node) => {
    reader.leaveHeader(node);
  },
  TableRow: (reader, node) => {
    reader.leaveRow(node);
  },
  ...Object.fromEntries(linkNodes.map((name) => [name, leaveLink])),
};

function forEachHeading(
  deed: (reader: MarkdownReader, node: SyntaxNodeRef, level: number, isUnderlined: boolean) => void,
) {
  const names = [1, 2, 3, 4, 5, 6].map((level) => [`ATXHeading${level}`, level, false] as const);
  const all = [...names, ['SetextHeading1', 1, true] as const, ['SetextHeading2', 2, true] as const];
  return Object.fromEntries(
    all.map(([name, level, isUnderlined]): [string, NodeReader] => [
      name,
      (reader, node) => {
        deed(reader, node, level, isUnderlined);
      },
    ]),
  );
}

function prose(kind: ProseKind): NodeReader {
  return (reader, node) => {
    reader.addProse(node, kind);
  };
}

function link(kind: LinkKind): NodeReader {
  return (reader, node) => {
    reader.enterLink(node, kind);
  };
}

function leaveLink(reader: MarkdownReader): void {
  reader.leaveLink();
}

function enterCode(reader: MarkdownReader): void {
  reader.enterCode();
}

function leaveCode(reader: MarkdownReader, node: SyntaxNodeRef): void {
  reader.leaveCode(node);
}

function enterRow(reader: MarkdownReader): void {
  reader.enterRow();
}

function comment(reader: MarkdownReader, node: SyntaxNodeRef): void {
  reader.addComment(node);
}

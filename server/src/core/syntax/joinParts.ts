import type { Span } from '../text/span.ts';
import { shifted } from '../text/span.ts';
import type { Markdown, TableRow } from './markdown.ts';

/** The Markdown of a stretch of a text, and where the stretch starts. */
export interface PlacedMarkdown {
  readonly markdown: Markdown;
  readonly start: number;
}

/** How the members of each list look in the whole text: `by` further, the items before them counted. */
const movers: {
  readonly [List in keyof Markdown]: (one: Markdown[List][number], by: number, items: number) => Markdown[List][number];
} = {
  headings: (heading, by) => ({ ...moved(heading, by), content: shifted(heading.content, by) }),
  prose: (prose, by, items) => ({ ...moved(prose, by), item: further(prose.item, items) }),
  items: (item, by, items) => ({
    ...moved(item, by),
    marker: shifted(item.marker, by),
    box: item.box === undefined ? undefined : shifted(item.box, by),
    content: shifted(item.content, by),
    parent: further(item.parent, items),
  }),
  codeBlocks: (block, by) => ({ ...moved(block, by), content: shifted(block.content, by) }),
  codeSpans: shifted,
  tables: (table, by) => ({
    ...shifted(table, by),
    header: movedRow(table.header, by),
    rows: table.rows.map((row) => movedRow(row, by)),
  }),
  links: (link, by) => ({
    ...moved(link, by),
    target: link.target === undefined ? undefined : shifted(link.target, by),
  }),
  comments: shifted,
  htmlTags: shifted,
  strong: shifted,
};

/** The Markdown of a whole text. Each list is made when somebody asks for it: few answers need all of them. */
export function joinMarkdown(placed: readonly PlacedMarkdown[]): Markdown {
  const made: { [List in keyof Markdown]?: Markdown[List] } = {};
  function listOf<List extends keyof Markdown>(name: List): Markdown[List] {
    return (made[name] ??= join(placed, name));
  }
  return {
    get headings() {
      return listOf('headings');
    },
    get prose() {
      return listOf('prose');
    },
    get items() {
      return listOf('items');
    },
    get codeBlocks() {
      return listOf('codeBlocks');
    },
    get codeSpans() {
      return listOf('codeSpans');
    },
    get tables() {
      return listOf('tables');
    },
    get links() {
      return listOf('links');
    },
    get comments() {
      return listOf('comments');
    },
    get htmlTags() {
      return listOf('htmlTags');
    },
    get strong() {
      return listOf('strong');
    },
  };
}

function join<List extends keyof Markdown>(placed: readonly PlacedMarkdown[], name: List): Markdown[List] {
  const all: Markdown[List][number][] = [];
  let items = 0;
  for (const { markdown, start } of placed) {
    for (const one of markdown[name]) all.push(movers[name](one, start, items));
    items += markdown.items.length;
  }
  return all as unknown as Markdown[List];
}

function moved<T extends Span>(one: T, by: number): T {
  return { ...one, start: one.start + by, end: one.end + by };
}

function movedRow({ start, end, cells }: TableRow, by: number): TableRow {
  return { start: start + by, end: end + by, cells: cells.map((cell) => shifted(cell, by)) };
}

function further(index: number | undefined, by: number): number | undefined {
  return index === undefined ? undefined : index + by;
}

import { shifted } from '../../text/span.ts';
import type { Heading, Markdown, TableRow } from './model.ts';
import { readParts } from './parts.ts';
import { labelsIn, linkedIn, withLinked } from './shortcuts.ts';

/** How the members of each list look in the whole text: `by` further, the items before them counted. */
const movers: {
  readonly [List in keyof Markdown]: (one: Markdown[List][number], by: number, items: number) => Markdown[List][number];
} = {
  headings: movedHeading,
  prose: ({ start, end, kind, item }, by, items) => ({
    start: start + by,
    end: end + by,
    kind,
    item: further(item, items),
  }),
  items: ({ start, end, ordered, marker, box, content, parent }, by, items) => ({
    start: start + by,
    end: end + by,
    ordered,
    marker: shifted(marker, by),
    box: box === undefined ? undefined : shifted(box, by),
    content: shifted(content, by),
    parent: further(parent, items),
  }),
  codeBlocks: ({ start, end, language, content }, by) => ({
    start: start + by,
    end: end + by,
    language,
    content: shifted(content, by),
  }),
  codeSpans: shifted,
  tables: ({ start, end, header, rows }, by) => ({
    start: start + by,
    end: end + by,
    header: movedRow(header, by),
    rows: rows.map((row) => movedRow(row, by)),
  }),
  links: ({ start, end, kind, target }, by) => ({
    start: start + by,
    end: end + by,
    kind,
    target: target === undefined ? undefined : shifted(target, by),
  }),
  comments: shifted,
  htmlTags: shifted,
  strong: shifted,
};

/** The Markdown in `text` from `start` on (what is before it, front matter, is not Markdown). Never fails. */
export function readMarkdown(text: string, start: number): Markdown {
  const { all } = readParts(text.slice(start));
  const labels = labelsIn(all);
  const linked = all.map((part) => ({ markdown: withLinked(part.markdown, linkedIn(part, labels)) }));
  return joinMarkdown(linked, startsOf(all, start));
}

/** Where stretches of a text that follow each other start when the first one starts at `first`. */
export function startsOf(stretches: readonly { readonly text: string }[], first: number): readonly number[] {
  const starts: number[] = [];
  let start = first;
  for (const { text } of stretches) {
    starts.push(start);
    start += text.length;
  }
  return starts;
}

/** The Markdown of a whole text from that of stretches which begin at `starts`. Each list is made when somebody asks for it: few answers need all of them. */
export function joinMarkdown(
  stretches: readonly { readonly markdown: Markdown }[],
  starts: readonly number[],
): Markdown {
  const made: { [List in keyof Markdown]?: Markdown[List] } = {};
  function listOf<List extends keyof Markdown>(name: List): Markdown[List] {
    return (made[name] ??= join(name, stretches, starts));
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

function join<List extends keyof Markdown>(
  name: List,
  stretches: readonly { readonly markdown: Markdown }[],
  starts: readonly number[],
): Markdown[List] {
  const all: Markdown[List][number][] = [];
  const move = movers[name];
  let items = 0;
  for (const [index, { markdown }] of stretches.entries()) {
    for (const one of markdown[name]) all.push(move(one, starts[index] ?? 0, items));
    items += markdown.items.length;
  }
  return all as unknown as Markdown[List];
}

export function movedHeading({ start, end, level, content }: Heading, by: number): Heading {
  return { start: start + by, end: end + by, level, content: shifted(content, by) };
}

function movedRow({ start, end, cells }: TableRow, by: number): TableRow {
  return { start: start + by, end: end + by, cells: cells.map((cell) => shifted(cell, by)) };
}

function further(index: number | undefined, by: number): number | undefined {
  return index === undefined ? undefined : index + by;
}

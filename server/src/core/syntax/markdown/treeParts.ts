import { GFM, parser as commonMark } from '@lezer/markdown';
import { prepareForParser } from './markdownGuards.ts';
import { MarkdownReader } from './markdownReader.ts';
import { nodeReadersFor } from './nodeReaders.ts';
import type { Part } from './part.ts';
import { emptyLists } from './partLists.ts';

/** Made with the first text that needs it: many need none, and starting is to be fast. */
let parsing: ReturnType<typeof makeParsing> | undefined;

function makeParsing() {
  const parser = commonMark.configure([GFM]);
  return { parser, nodeReaders: nodeReadersFor(parser.nodeSet.types) };
}

/** A stretch of a line that means something, by the parser's name for it. */
export interface InlineNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly children: readonly InlineNode[];
}

/** What stands in one line, such as a title. */
export function parseInline(line: string): readonly InlineNode[] {
  const { parser } = (parsing ??= makeParsing());
  const { types } = parser.nodeSet;
  const named = (elements: readonly Parsed[]): readonly InlineNode[] =>
    elements.map(({ type, from, to, children = [] }) => ({
      name: types[type]?.name ?? '',
      from,
      to,
      children: named(children),
    }));
  return named(parser.parseInline(line, 0));
}

/** An element of the parser; its declaration leaves out the children. */
interface Parsed {
  readonly type: number;
  readonly from: number;
  readonly to: number;
  readonly children?: readonly Parsed[];
}

/** The parts of a text as the parser has them in its tree: what all parts are by definition. */
export function parseParts(text: string): readonly Part[] {
  const { parser, nodeReaders } = (parsing ??= makeParsing());
  const prepared = prepareForParser(text);
  const reader = new MarkdownReader(text, prepared);
  try {
    parser.parse(prepared.text).iterate({
      enter: (node) => {
        nodeReaders.enter[node.type.id]?.(reader, node);
        reader.enter(node);
      },
      leave: (node) => {
        reader.leave();
        nodeReaders.leave[node.type.id]?.(reader, node);
      },
    });
    return reader.result();
  } catch (error) {
    // The guards bound depth and length; should a text get past them, nothing is read in it.
    if (!(error instanceof RangeError)) throw error;
    return [{ text, markdown: emptyLists(), shortcuts: [], labels: [] }];
  }
}

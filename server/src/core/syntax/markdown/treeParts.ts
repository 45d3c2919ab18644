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

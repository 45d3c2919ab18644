import type { Finder } from './finder.ts';
import type { InlineReader } from './inlineReader.ts';
import type { Container, LineReader } from './lineReader.ts';
import type { PartLists } from './partLists.ts';
import type { RunGuard } from './runGuard.ts';

/** How far the reading of blocks has come: what the readers of paragraphs and of raw blocks share with `BlockReader`. */
export interface BlockState {
  readonly text: string;
  readonly line: LineReader;
  readonly inline: InlineReader;
  readonly guard: RunGuard;
  readonly commentEnds: Finder;
  readonly bars: Finder;
  /** What has been collected of the present part. */
  readonly lists: PartLists;
  /** Where the present part starts; what is collected counts from there. */
  readonly origin: number;
  readonly quoteDepth: number;
  /** The innermost list item that is open, by its index. */
  innermostItem(): number | undefined;
  isWithin(kind: Container['kind']): boolean;
  /** Says where the content of the present line ends. */
  endLine(end: number): void;
}

import type { Markdown } from '../syntax/markdown/markdown.ts';
import { isOptionWord } from './optionLists.ts';
import type { Placeholder } from './placeholder.ts';

/** In UTF-16 units: no choice in a cell is longer. */
const longest = 100;
const separator = /\s?(?:\/|\\\||／)\s?/;
/** `High`, `Not started`, `待确认`, `P0`: one to three short words. */
const shortPart = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}’'+-]{0,19}(?: [\p{L}\p{N}\p{M}’'+-]{1,19}){0,2}$/u;
const capital = /^\p{Lu}/u;

/** Cells of a table that are all a choice: `High/Med/Low`, `是 / 否`, `planned / passed / blocked`. Only an unfilled document leaves them so. */
export function* findChoicesInCells(text: string, { tables }: Markdown): Iterable<Placeholder> {
  for (const { rows } of tables)
    for (const { cells } of rows)
      for (const [column, { start, end }] of cells.entries()) {
        const value = end - start > longest ? '' : text.slice(start, end);
        const options = separator.test(value) ? value.split(separator) : [];
        if (!isChoice(options, column)) continue;
        yield { start, end, kind: 'options', text: value, hint: value, options, examples: [], certainty: 'weak' };
      }
}

/** In the first column, which names what the others are about, small letters and the like are a name with a stroke. */
function isChoice(options: readonly string[], column: number): boolean {
  if (options.length < 2 || options.length > 6 || !options.every((option) => shortPart.test(option))) return false;
  const known = options.filter(isOptionWord).length;
  return known === options.length || (known > 0 && (column > 0 || options.every((option) => capital.test(option))));
}

import type { Markdown } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { isOptionWord } from './optionLists.ts';
import type { Placeholder } from './placeholder.ts';

/** In UTF-16 units: no choice in a cell is longer. */
const longest = 100;
const separator = /\s?(?:\/|\\\||／)\s?/;
const spacedSeparator = /\s(?:\/|\\\|)\s|／/;
/** `High`, `Not started`, `待确认`, `P0`: one to three short words. */
const shortPart = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}’'+-]{0,19}(?: [\p{L}\p{N}\p{M}’'+-]{1,19}){0,2}$/u;
/** `REST/Event/etc`. */
const openEnd = /\/\s?etc\.?$/i;
/** `v2 / Q3` names two releases. */
const numbered = /^\p{L}{1,2}\d/u;
const capital = /^\p{Lu}/u;
/** `Internal/External`, `Client/Server`: as words are written, not `CI/CD`. */
const writtenOut = /^\p{Lu}\p{Ll}{2,}(?:[ -]\p{L}+)*$/u;
/** `PS-01`, `3`: what the row is called, and nothing that is filled. */
const rowNumber = /^[A-Z]{0,8}[-_.]?\d{1,4}$/;
/** A prompt of any kind that is all of a cell. */
const prompt = /^(?:\[[^\]]{2,}\]|<[^>]{2,}>|\{[^}]{2,}\}|\{\{[^{}]+\}\}|\.{3}|…)$/;

/** Cells of a table that are all a choice: `High/Med/Low`, `是 / 否`, `planned / passed / blocked`. Only an unfilled document leaves them so. */
export function* findChoicesInCells(text: string, { tables }: Markdown): Iterable<Placeholder> {
  for (const { rows } of tables)
    for (const { cells } of rows) {
      const choices = cells.map((cell) => optionsIn(text, cell));
      if (!choices.some(({ length }) => length > 1)) continue;
      const known = choices.map((options, column) => isChoice(options, column));
      // Beside a prompt or another choice, short words are one too, whatever they are.
      const isOpen = known.includes(true) || cells.some(({ start, end }) => prompt.test(text.slice(start, end)));
      const isNamedOnly = (value: string, column: number): boolean => column === 0 && rowNumber.test(value);
      const isAllOpen =
        isOpen &&
        cells.every(({ start, end }, column) => {
          const value = text.slice(start, end);
          return (choices[column]?.length ?? 0) > 1 || prompt.test(value) || isNamedOnly(value, column);
        });
      for (const [column, cell] of cells.entries()) {
        const options = choices[column] ?? [];
        const value = text.slice(cell.start, cell.end);
        // Where nothing in the row is filled, what is written out is a choice without spaces too.
        const isLoose =
          options.length > 1 &&
          (spacedSeparator.test(value) ||
            openEnd.test(value) ||
            (isAllOpen && options.every((option) => writtenOut.test(option))));
        const isUnknown = isOpen && column > 0 && isLoose && !options.every((option) => numbered.test(option));
        if (known[column] === true || isUnknown)
          yield { ...cell, kind: 'options', text: value, hint: value, options, examples: [], certainty: 'weak' };
      }
    }
}

/** The short words between the strokes of a cell. */
function optionsIn(text: string, { start, end }: Span): readonly string[] {
  const value = end - start > longest ? '' : text.slice(start, end);
  const options = separator.test(value) ? value.replace(/\.$/, '').split(separator) : [];
  return options.length < 7 && options.every((option) => shortPart.test(option)) ? options : [];
}

/** In the first column, which names what the others are about, small letters and the like are a name with a stroke. */
function isChoice(options: readonly string[], column: number): boolean {
  const known = options.length < 2 ? 0 : options.filter(isOptionWord).length;
  return known > 0 && (known === options.length || column > 0 || options.every((option) => capital.test(option)));
}

import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import type { Table } from '../syntax/markdown/markdown.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { splitName } from './identifierRanges.ts';
import { readLead } from './lead.ts';

/** So many columns may stand before the one with the identifiers. */
const mostBefore = 2;
const fewestRunning = 3;
const options = new Set(inAllLanguages(({ options: { all } }) => all));
const counter = /^(?:\P{L}*|P\d)$/u;
const inWords = /\p{L}{2}\P{L}+\p{L}{2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u;

/**
 * A table without the columns before the one that holds its identifiers: numbers of the rows, priorities, and what several
 * rows have in common, such as `| FR-1 | TC-1 | … |` and `| FR-1 | TC-2 | … |`. `isIdLabel` knows the labels of identifiers.
 */
export function fromKeyColumn(text: string, table: Table, isIdLabel: (label: string) => boolean): Table {
  for (let column = 0; column <= mostBefore; column++) {
    const names = namesIn(text, table, column);
    if (names === undefined) {
      if (!isBeside(text, table, column, isIdLabel) && !isStory(text, table, column + 1)) return table;
    } else {
      if (column > 0 && !isTold(text, table, column)) return table;
      const isRepeated = new Set(names).size < names.length;
      if (!isRepeated || namesIn(text, table, column + 1) === undefined) return without(table, column);
    }
  }
  return table;
}

/** The identifiers with which all cells of a column begin; undefined where one has none. */
function namesIn(text: string, { rows }: Table, column: number): readonly string[] | undefined {
  const names: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[column];
    const lead = cell === undefined ? undefined : readLead(text, cell);
    if (lead === undefined || (lead.rest !== '' && !lead.isTitled)) return undefined;
    names.push(lead.token.name);
  }
  return names.length === 0 ? undefined : names;
}

/** What stands in a column says nothing that only one row is about, or the next column is called that of the identifiers. */
function isBeside(text: string, table: Table, column: number, isIdLabel: (label: string) => boolean): boolean {
  const cells = textsIn(text, table, column);
  if (cells.every((cell) => counter.test(cell) || options.has(cell.toLowerCase()))) return true;
  const isShared = new Set(cells.filter((cell) => cell !== '')).size < cells.length;
  const next = table.header.cells[column + 1];
  return (
    isShared && next !== undefined && isIdLabel(withoutMarkup(text.slice(next.start, next.end)).trim().toLowerCase())
  );
}

/** `| Cart | US-1 | As a user, I want … |`: three names or more that run, and after each one a sentence. */
function isStory(text: string, table: Table, column: number): boolean {
  const names = namesIn(text, table, column) ?? [];
  const numbers = names.map((name) => splitName(name));
  const isRunning = numbers.every(
    (name, index) =>
      name !== undefined &&
      (index === 0 ||
        (name.stem === numbers[index - 1]?.stem && Number(name.number) === Number(numbers[index - 1]?.number) + 1)),
  );
  return (
    names.length >= fewestRunning &&
    isRunning &&
    textsIn(text, table, column + 1).every((cell) => (cell.match(/\p{L}{2,}/gu) ?? []).length >= 4)
  );
}

/** A column after it says in words what the rows are. */
function isTold(text: string, table: Table, column: number): boolean {
  return table.header.cells.some(
    (_, other) =>
      other > column &&
      textsIn(text, table, other).filter((cell) => inWords.test(cell)).length * 3 >= table.rows.length * 2,
  );
}

function textsIn(text: string, { rows }: Table, column: number): readonly string[] {
  return rows.map(({ cells: { [column]: cell } }) =>
    cell === undefined ? '' : withoutMarkup(text.slice(cell.start, cell.end)).trim(),
  );
}

function without({ header, rows, ...table }: Table, columns: number): Table {
  if (columns === 0) return { header, rows, ...table };
  return {
    ...table,
    header: { ...header, cells: header.cells.slice(columns) },
    rows: rows.map((row) => ({ ...row, cells: row.cells.slice(columns) })),
  };
}

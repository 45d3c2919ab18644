import { backslash, colon, dash, space, tab, verticalBar } from '../../text/characterCodes.ts';
import { afterRun } from './blockStarts.ts';

/** The next bar without a backslash before it; `end` when there is none. */
export function nextBar(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === verticalBar) return at;
    if (code === backslash) at++;
  }
  return end;
}

/** Where the content of a cell starts. */
export function cellStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Where the content of a cell ends; a space after a backslash is content. */
export function cellEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  let backslashes = at;
  while (backslashes > start && text.charCodeAt(backslashes - 1) === backslash) backslashes--;
  return (at - backslashes) % 2 === 1 && at < end ? at + 1 : at;
}

/** As the parser counts them: what is blank before the first bar or after the last one is no cell. */
export function countCells(text: string, start: number, end: number): number {
  let count = 0;
  for (let from = start; ;) {
    const bar = nextBar(text, from, end);
    const isOuter = from === start || bar === end;
    if (!isOuter || cellStart(text, from, bar) < bar) count++;
    if (bar === end) return count;
    from = bar + 1;
  }
}

/** How many cells a delimiter row such as `|---|:-:|` has; 0 when the line is none. */
export function countDelimiters(text: string, start: number, end: number): number {
  const first = cellStart(text, start, end);
  const last = cellEnd(text, first, end);
  let at = text.charCodeAt(first) === verticalBar ? first + 1 : first;
  for (let count = 0; ; at++) {
    at = cellStart(text, at, last);
    // A row that ends with a bar.
    if (at >= last) return count;
    if (text.charCodeAt(at) === colon) at++;
    const dashes = at;
    at = afterRun(text, at, last, dash);
    if (at === dashes) return 0;
    if (at < last && text.charCodeAt(at) === colon) at++;
    at = cellStart(text, at, last);
    count++;
    // `| ---` has no bar after a dash.
    if (at === last) return count === 1 ? 0 : count;
    if (text.charCodeAt(at) !== verticalBar) return 0;
  }
}

function isBlank(code: number): boolean {
  return code === space || code === tab;
}

import { numberSign } from '../../text/characterCodes.ts';
import { BlockReader } from './blockReader.ts';
import { isSpace } from './characters.ts';
import type { SameEnds } from '../../text/change.ts';
import type { Part } from './part.ts';
import { keepsHeading } from './markdownGuards.ts';
import { parseParts } from './treeParts.ts';
/** The parts of a text, and how many of them at both ends were taken over from the reading before. */
export interface Parts {
  readonly all: readonly Part[];
  readonly before: number;
  readonly behind: number;
}

/** After a stretch that is complete, this is a heading. */
const sentinel = '#';

/** The parts of an earlier version of a text, and what it has in common with the present one. */
export interface EarlierParts {
  readonly parts: readonly Part[];
  readonly same: SameEnds;
}

const noParts: EarlierParts = { parts: [], same: { start: 0, behind: 0 } };

/** Reads the Markdown in `text`. Never fails. What has not changed since the reading before is taken over from it. */
export function readParts(text: string, earlier: EarlierParts = noParts): Parts {
  const { parts: previous } = earlier;
  let { first, next } = changedParts(text, earlier);
  for (let step = 1; ; step *= 2) {
    const start = lengthOf(previous, 0, first);
    const end = text.length - lengthOf(previous, next, previous.length);
    const isLast = next === previous.length;
    const parts = partsWithin(text, start, end, isLast);
    if (parts === undefined) {
      // What was typed swallows the heading after it: it opens a fence or a comment, or a line end is gone.
      next = Math.min(previous.length, next + step);
    } else if (first > 0 && parts[0] !== undefined && !beginsWithHeading(parts[0])) {
      // The heading that began the part is one no more.
      first--;
    } else {
      const all = [...previous.slice(0, first), ...parts, ...previous.slice(next)];
      return { all, before: first, behind: previous.length - next };
    }
  }
}

/** With its marker first: an underlined heading may go on with what stands before it, and begins no part. */
function beginsWithHeading({ markdown }: Part): boolean {
  const [heading] = markdown.headings;
  return heading?.start === 0 && heading.content.start > 0;
}

/** The first part that is not as before, and the first one after it that is; the two are one where nothing changed. */
function changedParts(
  text: string,
  { parts: previous, same }: EarlierParts,
): { readonly first: number; readonly next: number } {
  let start = 0;
  let first = 0;
  for (const part of previous) {
    if (start + part.text.length > same.start) break;
    start += part.text.length;
    first++;
  }
  if (first === previous.length) {
    if (start === text.length) return { first, next: first };
    // What stands after the last part may go on with it.
    first = Math.max(0, first - 1);
    return { first, next: previous.length };
  }
  let next = previous.length;
  for (let behind = 0; next > first + 1; next--) {
    behind += previous[next - 1]?.text.length ?? 0;
    if (behind > same.behind) break;
  }
  return { first, next };
}

function lengthOf(parts: readonly Part[], from: number, to: number): number {
  let length = 0;
  for (let index = from; index < to; index++) length += parts[index]?.text.length ?? 0;
  return length;
}

/** Undefined when the stretch does not end where the next part begins. */
function partsWithin(text: string, start: number, end: number, isLast: boolean): readonly Part[] | undefined {
  if (start === end && isLast) return [];
  const isWhole = start === 0 && end === text.length;
  // A copy: a slice would keep the whole text of this moment for as long as the part is in use.
  const stretch = isWhole ? text : ` ${text.slice(start, end)}${isLast ? '' : sentinel}`.slice(1);
  const parts = read(stretch);
  if (isLast) return parts;
  return parts.at(-1)?.text === sentinel ? parts.slice(0, -1) : undefined;
}

/** Part by part; what our own reader is not certain of is parsed. */
function read(text: string): readonly Part[] {
  const reader = new BlockReader(text);
  const parts: Part[] = [];
  for (let start = 0; start < text.length;) {
    const part = reader.readPart(start);
    const parsed = part === undefined ? parseFrom(text, start) : [part];
    for (const each of parsed) {
      parts.push(each);
      start += each.text.length;
    }
  }
  return parts;
}

/** The parts from `start` up to a heading that the parser has too; nearly always that is the next one. */
function parseFrom(text: string, start: number): readonly Part[] {
  let length = 0;
  for (;;) {
    const end = nextHeading(text, start + length);
    if (end === text.length) return parseParts(text.slice(start));
    const parts = parseParts(text.slice(start, end) + sentinel);
    if (parts.at(-1)?.text === sentinel) return parts.slice(0, -1);
    // Twice as much as last time, so that no text is parsed again and again.
    length = (end - start) * 2;
  }
}

/** Where the next line that may be a heading at the left margin starts, after `offset`; the end of the text without one. */
function nextHeading(text: string, offset: number): number {
  for (let at = text.indexOf('\n#', offset); at !== -1; at = text.indexOf('\n#', at + 1)) {
    let behind = at + 2;
    while (behind < at + 7 && text.charCodeAt(behind) === numberSign) behind++;
    const isHeading = behind === text.length || isSpace(text.charCodeAt(behind));
    if (isHeading && keepsHeading(text, at + 1)) return at + 1;
  }
  return text.length;
}

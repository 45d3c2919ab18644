import type { ListItem, Markdown } from '../syntax/markdown/markdown.ts';
import { isEmpty } from '../text/span.ts';
import type { Placeholder } from './placeholder.ts';

/** List items with nothing in them: `- `, and `- [ ]` with nothing to tick off. */
export function* findEmptyItems(text: string, { items, headings }: Markdown): Iterable<Placeholder> {
  for (const item of items) {
    if (!isEmpty(item.content)) continue;
    const mark = item.box ?? item.marker;
    const isTicked = item.box !== undefined && text[item.box.start + 1] !== ' ';
    const hasMore = text.slice(mark.end, item.end).trim() !== '' || isMeantBelow(text, item);
    if (!hasMore && !isTicked) yield emptyItem(text, item.marker.start, mark.end);
  }
  for (const { content, end } of headings) {
    const dash = isLabel.test(text.slice(content.start, content.end))
      ? dashBelow.exec(text.slice(content.end, end))
      : null;
    if (dash !== null)
      yield emptyItem(text, content.end + dash[0].indexOf('-'), content.end + dash[0].indexOf('-') + 1);
  }
}

/** `**In scope:**` right above `-`, which Markdown reads as a heading and the line below it, and nobody else does. */
const isLabel = /[:：][*_]{0,2}$/;
const dashBelow = /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*-[^\S\r\n]*$/;

function emptyItem(text: string, start: number, markEnd: number): Placeholder {
  const end = text[markEnd] === ' ' ? markEnd + 1 : markEnd;
  const written = text.slice(start, end);
  return {
    start,
    end,
    kind: 'empty-item',
    text: written,
    hint: 'item',
    options: [],
    examples: [],
    certainty: 'certain',
  };
}

/** In UTF-16 units: no further is looked for text that was written for the item. */
const near = 200;

/** Text after an empty line that is indented as that of the item would be: in Markdown it is code, or a paragraph. */
function isMeantBelow(text: string, { marker }: ListItem): boolean {
  const below = text.slice(marker.end, marker.end + near);
  const [gap = ''] = /^\s*/.exec(below) ?? [];
  const before = text.slice(Math.max(0, marker.start - near), marker.start);
  return (
    lastLine(gap) > lastLine(before) + 1 &&
    gap.length < below.length &&
    !/^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(below.slice(gap.length))
  );
}

/** How long the last line is. */
function lastLine(text: string): number {
  return text.length - Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) - 1;
}

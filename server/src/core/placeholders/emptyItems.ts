import type { ListItem } from '../syntax/markdown/markdown.ts';
import { isEmpty } from '../text/span.ts';
import type { Placeholder } from './placeholder.ts';

/** List items with nothing in them: `- `. A task box is not empty, it is a box. */
export function* findEmptyItems(text: string, items: readonly ListItem[]): Iterable<Placeholder> {
  for (const item of items) {
    if (item.box !== undefined || !isEmpty(item.content)) continue;
    const hasMore = text.slice(item.marker.end, item.end).trim() !== '' || isMeantBelow(text, item);
    if (hasMore) continue;
    const { start } = item.marker;
    const end = text[item.marker.end] === ' ' ? item.marker.end + 1 : item.marker.end;
    const written = text.slice(start, end);
    yield {
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

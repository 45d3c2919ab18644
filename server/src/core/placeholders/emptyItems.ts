import type { ListItem } from '../syntax/markdown/markdown.ts';
import { isEmpty } from '../text/span.ts';
import type { Placeholder } from './placeholder.ts';

/** List items with nothing in them: `- `. A task box is not empty, it is a box. */
export function* findEmptyItems(text: string, items: readonly ListItem[]): Iterable<Placeholder> {
  for (const item of items) {
    if (item.box !== undefined || !isEmpty(item.content)) continue;
    const hasMore = text.slice(item.marker.end, item.end).trim() !== '';
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

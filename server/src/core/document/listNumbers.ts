import type { Edit } from '../text/edit.ts';
import type { ListItem, Markdown } from '../syntax/markdown/markdown.ts';

/**
 * The edits that number the later items of an ordered list on, when `by` more come after `item`, or one goes. Numbers from the
 * first on that does not go up by one are the author's own, and so are all where an item would move away from what is indented below it.
 */
export function laterNumbers(text: string, { items }: Markdown, item: ListItem, by: number): readonly Edit[] {
  if (!item.ordered || by === 0) return [];
  const later: ListItem[] = [];
  let last = item;
  for (const other of items) {
    if (other.start <= item.start || other.parent !== item.parent) continue;
    if (!other.ordered || /[^\s>]/.test(text.slice(last.end, other.start))) break;
    later.push(other);
    last = other;
  }
  const first = numberOf(text, item);
  const gap = later.findIndex((other, index) => numberOf(text, other) !== first + index + 1);
  const edits = later.slice(0, gap === -1 ? undefined : gap).map(({ marker }, index): Edit => {
    const end = marker.end - 1;
    return { span: { start: marker.start, end }, newText: String(first + index + 1 + by) };
  });
  const isFixed = edits.some(
    ({ span, newText }, index) =>
      newText.length !== span.end - span.start &&
      /[\r\n]/.test(text.slice(later[index]?.start, later[index]?.end).trim()),
  );
  return isFixed ? [] : edits;
}

export function numberOf(text: string, { marker }: ListItem): number {
  return Number.parseInt(text.slice(marker.start, marker.end), 10);
}

/** What further items after one are numbered by: one more each, or all the same as where all are the same. */
export function numberAfter(text: string, { items }: Markdown, item: ListItem, by: number): number {
  const number = numberOf(text, item);
  const isBeside = (other: ListItem): boolean => {
    const [first, second] = other.start < item.start ? [other, item] : [item, other];
    return first.end <= second.start && !/[^\s>]/.test(text.slice(first.end, second.start));
  };
  const isSame = items.some(
    (other) =>
      other !== item &&
      other.ordered &&
      other.parent === item.parent &&
      numberOf(text, other) === number &&
      isBeside(other),
  );
  return isSame ? number : number + by;
}

import type { Edit } from '../text/edit.ts';
import type { ListItem, Markdown } from '../syntax/markdown/markdown.ts';

/** The edits that number the later items of an ordered list on, when `by` more come after `item`, or one goes. */
export function laterNumbers(text: string, markdown: Markdown, item: ListItem, by: number): readonly Edit[] {
  return numbersAfter(text, markdown, new Map([[item, by]]));
}

/** The same for several items, in one list or in many: how many come after each, or -1 for one that goes. */
export function numbersAfter(
  text: string,
  { items }: Markdown,
  changes: ReadonlyMap<ListItem, number>,
): readonly Edit[] {
  return orderedLists(text, items).flatMap((list) => numbersIn(text, list, changes));
}

function orderedLists(text: string, items: readonly ListItem[]): readonly (readonly ListItem[])[] {
  const lists: ListItem[][] = [];
  const current = new Map<number | undefined, ListItem[]>();
  for (const item of items.filter(({ ordered }) => ordered)) {
    const list = current.get(item.parent);
    const last = list?.at(-1);
    if (list !== undefined && last !== undefined && !/[^\s>]/.test(text.slice(last.end, item.start))) list.push(item);
    else {
      const begun = [item];
      lists.push(begun);
      current.set(item.parent, begun);
    }
  }
  return lists;
}

/**
 * A number that does not go up by one is the author's own, and so are all of a list in which an item would move away
 * from what is indented below it.
 */
function numbersIn(text: string, list: readonly ListItem[], changes: ReadonlyMap<ListItem, number>): readonly Edit[] {
  const edits: Edit[] = [];
  let by = 0;
  let last = NaN;
  for (const item of list) {
    const number = numberOf(text, item);
    if (number !== last + 1) by = 0;
    const change = changes.get(item) ?? 0;
    if (by !== 0 && change >= 0) {
      const span = { start: item.marker.start, end: item.marker.end - 1 };
      const newText = String(number + by);
      const isMoved = newText.length !== span.end - span.start;
      if (isMoved && /[\r\n]/.test(text.slice(item.start, item.end).trim())) return [];
      edits.push({ span, newText });
    }
    by += change;
    last = number;
  }
  return edits;
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

import type { ListItem, Markdown } from '../syntax/markdown/markdown.ts';
import type { Placeholder } from './placeholder.ts';

/** `Risks:`, `**Owner**:`; not an address and no sentence. */
const bareLabel = /^(?:\*\*|__)?(\p{L}[^:*_|\n\r.?!]{0,58}?)\s*(?::(?:\*\*|__)?|(?:\*\*|__)\s*:)$/u;
/** A label, with or without a value. */
const anyLabel = /^(?:\*\*|__)?\p{L}[^:|\n\r]{0,60}:/u;

/** List items that say what belongs there, and nothing else: `- Risks:`. Where another line goes on with it, it is an introduction. */
export function* findBareLabels(text: string, { items }: Markdown): Iterable<Placeholder> {
  for (const [index, item] of items.entries()) {
    const { start, end } = item.content;
    const label = bareLabel.exec(text.slice(start, end))?.[1];
    if (label === undefined || item.box !== undefined || text.slice(end, item.end).trim() !== '') continue;
    if (introduces(text, item, items[index + 1])) continue;
    yield {
      start,
      end,
      kind: 'label',
      text: text.slice(start, end),
      hint: label,
      options: [],
      examples: [],
      certainty: 'likely',
    };
  }
}

/** Followed by an item without a label, or by anything else than a heading, the label speaks of what follows. */
function introduces(text: string, item: ListItem, next: ListItem | undefined): boolean {
  const behind = text.slice(item.end, item.end + 400).trimStart();
  const nextStart = item.end + (text.slice(item.end, item.end + 400).length - behind.length);
  if (next?.start === nextStart) {
    const isLabelled = anyLabel.test(text.slice(next.content.start, next.content.end));
    return !isLabelled || !sameMarker(text, item, next);
  }
  return behind !== '' && !/^(?:#{1,6}\s|-{3,}\s*$|\*{3,}\s*$)/m.test(behind.split(/[\r\n]/, 1)[0] ?? '');
}

function sameMarker(text: string, a: ListItem, b: ListItem): boolean {
  return text.charAt(a.marker.end - 1) === text.charAt(b.marker.end - 1);
}

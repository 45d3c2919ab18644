import type { Link, Markdown } from './model.ts';
import type { Part } from './part.ts';

/** What all parts of a text define: `[label]: https://example.org`. */
export function labelsIn(parts: readonly Part[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { labels } of parts) for (const label of labels) all.add(label);
  return all;
}

/** The shortcuts of a part that are links, because something in the text defines their label. */
export function linkedIn({ text, shortcuts }: Part, labels: ReadonlySet<string>): readonly Link[] {
  if (shortcuts.length === 0) return shortcuts;
  return shortcuts.filter(({ start, end }) => labels.has(text.slice(start + 1, end - 1).toLowerCase()));
}

export function withLinked(markdown: Markdown, linked: readonly Link[]): Markdown {
  if (linked.length === 0) return markdown;
  return { ...markdown, links: [...markdown.links, ...linked].sort((a, b) => a.start - b.start) };
}

import type { Placeholder, PlaceholderKind } from './placeholder.ts';

/** Kinds whose own text is no prompt: the marker of an item, its label. */
const kept: Readonly<Partial<Record<PlaceholderKind, true>>> = { 'empty-item': true, label: true };

/** What of a placeholder stays in front of what is written there; empty where all of it goes. */
export function keptText({ kind, text }: Pick<Placeholder, 'kind' | 'text'>): string {
  return kept[kind] === undefined ? '' : `${text.trimEnd()} `;
}

import type { Document } from '../document/document.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { contains, shifted } from '../text/span.ts';

const reference = /^(!?\[(?:[^[\]]*\]\[)?)([^[\]]+)\](?:\[\])?$/;
const definition = /^(\[)([^[\]]+)\]:/;

/** With the names in `[see it][FR-1]`, the label of `[FR-1]: https://example.org` changes, and so do all others like it. */
export function labelEdits({ source: { text }, markdown }: Document, edits: readonly Edit[]): readonly Edit[] {
  if (edits.length === 0) return [];
  const labelsBy = (form: RegExp, isDefinition: boolean): readonly Span[] =>
    markdown.links.flatMap(({ kind, start, end, target }) => {
      if ((kind === 'definition') !== isDefinition || (!isDefinition && target !== undefined)) return [];
      const [, before = '', label] = form.exec(text.slice(start, end)) ?? [];
      return label === undefined ? [] : [{ start: start + before.length, end: start + before.length + label.length }];
    });
  const keyOf = ({ start, end }: Span): string => text.slice(start, end).trim().toLowerCase();
  const defined = labelsBy(definition, true);
  if (defined.length === 0) return [];
  const keys = new Set(defined.map(keyOf));
  const uses = labelsBy(reference, false).filter((use) => keys.has(keyOf(use)));
  const renamed = new Map<string, string>();
  const isEdited = new Set<Span>();
  for (const use of uses) {
    const inside = edits.filter(({ span }) => contains(use, span));
    if (inside.length === 0) continue;
    isEdited.add(use);
    const moved = inside.map(({ span, newText }) => ({ span: shifted(span, -use.start), newText }));
    renamed.set(keyOf(use), applyEdits(text.slice(use.start, use.end), moved));
  }
  return [...defined, ...uses].flatMap((label) => {
    const newText = isEdited.has(label) ? undefined : renamed.get(keyOf(label));
    if (newText === undefined) return [];
    const written = text.slice(label.start, label.end);
    return [{ span: label, newText: written === written.toLowerCase() ? newText.toLowerCase() : newText }];
  });
}

import type { Document } from '../document/document.ts';
import { readDocument } from '../document/document.ts';
import { readSlugs } from '../syntax/slugs.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { contains, lastStartingBefore } from '../text/span.ts';
import { hashOf } from './fragmentLinks.ts';
import { fragmentLinksOf } from './kept.ts';

interface Change {
  readonly document: Document;
  readonly edits: readonly Edit[];
}

/** From the old fragments of headings to the new ones. */
export function findMoved(change: Change, slugsOf: (change: Change) => readonly string[]): ReadonlyMap<string, string> {
  const { document, edits } = change;
  const moved = new Map<string, string>();
  const { headings } = document.markdown;
  for (const { span, newText } of edits)
    if (document.source.text.charAt(span.start - 1) === '^')
      moved.set(`^${document.source.text.slice(span.start, span.end).toLowerCase()}`, `^${newText}`);
  if (!edits.some(({ span }) => isWithinOne(headings, span))) return moved;
  const next = slugsOf(change);
  for (const [index, slug] of readSlugs(document.outline).entries()) {
    const to = next[index] ?? slug;
    if (to !== slug) moved.set(slug.toLowerCase(), to);
  }
  return moved;
}

function isWithinOne(spans: readonly Span[], inner: Span): boolean {
  const candidate = lastStartingBefore(spans, inner.start);
  return candidate !== undefined && contains(candidate, inner);
}

/** The fragments of all headings after a change. */
export function slugsRead({ document, edits }: Change): readonly string[] {
  const { uri, source, reading } = document;
  return readSlugs(readDocument(uri, applyEdits(source.text, edits), reading, document).outline);
}

/** A place that the author named: it stays where it is. */
export function hasAnchor({ source }: Document, name: string): boolean {
  return [`id="${name}"`, `id='${name}'`, `name="${name}"`, `name='${name}'`].some((anchor) =>
    source.text.includes(anchor),
  );
}

/** With the links of the document itself to the headings that an edit changes, such as those of its table of contents. */
export function withOwnLinks(document: Document, edits: readonly Edit[]): readonly Edit[] {
  const moved = findMoved({ document, edits }, slugsRead);
  if (moved.size === 0) return edits;
  const links = fragmentLinksOf(document).leadingTo([...moved.keys()].map(hashOf));
  const own = links.flatMap(({ address, start }): readonly Edit[] => {
    const [, before = '', fragment = ''] = /^(<?#)([^>]*)/.exec(address) ?? [];
    const newText = hasAnchor(document, fragment) ? undefined : moved.get(fragment.toLowerCase());
    const at = start + before.length;
    return newText === undefined ? [] : [{ span: { start: at, end: at + fragment.length }, newText }];
  });
  const isFree = ({ span }: Edit): boolean =>
    !edits.some((edit) => edit.span.start < span.end && span.start < edit.span.end);
  return [...edits, ...own.filter(isFree)];
}

import { addressResolver, fragmentOf } from '../workspace/addresses.ts';
import type { Document } from '../document/document.ts';
import { hashOf } from '../workspace/fragmentLinks.ts';
import { fragmentLinksOf } from '../workspace/kept.ts';
import { findMoved, hasAnchor, slugsRead } from '../workspace/movedFragments.ts';
import { linkingTo } from '../workspace/speaking.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Section } from '../syntax/markdown/markdown.ts';
import { allSections, readTitle } from '../syntax/markdown/markdown.ts';
import { readSlugs } from '../syntax/slugs.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import { contains, shifted } from '../text/span.ts';
import { unsure } from './certainty.ts';
import type { DocumentEdits } from './documentEdits.ts';

/** Links to headings whose fragment changes with the identifier in them; only `touching` have edits in headings. */
export function addFragments(
  workspace: Workspace,
  changes: readonly DocumentEdits[],
  touching = changes,
  certainty = unsure,
): readonly DocumentEdits[] {
  workspace.needAllOf(touching.map(({ document }) => document));
  const all = new Map(changes.map((change) => [change.document, change]));
  for (const change of touching) {
    const { document } = change;
    const moved = findMoved(change, certainty.isSureAfter(change) ? slugsAfter : slugsRead);
    if (moved.size === 0) continue;
    const linking = linkingTo(workspace, [...moved.keys()]);
    const newFragmentOf = fragmentFinder(workspace, document, moved);
    const hashes = [...moved.keys()].map(hashOf);
    for (const other of linking) {
      const fragments = fragmentEdits(other, hashes, newFragmentOf);
      if (fragments.length === 0) continue;
      const before = all.get(other)?.edits ?? [];
      all.set(other, { document: other, edits: [...before, ...fragments] });
    }
  }
  return [...all.values()].sort((a, b) => (a.document.uri < b.document.uri ? -1 : 1));
}

/** Where it is sure that every heading stays one. */
function slugsAfter({ document: { source, outline }, edits }: DocumentEdits): readonly string[] {
  const sections = [...allSections(outline)].map((section): Section => {
    const { content } = section.heading;
    const inside = edits.filter(({ span }) => contains(content, span));
    const text = applyEdits(
      source.text.slice(content.start, content.end),
      inside.map(({ span, newText }) => ({ span: shifted(span, -content.start), newText })),
    );
    const { title } = readTitle(text, { ...section.heading, content: { start: 0, end: text.length } });
    return { ...section, title, children: [] };
  });
  return readSlugs(sections);
}

function fragmentEdits(
  from: Document,
  hashes: readonly number[],
  newFragmentOf: (from: Document, address: string) => string | undefined,
): readonly Edit[] {
  return fragmentLinksOf(from)
    .leadingTo(hashes)
    .flatMap(({ address, start }) => {
      const newText = newFragmentOf(from, address);
      if (newText === undefined) return [];
      const end = start + address.length - (address.endsWith('>') ? 1 : 0);
      return [{ span: { start: start + address.indexOf('#') + 1, end }, newText }];
    });
}

/** Finds the new fragment of an address that leads to a heading of `to`; many of them are written alike. */
function fragmentFinder(
  workspace: Workspace,
  to: Document,
  moved: ReadonlyMap<string, string>,
): (from: Document, address: string) => string | undefined {
  const resolve = addressResolver();
  const byAddress = new Map<string, string | undefined>();
  return (from, address) => {
    if (!byAddress.has(address)) {
      const fragment = fragmentOf(address) ?? '';
      byAddress.set(address, hasAnchor(to, fragment) ? undefined : moved.get(fragment.toLowerCase()));
    }
    const fragment = byAddress.get(address);
    if (fragment === undefined) return undefined;
    const targets = resolve(from.uri, address);
    const known = targets.find((uri) => workspace.has(uri));
    // Written in another case, it leads there on disks that do not tell the two apart.
    const isLike = (uri: string): boolean => uri.toLowerCase() === to.uri.toLowerCase();
    return (known === undefined ? targets.some(isLike) : known === to.uri) ? fragment : undefined;
  };
}

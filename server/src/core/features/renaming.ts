import { addressResolver, fragmentOf } from '../model/addresses.ts';
import type { Document } from '../model/document.ts';
import { readDocument } from '../model/document.ts';
import { hashOf } from '../model/fragmentLinks.ts';
import { splitName } from '../model/identifierRanges.ts';
import type { Identifier } from '../model/identifiers.ts';
import { fragmentLinksOf, steadinessOf } from '../model/kept.ts';
import { Postings } from '../model/postings.ts';
import { isDefinedByHeading } from '../model/steadiness.ts';
import type { Occurrence, Workspace } from '../model/workspace.ts';
import type { Section } from '../syntax/outline.ts';
import { allSections, readTitle } from '../syntax/outline.ts';
import { readSlugs } from '../syntax/slugs.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { contains, lastStartingBefore, shifted } from '../text/span.ts';
import type { Certainty } from './certainty.ts';
import { certaintyOf, unsure } from './certainty.ts';

/** Edits of one document, none of which overlap. */
export interface DocumentEdits {
  readonly document: Document;
  readonly edits: readonly Edit[];
}

/** From the old name to the new one. */
export type NewNames = ReadonlyMap<string, string>;

/**
 * The edits that give `occurrences` their new names, with the fragments that lead to headings they stand in; undefined
 * when that would change what anything else means.
 */
export function renameOccurrences(
  workspace: Workspace,
  occurrences: readonly Occurrence[],
  newNames: NewNames,
): readonly DocumentEdits[] | undefined {
  const certainty = certaintyOf(workspace, occurrences, newNames);
  const changes = editsOf(workspace, occurrences, newNames, certainty);
  const doubtful = changes.filter((change) => !certainty.isSureAfter(change));
  return keepTheirMeaning(workspace, occurrences, doubtful, newNames) ? changes : undefined;
}

/** The edits alone, whatever they change. */
export function editsOf(
  workspace: Workspace,
  occurrences: readonly Occurrence[],
  newNames: NewNames,
  certainty: Certainty,
): readonly DocumentEdits[] {
  const byDocument = groupedByDocument(occurrences);
  workspace.needAllOf([...byDocument.keys()].filter((document) => !certainty.isSureOf(document)));
  const touching: DocumentEdits[] = [];
  const changes = [...byDocument].map(([document, list]): DocumentEdits => {
    // What is sure is also written as it is called.
    const isSure = certainty.isSureOf(document);
    const edits = list.map(({ identifier }): Edit => {
      const newName = newNames.get(identifier.name) ?? identifier.name;
      const newText = isSure ? newName : written(document, identifier, newName);
      return { span: { start: identifier.start, end: identifier.end }, newText };
    });
    const { headed } = steadinessOf(document);
    const mayTouchHeading = list.some(
      ({ identifier }) => isDefinedByHeading(identifier) || headed.has(identifier.name),
    );
    const change = { document, edits };
    if (!isSure || mayTouchHeading) touching.push(change);
    return change;
  });
  return addFragments(workspace, changes, touching, certainty);
}

/** Reads the changed documents as they will be: nothing but the renamed identifiers may be another. */
export function keepTheirMeaning(
  workspace: Workspace,
  occurrences: readonly Occurrence[],
  changes: readonly DocumentEdits[],
  newNames: NewNames,
): boolean {
  workspace.needAllOf(changes.map(({ document }) => document));
  const renamed = new Set(occurrences.filter(({ identifier }) => identifier.definition !== undefined).map(keyOf));
  return changes.every((change) => keepsItsMeaning(workspace, renamed, change, newNames));
}

/**
 * Whether a mention that is not renamed has, or would get, one of the new names in the reach of what is renamed. A
 * mention elsewhere that could mean several things before may mean one more.
 */
export function changesOthers(workspace: Workspace, occurrences: readonly Occurrence[], newNames: NewNames): boolean {
  const renamed = new Set(occurrences.map(keyOf));
  const touched = new Set(occurrences.map(({ document }) => document.uri));
  const definers = occurrences.filter(({ identifier }) => identifier.definition !== undefined);
  return [...newNames.values()].some((to) => {
    const others = workspace.appearances(to).filter((occurrence) => !renamed.has(keyOf(occurrence)));
    const existing = others.filter(({ identifier }) => identifier.definition !== undefined);
    const now = Postings.of(existing);
    const later = Postings.of([
      ...existing,
      ...definers.filter(({ identifier }) => newNames.get(identifier.name) === to),
    ]);
    return others.some(({ document }) => {
      const isCaught = later.nearest(document).some((definition) => definers.includes(definition));
      return touched.has(document.uri) || (isCaught && now.nearest(document).length < 2);
    });
  });
}

function groupedByDocument(occurrences: readonly Occurrence[]): ReadonlyMap<Document, readonly Occurrence[]> {
  const byDocument = new Map<Document, Occurrence[]>();
  for (const occurrence of occurrences) {
    if (occurrence.isInRange) continue;
    const list = byDocument.get(occurrence.document);
    if (list === undefined) byDocument.set(occurrence.document, [occurrence]);
    else list.push(occurrence);
  }
  return byDocument;
}

/** `003` of `FR-002/003` stays a number while the letters before it stay what they are. */
function written(document: Document, { start, end, name }: Identifier, newName: string): string {
  const isNumberOnly = /^\d/.test(document.source.text.slice(start, end));
  const next = splitName(newName);
  return isNumberOnly && next !== undefined && next.stem === splitName(name)?.stem ? next.number : newName;
}

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
    const moved = findMoved(change, certainty.isSureAfter(change));
    if (moved.size === 0) continue;
    const linking = workspace.linkingTo([...moved.keys()]);
    const newFragmentOf = fragmentFinder(document, moved);
    const hashes = new Set([...moved.keys()].map(hashOf));
    for (const other of linking) {
      const fragments = fragmentEdits(other, hashes, newFragmentOf);
      if (fragments.length === 0) continue;
      const before = all.get(other)?.edits ?? [];
      all.set(other, { document: other, edits: [...before, ...fragments] });
    }
  }
  return [...all.values()].sort((a, b) => (a.document.uri < b.document.uri ? -1 : 1));
}

/** From the old fragments of headings to the new ones. */
function findMoved(change: DocumentEdits, isSure: boolean): ReadonlyMap<string, string> {
  const { document, edits } = change;
  const moved = new Map<string, string>();
  const { headings } = document.markdown;
  if (!edits.some(({ span }) => isWithinOne(headings, span))) return moved;
  const next = isSure ? slugsAfter(change) : slugsRead(change);
  for (const [index, slug] of readSlugs(document.outline).entries()) {
    const to = next[index] ?? slug;
    if (to !== slug) moved.set(slug, to);
  }
  return moved;
}

function isWithinOne(spans: readonly Span[], inner: Span): boolean {
  const candidate = lastStartingBefore(spans, inner.start);
  return candidate !== undefined && contains(candidate, inner);
}

function slugsRead({ document, edits }: DocumentEdits): readonly string[] {
  const { uri, source, reading } = document;
  return readSlugs(readDocument(uri, applyEdits(source.text, edits), reading, document).outline);
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
  hashes: ReadonlySet<number>,
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
  to: Document,
  moved: ReadonlyMap<string, string>,
): (from: Document, address: string) => string | undefined {
  const resolve = addressResolver();
  const byAddress = new Map<string, string | undefined>();
  return (from, address) => {
    if (!byAddress.has(address)) {
      const fragment = fragmentOf(address) ?? '';
      byAddress.set(address, hasAnchor(to, fragment) ? undefined : moved.get(fragment));
    }
    const fragment = byAddress.get(address);
    return fragment === undefined || resolve(from.uri, address) !== to.uri ? undefined : fragment;
  };
}

/** A place that the author named: it stays where it is. */
function hasAnchor({ source }: Document, name: string): boolean {
  return [`id="${name}"`, `id='${name}'`, `name="${name}"`, `name='${name}'`].some((anchor) =>
    source.text.includes(anchor),
  );
}

/** Reads the document as it will be: the same identifiers in the same places, ranges over the same members. */
function keepsItsMeaning(
  workspace: Workspace,
  renamed: ReadonlySet<string>,
  { document, edits }: DocumentEdits,
  newNames: NewNames,
): boolean {
  const next = readDocument(document.uri, applyEdits(document.source.text, edits), document.reading, document);
  const renamedAt = new Set(edits.map(({ span }) => span.start));
  const expected = document.identifiers.map(({ name, start, definition }) => ({
    name: renamedAt.has(start) ? (newNames.get(name) ?? name) : name,
    isDefinition: definition !== undefined,
  }));
  const isSame =
    next.dialect === document.dialect &&
    next.identifiers.length === expected.length &&
    next.identifiers.every(
      ({ name, definition }, index) =>
        name === expected[index]?.name && (definition !== undefined) === expected[index].isDefinition,
    );
  if (!isSame || next.ranges.length !== document.ranges.length) return false;

  const oldNames = new Map([...newNames].map(([old, name]) => [name, old]));
  const means = (name: string): readonly string[] => workspace.definitions(name, document).map(keyOf);
  const willMean = (name: string): readonly string[] => {
    const moved = means(oldNames.get(name) ?? '').filter((key) => renamed.has(key));
    if (moved.length > 0) return moved;
    const near = means(name);
    const left = near.filter((key) => !renamed.has(key));
    // Where all of the nearest go, the name means what is farther away.
    const isFarther = near.length > 0 && left.length === 0;
    return isFarther ? definitionsLeft(name) : left;
  };
  const definitionsLeft = (name: string): readonly string[] =>
    workspace
      .appearances(name)
      .filter(({ identifier }) => identifier.definition !== undefined)
      .map(keyOf)
      .filter((key) => !renamed.has(key));
  const nameLater = (name: string): string => (renamed.size === 0 ? (newNames.get(name) ?? name) : name);
  return document.ranges.every(({ members }, index) => {
    const later = next.ranges[index]?.members ?? [];
    const meant = unique(members.flatMap(means));
    return (
      meant === unique(later.flatMap(willMean)) && (meant !== '' || members.map(nameLater).join() === later.join())
    );
  });
}

function unique(keys: readonly string[]): string {
  return [...new Set(keys)].sort().join();
}

function keyOf({ document, identifier }: Occurrence): string {
  return `${document.uri}#${identifier.start}`;
}

import { fragmentOf, resolveAddress } from '../model/addresses.ts';
import type { Document } from '../model/document.ts';
import { readDocument } from '../model/document.ts';
import { splitName } from '../model/identifierRanges.ts';
import type { Identifier } from '../model/identifiers.ts';
import { Postings } from '../model/postings.ts';
import type { Occurrence, Workspace } from '../model/workspace.ts';
import { readSlugs } from '../syntax/slugs.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';

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
  workspace.needAllOf(occurrences.map(({ document }) => document));
  const changes = addFragments(workspace, mentionsByDocument(occurrences, newNames));
  const renamed = new Set(occurrences.filter(({ identifier }) => identifier.definition !== undefined).map(keyOf));
  return changes.every((change) => keepsItsMeaning(workspace, renamed, change, newNames)) ? changes : undefined;
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

function mentionsByDocument(occurrences: readonly Occurrence[], newNames: NewNames): readonly DocumentEdits[] {
  const edits = new Map<Document, Edit[]>();
  for (const { document, identifier, isInRange } of occurrences) {
    if (isInRange) continue;
    const newName = newNames.get(identifier.name) ?? identifier.name;
    const edit = {
      span: { start: identifier.start, end: identifier.end },
      newText: written(document, identifier, newName),
    };
    edits.set(document, [...(edits.get(document) ?? []), edit]);
  }
  return [...edits].map(([document, list]) => ({ document, edits: list }));
}

/** `003` of `FR-002/003` stays a number while the letters before it stay what they are. */
function written(document: Document, { start, end, name }: Identifier, newName: string): string {
  const isNumberOnly = /^\d/.test(document.source.text.slice(start, end));
  const next = splitName(newName);
  return isNumberOnly && next !== undefined && next.stem === splitName(name)?.stem ? next.number : newName;
}

/** Links to headings whose fragment changes with the identifier in them. */
export function addFragments(workspace: Workspace, changes: readonly DocumentEdits[]): readonly DocumentEdits[] {
  const all = new Map(changes.map((change) => [change.document.uri, change]));
  for (const { document, edits } of changes) {
    const touchesHeading = document.markdown.headings.some((heading) =>
      edits.some(({ span }) => heading.start <= span.start && span.end <= heading.end),
    );
    if (!touchesHeading) continue;
    const old = readSlugs(document.outline);
    const next = readSlugs(
      readDocument(document.uri, applyEdits(document.source.text, edits), document.reading, document).outline,
    );
    const moved = new Map(
      old.map((slug, index) => [slug, next[index] ?? slug]).filter(([from, to]) => from !== to) as [string, string][],
    );
    const linking = workspace.linkingTo([...moved.keys()]);
    workspace.needAllOf(linking);
    for (const other of linking) {
      const fragments = fragmentEdits(other, document, moved);
      if (fragments.length === 0) continue;
      const before = all.get(other.uri)?.edits ?? [];
      all.set(other.uri, { document: other, edits: [...before, ...fragments] });
    }
  }
  return [...all.values()].sort((a, b) => (a.document.uri < b.document.uri ? -1 : 1));
}

function fragmentEdits(from: Document, to: Document, moved: ReadonlyMap<string, string>): readonly Edit[] {
  if (moved.size === 0) return [];
  const { text } = from.source;
  return from.links.flatMap(({ target }) => {
    if (target === undefined) return [];
    const address = text.slice(target.start, target.end);
    const fragment = fragmentOf(address) ?? '';
    const slug = moved.get(fragment);
    if (slug === undefined || hasAnchor(to, fragment) || resolveAddress(from.uri, address) !== to.uri) return [];
    const start = target.start + address.indexOf('#') + 1;
    return [{ span: { start, end: target.end - (address.endsWith('>') ? 1 : 0) }, newText: slug }];
  });
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

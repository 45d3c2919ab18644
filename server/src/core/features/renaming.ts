import type { Document } from '../document/document.ts';
import { readDocument } from '../document/document.ts';
import { anyDash } from '../dialects/separators.ts';
import { splitName } from '../identifiers/identifierRanges.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { LooseNumbers } from '../identifiers/looseNumbers.ts';
import { isNamedBy } from '../workspace/addresses.ts';
import { looseNumbersOf, steadinessOf } from '../workspace/kept.ts';
import { readLooseNumbers } from '../workspace/looseNumbers.ts';
import { Postings } from '../workspace/postings.ts';
import { isDefinedByHeading } from '../workspace/steadiness.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import type { Certainty } from './certainty.ts';
import { certaintyOf } from './certainty.ts';
import { addFragments } from './fragments.ts';
import type { DocumentEdits, NewNames } from './documentEdits.ts';
import { labelEdits } from './labelEdits.ts';

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
  if (!keepTheirMeaning(workspace, occurrences, doubtful, newNames)) return undefined;
  return changes.filter(({ edits }) => edits.length > 0);
}

/** Without `[[FR-4]]` where it leads to a file of that name, which keeps it. */
export function withoutFileNames(workspace: Workspace, occurrences: readonly Occurrence[]): readonly Occurrence[] {
  return occurrences.filter(({ identifier: { name, address = '' } }) => {
    const isFileName = address.startsWith('[[') && address.slice(2).replace(anyDash, '-') === name;
    return !isFileName || !workspace.uris.some((uri) => isNamedBy(uri, address));
  });
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
    const edits = list.flatMap(({ identifier }): readonly Edit[] => {
      const newName = newNames.get(identifier.name) ?? identifier.name;
      if (newName === identifier.name) return [];
      const newText = isSure ? newName : written(document, identifier, newName);
      return [{ span: { start: identifier.start, end: identifier.end }, newText }];
    });
    const { headed } = steadinessOf(document);
    const mayTouchHeading = list.some(
      ({ identifier }) =>
        isDefinedByHeading(identifier) || identifier.definition?.site === 'block-anchor' || headed.has(identifier.name),
    );
    // Where it is sure, no label has the form of a name.
    const change = { document, edits: isSure ? edits : [...edits, ...labelEdits(document, edits)] };
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
 * A mention that is not renamed and has, or would get, one of the new names in the reach of what is renamed. A mention
 * elsewhere that could mean several things before may mean one more.
 */
export function findCaught(
  workspace: Workspace,
  occurrences: readonly Occurrence[],
  newNames: NewNames,
): Occurrence | undefined {
  const renamed = new Set(occurrences.map(keyOf));
  const touched = new Set(occurrences.map(({ document }) => document.uri));
  const definers = new Set(occurrences.filter(({ identifier }) => identifier.definition !== undefined));
  const definersOf = new Map<string, Occurrence[]>();
  for (const definer of definers) {
    const to = newNames.get(definer.identifier.name);
    if (to === undefined) continue;
    const known = definersOf.get(to);
    if (known === undefined) definersOf.set(to, [definer]);
    else known.push(definer);
  }
  for (const to of newNames.values()) {
    const others = workspace.appearances(to).filter((occurrence) => !renamed.has(keyOf(occurrence)));
    const existing = others.filter(({ identifier }) => identifier.definition !== undefined);
    const now = Postings.of(existing);
    const later = Postings.of([...existing, ...(definersOf.get(to) ?? [])]);
    const caught = others.find(({ document }) => {
      const isCaught = later.nearest(document).some((definition) => definers.has(definition));
      return touched.has(document.uri) || (isCaught && now.nearest(document).length < 2);
    });
    if (caught !== undefined) return caught;
  }
  return undefined;
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

/** `003` of `FR-002/003` stays a number, and `User Story 1` stays in words, while the letters stay what they are. */
function written(document: Document, { start, end, name }: Identifier, newName: string): string {
  const now = document.source.text.slice(start, end);
  const next = splitName(newName);
  const before = splitName(name);
  if (now === name || next === undefined || next.stem !== before?.stem) return newName;
  if (/^\d+\.\d/.test(now)) return /\d{1,5}\.\d{1,4}$/.exec(newName)?.[0] ?? newName;
  if (/^\d/.test(now)) return next.number;
  const isInWords = /[\s\u3001-\uffff]/.test(now) && now.endsWith(before.number);
  // The dash stays the one that was chosen, such as one that does not break.
  const isDashed = now.replace(anyDash, '-') === name;
  return isInWords || isDashed ? now.slice(0, -before.number.length) + next.number : newName;
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
  const expected = namesIn(document).map(({ identifier: { name, start, definition }, isKnown }) => {
    const newName = renamedAt.has(start) ? newNames.get(name) : undefined;
    return { name: newName ?? name, isDefinition: definition !== undefined, isKnown, isRenamed: newName !== undefined };
  });
  const written = namesIn(next);
  // Where what a name stands for is renamed, its family may be one that the document does not know.
  const isFamilyOpen = renamed.size > 0;
  const isSame =
    next.dialect === document.dialect &&
    written.length === expected.length &&
    written.every(({ identifier: { name, definition }, isKnown }, index) => {
      const before = expected[index];
      return (
        name === before?.name &&
        (definition !== undefined) === before.isDefinition &&
        (isKnown === before.isKnown || (before.isRenamed && isFamilyOpen))
      );
    });
  const ranges = [...document.ranges, ...document.foreign.ranges];
  const nextRanges = [...next.ranges, ...next.foreign.ranges];
  // `FR-1 to NFR-4` may become a range, and the 2 of `T001/2` get other letters.
  const isLooser = isMore(readLooseNumbers(next), looseNumbersOf(document));
  if (!isSame || isLooser || nextRanges.length !== ranges.length) return false;

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
  return ranges.every(({ members }, index) => {
    const later = nextRanges[index]?.members ?? [];
    const meant = unique(members.flatMap(means));
    return (
      meant === unique(later.flatMap(willMean)) && (meant !== '' || members.map(nameLater).join() === later.join())
    );
  });
}

/** Everything that has the form of an identifier, and whether the document knows its family. */
function namesIn({ identifiers, foreign }: Document): readonly { identifier: Identifier; isKnown: boolean }[] {
  const known = identifiers.map((identifier) => ({ identifier, isKnown: true }));
  if (foreign.all.length === 0) return known;
  return [...known, ...foreign.all.map((identifier) => ({ identifier, isKnown: false }))].sort(
    (a, b) => a.identifier.start - b.identifier.start,
  );
}

function isMore(now: readonly LooseNumbers[], before: readonly LooseNumbers[]): boolean {
  const left = before.map(({ letters }) => letters);
  return now.some(({ letters }) => {
    const at = left.indexOf(letters);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function unique(keys: readonly string[]): string {
  return [...new Set(keys)].sort().join();
}

function keyOf({ document, identifier }: Occurrence): string {
  return `${document.uri}#${identifier.start}`;
}

import { lastStartingBefore } from '../text/span.ts';
import type { Document } from '../document/document.ts';
import type { IdentifierRange } from '../identifiers/identifierRanges.ts';
import type { Identifier, Identifiers } from '../identifiers/identifiers.ts';
import { foreignIn, keptRanges } from '../identifiers/joinIdentifiers.ts';
import type { Occurrence } from './occurrence.ts';

/** The names of one document and where they stand. While only other things are typed it costs no more than a comparison. */
export class DocumentNames {
  private table: ReadonlyMap<string, readonly number[]>;
  /** Those of families that the document does not know. */
  private foreign: ReadonlyMap<string, readonly number[]>;
  private found = new Map<string, readonly Occurrence[]>();
  private foundDefinitions = new Map<string, readonly Occurrence[]>();
  private defined: ReadonlySet<string> | undefined;

  constructor(private current: Document) {
    this.table = readTable(current.named);
    this.foreign = readTable(foreignIn(current.named));
  }

  get document(): Document {
    return this.current;
  }

  get names(): readonly string[] {
    return [...this.table.keys(), ...[...this.foreign.keys()].filter((name) => !this.table.has(name))];
  }

  has(name: string): boolean {
    return this.table.has(name) || this.foreign.has(name);
  }

  /** Whether the document knows the family of the name, so that the name counts in other documents too. */
  knows(name: string): boolean {
    return this.table.has(name);
  }

  /** Whether the names changed: those that another document may define, or mention. */
  replace(document: Document): boolean {
    const isSame = mentionsTheSame(this.current, document);
    this.current = document;
    this.found = new Map();
    this.foundDefinitions = new Map();
    if (isSame) return false;
    this.table = readTable(document.named);
    this.foreign = readTable(foreignIn(document.named));
    this.defined = undefined;
    return true;
  }

  /** What the document says of a name, written or between the ends of a range, in reading order. */
  occurrences(name: string): readonly Occurrence[] {
    const known = this.found.get(name);
    if (known !== undefined) return known;
    const { current } = this;
    const occurrences = [
      ...(this.table.get(name) ?? []).map((at) => occurrenceAt(current, current.identifiers, current.ranges, name, at)),
      ...(this.foreign.get(name) ?? []).map((at) =>
        occurrenceAt(current, current.foreign.all, current.foreign.ranges, name, at),
      ),
    ].sort((a, b) => a.identifier.start - b.identifier.start);
    this.found.set(name, occurrences);
    return occurrences;
  }

  defines(name: string): boolean {
    this.defined ??= new Set(this.current.named.flatMap(definitionsIn).map((identifier) => identifier.name));
    return this.defined.has(name);
  }

  definitions(name: string): readonly Occurrence[] {
    const known = this.foundDefinitions.get(name);
    if (known !== undefined) return known;
    const definitions = this.occurrences(name).filter(({ identifier }) => identifier.definition !== undefined);
    this.foundDefinitions.set(name, definitions);
    return definitions;
  }
}

/** Indices of identifiers; of ranges below zero, the first as -1. Nothing need have its place in the document for it. */
function readTable(stretches: readonly Identifiers[]): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  const add = (name: string, at: number): void => {
    const places = table.get(name);
    if (places === undefined) table.set(name, [at]);
    else places.push(at);
  };
  let at = 0;
  for (const { all } of stretches) for (const { name } of all) add(name, at++);
  let place = -1;
  for (const { range, stretch } of keptRanges(stretches)) {
    const isWritten = lastStartingBefore(stretch.all, range.start)?.start === range.start;
    if (isWritten) for (const name of range.members.slice(1, -1)) add(name, place);
    place--;
  }
  return table;
}

function occurrenceAt(
  document: Document,
  identifiers: readonly Identifier[],
  ranges: readonly IdentifierRange[],
  name: string,
  at: number,
): Occurrence {
  if (at >= 0) {
    const identifier = identifiers[at];
    if (identifier !== undefined) return { document, identifier, isInRange: false };
  }
  const range = ranges[-1 - at];
  const first = range === undefined ? undefined : lastStartingBefore(identifiers, range.start);
  if (range === undefined || first === undefined)
    throw new Error(`${name} has no place ${String(at)} in ${document.uri}.`);
  return {
    document,
    identifier: { ...first, end: range.end, name, definition: undefined, isRetired: false, rival: undefined },
    isInRange: true,
  };
}

/** The same names in the same order, defined in the same places, and ranges over the same members. */
function mentionsTheSame(before: Document, now: Document): boolean {
  const [old, next] = changedChunks(before, now);
  return (
    isSameSequence(old, next, ({ all }) => all, isSameMention) &&
    isSameSequence(old, next, ({ ranges }) => ranges, isSameRange) &&
    isSameSequence(old, next, ({ foreign }) => foreign?.all ?? [], isSameMention) &&
    isSameSequence(old, next, ({ foreign }) => foreign?.ranges ?? [], isSameRange)
  );
}

function isSameMention(before: Identifier, now: Identifier): boolean {
  return before.name === now.name && (before.definition === undefined) === (now.definition === undefined);
}

/** What lies between two ends follows from them. */
function isSameRange({ members: before }: IdentifierRange, { members: now }: IdentifierRange): boolean {
  return before.length === now.length && before[0] === now[0] && before.at(-1) === now.at(-1);
}

/** Whether other documents see the same definitions in both: the same names with the same titles. */
export function definesTheSame(before: Document, now: Document): boolean {
  const [old, next] = changedChunks(before, now);
  return isSameSequence(
    old,
    next,
    definitionsIn,
    (was, is) => was.name === is.name && was.definition?.title === is.definition?.title,
  );
}

/** Whether both define the same names, in whatever words. */
export function definesTheSameNames(before: Document, now: Document): boolean {
  const [old, next] = changedChunks(before, now);
  return isSameSequence(old, next, definitionsIn, (was, is) => was.name === is.name);
}

function definitionsIn({ all }: Identifiers): readonly Identifier[] {
  return all.filter(({ definition }) => definition !== undefined);
}

/** What is not the very same in two versions: what one character changes is a chunk. */
function changedChunks(before: Document, now: Document): readonly [readonly Identifiers[], readonly Identifiers[]] {
  const [old, next] = [before.named, now.named];
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && old[start] === next[start]) start++;
  let behind = 0;
  while (behind < shorter - start && old[old.length - 1 - behind] === next[next.length - 1 - behind]) behind++;
  return [old.slice(start, old.length - behind), next.slice(start, next.length - behind)];
}

function isSameSequence<T>(
  before: readonly Identifiers[],
  now: readonly Identifiers[],
  listOf: (identifiers: Identifiers) => readonly T[],
  isSame: (before: T, now: T) => boolean,
): boolean {
  const [old, next] = [before.flatMap(listOf), now.flatMap(listOf)];
  return old.length === next.length && old.every((one, at) => isSame(one, next[at] ?? one));
}

import { lastStartingBefore } from '../text/span.ts';
import type { Document } from './document.ts';
import type { Occurrence } from './workspace.ts';

/** The names of one document and where they stand. While only other things are typed it costs no more than a comparison. */
export class DocumentNames {
  private table: ReadonlyMap<string, readonly number[]>;
  private found = new Map<string, readonly Occurrence[]>();

  constructor(private current: Document) {
    this.table = readTable(current);
  }

  get document(): Document {
    return this.current;
  }

  get names(): readonly string[] {
    return [...this.table.keys()];
  }

  has(name: string): boolean {
    return this.table.has(name);
  }

  /** Whether the names changed: those that another document may define, or mention. */
  replace(document: Document): boolean {
    const isSame = mentionsTheSame(this.current, document);
    this.current = document;
    this.found = new Map();
    if (!isSame) this.table = readTable(document);
    return !isSame;
  }

  /** What the document says of a name, written or between the ends of a range, in reading order. */
  occurrences(name: string): readonly Occurrence[] {
    const known = this.found.get(name);
    if (known !== undefined) return known;
    const occurrences = (this.table.get(name) ?? [])
      .map((at) => occurrenceAt(this.current, name, at))
      .sort((a, b) => a.identifier.start - b.identifier.start);
    this.found.set(name, occurrences);
    return occurrences;
  }

  definitions(name: string): readonly Occurrence[] {
    return this.occurrences(name).filter(({ identifier }) => identifier.definition !== undefined);
  }
}

/** Indices of identifiers; of ranges below zero, the first as -1. */
function readTable({ identifiers, ranges }: Document): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  const add = (name: string, at: number): void => {
    const places = table.get(name);
    if (places === undefined) table.set(name, [at]);
    else places.push(at);
  };
  for (const [at, { name }] of identifiers.entries()) add(name, at);
  for (const [at, { start, members }] of ranges.entries()) {
    if (lastStartingBefore(identifiers, start)?.start !== start) continue;
    for (const name of members.slice(1, -1)) add(name, -1 - at);
  }
  return table;
}

function occurrenceAt(document: Document, name: string, at: number): Occurrence {
  const { identifiers, ranges } = document;
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
  if (before.identifiers.length !== now.identifiers.length || before.ranges.length !== now.ranges.length) return false;
  for (const [at, { name, definition }] of before.identifiers.entries()) {
    const other = now.identifiers[at];
    if (other?.name !== name || (other.definition === undefined) !== (definition === undefined)) return false;
  }
  return before.ranges.every(({ members }, at) => {
    const others = now.ranges[at]?.members ?? [];
    // What lies between two ends follows from them.
    return others.length === members.length && others[0] === members[0] && others.at(-1) === members.at(-1);
  });
}

/** Whether other documents see the same definitions in both: the same names with the same titles. */
export function definesTheSame(before: Document, now: Document): boolean {
  const [old, next] = [before, now].map(({ identifiers }) => identifiers[Symbol.iterator]());
  for (;;) {
    const [was, is] = [old, next].map((identifiers) => nextDefinition(identifiers));
    if (was?.name !== is?.name || was?.definition?.title !== is?.definition?.title) return false;
    if (was === undefined) return true;
  }
}

function nextDefinition(identifiers: Iterator<Document['identifiers'][number]> | undefined) {
  for (let next = identifiers?.next(); next?.done === false; next = identifiers?.next())
    if (next.value.definition !== undefined) return next.value;
  return undefined;
}

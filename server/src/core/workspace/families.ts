import type { Document } from '../document/document.ts';
import { splitName } from '../identifiers/identifierRanges.ts';
import type { Span } from '../text/span.ts';
import { folderOf } from './addresses.ts';
import type { Occurrence } from './occurrence.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Workspace } from './workspace.ts';

/** For every family among `names` the number after its highest one, padded like the highest of `own`, or else like that one. */
export function nextFree(names: readonly string[], own: readonly string[] = []): readonly string[] {
  const width = highestOf(own);
  return [...highestOf(names)].map(
    ([stem, number]) => stem + String(Number(number) + 1).padStart((width.get(stem) ?? number).length, '0'),
  );
}

/** The number of the highest member of each family, as written. */
function highestOf(names: readonly string[]): ReadonlyMap<string, string> {
  const highest = new Map<string, string>();
  for (const name of names) {
    const parts = splitName(name);
    if (parts === undefined) continue;
    const known = highest.get(parts.stem);
    if (known === undefined || Number(parts.number) > Number(known)) highest.set(parts.stem, parts.number);
  }
  return highest;
}

/** `FR-` of `FR-3`: what the members of a family have in common. */
export function familyOf(name: string): string {
  return splitName(name)?.stem ?? name;
}

/** The number that nothing in the folder of `document` has: the files of a feature share their numbers. */
export function nextFreeIn(workspace: Workspace, { uri }: Pick<Document, 'uri'>, family: string): string | undefined {
  const members = workspace
    .definitionsIn(folderOf(uri))
    .filter(({ identifier: { name } }) => familyOf(name) === family);
  const namesOf = (occurrences: readonly Occurrence[]): readonly string[] =>
    occurrences.map(({ identifier }) => identifier.name);
  return nextFree(namesOf(members), namesOf(members.filter(({ document }) => document.uri === uri)))[0];
}

/** The number after the highest of the list that `neighbour` stands in, where each section counts anew; else as `nextFreeIn` says. */
export function nextFreeAfter(workspace: Workspace, document: Document, neighbour: Identifier): string | undefined {
  const family = familyOf(neighbour.name);
  const lists = listsOf(document, family);
  const own = lists.find((list) => list.includes(neighbour)) ?? [];
  const all = lists.flat();
  // What another form defines, it defines for the whole document.
  const isOneForm = new Set(all.map(siteOf)).size === 1;
  const isAnew = isOneForm && lists.length > 1 && all.some(({ definition }) => definition?.scope !== undefined);
  const [next] = isAnew ? nextFree(own.map(({ name }) => name)) : [];
  return next !== undefined && !isSpokenOf(workspace, document, lists, next)
    ? next
    : nextFreeIn(workspace, document, family);
}

/** The members of a family, list by list: each begins with 1. */
function listsOf({ identifiers }: Document, family: string): readonly (readonly Identifier[])[] {
  const lists: Identifier[][] = [];
  for (const identifier of identifiers) {
    const { name, definition, rival } = identifier;
    if ((definition ?? rival) === undefined || familyOf(name) !== family) continue;
    const last = lists.at(-1);
    const isFirst = Number(splitName(name)?.number) === 1;
    if (last === undefined || (isFirst && definition !== undefined)) lists.push([identifier]);
    else last.push(identifier);
  }
  return lists;
}

function siteOf({ definition, rival }: Identifier): string | undefined {
  return (definition ?? rival)?.site;
}

/** Whether something outside the lists that have the name says it, and would get a second meaning. */
function isSpokenOf(
  workspace: Workspace,
  { uri }: Document,
  lists: readonly (readonly Identifier[])[],
  name: string,
): boolean {
  return workspace.appearances(name).some(({ document, identifier: { start, definition, rival, address } }) => {
    if ((definition ?? rival) !== undefined) return false;
    if (document.uri !== uri)
      return workspace.definitions(name, document, address).some((meant) => meant.document.uri === uri);
    const own = lists.filter((list) => list.some((other) => other.name === name));
    return !own.flat().some(({ definition }) => isWithin(definition?.scope, start));
  });
}

function isWithin(scope: Span | undefined, offset: number): boolean {
  return scope !== undefined && scope.start <= offset && offset < scope.end;
}

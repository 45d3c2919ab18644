import type { Document } from '../document/document.ts';
import { splitName } from '../identifiers/identifierRanges.ts';
import { folderOf } from './addresses.ts';
import type { Occurrence } from './occurrence.ts';
import type { Workspace } from './workspace.ts';

/** For every family among `names` the number behind its highest one, padded like the highest of `own`, or else like that one. */
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

import type { Document } from '../document/document.ts';
import { splitName } from '../identifiers/identifierRanges.ts';
import { folderOf } from './addresses.ts';
import type { Workspace } from './workspace.ts';

/** For every family among `names` the number behind its highest one, in its own padding and separator. */
export function nextFree(names: readonly string[]): readonly string[] {
  const highest = new Map<string, string>();
  for (const name of names) {
    const parts = splitName(name);
    if (parts === undefined) continue;
    const known = highest.get(parts.stem);
    if (known === undefined || Number(parts.number) > Number(known)) highest.set(parts.stem, parts.number);
  }
  return [...highest].map(([stem, number]) => stem + String(Number(number) + 1).padStart(number.length, '0'));
}

/** `FR-` of `FR-3`: what the members of a family have in common. */
export function familyOf(name: string): string {
  return splitName(name)?.stem ?? name;
}

/** The number that nothing in the folder of `document` has: the files of a feature share their numbers. */
export function nextFreeIn(workspace: Workspace, { uri }: Pick<Document, 'uri'>, family: string): string | undefined {
  const names = workspace
    .definitionsIn(folderOf(uri))
    .map(({ identifier }) => identifier.name)
    .filter((name) => familyOf(name) === family);
  return nextFree(names)[0];
}

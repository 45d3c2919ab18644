import { nextFreeIn } from '../workspace/families.ts';
import { splitName } from '../identifiers/identifierRanges.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { numbersFrom } from './variables.ts';

/** Folders whose own folders hold one feature each. */
const featureFolders = new Set(['specs', 'features', 'tracks', 'changes', 'units', 'epics']);

/** The name of the feature or track folder that a document is in, or is to be in; undefined where there is none. */
export function featureOf(uri: string): string | undefined {
  const folders = uri
    .replace(/^[\w+.-]+:\/\/[^/]*/, '')
    .split('/')
    .slice(0, -1)
    .map(decoded);
  const at = folders.findLastIndex((folder) => featureFolders.has(folder.toLowerCase()));
  const numbered = folders.findLast((folder) => /^\d{2,}-\S/.test(folder));
  return (at === -1 ? undefined : folders[at + 1]) ?? numbered;
}

/** What nothing in the folder of `uri` has yet: as the others there are written, or else from `FR-1` on. */
export function nextIn(workspace: Workspace, uri: string, prefix: string): Iterator<string> {
  for (const family of [`${prefix}-`, prefix]) {
    const parts = splitName(nextFreeIn(workspace, { uri }, family) ?? '');
    if (parts !== undefined) return numbersFrom(parts.stem, Number(parts.number), parts.number.length);
  }
  return numbersFrom(`${prefix}-`, 1, 1);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // A lone per cent sign in a name.
  }
}

import { folderOf } from '../core/workspace/addresses.ts';

/** The files beside what is open, then the rest. */
export function nearestFirst(uris: readonly string[], open: Iterable<string>): readonly string[] {
  const near = new Set([...open].map(folderOf));
  if (near.size === 0) return uris;
  const isNear = (uri: string): boolean => near.has(folderOf(uri));
  return [...uris.filter(isNear), ...uris.filter((uri) => !isNear(uri))];
}

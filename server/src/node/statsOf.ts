import type { Stats } from 'node:fs';
import { lstatSync } from 'node:fs';

/** Of a link, its own. Undefined where there is nothing, or where nobody may look. */
export function statsOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined; // A file has taken the place of a folder on the way, for example.
  }
}

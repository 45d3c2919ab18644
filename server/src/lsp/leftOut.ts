import type { LeftOutReason } from '../files/belonging.ts';
import { ways } from '../files/keys.ts';
import type { SpecFiles } from '../files/specFiles.ts';

export interface LeftOutPlace {
  readonly reason: LeftOutReason;
  readonly isFolder: boolean;
}

/** What lies in the folders of the workspace and is not read, with the reason. Of a folder, what lies in it is not looked at. */
export class LeftOut {
  private readonly places = new Map<string, LeftOutPlace>();

  constructor(private readonly files: Pick<SpecFiles, 'whyNotRead'>) {}

  get entries(): Iterable<readonly [key: string, place: LeftOutPlace]> {
    return this.places;
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  /** Whether it is another name of a file that lies elsewhere, and is read there if at all. */
  isLinked(key: string): boolean {
    return ways(key).some((way) => this.places.get(way)?.reason === 'link');
  }

  note(key: string, reason: LeftOutReason | undefined, isFolder: boolean): void {
    if (reason === undefined) this.places.delete(key);
    else this.places.set(key, { reason, isFolder });
  }

  /** A file was looked at, and does not belong or could not be read. */
  noteUnread(key: string, isOurs: boolean, outside: LeftOutReason | undefined): void {
    // What lies behind a link or in no folder of the workspace is nobody's to look at.
    const found = isOurs || outside !== undefined ? this.files.whyNotRead?.(key) : undefined;
    if (found === undefined || found === 'gone' || found === 'folder') this.places.delete(key);
    else this.note(key, isOurs ? found : outside, false);
  }

  /** These are said to have gone, with all that lies in them; true where something was known of them. */
  forgetGone(gone: readonly string[]): boolean {
    const set = new Set(gone);
    const all = set.size === 0 ? [] : [...this.places.keys()];
    const forgotten = all.filter(
      (key) => ways(key).some((way) => set.has(way)) && this.files.whyNotRead?.(key) === 'gone',
    );
    for (const key of forgotten) this.places.delete(key);
    return forgotten.length > 0;
  }

  /** A folder is listed anew. */
  forgetBelow(folder: string): void {
    for (const key of this.places.keys()) if (key === folder || key.startsWith(`${folder}/`)) this.places.delete(key);
  }
}

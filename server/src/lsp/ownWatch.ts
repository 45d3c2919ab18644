import type { WatchedFolders } from '../files/specFiles.ts';
import { normalised, ways } from '../files/keys.ts';

/**
 * Which folders the server watches itself. A client that watches can still miss what comes into folders that are made one in
 * another at once, as with `mkdir -p`: while it looks at the outer one, nobody watches the inner one yet.
 */
export class OwnWatch {
  /** Folders that the client watches from the beginning. */
  private readonly old = new Set<string>();
  private isBeginning = true;
  /** Folders that have come since, before everything that was there has been entered. */
  private readonly early = new Set<string>();

  constructor(private readonly watched: WatchedFolders | undefined) {}

  /** The client watches other folders of the workspace from now on, with all that lies in them. */
  begin(): void {
    this.isBeginning = true;
  }

  /** Everything that was there has been entered. */
  hasBegun(): void {
    this.isBeginning = false;
    this.early.clear();
  }

  /** Called before somebody looks at what lies in a folder. */
  enter(folder: string): void {
    if (this.watched === undefined) return;
    const key = normalised(folder);
    const isOld = this.isBeginning ? !ways(key).some((way) => this.early.has(way)) : this.old.has(key);
    const isClients = this.watched.isForNewOnes === true && isOld;
    if (isClients) this.old.add(key);
    else this.watched.add(folder);
  }

  /** Folders have come: whatever was called so before is gone. */
  noteCome(folders: readonly string[]): void {
    if (this.watched === undefined) return;
    const come = new Set(folders);
    if (this.isBeginning) for (const folder of folders) this.early.add(folder);
    for (const key of this.old) if (ways(key).some((way) => come.has(way))) this.old.delete(key);
    for (const folder of folders) this.watched.drop(folder);
  }
}

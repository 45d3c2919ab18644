import { folderOf } from './addresses.ts';

/** Which files lie in each folder, those below it left out. */
export class FolderFiles {
  private readonly byFolder = new Map<string, Set<string>>();

  add(uri: string): void {
    const folder = folderOf(uri);
    this.byFolder.set(folder, (this.byFolder.get(folder) ?? new Set()).add(uri));
  }

  delete(uri: string): void {
    this.byFolder.get(folderOf(uri))?.delete(uri);
  }

  /** Sorted. */
  in(folder: string): readonly string[] {
    return [...(this.byFolder.get(folder) ?? [])].sort();
  }
}

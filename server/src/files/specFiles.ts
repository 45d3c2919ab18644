import type { FileEvent } from 'vscode-languageserver';

/** The only way the analysis reaches files. Implemented for the editor, for the disk, and for tests. */
export interface SpecFiles {
  /**
   * URIs of every Markdown file and every project file in the given folders. Folders that `enter` says no to may be left
   * out, which saves looking into them.
   */
  list(folders: readonly string[], enter: (folder: string) => Promise<boolean>): Promise<readonly string[]>;
  /** Whether a folder is a link; where that is not known, links are followed. */
  isLink?(folder: string): boolean;
  /** Undefined when the file is gone or cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Where nobody else does, tells what happens in the folders that are added, from then on. */
  watch?(tell: (events: readonly FileEvent[]) => void): WatchedFolders;
}

export interface WatchedFolders {
  /** One that is added already is not watched twice. */
  add(folder: string): void;
}

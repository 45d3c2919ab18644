import type { FileEvent } from 'vscode-languageserver';

/** The only way the analysis reaches files. Implemented for the editor, for the disk, and for tests. */
export interface SpecFiles {
  /**
   * URIs of every Markdown file and every project file in the given folders. Folders that `visitor.enter` says no to may be
   * left out, which saves looking into them.
   */
  list(folders: readonly string[], visitor: FolderVisitor): Promise<readonly string[]>;
  /** Whether a folder is a link; where that is not known, links are followed. */
  isLink?(folder: string): boolean;
  /** Undefined when the file is gone or cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Why a file could not be read; undefined where that is not known. */
  whyNotRead?(uri: string): 'gone' | 'folder' | 'link' | 'large' | 'noText' | 'crash' | undefined;
  /** Where nobody else does so reliably, tells what happens in the folders that are added, from then on. */
  readonly watch?: (tell: (events: readonly FileEvent[]) => void) => WatchedFolders;
}

export interface FolderVisitor {
  readonly enter: (folder: string) => Promise<boolean>;
  /** Told of what is never looked into. */
  readonly skip?: (uri: string, reason: 'tools' | 'link', isFolder: boolean) => void;
  /** Told of folders that may not be looked into. */
  readonly fail?: (uri: string) => void;
}

export interface WatchedFolders {
  /** The client watches the folders that were there when it began: only those that come later are to be added. */
  readonly isForNewOnes?: boolean;
  /** One that is added already is not watched twice. */
  add(folder: string): void;
  /** What is called so, and all below it, may be other folders by now. */
  drop(folder: string): void;
}

/** The only way the analysis reaches files. Implemented for the editor, for the disk, and for tests. */
export interface SpecFiles {
  /** URIs of every Markdown file and every project file in the given folders. */
  list(folders: readonly string[]): Promise<readonly string[]>;
  /** Undefined when the file is gone or cannot be read. */
  read(uri: string): Promise<string | undefined>;
}

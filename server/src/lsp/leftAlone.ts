import { normalised } from '../files/keys.ts';
import type { SpecFiles } from '../files/specFiles.ts';

/** Files that servers before this one died over. They are as good as gone for as long as nobody opens them. */
export class LeftAlone {
  private readonly keys: Set<string>;

  constructor(uris: readonly string[]) {
    this.keys = new Set(uris.map(normalised));
  }

  /** Whoever opens one has it read again. */
  readAgain(uri: string): void {
    this.keys.delete(normalised(uri));
  }

  /** The same files without those. */
  without(files: SpecFiles): SpecFiles {
    if (this.keys.size === 0) return files;
    const holds = (uri: string): boolean => this.keys.has(normalised(uri));
    return {
      ...files,
      read: (uri) => (holds(uri) ? Promise.resolve(undefined) : files.read(uri)),
      whyNotRead: (uri) => (holds(uri) ? 'crash' : files.whyNotRead?.(uri)),
    };
  }
}

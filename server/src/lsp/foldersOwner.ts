import type { ReadingOptions } from '../core/project/readingOptions.ts';
import type { Work } from './work.ts';

/** What the folders need to know of the session they belong to. */
export interface FoldersOwner {
  isOpen(key: string): boolean;
  /** Whether an open text answers for itself alone. */
  isApart(key: string): boolean;
  readonly openKeys: Iterable<string>;
  readingOf(key: string): ReadingOptions;
  /** A file that is not open has come, changed or gone; what is said of others may have changed with it. */
  noteFile(changesOthers: boolean): void;
  /** Answers about open documents may have changed. */
  noteElsewhere(): void;
  /** Documents that have been read already may have been read under other options. */
  noteReading(): void;
  /** Everything has to be read again, under other options. */
  readAnew(): void;
  readonly work: Pick<Work, 'on'>;
  log(what: string, error: unknown): void;
}

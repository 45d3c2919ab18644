import { isSameList } from './memo.ts';

/** What a text says of its dialect, besides its name and front matter. */
export interface DialectSigns {
  /** The first heading, and a line in bold before it. */
  readonly titles: readonly string[];
  /** The first heading; empty without one. */
  readonly heading: string;
  /** Those of its sections' names that are a signal of some dialect. */
  readonly sections: ReadonlySet<string>;
  /** Lines that name the requirements a task fulfils. */
  readonly fulfilling: number;
  /** Prefixes of what it defines. */
  readonly prefixes: readonly string[];
  /** How many of its definitions have a heading of their own, or tell what somebody wants. */
  readonly headed: number;
}

export function isSameSigns(a: DialectSigns, b: DialectSigns): boolean {
  return (
    a.fulfilling === b.fulfilling &&
    a.headed === b.headed &&
    isSameList(a.titles, b.titles) &&
    a.heading === b.heading &&
    isSameList([...a.sections], [...b.sections]) &&
    isSameList(a.prefixes, b.prefixes)
  );
}

/** The sections of a text by the numbers of their headings, without the sections themselves. */
export interface SectionEnds {
  readonly all: readonly number[];
  /** Where the headings start. */
  readonly starts: readonly number[];
  /** The heading whose section holds that of each heading; -1 for a main section. */
  readonly parents: readonly number[];
  /** How many headings stand before each passage. */
  readonly firstOf: readonly number[];
}

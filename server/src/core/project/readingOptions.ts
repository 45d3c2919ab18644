/** What a team writes as a prompt besides what everybody does, as data. */
export interface PromptStyles {
  /** Words that begin a prompt wherever they stand, such as `TKTK`; case counts. */
  readonly sentinels: readonly string[];
  /** What opens and closes a prompt, such as `<<` and `>>`. */
  readonly delimiters: readonly (readonly [open: string, close: string])[];
}

/** What the reading of a document depends on besides its text. */
export interface ReadingOptions {
  /** Prefixes of identifiers besides the known ones. */
  readonly prefixes: readonly string[];
  readonly promptStyles: PromptStyles;
  /** The id of a dialect and of a template that the team wants, where the front matter names none. */
  readonly dialect?: string | undefined;
  readonly template?: string | undefined;
}

export const defaultReading: ReadingOptions = { prefixes: [], promptStyles: { sentinels: [], delimiters: [] } };

/** A personal setting adds to what the team decided. */
export function withPrefixes(reading: ReadingOptions, prefixes: readonly string[]): ReadingOptions {
  return prefixes.length === 0 ? reading : { ...reading, prefixes: [...new Set([...reading.prefixes, ...prefixes])] };
}

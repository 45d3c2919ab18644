/** An option of a command, as help, completion and the reading of a call know it. */
export interface Option {
  /** Without its dashes. */
  readonly name: string;
  /** One letter. */
  readonly short?: string;
  /** What stands for its value in the help, such as `FILE`; a flag has none. */
  readonly value?: string;
  /** The only values it takes. */
  readonly values?: readonly string[];
  /** Other names for some of them. */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly isRepeated?: boolean;
  readonly summary: string;
}

/** What a call of a command says. */
export interface Call {
  readonly operands: readonly string[];
  readonly has: (option: string) => boolean;
  /** The last value of an option. */
  readonly value: (option: string) => string | undefined;
  readonly all: (option: string) => readonly string[];
}

/** A call that cannot be; thrown with the reason, which is shown beside the usage. */
export class Misuse extends Error {}

/** What a run ends with. */
export const exitCodes = { done: 0, findings: 1, misuse: 2, failure: 3 } as const;

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What stands after the name, such as `[PATH...]`. */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** Further lines of its help. */
  readonly details?: readonly string[];
  /** Programs that start it add arguments of their own. */
  readonly takesAnything?: boolean;
  /** Resolves with one of `exitCodes`; undefined keeps the process running. */
  run(call: Call): Promise<number | undefined>;
}

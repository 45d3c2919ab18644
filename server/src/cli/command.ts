/** One command of the command line. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Resolves with the exit code: 0 done, 1 the input is at fault, 2 the call is. Undefined keeps the process running. */
  run(args: readonly string[]): Promise<number | undefined>;
}

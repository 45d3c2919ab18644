import { tell } from './output.ts';

/** What is said of files that cannot be taken in, and of names that mean none. */
export interface Complaints {
  /** Something cannot be read. */
  readonly fail: (reason: string) => void;
  readonly note: (reason: string) => void;
  /** Whether something could not be read. */
  readonly hasFailed: () => boolean;
}

/** Says it on standard error. */
export function complaintsOnStderr(): Complaints {
  let hasFailed = false;
  return {
    note: tell,
    fail: (reason) => {
      hasFailed = true;
      tell(reason);
    },
    hasFailed: () => hasFailed,
  };
}

import type { IAsyncProperty, IRawProperty } from 'fast-check';
import { assert as assertProperty } from 'fast-check';

/** The suite tries the same cases in every run, so that a change fails for its own reasons; `npm run torture` tries others. */
const usual = 20_261_129;
/** Set `SPECWRIGHT_SEED` for other cases, or to see a failure again, and `SPECWRIGHT_RUNS` to look longer. */
const seed = Number(process.env['SPECWRIGHT_SEED'] ?? usual);
const runs = Number(process.env['SPECWRIGHT_RUNS'] ?? 200);

/** Looks for a counterexample; `share` makes a costly property run less often than the others. */
export function holds<T>(property: IRawProperty<T>, share = 1): void {
  try {
    assertProperty(property, { seed, numRuns: Math.ceil(runs * share) });
  } catch (error) {
    throw named(error);
  }
}

/** The same for what has to be waited for. */
export async function holdsAsync<T>(property: IAsyncProperty<T>, share = 1): Promise<void> {
  try {
    await assertProperty(property, { seed, numRuns: Math.ceil(runs * share) });
  } catch (error) {
    throw named(error);
  }
}

function named(error: unknown): Error {
  const again = `Again with SPECWRIGHT_SEED=${String(seed)} SPECWRIGHT_RUNS=${String(runs)}`;
  return new Error(`${again}\n${error instanceof Error ? error.message : String(error)}`, { cause: error });
}

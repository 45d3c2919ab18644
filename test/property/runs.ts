import type { IAsyncProperty, IRawProperty } from 'fast-check';
import { assert as assertProperty } from 'fast-check';

/** Set `SPECWRIGHT_SEED` to see a failure again, and `SPECWRIGHT_RUNS` to look longer. */
const chosen = process.env['SPECWRIGHT_SEED'];
const today = Date.now() % 0x7fff_ffff;
const runs = Number(process.env['SPECWRIGHT_RUNS'] ?? 200);

/** Looks for a counterexample; `share` makes a costly property run less often than the others. */
export function holds<T>(property: IRawProperty<T>, share = 1): void {
  const seed = Number(chosen ?? today);
  try {
    assertProperty(property, { seed, numRuns: Math.ceil(runs * share) });
  } catch (error) {
    throw named(error, seed);
  }
}

/** The same for what has to be waited for. */
export async function holdsAsync<T>(property: IAsyncProperty<T>, share = 1): Promise<void> {
  const seed = Number(chosen ?? today);
  try {
    await assertProperty(property, { seed, numRuns: Math.ceil(runs * share) });
  } catch (error) {
    throw named(error, seed);
  }
}

function named(error: unknown, seed: number): Error {
  const again = `Again with SPECWRIGHT_SEED=${String(seed)} SPECWRIGHT_RUNS=${String(runs)}`;
  return new Error(`${again}\n${error instanceof Error ? error.message : String(error)}`, { cause: error });
}

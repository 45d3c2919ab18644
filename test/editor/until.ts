import { setTimeout as sleep } from 'node:timers/promises';

type Nothing = undefined | null | false;

/**
 * Asks again until there is an answer. Every request to a language provider needs this in tests: VS Code answers it with
 * nothing while other extensions are still registering their providers.
 *
 * @param what is awaited, for the error message; a function, when that tells what has been seen instead
 */
export async function until<T>(
  what: string | (() => string),
  probe: () => T | Nothing | PromiseLike<T | Nothing>,
  ms = 20_000,
): Promise<T> {
  const end = Date.now() + ms;
  do {
    const answer = await probe();
    if (answer) return answer;
    await sleep(50);
  } while (Date.now() < end);
  throw new Error(`waited ${ms / 1000} s in vain for ${typeof what === 'string' ? what : what()}`);
}

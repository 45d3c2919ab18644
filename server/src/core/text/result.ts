import type { Said } from './say.ts';

/** For the few operations that can be refused; the reason is for the user, on the command line in English. */
export type Result<T, Reason extends string = Said> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<Reason extends string = Said>(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason };
}

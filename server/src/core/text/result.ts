import type { Said } from './say.ts';
import type { Span } from './span.ts';

/** Where something stands that is in the way. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
  /** Only its author knows what it means. */
  readonly isUnclear?: true;
}

export interface Refusal<Reason extends string = Said> {
  readonly ok: false;
  readonly reason: Reason;
  /** A range that has to be written out first, or anew. */
  readonly range?: Place;
}

/** For the few operations that can be refused; the reason is for the user, on the command line in English. */
export type Result<T, Reason extends string = Said> = { readonly ok: true; readonly value: T } | Refusal<Reason>;

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<Reason extends string = Said>(reason: Reason, range?: Place): Refusal<Reason> {
  return range === undefined ? { ok: false, reason } : { ok: false, reason, range };
}

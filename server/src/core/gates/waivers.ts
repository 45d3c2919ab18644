import type { GateTarget } from './gateTarget.ts';

/** `(waiver: Ana, driver is slow, until 2026-12-31)` after a target: somebody answers for less than the project asks. */
export interface Waiver {
  readonly owner: string | undefined;
  readonly reason: string | undefined;
  /** The last day on which it holds, as `2026-12-31`. */
  readonly expiry: string | undefined;
}

/** Dates of this form can be compared as text. */
const until = /^(?:until|expires|expiry:?)\s+(\d{4}-\d\d-\d\d)$/i;

export function waiverOf({ note }: GateTarget): Waiver | undefined {
  const written = /^waive[rd]\b:?(.*)$/i.exec(note?.trim() ?? '')?.[1];
  if (written === undefined) return undefined;
  const parts = written
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const expiry = parts.map((part) => until.exec(part)?.[1]).find((date) => date !== undefined);
  const [owner, ...reasons] = parts.filter((part) => !until.test(part));
  return { owner, reason: reasons.length === 0 ? undefined : reasons.join(', '), expiry };
}

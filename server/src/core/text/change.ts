import type { Span } from './span.ts';

/**
 * The stretch of `before` that has to be replaced to make `after` of it; all around it is the same in both. Halves of
 * the texts are compared at once: a comparison of slices costs a machine word at a time, and no character by itself.
 */
export function changeBetween(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  const start = most(shorter, (length) => before.slice(0, length) === after.slice(0, length));
  const behind = most(
    shorter - start,
    (length) => before.slice(before.length - length) === after.slice(after.length - length),
  );
  return { start, end: before.length - behind };
}

/** The highest number up to `highest` for which something holds that holds for all lower ones. */
function most(highest: number, holds: (number: number) => boolean): number {
  let low = 0;
  let high = highest;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

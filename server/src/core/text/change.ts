import type { Span } from './span.ts';

/** In UTF-16 units: so much of two texts is compared at once, by machine words, before a character is looked at. */
const blockLength = 4_096;

/** The stretch of `before` that has to be replaced to make `after` of it; all around it is the same in both. */
export function changeBetween(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.slice(start, start + blockLength) === after.slice(start, start + blockLength))
    start += blockLength;
  start = Math.min(start, shorter);
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;

  const most = shorter - start;
  const [ofBefore, ofAfter] = [before.length, after.length];
  let behind = 0;
  while (
    behind + blockLength <= most &&
    before.slice(ofBefore - behind - blockLength, ofBefore - behind) ===
      after.slice(ofAfter - behind - blockLength, ofAfter - behind)
  )
    behind += blockLength;
  while (behind < most && before.charCodeAt(ofBefore - behind - 1) === after.charCodeAt(ofAfter - behind - 1)) behind++;
  return { start, end: ofBefore - behind };
}

/** In UTF-16 units: so much of two texts is compared at once, by machine words, before a character is looked at. */
const blockLength = 4_096;

/** How many characters two texts have in common at both ends, none of them counted twice. */
export interface SameEnds {
  readonly start: number;
  readonly behind: number;
}

/** The most that they have in common. */
export function sameEnds(before: string, after: string): SameEnds {
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
  return { start, behind };
}

/** What is left of the ends when `from` characters are taken away at the beginning, in texts of which the shorter one has `shorter`. */
export function endsAfter({ start, behind }: SameEnds, from: number, shorter: number): SameEnds {
  const left = Math.max(0, Math.min(start, shorter) - from);
  return { start: left, behind: Math.max(0, Math.min(behind, shorter - from - left)) };
}

/** Tells two texts apart without keeping either: their length and two sums of their characters. */
export function fingerprintOf(text: string): string {
  let [one, other] = [0, 0x811c9dc5];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = (Math.imul(one, 31) + code) | 0;
    other = Math.imul(other ^ code, 0x01000193);
  }
  return `${text.length}.${one}.${other}`;
}

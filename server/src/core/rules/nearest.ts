import { distance } from 'fastest-levenshtein';

/** Longer names are not compared: the time grows with the square of their length. */
const longest = 60;

/** Those of `names` that are nearest to a mistyped one, if any is near: one letter in five may differ. */
export function nearest(written: string, names: readonly string[]): readonly string[] {
  const wanted = written.trim().toLowerCase();
  if (wanted.length > longest) return [];
  const far = names.map((name) => ({ name, letters: distance(wanted, name.toLowerCase()) }));
  const best = Math.min(...far.map(({ letters }) => letters));
  const close = far.filter(({ name, letters }) => letters === best && letters <= Math.floor(name.length / 5));
  return close.map(({ name }) => name);
}

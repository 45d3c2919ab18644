/** Words and phrases in lower case. */
export type Words = readonly string[];

/** `a, b` over any number of lines as a list. */
export function words(list: string): Words {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Words as alternatives of a regular expression, the longest first. */
export function anyOf(list: Words): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

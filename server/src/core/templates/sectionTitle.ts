/**
 * What two titles of sections have in common when they mean the same, `Non-Goals (for now)` and `non goals` for example:
 * words alone, without what stands in brackets.
 */
export function comparableTitle(name: string): string {
  const words = name
    .replace(/\([^()]*\)/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && word !== 'and' && word !== 'the').join(' ');
}

/** `**` before a letter or digit opens, and `**` after one closes, or after anything but a space where the word ends. */
const onlyStrong =
  /^[^*<[_`~\\&{]*(?:\*\*[\p{L}\p{N}](?:[^*<[_`~\\&{]*(?:[\p{L}\p{N}]\*\*|[^*<[_`~\\&{\s]\*\*(?=[\s:]|$))|\*\*)[^*<[_`~\\&{]*)*$/u;

/**
 * A line from an offset on, as a reader sees it, where nothing in it but whole words in bold is Markdown; undefined for
 * every other line. Most definitions are like this, and the parser takes a hundred times as long to say the same.
 */
export function withoutStrongMarks(line: string, from: number): string | undefined {
  const isWithinMark = line.charAt(from) === '*' && line.charAt(from - 1) === '*';
  // More than two in a row may be marks of two kinds, or none.
  if (isWithinMark || line.includes('***') || !onlyStrong.test(line)) return undefined;
  return line.slice(from).replaceAll('**', '').trim().replace(/ {2,}/g, ' ');
}

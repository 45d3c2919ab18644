/** What may be Markdown besides `**`. */
const markup = /[*<[_`~\\&{]/;
const opens = /^[\p{L}\p{N}]/u;
const closes = /[\p{L}\p{N}]$/u;
/** Where a word ends, `**` also closes after a sign. */
const endsWord = /^(?:[\s:]|$)/;

/**
 * A line from an offset on, as a reader sees it, where nothing in it but whole words in bold is Markdown; undefined for
 * every other line. Most definitions are like this, and the parser takes a hundred times as long to say the same.
 */
export function withoutStrongMarks(line: string, from: number): string | undefined {
  const isWithinMark = line.charAt(from) === '*' && line.charAt(from - 1) === '*';
  // More than two in a row may be marks of two kinds, or none.
  if (isWithinMark || line.includes('***') || !isOnlyStrong(line)) return undefined;
  return line.slice(from).replaceAll('**', '').trim().replace(/ {2,}/g, ' ');
}

/** Whether the marks open and close by turns, and each stands where it does. */
function isOnlyStrong(line: string): boolean {
  const pieces = line.split('**');
  if (pieces.length % 2 === 0) return false;
  return pieces.every((piece, index) => {
    if (markup.test(piece)) return false;
    const isBold = index % 2 === 1;
    return !isBold || (opens.test(piece) && isClosed(piece, pieces[index + 1] ?? ''));
  });
}

function isClosed(bold: string, after: string): boolean {
  return closes.test(bold) || (!/\s$/.test(bold) && endsWord.test(after));
}

/** What an answer shows of a title or a prompt at most, in UTF-16 units: it may say the same one for every line. */
export const longestShown = 200;

/** The beginning of a text that is longer than `most`, in UTF-16 units, with an ellipsis. */
export function shortened(text: string, most = longestShown): string {
  if (text.length <= most) return text;
  const beginning = text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return `${beginning.trimEnd()}…`;
}

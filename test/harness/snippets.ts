/** What an editor inserts: every tab stop as its default, escapes taken out. */
export function expandSnippet(snippet: string): string {
  let text = '';
  for (let at = 0; at < snippet.length; at++) {
    const rest = snippet.slice(at);
    const stop = /^\$\{\d+:/.exec(rest)?.[0];
    if (rest.startsWith('\\')) text += snippet.charAt(++at);
    else if (stop !== undefined) at += stop.length - 1;
    else if (rest === '$0') break;
    else if (!rest.startsWith('}')) text += snippet.charAt(at);
  }
  return text;
}

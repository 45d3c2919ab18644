/**
 * A message that quotes a document, for a notification: `[x](command:…)` would be a link there that runs a command, so a
 * blank keeps the two brackets apart.
 */
export function plainMessage(text: string): string {
  return text.replaceAll('](', '] (');
}

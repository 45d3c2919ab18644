/** `What happens?` ends as it is, `target` with a full stop. */
export function asSentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}

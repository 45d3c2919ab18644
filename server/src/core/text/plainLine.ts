/** Text of a document as one line for a terminal or a cell: nothing in it can end the line or turn its direction round. */
export function plainLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

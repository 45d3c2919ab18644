/** Nothing, a heading, or the end of a container: `:::`. */
const apart = /^[ \t>]*(?:$|#{1,6}[ \t]|:{3,}[ \t]*$)/;
/** An item, a quote or code, which begin directly below text. */
const block = /^(?:[ \t>]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|`{3}|~{3})| {0,3}>)/;

/** Whether a line directly below a paragraph would neither go on with it nor belong to it. */
export function standsApart(line: string): boolean {
  return apart.test(line);
}

/** Whether a line directly below an item would be no text of it. */
export function beginsBlock(line: string): boolean {
  return apart.test(line) || block.test(line);
}

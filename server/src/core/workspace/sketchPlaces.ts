/** A line that underlines the one before it, whatever it turns out to be. */
const underline = /\S[ \t]*\r?\n[ \t>]*(?:=+|-+)[ \t]*(?![^\r\n])/;
/** What may stand before an identifier that leads a line: marks, numbers, boxes and tags, but no words. */
const beforeLead = /^(?:[^A-Za-z<]|<[^<>]*>|(?<=\[)[A-Za-z](?=\])|(?<=\[)[a-z][a-z_]{1,20}(?=\]))*$/;
/** `**Rule GR-001:**`: words in bold, before an identifier. */
const inBold = /(?:\*\*|__)[^*_:]{1,60}$/;
/** The beginning of the second or third cell of a row. */
const inLaterCell = /^[^|]*\|(?:[^|]*\|){0,2}[^A-Za-z|]*$/;
const inHeading = /^[^A-Za-z]*#/;
/** In UTF-16 units: what has more before it on its line may be anything. */
const longestBefore = 300;

/**
 * Whether what stands at an offset may be defined there, by its place on the line alone. To be asked in ascending order. False
 * is certain, for every form that `definitionSites.ts` knows: definitions lead a line or a cell, stand in headings, or after
 * `ID`; anchors, front matter, which ends at `bodyStart`, and names without a form of their own are found in other ways.
 */
export function placeReader(text: string, bodyStart: number): (offset: number) => boolean {
  // The last line of front matter underlines nothing. Where lines can be headings by what follows, or end with CR alone, places say nothing.
  const isUnclear = underline.test(text.slice(bodyStart)) || /\r(?!\n)/.test(text);
  if (isUnclear) return () => true;
  let lineStart = 0;
  let lineEnd = text.indexOf('\n');
  return (offset) => {
    while (lineEnd !== -1 && lineEnd < offset) {
      lineStart = lineEnd + 1;
      lineEnd = text.indexOf('\n', lineStart);
    }
    if (offset - lineStart > longestBefore) return true;
    const before = text.slice(lineStart, offset);
    return (
      beforeLead.test(before) ||
      inLaterCell.test(before) ||
      inHeading.test(before) ||
      inBold.test(before) ||
      before.includes('ID')
    );
  };
}

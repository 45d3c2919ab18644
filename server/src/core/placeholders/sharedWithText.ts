/** What the rest of a text says about the prompts of one stretch of it. */
export interface SharedWithText {
  /** Constants that its prose leaves open: `[PROJECT_NAME]`. */
  readonly constants: ReadonlySet<string>;
  /** Names that a closing tag ends somewhere: `</background>`. */
  readonly closedTags: ReadonlySet<string>;
  /** Word processors escape every bracket when they export: `\\[Owner name\\]` is what `[Owner name]` is elsewhere. */
  readonly isEscaped: boolean;
}

/** So many pairs of escaped brackets, and none without, are no accident. */
const enoughEscaped = 6;
export const escapedPair = /\\\[((?:[^[\]\n\r\\]|\\[^\p{L}\s[\]]){2,200})\\?\]/gu;
/** No task box, link, footnote or escaped one. */
const plainPair = /(?<![\\!\]])\[(?![ xX^]\]|\^)[^[\]\n\r]{2,200}(?<!\\)\](?![[(:])/u;

export function countEscapedBrackets(text: string): number {
  return text.includes('\\[') ? [...text.matchAll(escapedPair)].length : 0;
}

/** Whether all brackets of a text are escaped ones. */
export function areBracketsEscaped(
  texts: readonly { readonly text: string; readonly escapedBrackets: number }[],
): boolean {
  const escaped = texts.reduce((sum, { escapedBrackets }) => sum + escapedBrackets, 0);
  return escaped >= enoughEscaped && !texts.some(({ text }) => plainPair.test(text));
}

const openTag = /<(\p{L}[^<>\n\r/]{0,79})>/gu;
const closingTag = /<\/(\p{L}[^<>\n\r/]{0,79})>/gu;

/** The names of the tags that open in a text. */
export function findOpenTags(text: string): readonly string[] {
  return text.includes('<') ? [...text.matchAll(openTag)].map(([, name = '']) => name) : [];
}

/** The names of the tags that close in a text. */
export function findClosedTags(text: string): readonly string[] {
  return text.includes('</') ? [...text.matchAll(closingTag)].map(([, name = '']) => name.trimEnd()) : [];
}

/** What the rest of a text says about the prompts of one stretch of it. */
export interface SharedWithText {
  /** Constants that its prose leaves open: `[PROJECT_NAME]`. */
  readonly constants: ReadonlySet<string>;
  /** Names that a closing tag ends somewhere: `</background>`. */
  readonly closedTags: ReadonlySet<string>;
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

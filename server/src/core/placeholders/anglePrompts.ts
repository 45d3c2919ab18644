import { htmlElements } from '../dialects/prompts.ts';
import type { Prose } from '../syntax/markdown/markdown.ts';
import { isWholeValue, nearAfter, nearBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';
import type { SharedWithText } from './sharedWithText.ts';

const angle = /<([^<>\n\r]{2,80})>/g;
const elements = new Set(htmlElements);
/** `Service Name`: two or more words, each with a capital. */
const titleCase = /^\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*)+$/u;
/** `功能名称`: Chinese, Japanese and Korean name no elements and have no capitals. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** `Название`: nor do other scripts name elements, though they may name an argument in a sentence. */
const otherScript = /^(?!\p{Script=Latin})\p{L}/u;
/** Inside angle brackets, no element is called that. */
export function isNamePrompt(inner: string): boolean {
  return titleCase.test(inner) || otherScript.test(inner);
}

/** Words, without the signs of attributes, addresses and code. */
const wordsOnly = /^\p{L}[\p{L}\p{N} '/_-]*$/u;

/** `<Service Name>` as a value or in a heading; in a sentence it may name an argument or an element. Never a tag, not even `<background>` that is closed somewhere in the text, a comparison (`<100ms`), an address, or an argument of a command (`add <item>`). */
export function* findAnglePrompts(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
  { closedTags }: Pick<SharedWithText, 'closedTags'>,
): Iterable<Placeholder> {
  for (const match of text.slice(prose.start, prose.end).matchAll(angle)) {
    const inner = match[1] ?? '';
    const start = prose.start + match.index;
    const end = start + match[0].length;
    const isTag = elements.has(inner.split(/[\s/]/, 1)[0]?.toLowerCase() ?? '') && !titleCase.test(inner);
    // `List<T>`, `<<include>>`, and the names of files in a tree: `<name>/`, `<name>.md`.
    const isInName = /[\w<]/.test(text.charAt(start - 1)) || /^(?:\/|>|\.\w)/.test(text.slice(end, end + 2));
    if (isTag || closedTags.has(inner) || isInName || !wordsOnly.test(inner) || isElsewhere(start)) continue;
    const isValue = isWholeValue(nearBefore(text, prose, start), nearAfter(text, prose, end));
    const isNameInHeading = prose.kind === 'heading' && isValue && /\s/.test(inner);
    const isAsked =
      unspaced.test(inner) ||
      ((titleCase.test(inner) || otherScript.test(inner)) && (isValue || prose.kind === 'heading')) ||
      isNameInHeading;
    const certainty = isAsked ? 'likely' : 'weak';
    yield { start, end, kind: 'angle', text: match[0], hint: inner, options: [], examples: [], certainty };
  }
}

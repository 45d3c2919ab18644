import { htmlElements, promptWords } from '../dialects/prompts.ts';
import type { Prose } from '../syntax/markdown/markdown.ts';
import { describeBracket } from './brackets.ts';
import { exampleMark } from './examples.ts';
import { isDatePattern } from './datePatterns.ts';
import { isWholeValue, nearAfter, nearBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';
import type { SharedWithText } from './sharedWithText.ts';

/** With a comparison inside: `<e.g. answers < 2 s>`, `<one sentence (<= 35 words)>`. */
const angle = /<(?:[^<>\n\r]|(?<=[\s(])[<>]=?(?=\s?\d)){1,200}>/g;
const comparison = /[<>]=/g;
/** `<needed before any code | not needed>`: one of several. */
const strokes = / \| /g;
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
const wordsOnly = /^\p{L}[\p{L}\p{N} '’/_-]*$/u;
/** `N`, of something that is still to be counted. */
const countOnly = /^[MNXYZn]$/;
/** More than words, but no attribute, no address and no comparison: `one line — what it is for`, `예: 응답 ≤ 200ms`, `1-2 sentences`. */
const said = /^[\p{L}\p{N}`(§'"“„«][^=@|\\]*[^\s=@|\\]$/u;
const address = /:\/\/|^\w+:\S+$/;
/** Letters of a script that names nothing in code, or two words with space between. */
const speech = /(?!\p{Script=Latin})\p{L}|\p{L}{2}[,;:.]? (?:[/&+–—-] )?[\p{L}’']{2}/u;
/** `1-2 sentences`, `3 bullets`. */
const counted = /^\d{1,2}(?:[-–]\d{1,2})? \p{L}{4,}$/u;
const dotsOnly = /^(?:…|\.{3})$/;
/** `<Service Name>` as a value or in a heading; in a sentence it may name an argument or an element. Never a tag, not even `<background>` that is closed somewhere in the text, a comparison (`<100ms`), an address, or an argument of a command (`add <item>`). */
export function* findAnglePrompts(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
  { closedTags }: Pick<SharedWithText, 'closedTags'>,
): Iterable<Placeholder> {
  const asked = findAngleBlock(text, prose);
  if (asked !== undefined && !isElsewhere(asked.start)) yield asked;
  const written = text.slice(prose.start, prose.end);
  for (const match of withoutCode(written).matchAll(angle)) {
    const inner = written.slice(match.index + 1, match.index + match[0].length - 1);
    const start = prose.start + match.index;
    const end = start + match[0].length;
    // `List<T>`, `<<include>>`, and the names of files in a tree: `<name>/`, `<name>.md`.
    const isInName =
      /(?:[A-Za-z0-9]_*|<)$/.test(text.slice(Math.max(prose.start, start - 3), start)) ||
      /^(?:\/|>|\.\w)/.test(text.slice(end, end + 2));
    if (closedTags.has(inner) || isInName || !isPrompt(inner) || isElsewhere(start)) continue;
    const isValue = isWholeValue(nearBefore(text, prose, start), nearAfter(text, prose, end));
    if (
      isElement(inner) &&
      !isPromptAll(inner) &&
      !(
        isPromptWord(inner) &&
        (isValue || isLabelled(text, prose, start) || besideAnother.test(nearAfter(text, prose, end)))
      )
    )
      continue;
    const isNameInHeading =
      prose.kind === 'heading' && isValue && (/\s/.test(inner) || isPromptWord(inner) || isJoined(inner));
    const isAsked =
      unspaced.test(inner) ||
      ((titleCase.test(inner) || otherScript.test(inner)) && (isValue || prose.kind === 'heading')) ||
      isNameInHeading ||
      (isValue && (dotsOnly.test(inner) || isDatePattern(inner) || (isRequest(inner) && !wordsOnly.test(inner))));
    const certainty = isAsked ? 'likely' : 'weak';
    yield { start, end, kind: 'angle', text: text.slice(start, end), ...describeBracket(inner), certainty };
  }
}

/** `<title> - <short description>`. */
const besideAnother = /^ [-–—] <\p{L}[^<>=]*>/u;

/** `Links: PRD <link>, Figma <link>`, `# RFC <number> - <title>`; in a sentence, `<link>` is the element. */
function isLabelled(text: string, prose: Prose, start: number): boolean {
  const before = nearBefore(text, prose, start);
  return /^[^:.<]{1,40}:[\s*_][^.]*$/.test(before) || (prose.kind === 'heading' && /\s[-–—]\s$/.test(before));
}

function isPromptWord(inner: string): boolean {
  return promptWords.has(inner.toLowerCase());
}

/** `<link to the issue>`: no element, though it begins like one. */
function isPromptAll(inner: string): boolean {
  return isPromptWord(inner.split(' ', 1)[0] ?? '') && isRequest(inner) && !/[="]/.test(inner);
}

/** In UTF-16 units, over all its lines. */
const longestBlock = 1_000;
const block = /^\s*(<(?=\p{L}[\p{L}’']* [^<>]*[\r\n])[^<>]+>)\s*$/u;

/** A paragraph that is one prompt over several lines: `<how will this be built? what does it⏎depend on?>`. */
function findAngleBlock(text: string, { kind, start, end }: Prose): Placeholder | undefined {
  if (kind !== 'paragraph' || text.charAt(start) !== '<' || end - start > longestBlock) return undefined;
  const written = block.exec(text.slice(start, end))?.[1];
  const inner = written?.slice(1, -1) ?? '';
  if (written === undefined || !isRequest(inner) || /=["']/.test(inner)) return undefined;
  return {
    start,
    end: start + written.length,
    kind: 'angle',
    text: written,
    ...describeBracket(inner),
    certainty: 'likely',
  };
}

function isPrompt(written: string): boolean {
  const inner = written.replace(comparison, '<').replace(strokes, ' / ');
  if (wordsOnly.test(inner)) return inner.length > 1 || countOnly.test(inner) || otherScript.test(inner);
  if (dotsOnly.test(inner) || isDatePattern(inner) || counted.test(inner)) return true;
  return (
    said.test(inner) &&
    !inner.endsWith(' ') &&
    (speech.test(inner) || inner.includes(' / ') || exampleMark.test(inner)) &&
    !address.test(inner)
  );
}

/** `feature-name`, `project_name`: words that end in one that is asked for. */
function isJoined(inner: string): boolean {
  return /^\p{Ll}+(?:[-_]\p{Ll}+)+$/u.test(inner) && promptWords.has(inner.split(/[-_]/).at(-1) ?? '');
}

function isElement(inner: string): boolean {
  return (
    elements.has(inner.split(/[\s/]/, 1)[0]?.toLowerCase() ?? '') &&
    !titleCase.test(inner) &&
    (inner.includes('=') || !sentence.test(inner))
  );
}

/** `Summary of what the tests showed`: elements have attributes, and seldom a capital. */
const sentence = /^\p{Lu}\p{Ll}+(?: [\p{L}\p{N}’',.-]+){3}/u;

/** Three words, or two with an example, say that somebody is asked. */
function isRequest(inner: string): boolean {
  return (inner.match(/\p{L}+/gu)?.length ?? 0) > 2;
}

/** The same length, without the angle brackets that stand in code. */
function withoutCode(written: string): string {
  return written.includes('`') ? written.replace(/`[^`\n\r]+`/g, (code) => '`'.repeat(code.length)) : written;
}

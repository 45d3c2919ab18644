import {
  mentionWords,
  nameLabels,
  optionLabels,
  promptVerbs,
  promptWords,
  sentinels,
  tagWords,
} from '../dialects/prompts.ts';
import { isDatePattern } from './datePatterns.ts';
import { readIdentifierTokens } from './identifierToken.ts';
import { isOptionWord, isPickList, splitOptions } from './optionLists.ts';
import type { Placeholder } from './placeholders.ts';

/** A pair of square brackets that is no link, no task box and not in code, with its surroundings. */
export interface Bracket {
  readonly inner: string;
  /** What stands before it on its line, and behind it. */
  readonly before: string;
  readonly after: string;
  readonly isInHeading: boolean;
}

export type Verdict = Pick<Placeholder, 'kind' | 'certainty'>;

const no = 'no';
type Answer = Verdict | typeof no | undefined;

/**
 * The first rule that has an answer decides: a placeholder, or no placeholder. The order is that of a rule measured on
 * real documents, where it beats "every bracket is a placeholder" by far: only 2 of 100 brackets of a filled one are.
 */
export function classifyBracket(bracket: Bracket): Verdict | undefined {
  for (const rule of rules) {
    const answer = rule(bracket);
    if (answer !== undefined) return answer === no ? undefined : answer;
  }
  return undefined;
}

const rules: readonly ((bracket: Bracket) => Answer)[] = [
  nothing,
  sentinel,
  example,
  glued,
  pathPart,
  date,
  annotation,
  nameOfThing,
  markInHeading,
  numberOrConstant,
  numbered,
  identifierOrTag,
  quoted,
  pickList,
  label,
  prompt,
  phrase,
  singleWord,
];

function nothing({ inner }: Bracket): Answer {
  return /[\p{L}\p{N}%]/u.test(inner) && !/^\s|\s$/.test(inner) ? undefined : no;
}

function sentinel({ inner, before, after }: Bracket): Answer {
  const lower = inner.toLowerCase();
  const mark = sentinels.find((word) => lower.startsWith(word) && !/^[\p{L}\p{N}]/u.test(lower.slice(word.length)));
  if (mark === undefined) return undefined;
  if (isMention(before, after)) return no;
  return { kind: mark === 'to be replaced by' ? 'replace' : 'sentinel', certainty: 'certain' };
}

/** "No [NEEDS CLARIFICATION] markers remain" speaks of the marker. */
function isMention(before: string, after: string): boolean {
  const word = wordBefore(before);
  return mentionWords.includes(word) && /^\s*$|^\s+(?:marker|placeholder|tag|item|remain)/i.test(after)
    ? true
    : /^\s+(?:marker|placeholder)s?\b/i.test(after);
}

function example({ inner }: Bracket): Answer {
  return /\be\.\s?g\.|\bfor example\b|^例/i.test(inner) ? { kind: 'example', certainty: 'certain' } : undefined;
}

/** `dict[str]`, `redis[asyncio]`, `[a](…`, `[a][b]`; but `≤[X]ms`. */
function glued({ inner, before, after }: Bracket): Answer {
  if (/[\w\])}$@]$/.test(before)) return no;
  if (!/^[\w([]/.test(after)) return undefined;
  return isQuantity(inner) ? undefined : no;
}

function isQuantity(inner: string): boolean {
  return /^(?:[XYZNM]{1,3}|\d+|#|%)$/i.test(inner);
}

function pathPart({ before, after }: Bracket): Answer {
  return before.endsWith('/') || after.startsWith('/') ? no : undefined;
}

function date({ inner }: Bracket): Answer {
  return isDatePattern(inner) ? { kind: 'date', certainty: 'certain' } : undefined;
}

/** `[cite: 19]`, `[OBS: server.py:12]`, `[Source: …]`. */
function annotation({ inner }: Bracket): Answer {
  return /^(?:[a-z][\w-]*|[A-Z]{2,}|Source|Ref|See):\s?\S/.test(inner) || /^\S+\.\w+:\d+/.test(inner) ? no : undefined;
}

/** `### [parse_document]`, `### Entity: [User]`: the brackets mark a name of the code, and may stay. */
function nameOfThing({ inner, before, after, isInHeading }: Bracket): Answer {
  if (!isInHeading || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(inner) || after.trim() !== '') return undefined;
  const label = before.trimEnd().endsWith(':') ? wordBefore(before.trimEnd().slice(0, -1)) : '';
  const isCodeName = before.trim() === '' && /[a-z0-9]_[a-z0-9]/.test(inner);
  const isNamed = nameLabels.includes(label) && !/^(?:name|title)$/i.test(inner);
  return isCodeName || isNamed ? { kind: 'name', certainty: 'hint' } : undefined;
}

/** `## [x] Done`, `# Login [Feature]`. */
function markInHeading({ inner, before, after, isInHeading }: Bracket): Answer {
  if (!isInHeading || /\s/.test(inner)) return undefined;
  const isFirst = before.trim() === '';
  const isBareLast = after.trim() === '' && !/[:–—-]\s*$/.test(before);
  return (isFirst || isBareLast) && !isConstant(inner) ? no : undefined;
}

function isConstant(inner: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(inner);
}

const unitBehind =
  /^\s?(?:%|ms\b|s\b|sec|min|hours?\b|days?\b|weeks?\b|months?\b|GB|MB|KB|TB|[kK]\b|x\b|users?\b|requests?\b|endpoints?\b|\p{Ll}{3,})/u;
const comparisonBefore = /(?:[≤≥<>=~±+]|\b(?:than|least|most|within|under|below|above|by|to|of|is|P\d\d:?))\s*$/i;

function numberOrConstant({ inner, before, after }: Bracket): Answer {
  if (/^[\d\s,.;:+–-]*$/.test(inner)) return no;
  if (isConstant(inner)) return { kind: 'const', certainty: 'certain' };
  if (!isQuantity(inner)) return undefined;
  if (unitBehind.test(after) || comparisonBefore.test(before)) return { kind: 'unit', certainty: 'certain' };
  return isWholeValue(before, after) && /^[XYZN%]$/.test(inner) ? { kind: 'unit', certainty: 'weak' } : no;
}

/** `[Objective 1]`, `[Feature/capability 2]`; `[Story 8]` in front of a task is a tag. */
function numbered({ inner, before, after }: Bracket): Answer {
  if (!/^\p{L}[\p{L} /&-]*\s\d{1,3}$/u.test(inner)) return undefined;
  const isTag = /^(?:story|phase|sprint|epic|task|step|us|user story)\s/i.test(inner) && !isWholeValue(before, after);
  return isTag ? no : { kind: 'bracket', certainty: 'likely' };
}

function identifierOrTag({ inner }: Bracket): Answer {
  const parts = inner.split(/[\s,+/&]+/);
  const isIdentifier = (part: string): boolean => {
    const [token] = readIdentifierTokens(part, { start: 0, end: part.length });
    return token?.start === 0 && token.end === part.length;
  };
  if (parts.every(isIdentifier)) return no;
  if (/^(?:[A-Z]{1,3}|[A-Z]{1,2}\d{1,2}|v\d[\d.]*|story\d+|us\d+)$/i.test(inner) && !isDictionary(inner)) return no;
  return parts.length === 1 && tagWords.includes(inner.toLowerCase()) ? no : undefined;
}

/** `"Last updated: [timestamp]"` is a text of the product, `["mp4","avi"]` data, `[A] → [B]` a path through it. */
function quoted({ inner, before, after }: Bracket): Answer {
  if (/^["'{]/.test(inner) || /→\s*$/.test(before) || /^\s*→/.test(after)) return no;
  const isInQuotes = [/"/g, /[“”„]/g, /[「」『』]/g, /`/g].some(
    (mark) => (before.match(mark)?.length ?? 0) % 2 === 1 && mark.test(after),
  );
  return isInQuotes ? no : undefined;
}

function pickList({ inner, before }: Bracket): Answer {
  const spaced = splitOptions(inner);
  const fieldName = wordBefore(before);
  const isListed =
    spaced.length > 2 || (spaced.length === 2 && (isPickList('', spaced) || optionLabels.includes(fieldName)));
  const tight = inner.split('/');
  const isTight = tight.length > 1 && tight.every((part) => isOptionWord(part.trim()));
  return isListed || isTight ? { kind: 'options', certainty: 'likely' } : undefined;
}

/** `**[Error Handling]:** …` is a label that somebody put in brackets. */
function label({ inner, before, after }: Bracket): Answer {
  const isLabel = /(?:\*\*|__)$/.test(before) && /^\s*:(?:\*\*|__)|^(?:\*\*|__)\s*:/.test(after);
  return isLabel && /^\p{Lu}/u.test(inner) && !/\b(?:name|title|\d)$/i.test(inner) ? no : undefined;
}

function prompt({ inner }: Bracket): Answer {
  const first = /^[\p{L}-]+/u.exec(inner)?.[0].toLowerCase() ?? '';
  const isOpen = /\?|…|\.\.\.|\betc\b|\bsuch as\b/i.test(inner);
  const isVerb = promptVerbs.includes(first) && /\s/.test(inner);
  return isOpen || isVerb || isDictionary(inner) ? { kind: 'bracket', certainty: 'likely' } : undefined;
}

/** Every part of `name/team` is a word that stands for something to be filled. */
function isDictionary(inner: string): boolean {
  return inner
    .toLowerCase()
    .split(/[/|]/)
    .every((part) => promptWords.includes(part.trim()));
}

function phrase({ inner }: Bracket): Answer {
  return inner.trim().split(/\s+/).length > 1 && /\p{L}/u.test(inner)
    ? { kind: 'bracket', certainty: 'likely' }
    : undefined;
}

function singleWord({ inner, before, after }: Bracket): Answer {
  if (!/^\p{L}[\p{L}\p{N}_/-]*$/u.test(inner)) return no;
  // `[action/trigger]` says itself that one of two is meant.
  return isWholeValue(before, after) || inner.includes('/') ? { kind: 'bracket', certainty: 'weak' } : no;
}

/** The last word of a text, in lower case, markup and colons behind it left out. */
function wordBefore(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s*_:]/.test(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && /\p{L}/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

/** Nothing else stands in the item, the cell or behind the label. */
function isWholeValue(before: string, after: string): boolean {
  return /(?:^|[:：])[\s*_]*$/.test(before) && /^[\s*_.,;|]*$/.test(after);
}

import {
  countingWords,
  mentionWords,
  modals,
  nameLabels,
  optionLabels,
  promptAdjectives,
  promptVerbs,
  promptWords,
  requestVerbs,
  sentinels,
  stepWords,
  tagWords,
} from '../dialects/prompts.ts';
import type { Answer, Bracket, Verdict } from './bracketPlace.ts';
import { no, placeOf } from './bracketPlace.ts';
import { annotation, isIdentifierList, reference } from './bracketReferences.ts';
import { isDatePattern } from './datePatterns.ts';
import { isWholeValue, wordBefore } from './lineAround.ts';
import { isOptionWord, isPickList, splitOptions } from './optionLists.ts';

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
  reference,
  nameOfThing,
  markInHeading,
  numberOrConstant,
  numbered,
  identifierOrTag,
  data,
  quoted,
  pickList,
  label,
  marker,
  prompt,
  phrase,
  singleWord,
];

function nothing({ inner }: Bracket): Answer {
  // `[^1]` is a footnote, `[!NOTE]` a callout.
  return /[\p{L}\p{N}%]/u.test(inner) && !/^[\s^!]|\s$/.test(inner) ? undefined : no;
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
  return /\be\.\s?g\.|\bfor example\b|^(?:ex|eg)[.:]|^例/i.test(inner)
    ? { kind: 'example', certainty: 'certain' }
    : undefined;
}

/** `dict[str]`, `redis[asyncio]`, `[a](…`, `[a][b]`, `report-[date].pdf`; but `≤[X]ms` and `FR-[N]`. */
function glued({ inner, before, after }: Bracket): Answer {
  if (/[\w\])}$@]$/.test(before) && !(before.endsWith('$') && isQuantity(inner))) return no;
  if (/\w[-.]$/.test(before) && !isQuantity(inner)) return no;
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
const comparisonBefore = /(?:[≤≥<>=~±+$€£]|\b(?:than|least|most|within|under|below|above|by|to|of|is|P\d\d:?))\s*$/i;

function numberOrConstant(bracket: Bracket): Answer {
  const { inner, before, after } = bracket;
  if (/^[\d\s,.;:+–-]*$/.test(inner)) return no;
  if (isConstant(inner)) return { kind: 'const', certainty: 'certain' };
  if (isAmount(inner)) return { kind: 'unit', certainty: placeOf(bracket) === 'whole' ? 'likely' : 'weak' };
  if (!isQuantity(inner)) return undefined;
  if (unitBehind.test(after) || comparisonBefore.test(before)) return { kind: 'unit', certainty: 'certain' };
  const isNumberOf = /^[XYZN]$/.test(inner) && /\p{L}[ -]$/u.test(before);
  const isValue = /^[XYZN%]$/.test(inner) && isWholeValue(before, after);
  return isValue || isNumberOf ? { kind: 'unit', certainty: 'weak' } : no;
}

/** `X.Y.Z`, `$X,XXX`, `$X/month`, `XX%`: digits that are still letters. */
function isAmount(inner: string): boolean {
  return /^(?:[$€£]\s?X{1,3}|X{1,3}(?=[.,%]))(?:[.,][XYZ]{1,3}){0,3}[%kKM+]?(?:\/\p{L}+)?$/u.test(inner);
}

/** `[Objective 1]`, `[Feature/capability 2]`; `[Story 8]` in front of a task is a tag. */
function numbered(bracket: Bracket): Answer {
  const { inner } = bracket;
  if (!/^\p{L}[\p{L} /&-]*\s\d{1,2}$/u.test(inner)) return undefined;
  const isWhole = placeOf(bracket) === 'whole';
  const isTag = /^(?:story|phase|sprint|epic|task|step|us|user story)\s/i.test(inner) && !isWhole;
  return isTag ? no : { kind: 'bracket', certainty: isWhole ? 'likely' : 'weak' };
}

function identifierOrTag({ inner, before, after }: Bracket): Answer {
  if (isIdentifierList(inner)) return no;
  if (/^(?:[A-Z]{1,3}|[A-Z]{1,2}\d{1,2}|v\d[\d.]*|story\d+|us\d+)$/i.test(inner) && !isDictionary(inner)) return no;
  if (tagWords.includes(inner.toLowerCase())) return no;
  if (!isOptionWord(inner) || isDictionary(inner)) return undefined;
  return isWholeValue(before, after) ? { kind: 'bracket', certainty: 'weak' } : no;
}

/** `[min, max]`, `[id, name, email]`: names of the code in a row. */
function data({ inner }: Bracket): Answer {
  return /^[a-z_][\w.]*(?:,\s?[a-z_][\w.]*)+$/.test(inner) ? { kind: 'bracket', certainty: 'weak' } : undefined;
}

/** `"Last updated: [timestamp]"` is a text of the product, `["mp4","avi"]` data, `[A] → [B]` a path through it. */
function quoted({ inner, before, after }: Bracket): Answer {
  if (/^["'{]/.test(inner) || /[→»]\s*$/.test(before) || /^\s*[→»>]/.test(after)) return no;
  const isInQuotes = [/"/g, /[“”„]/g, /[「」『』]/g, /`/g].some(
    (mark) => (before.match(mark)?.length ?? 0) % 2 === 1 && mark.test(after),
  );
  return isInQuotes ? no : undefined;
}

function pickList(bracket: Bracket): Answer {
  const { inner, before } = bracket;
  const place = placeOf(bracket);
  const spaced = splitOptions(inner);
  const isKnown = isPickList('', spaced) || (spaced.length > 1 && optionLabels.includes(wordBefore(before)));
  const tight = inner.split('/').map((part) => part.trim());
  const known = tight.filter(isOptionWord).length;
  const isTight = tight.length > 1 && (known === tight.length || (known > 0 && place === 'whole' && areWords(tight)));
  if (isKnown || isTight) return { kind: 'options', certainty: 'likely' };
  return spaced.length > 2 ? { kind: 'options', certainty: place === 'aside' ? 'weak' : 'likely' } : undefined;
}

function areWords(parts: readonly string[]): boolean {
  return parts.every((part) => /^\p{L}[\p{L}\p{N}-]*$/u.test(part));
}

/** `**[Error Handling]:** …` is a label that somebody put in brackets; with a bracket behind it, it is not. */
function label({ inner, before, after }: Bracket): Answer {
  const isLabel = /(?:\*\*|__)$/.test(before) && /^\s*:(?:\*\*|__)(?!\s*\[)|^(?:\*\*|__)\s*:(?!\s*\[)/.test(after);
  return isLabel && /^\p{Lu}/u.test(inner) && !/\b(?:name|title|\d)$/i.test(inner) ? no : undefined;
}

/** `Every [NEEDS INPUT] has an owner` speaks of the marker. */
function marker({ inner, before }: Bracket): Answer {
  return /^[A-Z]{2,}(?: [A-Z]+)*$/.test(inner) && countingWords.includes(wordBefore(before)) ? no : undefined;
}

function prompt(bracket: Bracket): Answer {
  const { inner } = bracket;
  const first = /^[\p{L}-]+/u.exec(inner)?.[0].toLowerCase() ?? '';
  const isQuestion = inner.includes('?');
  const isOpen = /…|\.\.\.|\betc\b|\bsuch as\b/i.test(inner) || /^[YMDHS]+(?:[\s:/.,-]+[YMDHS]+)+$/.test(inner);
  const isVerb = promptVerbs.includes(first) && /\s/.test(inner);
  if (!isQuestion && !isOpen && !isVerb && !isDictionary(inner)) return undefined;
  const place = placeOf(bracket);
  const isSaid = (place === 'sentence' || requestVerbs.includes(first)) && !isTitleCase(inner);
  return { kind: 'bracket', certainty: isQuestion || place === 'whole' || isSaid ? 'likely' : 'weak' };
}

/** Every part of `name/team` is a word that stands for something to be filled. */
function isDictionary(inner: string): boolean {
  return inner
    .toLowerCase()
    .split(/[/|]/)
    .every((part) => isPromptWord(part.trim()));
}

/** A label whose value is picked is asked for by its name too: `[Priority]`. */
function isPromptWord(word: string): boolean {
  return promptWords.includes(word) || optionLabels.includes(word);
}

/** `Add to Cart`: more than one word with a capital. */
function isTitleCase(inner: string): boolean {
  return (inner.match(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}/gu)?.length ?? 0) > 1;
}

/** Chinese and Japanese put no spaces between words. */
const unspaced = /^(?!\d)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{N}、，。・：/ー]{4,}$/u;

/** Two or more words. Inside a text, only where they name what is asked for: `Reduce churn by [specific percentage]`. */
function phrase(bracket: Bracket): Answer {
  const { inner, before, isInHeading } = bracket;
  const isPhrase = (/\s/.test(inner) && /\p{L}/u.test(inner)) || unspaced.test(inner);
  if (!isPhrase) return undefined;
  const place = placeOf(bracket);
  const isTitle = isInHeading && /\s(?:name|title)$/i.test(inner);
  const isSaid = place === 'sentence' && (asks(inner) || modals.includes(wordBefore(before)));
  return { kind: 'bracket', certainty: place === 'whole' || isSaid || isTitle ? 'likely' : 'weak' };
}

/** `specific percentage`, `product name`, `type of user`. */
function asks(inner: string): boolean {
  const words = inner.toLowerCase().match(/\p{L}+/gu) ?? [];
  const heads = [words.at(-1), words[words.findIndex((word) => word === 'of' || word === 'for') - 1]];
  return promptAdjectives.includes(words[0] ?? '') || heads.some((word) => word !== undefined && isPromptWord(word));
}

function singleWord(bracket: Bracket): Answer {
  const { inner } = bracket;
  if (!/^\p{L}[\p{L}\p{N}_/-]*$/u.test(inner)) return no;
  if (isStep(bracket)) return { kind: 'bracket', certainty: 'likely' };
  const isWhole = placeOf(bracket) === 'whole';
  const parts = inner.toLowerCase().split('/');
  // `[action/trigger]` says itself that one of two is meant.
  if (isWhole && parts.length > 1 && parts.some(isPromptWord)) return { kind: 'bracket', certainty: 'likely' };
  return isWhole || parts.length > 1 ? { kind: 'bracket', certainty: 'weak' } : no;
}

/** `GIVEN [state]`, `**Cuando** [acción]`; `when [Save] is clicked` names a button. */
function isStep({ inner, before }: Bracket): boolean {
  const word = wordBefore(before);
  const isMarked = /(?:\*\*|__)[\s,:]*$/.test(before) || before.includes(word.toUpperCase());
  return isMarked && stepWords.includes(word) && /^\p{Ll}/u.test(inner);
}

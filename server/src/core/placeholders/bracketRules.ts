import {
  mentionWords,
  modals,
  optionLabels,
  ownerWords,
  promptAdjectives,
  promptVerbs,
  promptWords,
  requestVerbs,
  sentinels,
  stepWords,
  tagWords,
} from '../dialects/prompts.ts';
import type { Answer, Bracket, Verdict } from './bracketPlace.ts';
import { no, placeOf, weak } from './bracketPlace.ts';
import { numbered, numberOrConstant, stillToBeNumbered } from './bracketNumbers.ts';
import { annotation, isIdentifierList, reference } from './bracketReferences.ts';
import { exampleMark } from './examples.ts';
import { isDatePattern } from './datePatterns.ts';
import { isLabelled, isWholeValue, wordBefore } from './lineAround.ts';
import {
  glued,
  label,
  markInHeading,
  marker,
  nameOfThing,
  pathPart,
  quoted,
  reviewMark,
  spokenOf,
} from './otherBrackets.ts';
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
  reviewMark,
  spokenOf,
  sentinel,
  example,
  glued,
  pathPart,
  date,
  stillToBeNumbered,
  annotation,
  reference,
  nameOfThing,
  markInHeading,
  quoted,
  numberOrConstant,
  numbered,
  identifierOrTag,
  data,
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

/** Words that are ordinary ones as well: in lower case they ask alone or before a colon, `[todo: say who]`. */
const everydayMark = /^(?:todo|fixme|tb[acd])$/;

function sentinel({ inner, before, after }: Bracket): Answer {
  const lower = inner.toLowerCase();
  const mark = sentinels.find((word) => lower.startsWith(word) && !/^[\p{L}\p{N}]/u.test(lower.slice(word.length)));
  if (mark === undefined) return undefined;
  const isInSmall = inner.startsWith(mark) && everydayMark.test(mark);
  if (isInSmall && /^\s+\p{L}/u.test(inner.slice(mark.length))) return undefined;
  if (isMention(before, after)) return no;
  return { kind: mark === 'to be replaced by' ? 'replace' : 'sentinel', certainty: 'certain' };
}

/** "No [NEEDS CLARIFICATION] markers remain" speaks of the marker. */
function isMention(before: string, after: string): boolean {
  const word = wordBefore(before);
  return mentionWords.has(word) && /^\s*$|^\s*[,.;)—–]|^\s+(?:marker|placeholder|tag|item|remain|and|or)/i.test(after)
    ? true
    : /^[\s*_]+(?:marker|placeholder)s?\b/i.test(after);
}

function example({ inner }: Bracket): Answer {
  return exampleMark.test(inner) ? { kind: 'example', certainty: 'certain' } : undefined;
}

function date(bracket: Bracket): Answer {
  if (!isDatePattern(bracket.inner)) return undefined;
  return { kind: 'date', certainty: isListed(bracket) ? 'weak' : 'certain' };
}

/** `Due: a day, [DD.MM.YYYY], optional`: what a field of the product looks like, among what else is said of it. */
function isListed({ before }: Bracket): boolean {
  return /[^\s\]][,，、]\s*$/.test(before);
}

/** `**Hours:** [Optional]`: how the value is to be given. */
const isHint = /^(?:option|opcion|facult)\p{L}{1,6}$/iu;

/** `[p]`, `[v1.2]`, `[story1]`. */
const smallTag = /^(?:[a-z]{1,2}|[a-z]{1,2}\d{1,2}|v\d[\d.]*|story\d+|us\d+)$/i;

function identifierOrTag({ inner, before, after, isCell }: Bracket): Answer {
  if (isIdentifierList(inner)) return no;
  if ((/^(?:[A-Z]{1,3}|[A-Z]{1,2}\d{1,2})$/.test(inner) || smallTag.test(inner)) && !isDictionary(inner))
    return isCell && /^(?:[A-Z]{3}|[KLM])$/.test(inner) && !isOptionWord(inner) && isWholeValue(before, after)
      ? weak
      : no;
  if (tagWords.has(inner.toLowerCase())) return isHint.test(inner) && isLabelled(before, after) ? weak : no;
  if (!isOptionWord(inner) || isDictionary(inner)) return undefined;
  return isWholeValue(before, after) ? { kind: 'bracket', certainty: 'weak' } : no;
}

/** `[min, max]`, `[core-types, error-codes]`: names of the code in a row. */
function data(bracket: Bracket): Answer {
  if (!/^[a-z_][\w.-]*(?:,\s?[a-z_][\w.-]*)+$/.test(bracket.inner)) return undefined;
  return placeOf(bracket) === 'whole' ? { kind: 'bracket', certainty: 'weak' } : no;
}

function pickList(bracket: Bracket): Answer {
  const { inner, before } = bracket;
  const place = placeOf(bracket);
  const spaced = splitOptions(inner);
  const isKnown = isPickList('', spaced) || (spaced.length > 1 && optionLabels.has(wordBefore(before)));
  const tight = inner.split('/').map((part) => part.trim());
  const known = tight.filter(isOptionWord).length;
  const isTight = tight.length > 1 && (known === tight.length || (known > 0 && place === 'whole' && areWords(tight)));
  if (isKnown || isTight) return { kind: 'options', certainty: isListed(bracket) ? 'weak' : 'likely' };
  return spaced.length > 2 ? { kind: 'options', certainty: place === 'aside' ? 'weak' : 'likely' } : undefined;
}

function areWords(parts: readonly string[]): boolean {
  return parts.every((part) => /^\p{L}[\p{L}\p{N}-]*$/u.test(part));
}

function prompt(bracket: Bracket): Answer {
  const { inner } = bracket;
  const first = /^[\p{L}-]+/u.exec(inner)?.[0].toLowerCase() ?? '';
  const isQuestion = inner.includes('?');
  const isOpen = /…|\.\.\.|\betc\b|\bsuch as\b/i.test(inner) || /^[YMDHS]+(?:[\s:/.,-]+[YMDHS]+)+$/.test(inner);
  const isVerb = promptVerbs.has(first) && /\s/.test(inner);
  if (!isQuestion && !isOpen && !isVerb && !isDictionary(inner)) return undefined;
  const place = placeOf(bracket);
  const isSaid = (place === 'sentence' || requestVerbs.has(first)) && !isTitleCase(inner);
  return { kind: 'bracket', certainty: isQuestion || place === 'whole' || isSaid ? 'likely' : 'weak' };
}

/** Every part of `name/team` is a word that stands for something to be filled. */
function isDictionary(inner: string): boolean {
  return inner
    .toLowerCase()
    .split(/[/|]/)
    .every((part) => isPromptWord(part.trim()));
}

/** A label whose value is picked is asked for by its name too, `[Priority]`, and so is somebody by what they do: `[PM]`. */
function isPromptWord(word: string): boolean {
  return promptWords.has(word) || optionLabels.has(word) || ownerWords.has(word);
}

/** `Add to Cart`: more than one word with a capital. */
function isTitleCase(inner: string): boolean {
  return (inner.match(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}/gu)?.length ?? 0) > 1;
}

/** Chinese and Japanese put no spaces between words. */
const unspaced =
  /^(?=.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2})(?!\d)[\p{L}\p{N}、，。・：/「」（）()～~%％.\w-]{4,}$/u;

/** Two or more words. Inside a text, only where they name what is asked for: `Reduce churn by [specific percentage]`. */
function phrase(bracket: Bracket): Answer {
  const { inner, before, isInHeading } = bracket;
  const isPhrase = (/\s/.test(inner) && /\p{L}/u.test(inner)) || unspaced.test(inner);
  if (!isPhrase) return undefined;
  const place = placeOf(bracket);
  const isTitle = isInHeading && /\s(?:name|title)$/i.test(inner);
  const isSaid = place === 'sentence' && (asks(inner) || modals.has(wordBefore(before)));
  return { kind: 'bracket', certainty: place === 'whole' || isSaid || isTitle ? 'likely' : 'weak' };
}

/** `specific percentage`, `product name`, `type of user`. */
function asks(inner: string): boolean {
  const words = inner.toLowerCase().match(/\p{L}+/gu) ?? [];
  const heads = [words.at(-1), words[words.findIndex((word) => word === 'of' || word === 'for') - 1]];
  return promptAdjectives.has(words[0] ?? '') || heads.some((word) => word !== undefined && isPromptWord(word));
}

/** `Goal of the project`, `name/team`: what is to be written, in a few words. */
export function namesWhatIsAsked(inner: string): boolean {
  return isDictionary(inner) || asks(inner);
}

function singleWord(bracket: Bracket): Answer {
  const { inner } = bracket;
  if (!/^\p{L}[\p{L}\p{N}_/-]*$/u.test(inner)) return no;
  if (isStep(bracket)) return { kind: 'bracket', certainty: 'likely' };
  const isWhole = placeOf(bracket) === 'whole';
  const parts = inner.toLowerCase().split('/');
  // `[action/trigger]` says itself that one of two is meant.
  if (isWhole && parts.length > 1 && parts.some(isPromptWord)) return { kind: 'bracket', certainty: 'likely' };
  if (isWhole || parts.length > 1 || isInPattern(bracket) || isTerm(bracket) || isNameInHeading(bracket)) return weak;
  // `a test for [endpoint] in …`: small letters are no button.
  if (placeOf(bracket) === 'sentence' && /^\p{Ll}{4,}$/u.test(inner)) return weak;
  return uncased.test(inner) ? weak : no;
}

/** `**User** – [definition]`: what a term in bold means. */
function isTerm({ before, after }: Bracket): boolean {
  return /(?:\*\*|__)\s[–—-]\s$/.test(before) && /^[\s.]*$/.test(after);
}

/** `Core [Domain] Operations`, `[Aggregate] → [table]`: inside a heading; at its end are tags. */
function isNameInHeading({ inner, after, isInHeading }: Bracket): boolean {
  return isInHeading && /^\p{Lu}\p{Ll}{2,}/u.test(inner) && /^\s+\S/.test(after);
}

/** Two or more characters of a script without capitals, in which a tag looks like a prompt; `条件1` is one of several. */
const uncased = /^[\p{Lo}ー]{2,}\d{0,2}$/u;

/** `When [situation], I want [motivation]`: two or more in one sentence, each in small letters. */
function isInPattern({ inner, before, after }: Bracket): boolean {
  const isOther = /(?<![\w\])}])\[\p{Ll}[\p{Ll} -]{2,40}\\?\](?![\w([])/u;
  return (
    /^\p{Ll}[\p{Ll}-]{2,}$/u.test(inner) && wordBefore(before) !== '' && (isOther.test(before) || isOther.test(after))
  );
}

function isCased(word: string): boolean {
  return word !== word.toUpperCase();
}

/** `GIVEN [state]`, `**Cuando** [acción]`; `when [Save] is clicked` names a button. */
function isStep({ inner, before }: Bracket): boolean {
  const word = wordBefore(before);
  const isMarked = /(?:\*\*|__)[\s,:]*$/.test(before) || (isCased(word) && before.includes(word.toUpperCase()));
  return isMarked && stepWords.has(word) && /^[\p{Ll}\p{Lo}]/u.test(inner);
}

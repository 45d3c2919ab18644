import type { Answer, Bracket } from './bracketPlace.ts';
import { no, placeOf, weak } from './bracketPlace.ts';
import { isIdentifierList } from './bracketReferences.ts';
import { isLabelled, isWholeValue } from './lineAround.ts';
import { isConstant, isQuantity } from './otherBrackets.ts';

/** Brackets around numbers that are to come, and around what is numbered. */

/** `- [AB-001]: [Describe it]`: the number is as open as what stands after it. */
export function stillToBeNumbered({ inner, before, after, isCell }: Bracket): Answer {
  if (/^[A-Z]{2,8}(?:-[A-Z]{1,8})?-(?:#{1,4}|X{2,4}|N{2,4})$/.test(inner)) return weak;
  if (!/\d$/.test(inner)) return undefined;
  const leadsPrompt =
    /^[\s*_]*$/.test(before) && (onlyPrompt.test(after) || promptAndMore.test(after) || (isCell && after === ''));
  return leadsPrompt && isIdentifierList(inner) ? weak : undefined;
}

const onlyPrompt = /^[\s*_:–—-]*\[\p{L}[^[\]]*\][\s*_.]*$/u;
/** `**[Q-1]** [Question] — needed by: …`; a tag in capitals asks for nothing. */
const promptAndMore = /^[\s*_:–—-]*\[\p{Lu}?[\p{Ll}\p{Lo}]{3}[^[\]]*\](?!\()/u;

const unitAfter =
  /^\s?(?:%|ms\b|[shdjm]\b|sec|min|hours?\b|days?\b|weeks?\b|months?\b|GB|MB|KB|TB|[kK]\b|x\b|users?\b|requests?\b|endpoints?\b)/u;
const comparisonBefore = /(?:[≤≥<>=~±+$€£]|\b(?:than|least|most|within|under|below|above|by|to|of|is|P\d\d:?))\s*$/i;

/** `2031-04-05 16:00 UTC`: filled in, and the brackets of the template left. */
const dayAndTime = /^\d{4}-\d{2}-\d{2}[T\s]\d{1,2}:\d{2}(?::\d{2})?\s?[A-Z]{0,5}$/;
/** `**Version:** [1.0]`, `**Impact:** [1-5]`: where a number stands, and may be another. */
const numberOfMany = /^(?:v?\d+(?:\.\d+){1,2}|[01][-–]\d{1,3})$/;

export function numberOrConstant(bracket: Bracket): Answer {
  const { inner, before, after } = bracket;
  if (isLabelled(before, after) && numberOfMany.test(inner)) return weak;
  if (/^[\d\s,.;:+–-]*$/.test(inner) || dayAndTime.test(inner)) return no;
  if (isConstant(inner)) return { kind: 'const', certainty: 'certain' };
  if (isAmount(inner)) return { kind: 'unit', certainty: placeOf(bracket) === 'whole' ? 'likely' : 'weak' };
  if (!isQuantity(inner)) return undefined;
  const isCounted = unitAfter.test(after) || (inner !== 'x' && /^\s?\p{Ll}{3,}/u.test(after));
  // `[x] done` is a box without its list, and `Mark [x] when done` speaks of it.
  if (/^x$/i.test(inner) && /^[\s>]*$/.test(before) && (inner === 'x' || !isCounted)) return no;
  if (isCounted || comparisonBefore.test(before)) return { kind: 'unit', certainty: 'certain' };
  const isNumberOf =
    /^#?[XYZN](?:[+-]\d)?$/.test(inner) &&
    (/\p{L}[ -]$/u.test(before) || /^\s?[\p{Script=Han}\p{Script=Hangul}]/u.test(after));
  const isLetters = /^#?[XYZNM%]$/.test(inner) && isWholeValue(before, after);
  const isDoubled = /^(?:X{2,4}|Y{2,4}|Z{2,4}|N{2,4})$/.test(inner);
  return isLetters || isDoubled || isNumberOf ? { kind: 'unit', certainty: 'weak' } : no;
}

/** `X.Y.Z`, `$X,XXX`, `$X/month`, `XX%`: digits that are still letters. */
function isAmount(inner: string): boolean {
  return /^(?:[$€£]\s?X{1,3}|v?X{1,3}(?=[.,%]))(?:[.,][XYZ]{1,3}){0,3}[%kKM+]?(?:\/\p{L}+)?$/u.test(inner);
}

/** `[Objective 1]`, `[Feature/capability 2]`; `[Story 8]` in front of a task is a tag. */
export function numbered(bracket: Bracket): Answer {
  const { inner } = bracket;
  if (!/^\p{L}[\p{L} /&-]*\s\d{1,2}$/u.test(inner)) return undefined;
  const isWhole = placeOf(bracket) === 'whole';
  const isTag = /^(?:story|phase|sprint|epic|task|step|us|user story)\s/i.test(inner) && !isWhole;
  return isTag ? no : { kind: 'bracket', certainty: isWhole ? 'likely' : 'weak' };
}

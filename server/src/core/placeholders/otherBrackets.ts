import { isGlued } from '../dialects/languages/words.ts';
import {
  countingWords,
  nameLabels,
  promptAdjectives,
  promptVerbs,
  promptWords,
  sentinels,
} from '../dialects/prompts.ts';
import type { Answer, Bracket } from './bracketPlace.ts';
import { no, weak } from './bracketPlace.ts';
import { isWholeValue, wordBefore } from './lineAround.ts';

/** What square brackets hold besides prompts and references: names, marks, quotations and code. */

/** `**[ASSUMED — agreed with the client]**`: somebody looked at it, and says so; `[NEEDS INPUT — who pays?]` asks. */
export function reviewMark({ inner }: Bracket): Answer {
  if (!/^\p{Lu}{3}/u.test(inner)) return undefined;
  const mark = /^(\p{Lu}{3,}(?:[ _-]\p{Lu}+)*)\s*[—–]\s*\S|^(\p{Lu}{3,}ED)\s-\s\S/u.exec(inner)?.slice(1).find(Boolean);
  if (mark === undefined || /[?？]/.test(inner)) return undefined;
  const first = /^\p{L}+/u.exec(mark)?.[0].toLowerCase() ?? '';
  const isAsking = sentinels.some((word) => mark.toLowerCase().startsWith(word)) || first.startsWith('need');
  return isAsking || promptVerbs.has(first) ? undefined : no;
}

/** `"[todo text]"` within a sentence, `Swap "[Region 1]" for it`: a bracket alone in quotes that are not the whole value. */
export function spokenOf({ before, after }: Bracket): Answer {
  const quote = /(["“„«「『])$/.exec(before)?.[1];
  const isAlone = quote !== undefined && /^["”“»」』]/.test(after);
  return isAlone && !isWholeValue(before.slice(0, -1), after.slice(1)) ? no : undefined;
}

/** `dict[str]`, `redis[asyncio]`, `[a](…`, `[a][b]`, `report-[date].pdf`; but `≤[X]ms`, `FR-[N]`, `# RFC-[number]: …` and `_[x]_`, which is in italics. */
export function glued({ inner, before, after }: Bracket): Answer {
  const isInItalics = /(?:^|[\s(|])_{1,2}$/.test(before) && /^_{1,2}(?:[\s).,;:|]|$)/.test(after);
  if (isInItalics) return undefined;
  if (
    /[\w\])}$@]$/.test(before) &&
    !(before.endsWith('$') && (isQuantity(inner) || /^\p{Lu}\p{Ll}+|^X{1,3}[.,]X/u.test(inner)))
  )
    return no;
  if (/\w[-.]$/.test(before) && !isQuantity(inner)) return isNumberOfTitle(before, after, inner) ? weak : no;
  if (!/^[\w([]/.test(after)) return undefined;
  return isQuantity(inner) ? undefined : no;
}

/** `ADR-[number]: …`: the letters in front of what is to be numbered. */
function isNumberOfTitle(before: string, after: string, inner: string): boolean {
  return (
    /^[\s*_`]*[A-Z]{2,6}-$/.test(before) &&
    /^[\s*_`]*(?:[:：–—-]|$)/.test(after) &&
    /^[\p{L}\p{M}.° ]{1,20}$/u.test(inner)
  );
}

export function isQuantity(inner: string): boolean {
  return /^(?:#?[XYZNM]{1,3}(?:[+-]\d)?|\d+|#|%)$/i.test(inner);
}

export function pathPart({ inner, before, after }: Bracket): Answer {
  if (isQuantity(inner) && /[$€£≤<>]$/.test(before)) return undefined;
  // `[Score]/100` is a value.
  if (/^\/\s?\d/.test(after) && !/[\w/.]$/.test(before)) return undefined;
  return before.endsWith('/') || after.startsWith('/') ? no : undefined;
}

/** `### [parse_document]`, `### Entity: [User]`: the brackets mark a name of the code, and may stay. */
export function nameOfThing({ inner, before, after, isInHeading }: Bracket): Answer {
  if (!isInHeading || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(inner) || after.trim() !== '') return undefined;
  const label = before.trimEnd().endsWith(':') ? wordBefore(before.trimEnd().slice(0, -1)) : '';
  const isCodeName = before.trim() === '' && /[a-z0-9]_[a-z0-9]/.test(inner);
  const isNamed = nameLabels.has(label) && !/^(?:name|title)$/i.test(inner);
  return isCodeName || isNamed ? { kind: 'name', certainty: 'hint' } : undefined;
}

/** Those that end a word of a script without spaces: `テーブル名`, `도메인명`. */
const gluedNouns = [...promptWords].filter((word) => isGlued(word) || /^\p{Script=Hangul}$/u.test(word));

/** `機能ID`. */
const gluedId = /\p{Lo}ID$/u;

/** `## [x] Done`, `# Login [Feature]`; `### [ServiceName]` is to become one. */
export function markInHeading({ inner, before, after, isInHeading }: Bracket): Answer {
  if (!isInHeading || /\s/.test(inner)) return undefined;
  // `### 5.x [画面名]`
  const isFirst = /^[\dx.\s]*$/.test(before);
  const isBareLast = after.trim() === '' && !/[:\]–—-]\s*$/.test(before);
  // `# [功能名称] 设计` is to be named, `# [草案] 设计` is not.
  if (isFirst && inner.length > 2 && (gluedId.test(inner) || gluedNouns.some((noun) => inner.endsWith(noun))))
    return { kind: 'bracket', certainty: 'weak' };
  if (isFirst && isBareLast && /^\p{Lu}\p{Ll}+\p{Lu}/u.test(inner)) return { kind: 'bracket', certainty: 'weak' };
  return (isFirst || isBareLast) && !isConstant(inner) ? no : undefined;
}

/** `PROJECT_NAME`; what stands for one of many is numbered, as `INTERNAL_IP_001`. */
export function isConstant(inner: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(inner) && !/_\d{2,}$/.test(inner);
}

/** ``[`a`, `b`]``: a list of values. */
const allCode = /^`[^`]+`(?:,\s?`[^`]+`)*$/;

/** `"Last updated: [timestamp]"` is a text of the product, `["mp4","avi"]` data, `[A] → [B]` a path through it; `[Current] → [Target]` is to be filled. */
export function quoted({ inner, before, after }: Bracket): Answer {
  const isOnPath = /[→»]\s*$/.test(before) || /^\s*(?:[→»]|>(?!=?\s?\[?[\dXYZN]))/.test(after);
  if (isOnPath && promptAdjectives.has(inner.toLowerCase())) return weak;
  if (/^["'{]/.test(inner) || allCode.test(inner) || (isOnPath && !/^\p{Ll}.*\s/u.test(inner))) return no;
  const isInQuotes = [/"/g, /[“”„]/g, /[「」『』]/g, /`/g].some(
    (mark) => (before.match(mark)?.length ?? 0) % 2 === 1 && mark.test(after),
  );
  if (!isInQuotes) return undefined;
  const isQuotation = /\s/.test(inner) && isAllInQuotes(before, after);
  return isQuotation || isSentenceOfPrompts(before, after) ? { kind: 'bracket', certainty: 'weak' } : no;
}

/** `"[What a user said]"`: the whole value, and a quotation that is to come. */
function isAllInQuotes(before: string, after: string): boolean {
  return /^[\s>*_]*["“„«「『]$/.test(before) && /^["”»」』][\s*_.]*$/.test(after);
}

const another = /\[[\p{Ll}\p{Lo}][^[\]]{2,60}\]/u;

/** `Job: "When [situation], I want [motivation]"`: a quotation that is the whole value, with two prompts or more. */
function isSentenceOfPrompts(before: string, after: string): boolean {
  const isWhole =
    /(?:^|[:：])[\s*_]*["“„«「『][^"”»」』]*$/.test(before) && /^[^"”»」』]*["”»」』][\s*_.]*$/.test(after);
  return isWhole && (another.test(before) || another.test(after));
}

/** `**[Error Handling]:** …` is a label that somebody put in brackets, except in a template; with a bracket after it, it is not. */
export function label({ inner, before, after }: Bracket): Answer {
  const isLabel = /(?:\*\*|__)$/.test(before) && /^\s*:(?:\*\*|__)(?!\s*\[)|^(?:\*\*|__)\s*:(?!\s*\[)/.test(after);
  return isLabel && /^\p{Lu}/u.test(inner) && !/\b(?:name|title|\d)$/i.test(inner)
    ? { kind: 'bracket', certainty: 'weak' }
    : undefined;
}

/** `Every [NEEDS INPUT] has an owner` and `a [NEEDS INPUT] marker` speak of the marker. */
export function marker({ inner, before, after }: Bracket): Answer {
  const isSpokenOf = countingWords.has(wordBefore(before)) || /^\s+(?:marker|placeholder|tag)s?\b/i.test(after);
  return /^\p{Lu}{2,}(?: \p{Lu}+)*$/u.test(inner) && isSpokenOf ? no : undefined;
}

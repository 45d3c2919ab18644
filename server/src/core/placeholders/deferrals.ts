import type { Prose } from '../syntax/markdown/markdown.ts';
import { nearAfter, nearBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';

const mark =
  /(?<![\p{L}\p{N}])(?:to be (determined|defined|decided|confirmed|completed|filled(?: in)?|added|populated|provided|specified|agreed|written)|TB[ACD])(?![\p{L}\p{N}])/giu;
/** Holds wherever something is put off, and costs less. */
export function mayBeDeferred(text: string): boolean {
  return /to be |tb[acd]/i.test(text);
}

/** What is put off with these is a decision; `(to be populated later)` may be what the product does. */
const settles = /^(?:determined|defined|decided|confirmed|specified|agreed)$/i;
const atStart = /(?:^|[:：])[\s*_(]*$/;
const inBrackets = /\([\s*_]*$/;
/** Until when: `to be decided after the pilot`. */
const untilWhen = /^\s+(?:after|before|during|once|later|upon|when)\b/i;
/** Who or what settles it when the product runs: `to be determined at run time`. */
const byProduct = /^\s+(?:as|at|based|by|dynamically|from|through|to)\b/i;
const valueEnd = /^[\s*_.]*(?:$|[);])|^\s*[-–—(]/;

/**
 * What is put off in words: `**Owner:** To be determined`, `Launch (TBD)`, `(to be completed after the review)`. Only as a
 * value or in round brackets; elsewhere, the same words are ordinary grammar.
 */
export function* findDeferrals(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
): Iterable<Placeholder> {
  for (const match of text.slice(prose.start, prose.end).matchAll(mark)) {
    const start = prose.start + match.index;
    const before = nearBefore(text, prose, start);
    const after = nearAfter(text, prose, start + match[0].length);
    const isBracketed = inBrackets.test(before);
    const isWord = match[1] === undefined;
    if (isWord && (!isBracketed || match[0] !== match[0].toUpperCase())) continue;
    const mayBeAside = isBracketed && (isWord || settles.test(match[1] ?? ''));
    if ((!mayBeAside && !atStart.test(before)) || isElsewhere(start)) continue;
    const isPutOff = valueEnd.test(after) || untilWhen.test(after);
    if (!isPutOff && (!mayBeAside || byProduct.test(after))) continue;
    const end = start + match[0].length + (isWord ? 0 : restOf(after, isBracketed));
    const written = text.slice(start, end);
    yield { start, end, kind: 'tbd', text: written, hint: written, options: [], examples: [], certainty: 'likely' };
  }
}

/** How much of the line belongs to it: as far as the bracket, or the sentence. */
function restOf(after: string, isBracketed: boolean): number {
  const end = after.search(isBracketed ? /[).]/ : /[.;|*_(]|\s[-–—]\s/);
  return (end === -1 ? after.replace(/…$/, '') : after.slice(0, end)).trimEnd().length;
}

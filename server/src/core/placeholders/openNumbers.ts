import { measureUnits } from '../dialects/prompts.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { spanAt } from '../text/span.ts';
import { lineAfter, lineBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';

/** `#XXX`, `# RFC – XXX: …`, and the letters of `X%`, `Y months` and `< Z ms`. */
const letters = /(?<![\p{L}\p{M}\p{N}_.'’&/+*=)@-])#?(?:X{2,5}(?:-X{2,5})?|N{3,4}|[XYZN])(?![\p{L}\p{M}\p{N}_-])/gu;
/** Costs less than the pattern above. */
const mayHold = /\b(?:[XYZN]|X{2,5}|N{3,4})\b/;
const comparison = /[<>≤≥]=?\s?$/;
/** After a label or a dash, where a number stands. */
const beginsValue = /[:：–—][\s*_]*$/;
/** `# RFC NNNN`, `ADR XXX`. */
const nameOfDocument = /^[A-Z]{2,6} $/;
const unitAfter = /^\s?(?:%|(\p{L}{1,14}))/u;

/** Numbers that are still letters, where one stands; only an unfilled document leaves them so. */
export function* findOpenNumbers(text: string, { prose, codeSpans }: Markdown): Iterable<Placeholder> {
  for (const part of prose) {
    const found = text.slice(part.start, part.end);
    if (!mayHold.test(found)) continue;
    for (const { 0: written, index } of found.matchAll(letters)) {
      const start = part.start + index;
      const end = start + written.length;
      const isNumber = isNumberAt(written, lineBefore(text, part, start), lineAfter(text, part, end));
      if (isNumber && spanAt(codeSpans, start) === undefined)
        yield { start, end, kind: 'unit', text: written, hint: written, options: [], examples: [], certainty: 'weak' };
    }
  }
}

function isNumberAt(written: string, before: string, after: string): boolean {
  if (written.startsWith('#')) return written.length > 2 || beginsValue.test(before);
  if (written.length > 1 && beginsValue.test(before)) return true;
  if (/[$€£¥]\s?$/.test(before) || written.includes('-')) return true;
  if (written.length > 2 && nameOfDocument.test(before)) return true;
  const unit = unitAfter.exec(after);
  return comparison.test(before) || (unit !== null && (unit[1] === undefined || isUnit(unit[1].toLowerCase())));
}

const shortUnits = new Set('ms s sec secs min mins h hrs gb mb kb tb rps qps'.split(' '));

function isUnit(word: string): boolean {
  return shortUnits.has(word) || (word.length > 2 && measureUnits.some((unit) => word.startsWith(unit)));
}

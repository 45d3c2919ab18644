import type { Markdown } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { spanAt } from '../text/span.ts';
import type { Verdict } from './bracketPlace.ts';
import { classifyBracket } from './bracketRules.ts';
import { describeBracket } from './brackets.ts';
import { isDatePattern } from './datePatterns.ts';
import { isWholeValue, nearAfter, nearBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';

/** `**Branch**: `[###-feature-name]`` and `- `[Describe the goal]``: in code, and all there is of a value. */
const enclosed = /^`+\s?(\[([^[\]`]{2,200})\]|[<{](\p{L}[^<>{}`=@\\]{1,120})[>}])\s?`+$/u;
/** `[x for x in list]`, `["a"]`, `[0:5]`, `[a, b]`: lists of a programming language. */
const codeList = /\bfor\b.+\bin\b|["'=;{}<>|\\]|^[\w.*]+(?:\s?[,:]\s?[\w.*]+)*$/;
/** `<заполнить>`: no script but ours names anything in code. */
const otherScript = /(?!\p{Script=Latin})\p{L}/u;
const name = /^#{0,4}-?\p{L}+(?:[ _/.-]+\p{L}+)+$/u;

const mayOpen = /^`+\s?[[<{YDM]/;

/** A code span that is all there is of a value, and a prompt or a date that is still a pattern. */
export function* findCodeValue(text: string, { prose }: Markdown, span: Span): Iterable<Placeholder> {
  if (span.end - span.start > longest || !mayOpen.test(text.slice(span.start, span.start + 6))) return;
  const code = text.slice(span.start, span.end);
  const part = spanAt(prose, span.start);
  if (part === undefined) return;
  const date = code.replaceAll('`', '').trim();
  const match = isDatePattern(date) ? null : enclosed.exec(code);
  if (match === null && !isDatePattern(date)) return;
  const before = nearBefore(text, part, span.start);
  if (!isWholeValue(before, nearAfter(text, part, span.end))) return;
  const written = match?.[1] ?? date;
  const isInBraces = written.startsWith('{');
  // Without a label, it is described.
  if (isInBraces && !/[:：][\s*_]*$/.test(before)) return;
  const start = text.indexOf(written, span.start);
  const verdict = isInBraces
    ? ({ kind: 'bracket', certainty: 'weak' } as const)
    : match === null
      ? ({ kind: 'date', certainty: 'weak' } as const)
      : verdictOn(match[2], match[3] ?? '');
  const inner = match?.[2] ?? match?.[3] ?? date;
  if (verdict !== undefined)
    yield {
      start,
      end: start + written.length,
      text: written,
      ...describeBracket(inner.replace(/^#+-?/, '')),
      ...verdict,
    };
}

/** In UTF-16 units: with its backticks, no prompt in code is longer. */
const longest = 210;

function verdictOn(inBrackets: string | undefined, inAngles: string): Verdict | undefined {
  if (inBrackets === undefined)
    return name.test(inAngles) || otherScript.test(inAngles)
      ? { kind: 'bracket', certainty: otherScript.test(inAngles) ? 'likely' : 'weak' }
      : undefined;
  if (name.test(inBrackets)) return { kind: 'bracket', certainty: 'weak' };
  if (codeList.test(inBrackets)) return undefined;
  const verdict = classifyBracket({ inner: inBrackets, before: '', after: '', isInHeading: false, isCell: false });
  const isSaid =
    verdict?.kind === 'example' ||
    /[?？。…]$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3}/u.test(inBrackets);
  return verdict === undefined ? undefined : { kind: verdict.kind, certainty: isSaid ? 'likely' : 'weak' };
}

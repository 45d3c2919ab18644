import { promptVerbs, promptWords, requestVerbs, sentinels } from '../dialects/prompts.ts';
import { anyOf, isGlued } from '../dialects/languages/words.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { describeBracket } from './brackets.ts';
import { exampleMark } from './examples.ts';
import { lineAfter, lineBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';

/** `*(who it is for)*`, `_(ex: REST)_`, `（…）`, `(…)`: in round brackets, in italics or full-width or plain; the last over several lines too. */
const aside =
  /([*_])[(（]([^()（）\n\r]{2,200}(?:[(（][^()（）\n\r]{1,60}[)）][^()（）\n\r]{0,60})?)[)）]\1|（([^()（）\n\r]{4,200})）|\(([^()（）]{8,300})\)/gu;
/** Plain ones at the beginning of a value alone. */
const mayHold = /[*_][(（]|（|(?:^|[:：#*|-]) ?\(/m;
/** Said of what stands before, and no prompt. */
const remark = /^(?:optional|mandatory|required|none|n\/a|empty|tbd|todo|see\b|if\b)/i;

/** Instructions in round brackets that are all there is of a value: in italics, or in full-width ones that ask in so many words. */
export function* findAsides(text: string, { prose }: Markdown): Iterable<Placeholder> {
  if (!mayHold.test(text)) return;
  for (const part of prose) {
    const written = text.slice(part.start, part.end);
    if (!mayHold.test(written)) continue;
    for (const match of written.matchAll(aside)) {
      const inner = (match[2] ?? match[3] ?? match[4] ?? '').trim().replace(/\s+/g, ' ');
      const start = part.start + match.index;
      const end = start + match[0].length;
      const isWhole =
        /(?:^|[:：])[\s*_]*$/.test(lineBefore(text, part, start)) && /^[\s*_.。]*$/.test(lineAfter(text, part, end));
      if (!isWhole || remark.test(inner) || !isPrompt(match, inner)) continue;
      const certainty = match[4] !== undefined || exampleMark.test(inner) || asks(inner) ? 'likely' : 'weak';
      yield { start, end, kind: 'bracket', text: match[0], ...describeBracket(inner), certainty };
    }
  }
}

/** `- _Ex: Checkout takes less than 2 s._`: an example in italics, where the value is to come; only an unfilled document leaves it so. */
export function* findExamplesInItalics(text: string, { prose }: Markdown): Iterable<Placeholder> {
  for (const { start, end, kind } of prose) {
    const mark = text.charAt(start);
    if ((mark !== '_' && mark !== '*') || kind === 'heading' || end - start > longestExample) continue;
    const written = text.slice(start, end).trimEnd();
    const inner = written.slice(1, -1);
    if (!written.endsWith(mark) || inner.includes(mark) || exampleMark.exec(inner)?.index !== 0) continue;
    const { hint, options, examples } = describeBracket(inner);
    yield {
      start,
      end: start + written.length,
      kind: 'example',
      text: written,
      hint,
      options,
      examples,
      certainty: 'weak',
    };
  }
}

/** In UTF-16 units. */
const longestExample = 300;

/** In italics anything is; full-width brackets have to ask, and plain ones to ask for what is to be written there. */
function isPrompt([, , italic, wide]: RegExpExecArray, inner: string): boolean {
  if (italic !== undefined) return true;
  return wide !== undefined ? asks(inner) : requested.test(inner) || /\sgoes here$/.test(inner);
}

/** `fill me in with a name`, `describe the problem`. */
const requested = new RegExp(`^(?:please )?(?:${anyOf([...sentinels, ...requestVerbs])})\\s`, 'iu');

/** A question, a request, or a single word that stands for what is to be said. */
function asks(inner: string): boolean {
  const first = /^[\p{L}-]+/u.exec(inner)?.[0].toLowerCase() ?? '';
  const isRequest = requestVerbs.has(first) || (promptVerbs.has(first) && /\s/.test(inner));
  return /[?？]$/.test(inner) || isRequest || promptWords.has(inner.toLowerCase()) || requests.test(inner);
}

/** Chinese, Japanese and Korean put the verb anywhere: `从用户视角描述…`, `…を記入`. */
const requests = new RegExp(anyOf([...requestVerbs].filter(isGlued)), 'u');

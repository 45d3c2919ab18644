import type { SentinelStyle } from '../dialects/promptStyles.ts';
import { sentinelStyles } from '../dialects/promptStyles.ts';
import type { PromptStyles } from '../project/readingOptions.ts';
import type { Prose } from '../syntax/markdown/markdown.ts';
import { describeBracket } from './brackets.ts';
import { lineAfter, lineBefore } from './lineAround.ts';
import type { Placeholder, PlaceholderKind } from './placeholder.ts';

/** Where a value begins: the line, the cell, or what comes after a label or a question; a sign such as 🔴 may stand before it. */
const beginsValue = /(?:^|[:：?？])[\s*_"']*(?:\p{Extended_Pictographic}\uFE0F?[\s*_]+)?$/u;

/**
 * `NEEDS CLARIFICATION: which users?`, `**Owner:** TBD`, `TODO: name an owner`, and the words of the team. Only where a
 * value begins: in the middle of a sentence they are spoken of. A word of the team counts wherever it stands.
 */
export function* findBareSentinels(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
  { sentinels }: PromptStyles,
): Iterable<Placeholder> {
  const written = text.slice(prose.start, prose.end);
  for (const match of written.matchAll(common)) {
    const style = styleOf.get(match[0]);
    const start = prose.start + match.index;
    if (style === undefined || isElsewhere(start) || !beginsValue.test(lineBefore(text, prose, start))) continue;
    const length = lengthOf(style, match[0], lineAfter(text, prose, start + match[0].length));
    if (length !== undefined) yield prompt(text, start, start + length, style.kind);
  }
  for (const mark of sentinels)
    for (let at = written.indexOf(mark); at !== -1; at = written.indexOf(mark, at + mark.length)) {
      const start = prose.start + at;
      const after = lineAfter(text, prose, start + mark.length);
      const isWord = !/[\p{L}\p{N}]$/u.test(written.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(after);
      if (!isWord || isElsewhere(start)) continue;
      const asks = mark.endsWith(':') || after.startsWith(':');
      yield prompt(text, start, start + mark.length + (asks ? after.trimEnd().length : 0), 'team');
    }
}

/** Whether any of its words stands in a text, and be it in another one. */
export function mayHoldSentinel(text: string, { sentinels }: PromptStyles): boolean {
  return anyMark.test(text) || sentinels.some((mark) => text.includes(mark));
}

const styleOf = new Map(sentinelStyles.map((style) => [style.mark, style]));
const anyMark = new RegExp([...styleOf.keys()].join('|'));
/** Underscores around a mark are emphasis; within a word they are part of it: `MY_TODO`. */
const common = new RegExp(
  `(?<![A-Za-z\\d~-]|[A-Za-z\\d]_)(?:${[...styleOf.keys()].join('|')})(?![A-Za-z\\d-]|_[A-Za-z\\d])`,
  'g',
);

/** How much of the line is the prompt; undefined when the word is only part of a sentence. */
function lengthOf({ asks, stands }: SentinelStyle, mark: string, after: string): number | undefined {
  if (asks && /^(?:\*\*|__)?\s?[:：]|^\(/.test(after))
    return mark.length + after.trimEnd().replace(/(?:\*\*|__|[*_])$/, '').length;
  return stands && /^[\s*_"'.]*$|^\s*[(;,–—]|^\s+-\s/.test(after) ? mark.length : undefined;
}

/** Emphasis and a name between the mark and what it asks: `TODO(bob): …`, `TODO:** …`. */
const besideMark = /^(TODO|FIXME|TBD|NEEDS CLARIFICATION)(?:\([\w@. -]*\))?(?:\*\*|__)?\s?[:：](?:\*\*|__)?\s*/;

function prompt(text: string, start: number, end: number, kind: PlaceholderKind): Placeholder {
  const written = text.slice(start, end);
  const { hint, options, examples } = describeBracket(written.replace(besideMark, '$1: '));
  return { start, end, kind, text: written, hint, options, examples, certainty: 'certain' };
}

import { promptWords } from '../dialects/prompts.ts';
import type { Prose } from '../syntax/markdown/markdown.ts';
import { nearAfter, nearBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';

const handle = /(?<![\w@/.:+-])@([a-z]+(?:[-_][a-z]+){0,3})(?![\w@.-])/g;
const others = /@[\w-]+/g;
/** Words that a handle has instead of a name, besides those of other prompts. */
const nobody = new Set(['handle', 'someone', 'your', 'github', 'assignee', 'reviewer', 'mention']);

/** `**Author:** @username` and `@name, @name`: a handle of nobody, as a value. Somebody may be called `@product`, so that only an unfilled document asks. */
export function* findHandles(
  text: string,
  prose: Prose,
  isElsewhere: (offset: number) => boolean,
): Iterable<Placeholder> {
  for (const { 0: written, 1: name = '', index } of text.slice(prose.start, prose.end).matchAll(handle)) {
    const start = prose.start + index;
    const end = start + written.length;
    if (isElsewhere(start) || !name.split(/[-_]/).every((word) => promptWords.has(word) || nobody.has(word))) continue;
    const before = nearBefore(text, prose, start).replace(others, '');
    const after = nearAfter(text, prose, end).replace(others, '');
    if (!/(?:^|[:：])[\s*_,]*$/.test(before) || !/^[\s*_.,;|]*$/.test(after)) continue;
    yield { start, end, kind: 'bracket', text: written, hint: name, options: [], examples: [], certainty: 'weak' };
  }
}

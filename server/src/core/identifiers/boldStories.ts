import { mayHoldLabel, plannedHeading, plannedNumberOf, storyHeading } from '../dialects/implicitIdentifiers.ts';
import { epicKind, plannedStoryKind, storyKind } from '../dialects/implicitIdentifiers.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { DefinitionCandidate } from './definitions.ts';
import { requirementBlock } from './requirementBlock.ts';

/** In UTF-16 units: no line that names a story is longer. */
const longest = 200;
const bold = /^(\*\*|__)([^*_\n\r]{3,150})\1(\s*[:：–—-]?)/;

/** `**User Story 1: Sign in**` and `**Story 2.3** — Sign out`, on a line of their own in a paragraph: headings in bold. */
export function* findBoldStories(text: string, markdown: Markdown): Iterable<DefinitionCandidate> {
  if (!(text.includes('**') || text.includes('__')) || !mayHoldLabel.test(text)) return;
  for (const { start, end, kind, item } of markdown.prose) {
    if (kind !== 'paragraph' || item !== undefined || (text[start] !== '*' && text[start] !== '_')) continue;
    for (const line of readLineSpans(text, start, end)) {
      const found = storyAt(text, line);
      if (found === undefined) continue;
      const block = requirementBlock(
        text,
        markdown,
        line,
        (other, within) => within === undefined && storyAt(text, other) !== undefined,
      );
      yield { token: found.token, definition: { site: 'para-bold', title: found.title, block } };
    }
  }
}

function storyAt(
  text: string,
  line: Span,
): (Pick<DefinitionCandidate, 'token'> & { readonly title: string }) | undefined {
  if (line.end - line.start > longest) return undefined;
  const written = text.slice(line.start, line.end);
  const [whole = '', marks = '', inside = '', separator = ''] = bold.exec(written) ?? [];
  const story = storyHeading.exec(inside);
  const planned = story === null ? plannedHeading.exec(inside) : null;
  const match = story ?? planned;
  if (match === null) return undefined;
  const own = inside.slice(match[0].length).replace(/^[\s:：.–—-]+/, '');
  const rest = written.slice(whole.length).trim();
  // `**User Story 1** needs …` is a sentence about it.
  if (own === '' && rest !== '' && separator.trim() === '') return undefined;
  const plannedKind = planned?.[1] === undefined ? epicKind : plannedStoryKind;
  const kind = story === null ? plannedKind : storyKind;
  const number = story?.[1] ?? plannedNumberOf(planned?.[2] ?? '', plannedKind === plannedStoryKind).name;
  const start = line.start + marks.length;
  return {
    token: {
      start,
      end: start + match[0].length,
      name: story === null ? `${kind.prefix} ${number}` : `US${number}`,
      prefix: kind.prefix,
      isSeparated: true,
      kind,
    },
    title: withoutMarkup(own === '' ? rest : own),
  };
}

import type { IdentifierKind } from '../dialects/dialect.ts';
import {
  mayHoldLabel,
  plannedHeading,
  plannedNumberOf,
  requirementHeading,
  storyHeading,
} from '../dialects/implicitIdentifiers.ts';
import {
  criterionKind,
  epicKind,
  plannedStoryKind,
  requirementKind,
  storyKind,
} from '../dialects/implicitIdentifiers.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { DefinitionCandidate } from './definitions.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { requirementNamed } from './implicitIdentifiers.ts';
import { requirementBlock } from './requirementBlock.ts';
import { isInRelatingSection } from './rowSites.ts';

/** In UTF-16 units: no line that names a story is longer. */
const longest = 200;
const bold = /^(\*\*|__)([^*_\n\r]{3,150})\1(\s*[:：–—-]?)/;

/** `**User Story 1: Sign in**` and `**Story 2.3** — Sign out`, on a line of their own in a paragraph: headings in bold. Requirements stand so in lists, too. */
export function* findBoldStories(text: string, markdown: Markdown): Iterable<DefinitionCandidate> {
  if (!(text.includes('**') || text.includes('__')) || !mayHoldLabel.test(text)) return;
  for (const { start, end, kind, item: index } of markdown.prose) {
    if (kind !== 'paragraph' || (text[start] !== '*' && text[start] !== '_')) continue;
    const item = index === undefined ? undefined : markdown.items[index];
    if (item !== undefined) {
      const [line] = readLineSpans(text, start, end);
      const found = line === undefined || start !== item.content.start ? undefined : namedAt(text, line);
      const isListed = found !== undefined && isRequirement(found.token) && found.title !== '';
      if (isListed && !isInRelatingSection(text, markdown, start))
        yield { token: found.token, definition: { site: 'list-bold', title: found.title, block: item } };
      continue;
    }
    for (const line of readLineSpans(text, start, end)) {
      const found = namedAt(text, line);
      if (found === undefined) continue;
      const block = requirementBlock(
        text,
        markdown,
        line,
        (other, within) => within === undefined && namedAt(text, other) !== undefined,
      );
      yield { token: found.token, definition: { site: 'para-bold', title: found.title, block } };
    }
  }
}

function isRequirement({ kind }: IdentifierToken): boolean {
  return kind === requirementKind || kind === criterionKind;
}

function namedAt(
  text: string,
  line: Span,
): (Pick<DefinitionCandidate, 'token'> & { readonly title: string }) | undefined {
  if (line.end - line.start > longest) return undefined;
  const written = text.slice(line.start, line.end);
  const [whole = '', marks = '', inside = '', separator = ''] = bold.exec(written) ?? [];
  const [length, name, kind] = nameIn(inside) ?? [];
  if (length === undefined || name === undefined || kind === undefined) return undefined;
  const own = inside.slice(length).replace(/^[\s:：.–—-]+/, '');
  const rest = written.slice(whole.length).trim();
  // `**User Story 1** needs …` is a sentence about it.
  if (own === '' && rest !== '' && separator.trim() === '' && !inside.endsWith(':')) return undefined;
  const start = line.start + marks.length;
  return {
    token: { start, end: start + length, name, prefix: kind.prefix, isSeparated: true, kind },
    title: withoutMarkup(own === '' ? rest : own),
  };
}

/** How much of a text names a story, an epic or a requirement, and what it is called. */
function nameIn(inside: string): readonly [length: number, name: string, kind: IdentifierKind] | undefined {
  const story = storyHeading.exec(inside);
  if (story !== null) return [story[0].length, `US${story[1] ?? ''}`, storyKind];
  const requirement = requirementHeading.exec(inside);
  if (requirement !== null) return [requirement[0].length, ...requirementNamed(requirement[1] ?? '')];
  const planned = plannedHeading.exec(inside);
  if (planned === null) return undefined;
  const kind = planned[1] === undefined ? epicKind : plannedStoryKind;
  const { name } = plannedNumberOf(planned[2] ?? '', kind === plannedStoryKind);
  return [planned[0].length, `${kind.prefix} ${name}`, kind];
}

import { apartBelow } from '../document/apartBelow.ts';
import type { Document } from '../document/document.ts';
import { numbersAfter } from '../document/listNumbers.ts';
import type { ListItem } from '../syntax/markdown/markdown.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import { lineAt } from '../text/sourceText.ts';
import { lastStartingBefore } from '../text/span.ts';
import { escapeSnippet, tabStop } from '../text/snippet.ts';
import type { Edit } from '../text/edit.ts';
import { fixForAll } from './fillFixes.ts';
import { findPlaceholders } from './placeholderFindings.ts';
import type { Fix, Rule } from './rule.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** A bullet with nothing after it, or nothing but a label. */
export const emptyListItem: Rule = {
  id: 'empty-list-item',
  summary: 'A list item with nothing in it, or nothing after its label, such as `- Risks:`.',
  severity: 'information',
  check: (document) =>
    findPlaceholders(
      document,
      'empty-list-item',
      ({ kind, hint }, subject) =>
        kind === 'label' ? say('Nothing is written after “{label}”.', { label: hint }) : emptyItem(subject),
      (placeholder) => [
        writeItem(document, placeholder),
        removeItem(document, placeholder),
        ...(placeholder.kind === 'empty-item' ? removeAll(document) : []),
      ],
    ),
};

function emptyItem(subject: string): Said {
  return subject === '' ? say('This list item is empty.') : say('{subject}: this list item is empty.', { subject });
}

/** What is empty stays so until something is typed. */
function writeItem({ source }: Document, { kind, start, end, text }: Placeholder): Fix {
  const below = kind === 'empty-item' ? apartBelow(source, start) : '';
  const newText = `${escapeSnippet(text.trimEnd())} ${tabStop(1, '')}${below}`;
  return {
    title: say('Write this item…'),
    edits: [{ span: { start, end }, newText, snippet: true }],
    isPreferred: true,
  };
}

function removeItem(document: Document, placeholder: Placeholder): Fix {
  const edits = [withoutLine(document, placeholder), ...numbersWithout(document, [placeholder])];
  return { title: say('Remove this item'), edits };
}

function removeAll(document: Document): readonly Fix[] {
  const empty = document.placeholders.filter(({ kind }) => kind === 'empty-item');
  if (empty.length < 2) return [];
  const write = (): readonly Edit[] => [
    ...empty.map((placeholder) => withoutLine(document, placeholder)),
    ...numbersWithout(document, empty),
  ];
  return [fixForAll(say('Remove all {count} empty items', { count: empty.length }), write)];
}

function withoutLine({ source }: Document, { start }: Placeholder): Edit {
  const line = lineAt(source, start);
  const end = source.lineStarts[line + 1] ?? source.text.length;
  return { span: { start: source.lineStarts[line] ?? start, end }, newText: apartBelow(source, start) };
}

/** The numbers of the items after those that go. */
function numbersWithout({ source, markdown }: Document, gone: readonly Placeholder[]): readonly Edit[] {
  const changes = gone.flatMap(({ start }): [ListItem, number][] => {
    const item = lastStartingBefore(markdown.items, start);
    return item?.marker.start === start ? [[item, -1]] : [];
  });
  return numbersAfter(source.text, markdown, new Map(changes));
}

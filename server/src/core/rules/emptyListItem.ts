import type { Document } from '../model/document.ts';
import type { Placeholder } from '../model/placeholders.ts';
import { lineAt } from '../text/sourceText.ts';
import { tabStop } from '../text/snippet.ts';
import { findPlaceholders } from './placeholderFindings.ts';
import type { Fix, Rule } from './rule.ts';

/** A bullet with nothing behind it. */
export const emptyListItem: Rule = {
  id: 'empty-list-item',
  summary: 'A list item with nothing in it.',
  severity: 'information',
  check: (document) =>
    findPlaceholders(
      document,
      ['empty-item'],
      () => 'This list item is empty.',
      (_, placeholder) => [writeItem(placeholder), removeLine(document, placeholder)],
    ),
};

function writeItem({ start, end, text }: Placeholder): Fix {
  const newText = `${text.trimEnd()} ${tabStop(1, 'item')}`;
  return { title: 'Write this item…', edits: [{ span: { start, end }, newText, snippet: true }], isPreferred: true };
}

function removeLine({ source }: Document, { start }: Placeholder): Fix {
  const line = lineAt(source, start);
  const span = {
    start: source.lineStarts[line] ?? start,
    end: source.lineStarts[line + 1] ?? source.text.length,
  };
  return { title: 'Remove this item', edits: [{ span, newText: '' }] };
}

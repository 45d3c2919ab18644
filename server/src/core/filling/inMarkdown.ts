import type { Document } from '../document/document.ts';
import { keptText } from '../placeholders/keptText.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { readMarkdown } from '../syntax/markdown/markdown.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { contains, lastStartingBefore, shifted, spanAt } from '../text/span.ts';
import { apartFromMarks } from './marksAround.ts';

/** What could be read as more than text: at the beginning of a line, anywhere, at the end of a heading. */
const mayBeMarkup = /^(?:[-#>+=:|]|\d{1,9}[.)](?:\s|$))|[*_`~[\]<\\]|#$/;

/** Ways of writing a value, the plainest first. */
const ways: readonly ((value: string) => string)[] = [
  (value) => value,
  // `**Ada**` where the text is strong already, `x` in code.
  (value) => value.replace(/^(\*{1,3}|_{1,3}|`{1,3})([^\s*_`](?:.*[^\s*_`])?)\1$/u, '$2'),
  (value) => value.replace(/^(\d*)(?=[^\p{L}\p{N}\s])/u, '$1\\'),
  (value) => value.replace(/[\\*_`~[\]<]|^[-#>+=:|]|(?<=^\d{1,9})[.)]|#$/g, '\\$&'),
];

/** In UTF-16 units: what is longer is no paragraph that somebody fills. */
const longest = 4000;

/**
 * A value as it is written where a placeholder stands, so that Markdown reads text there and everything around it as
 * before: `\# of users` in an item. Undefined where no way of writing it does that.
 */
export function inMarkdown(document: Document, placeholder: Placeholder, value: string): string | undefined {
  const { source, markdown } = document;
  const kept = keptText(placeholder);
  const isInTable = spanAt(markdown.tables, placeholder.start) !== undefined;
  const cell = isInTable ? value.replace(/(?<!\\)\|/g, '\\|') : value;
  const writtenBy = (way: (value: string) => string): string =>
    apartFromMarks(source.text, markdown, placeholder, kept + way(cell));
  const around = mayBeMarkup.test(value) ? aroundOf(document, placeholder) : undefined;
  if (around === undefined) return writtenBy((plain) => plain);
  return ways.map(writtenBy).find((written) => keepsAround(around, kept, written));
}

/** The lines of a block, without what they are indented by, and where the placeholder stands in them. */
interface Around {
  readonly text: string;
  readonly place: Span;
}

function aroundOf({ source, markdown }: Document, placeholder: Span): Around | undefined {
  const prose = lastStartingBefore(markdown.prose, placeholder.start);
  const isWithin = prose !== undefined && contains(prose, placeholder);
  // A cell begins no block.
  if (isWithin && prose.kind === 'cell')
    return { text: `x ${source.text.slice(prose.start, prose.end)}`, place: shifted(placeholder, 2 - prose.start) };
  const block = isWithin ? prose : placeholder;
  const start = lineSpan(source, lineAt(source, block.start)).start;
  const { end } = lineSpan(source, lineAt(source, Math.max(block.start, block.end - 1)));
  const indent = /^[ \t]*/.exec(source.text.slice(start, placeholder.start))?.[0].length ?? 0;
  const isElsewhere = !isWithin && !markdown.items.some(({ marker }) => marker.start === placeholder.start);
  if (isElsewhere || end - start > longest) return undefined;
  return { text: source.text.slice(start + indent, end), place: shifted(placeholder, -start - indent) };
}

function keepsAround({ text, place }: Around, kept: string, newText: string): boolean {
  const next = text.slice(0, place.start) + newText + text.slice(place.end);
  const value = { start: place.start + newText.indexOf(kept) + kept.length, end: place.start + newText.length };
  const [before, after] = [readMarkdown(text, 0), readMarkdown(next, 0)];
  if (shapeOf(before) !== shapeOf(after)) return false;
  const by = newText.length - (place.end - place.start);
  const moved = ({ start, end }: Span): string =>
    `${String(start < place.end ? start : start + by)} ${String(end <= place.start ? end : end + by)}`;
  const written = ({ start, end }: Span): string => `${String(start)} ${String(end)}`;
  const isSame = (was: readonly Span[], is: readonly Span[]): boolean =>
    was.map(moved).join() === is.map(written).join();
  const marks = ['strong', 'codeSpans', 'links', 'htmlTags'] as const;
  return (
    isSame(before.prose, after.prose) &&
    marks.every((kind) =>
      isSame(
        before[kind].filter((span) => !contains(place, span)),
        after[kind].filter((span) => !contains(value, span)),
      ),
    )
  );
}

/** The blocks of a text. */
function shapeOf({ headings, prose, items, codeBlocks, tables, comments }: Markdown): string {
  return JSON.stringify([
    headings.map(({ level }) => level),
    prose.map(({ kind }) => kind),
    items.map(({ ordered, box }) => [ordered, box === undefined]),
    [codeBlocks, tables, comments].map(({ length }) => length),
  ]);
}

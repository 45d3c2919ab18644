import type { Document } from '../document/document.ts';
import { readDocument } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import type { Fix } from '../rules/rule.ts';
import { suppressedAt } from '../rules/suppressions.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import { escapeSnippet } from '../text/snippet.ts';
import { lineAt, lineEndOf, lineSpan } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { spanAt } from '../text/span.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** A place for a comment, and how far it reaches from there. */
interface Place {
  readonly at: number;
  readonly scope: string;
  readonly before: string;
  readonly after: string;
}

/** The comment that turns the rule of a finding off for its line, or else for the file; none where neither would do. */
export function suppressionFor(document: Document, { rule, span }: Found): Fix | undefined {
  const place = harmlessPlace(document, rule.id, span);
  if (place === undefined) return undefined;
  const edit = editAt(place, rule.id);
  const newText = escapeSnippet(edit.newText).replace('reason -->', '${1:reason} -->');
  return { title: titleFor(rule.id, place.scope), edits: [{ ...edit, newText, snippet: true }] };
}

/** The same with a reason that somebody gave. */
export function suppress(document: Document, rule: string, span: Span, reason: string): Edit | undefined {
  const place = harmlessPlace(document, rule, span);
  if (place === undefined) return undefined;
  const edit = editAt(place, rule);
  return { ...edit, newText: edit.newText.replace('reason -->', () => `${reason.replace(/-{2,}/g, '–')} -->`) };
}

/** What a comment is for. */
interface Found {
  readonly rule: { readonly id: string };
  readonly span: Span;
}

function harmlessPlace(document: Document, rule: string, { start }: Span): Place | undefined {
  return placesFor(document, start).find((place) => isHarmless(document, editAt(place, rule), rule, start));
}

function titleFor(rule: string, scope: string): Said {
  return scope === 'file' ? say('Ignore {rule} in this file…', { rule }) : say('Ignore {rule} in this line…', { rule });
}

/** The best first. */
function placesFor(document: Document, offset: number): readonly Place[] {
  const { source, markdown, frontMatter } = document;
  const code = spanAt(markdown.codeBlocks, offset);
  if (code !== undefined && code.start < offset) return placesFor(document, code.start);
  const end = lineEndOf(source);
  const line = lineSpan(source, lineAt(source, offset));
  const text = source.text.slice(line.start, line.end);
  const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
  const above = { at: line.start, scope: 'next-line', before: indent, after: end };
  // What ends a line in a special way has to go on ending it.
  const written = text.replace(/[|\\]$/, '').trimEnd();
  const closing = written === '' ? text.length : written.length;
  const behind = { at: line.start + closing, scope: 'line', before: ' ', after: '' };
  const top = { at: frontMatter.bodyStart, scope: 'file', before: '', after: end };
  // A line of its own would part what it stands in.
  const isInside =
    markdown.items.some((item) => item.start <= offset && offset < item.end) ||
    spanAt(markdown.tables, offset) !== undefined ||
    (spanAt(markdown.prose, offset)?.start ?? line.start) < line.start;
  return isInside ? [behind, above, top] : [above, behind, top];
}

function editAt({ at, scope, before, after }: Place, rule: string): Edit {
  const newText = `${before}<!-- specwright-disable-${scope} ${rule}: reason -->${after}`;
  return { span: { start: at, end: at }, newText };
}

/** It reads as before, and the finding is turned off. */
function isHarmless(document: Document, edit: Edit, rule: string, offset: number): boolean {
  const text = applyEdits(document.source.text, [edit]);
  const after = readDocument(document.uri, text, document.reading, document);
  const moved = offset >= edit.span.start ? offset + edit.newText.length : offset;
  return suppressedAt(after, rule, moved) !== undefined && shapeOf(after).written === shapeOf(document).written;
}

const shapeOf = perDocument(({ dialect, outline, identifiers, markdown, placeholders }) => ({
  written: JSON.stringify([
    dialect.id,
    outline.map(({ title, children }) => [title, children.length]),
    identifiers.map(({ name, definition }) => [name, definition?.title]),
    [markdown.items, markdown.tables, markdown.codeBlocks, markdown.headings].map(({ length }) => length),
    placeholders.map(({ kind, text }) => [kind, text]),
  ]),
}));

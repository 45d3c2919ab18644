import type { Language } from '../dialects/languages/language.ts';
import { punctuated } from '../dialects/languages/punctuated.ts';
import type { Document } from '../document/document.ts';
import { languageOf } from '../document/documentLanguage.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Heading } from '../syntax/markdown/markdown.ts';
import type { Edit } from '../text/edit.ts';
import { tabStop } from '../text/snippet.ts';
import { lineAt, lineEndOf, lineSpan, lineText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore } from '../text/span.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { unsure } from './certainty.ts';
import { addFragments } from './fragments.ts';

/** Whether a link leads to a heading by its title, and would be dead after `edits` of that. */
export function isLinked(
  workspace: Workspace,
  document: Document,
  { name, start }: Identifier,
  edits: readonly Edit[],
): boolean {
  if (headingAt(document, start) === undefined) return false;
  // Of files that are not read yet nobody knows.
  if (!workspace.isComplete) return true;
  const changes = addFragments(workspace, [{ document, edits }], undefined, { ...unsure, isSureAfter: () => true });
  const isWikiHeading = ({ document: { source }, identifier }: { document: Document; identifier: Span }): boolean =>
    /\[\[[^[\]|\r\n]{0,200}#[^[\]|\r\n]{0,200}$/.test(
      source.text.slice(Math.max(0, identifier.start - 400), identifier.start),
    );
  return (
    changes.length > 1 ||
    changes[0]?.edits.length !== edits.length ||
    workspace.occurrences(name, document).some(isWikiHeading)
  );
}

/** What may stand before a title that is struck through: a box, a number of the section, an anchor, a sign. */
const beforeTitle =
  /^(?:\[[ xX]\]\s|\d{1,4}(?:\.\d{1,4}){0,5}[.)]?\s|\p{Extended_Pictographic}\ufe0f?|<\/?a\b[^<>]{0,200}>|\s)*/u;
/** `{#sign-in}` after it. */
const afterTitle = /\{[^{}]*\}$/;

/** Its title stays as it is, and so does the fragment that leads to it: the reason takes the place of what stands below. */
export function struckThrough(document: Document, { start }: Identifier, body: Span): readonly Edit[] | undefined {
  const { source } = document;
  const heading = headingAt(document, start);
  if (heading === undefined) return undefined;
  const { content } = heading;
  const title = source.text.slice(content.start, content.end);
  if (title.includes('~~')) return undefined;
  const from = content.start + (beforeTitle.exec(title)?.[0].length ?? 0);
  const shown = title.trimEnd().replace(afterTitle, '').trimEnd();
  const to = content.start + shown.length;
  const retired = retiredIn(languageOf(document), '');
  const eol = lineEndOf(source);
  const before = source.text.slice(lineSpan(source, lineAt(source, heading.start)).start, heading.start);
  const below = lineAt(source, body.end) + 1;
  const isApart = below >= source.lineStarts.length || lineText(source, below).trim() === '';
  const closing = { span: { start: to, end: to }, newText: '~~' };
  const newText = `${eol}${eol}${before.replace(/[^\s>]/g, ' ')}${retired}${isApart ? '' : eol}`;
  // What stands in the same place is one edit.
  const written =
    to === body.start
      ? [{ span: body, newText: closing.newText + newText, snippet: true }]
      : [closing, { span: body, newText, snippet: true }];
  return [{ span: { start: from, end: from }, newText: '~~' }, ...written];
}

/** `Retired (reason): `, or `已废弃（原因）：`. */
export function retiredIn(language: Language, after: string): string {
  const { retired, reason } = language.written;
  return `${retired}${punctuated(language, ' (')}${tabStop(1, `[${reason}]`)}${punctuated(language, `)${after}`)}`;
}

function headingAt({ markdown, source }: Document, offset: number): Heading | undefined {
  const heading = lastStartingBefore(markdown.headings, offset + 1);
  return heading !== undefined && offset < lineSpan(source, lineAt(source, heading.end)).end ? heading : undefined;
}

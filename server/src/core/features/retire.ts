import type { Document } from '../document/document.ts';
import { languageOf } from '../document/documentLanguage.ts';
import { standsApart } from '../document/standsApart.ts';
import { blockEnd } from '../identifiers/blockEnd.ts';
import { isParagraph } from '../identifiers/definitions.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Refusal, Result } from '../text/result.ts';
import { done, refused } from '../text/result.ts';
import { say } from '../text/say.ts';
import { lineAt, lineEndOf, lineSpan, lineText, readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore, startingWithin } from '../text/span.ts';
import { isClosed, lineForm } from '../workspace/formAfter.ts';
import { linkingTo } from '../workspace/speaking.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Refactoring } from './refactoring.ts';
import { isLinked, retiredIn, struckThrough } from './struckThrough.ts';

/** One line stays, so that the number is never given again and mentions can be told. */
export function retire(workspace: Workspace, document: Document, identifier: Identifier): Result<Refactoring> {
  const { name, start, end, definition } = identifier;
  if (definition !== undefined && /^(?:table|row|html-row|record)$/.test(definition.site))
    return refused(say('{name} is a row of a table, which has no place for the reason.', { name }));
  if (definition === undefined || !/[\p{L}\p{N}]/u.test(definition.title))
    return refused(say('{name} has no title to keep.', { name }));
  const { source } = document;
  const line = lineSpan(source, lineAt(source, start));
  const form = lineForm(source.text.slice(line.start, start), source.text.slice(end, line.end));
  const title = end + form.titleAt;
  const inside = startingWithin(document.identifiers, definition.block).find(
    (other) => other.definition !== undefined && other.start !== start,
  );
  // What stands below a heading is more than the requirement's own text; that is for its author to take away.
  const hasSections =
    startingWithin(document.markdown.headings, { start: line.end, end: definition.block.end }).length > 0;
  if (identifier.isRetired) return refused(say('{name} has been retired.', { name }));
  if (inside !== undefined)
    return refused(say('{name} contains {other}. Move or retire that one first.', { name, other: inside.name }));
  if (hasSections) return refused(say('{name} has sections below it. Move them first.', { name }));
  if (title >= line.end) return refused(say('{name} has no title to keep.', { name }));
  const isMarked = form.closing !== '' || definition.site === 'heading';
  const heading = lastStartingBefore(document.markdown.headings, start + 1);
  const underlined = heading !== undefined && start < heading.end ? trimmedEnd(source.text, heading.end) : line.end;
  const kept = Math.max(line.end, underlined, Math.min(titleEnd(document, line, end, isMarked), definition.block.end));
  const language = languageOf(document);
  const mark = { span: { start: title, end: title }, newText: retiredIn(language, ': '), snippet: true };
  const body = { start: kept, end: Math.max(kept, blockEnd(source.text, identifier)) };
  const newText = isJoined(document, identifier, body.end) ? lineEndOf(source) : '';
  // A hard break is for what goes on below, and would be read as a sign without it.
  const broken = hardBreak.exec(source.text.slice(title, body.start))?.[0].length ?? 0;
  const gone = {
    start: body.start - broken,
    end: body.end + (/^[ \t]*(?=[\r\n]|$)/.exec(source.text.slice(body.end))?.[0].length ?? 0),
  };
  const text = source.text.slice(gone.start, gone.end);
  if (holdsAnchors(workspace, source.text, gone))
    return refused(say('Links lead into the text of {name}. Make this change by hand.', { name }));
  if (holdsReferences(source.text, gone) || !isBalanced(text)) return changesOthers(identifier);
  const plain = body.end > body.start ? [mark, { span: gone, newText }] : [mark];
  const edits = isLinked(workspace, document, identifier, plain) ? struckThrough(document, identifier, gone) : plain;
  if (edits === undefined) return changesOthers(identifier);
  return done({
    kind: 'retire',
    title: say('Retire {name}', { name }),
    changes: [{ document, edits }],
    needsConfirmation: false,
  });
}

const label = /^[ \t>]{0,6}(\[[^\]\r\n]+\]):/gm;

/** `[spec]: spec.md` in a stretch of text, where something outside says `[spec]`. */
function holdsReferences(text: string, { start, end }: Span): boolean {
  const others = `${text.slice(0, start)}\n${text.slice(end)}`.toLowerCase();
  return [...text.slice(start, end).matchAll(label)].some(([, name = '']) => others.includes(name.toLowerCase()));
}

const anchor = /\b(?:id|name)=["']([^"'\r\n]+)["']|\{#([^\s{}#]+)\}|(?<=\s)(\^[\w-]+)[ \t]*$/gm;

/** `<a id="limits"></a>`, `{#limits}` or `^limits` in a text, where some link leads to such a place. */
function holdsAnchors(workspace: Workspace, text: string, { start, end }: Span): boolean {
  const names = [...text.slice(start, end).matchAll(anchor)].map(([, id, mark, block]) => id ?? mark ?? block ?? '');
  const others = `${text.slice(0, start)}\n${text.slice(end)}`;
  return (
    names.length > 0 && (names.some((name) => others.includes(`#${name}`)) || linkingTo(workspace, names).length > 0)
  );
}

const blockTag = /<(\/?)(details|div|section|article|aside|blockquote|ul|ol|table|[A-Z]\w*)\b(?![^<>]*\/>)/g;

/** Whether every element and component that begins in a stretch of text ends there. */
function isBalanced(text: string): boolean {
  const open = new Map<string, number>();
  for (const [, closing, name = ''] of text.matchAll(blockTag))
    open.set(name, (open.get(name) ?? 0) + (closing === '' ? 1 : -1));
  return [...open.values()].every((count) => count === 0);
}

const hardBreak = /(?:(?<! ) {2,}|\\|<br ?\/?>)$/;

/** Whether a paragraph would become one with the line below what is taken away. */
function isJoined({ source }: Document, { definition }: Identifier, end: number): boolean {
  const next = lineAt(source, end) + 1;
  const isText = isParagraph(definition);
  return isText && next < source.lineStarts.length && !standsApart(lineText(source, next));
}

/** A title that is marked ends with its marks, any other with its paragraph; both may go over several lines. */
function titleEnd({ source, markdown }: Document, line: Span, nameEnd: number, isMarked: boolean): number {
  const prose = lastStartingBefore(markdown.prose, nameEnd);
  if (prose === undefined || prose.end <= line.end) return line.end;
  const lines = readLineSpans(source.text, line.start, prose.end);
  const end = lines.find(
    (last) =>
      isMarked &&
      isClosed(source.text.slice(line.start, last.end)) &&
      !goesOn.test(source.text.slice(last.start, prose.end)),
  )?.end;
  return Math.max(line.end, end ?? trimmedEnd(source.text, prose.end));
}

/** A sentence that the next line goes on with. */
const goesOn = /^[^\r\n]*[\p{L}\p{N},](?:\r\n|\r|\n)[ \t>]*\p{Ll}/u;

/** Why an edit is refused that Markdown would read otherwise. */
export function changesOthers({ name }: Identifier): Refusal {
  return refused(say('What stands around {name} would be read in another way. Make this change by hand.', { name }));
}

function trimmedEnd(text: string, end: number): number {
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

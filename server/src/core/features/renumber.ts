import { isParagraph } from '../identifiers/definitions.ts';
import type { Document } from '../document/document.ts';
import { languageOf } from '../document/documentLanguage.ts';
import { standsApart } from '../document/standsApart.ts';
import { familyOf, nextFreeAfter } from '../workspace/families.ts';
import { splitName } from '../identifiers/identifierRanges.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isRepeatable } from '../workspace/definitionForm.ts';
import { isClosed, lineForm } from '../workspace/formAfter.ts';
import { requirementAfter } from '../templates/nextRequirement.ts';
import type { Section } from '../syntax/markdown/markdown.ts';
import type { Refusal, Result } from '../text/result.ts';
import { done, refused } from '../text/result.ts';
import { lineAt, lineEndOf, lineSpan, lineText, readLineSpans } from '../text/sourceText.ts';
import { keepsOrParts } from '../filling/keepsTheRest.ts';
import { blockEnd } from '../identifiers/blockEnd.ts';
import { tabStop } from '../text/snippet.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore, startingWithin } from '../text/span.ts';
import { identifierAt } from './navigation.ts';
import { placeOf, refusedByNumbers, refusedByRange } from './rangeReason.ts';
import type { Refactoring } from './refactoring.ts';
import { renumberHeadings } from './renumberHeadings.ts';
import { findStaleNumbers } from './staleNumbers.ts';
import { writeOutRange } from './writeOutRange.ts';
import { findCaught, renameOccurrences, withoutFileNames } from './renaming.ts';
import { phrase, say, sayPhrase } from '../text/say.ts';

/** Those that have a command of their own. */
export type AskedRefactoring = 'renumber' | 'insert' | 'retire' | 'compact';

type Refactor = (workspace: Workspace, document: Document, offset: number) => Result<Refactoring>;

/** What can be done where the cursor is, or the one reason why not. */
const refactors: Readonly<Record<AskedRefactoring, Refactor>> = {
  renumber,
  insert: atDefinition(guarded(insertAfter)),
  retire: atDefinition(guarded((_, document, identifier) => retire(document, identifier))),
  compact: atDefinition(compact),
};

/** What can be done with the requirement whose definition the cursor is on. */
export function findRefactorings(workspace: Workspace, document: Document, offset: number): readonly Refactoring[] {
  const { renumber: headings, ...others } = refactors;
  const found = (refactor: Refactor): readonly Refactoring[] => {
    const result = refactor(workspace, document, offset);
    return result.ok ? [result.value] : [];
  };
  return [...found(headings), ...writeOutRange(workspace, document, offset), ...Object.values(others).flatMap(found)];
}

/** One that a user asked for by name, or why it cannot be done here. */
export function refactor(
  workspace: Workspace,
  document: Document,
  offset: number,
  asked: AskedRefactoring,
): Result<Refactoring> {
  return refactors[asked](workspace, document, offset);
}

export const notASpec = phrase('This file is read as plain Markdown, not as a PRD or spec.');
const notComplete = phrase('The files of the workspace are still being read. Try again in a moment.');

function renumber(workspace: Workspace, document: Document): Result<Refactoring> {
  if (!document.dialect.isSpec) return refused(sayPhrase(notASpec));
  if (!workspace.isComplete) return refused(sayPhrase(notComplete));
  if (!hasNumbers(document.outline)) return refused(say('The headings of this document have no numbers.'));
  const changes = renumberHeadings(workspace, document);
  const needsConfirmation = changes.length > 1;
  if (changes.length === 0) return refused(say('The headings are numbered in order already.'));
  return done({ kind: 'renumber', title: say('Renumber headings'), changes, needsConfirmation });
}

function hasNumbers(sections: readonly Section[]): boolean {
  return sections.some(({ number, children }) => number !== '' || hasNumbers(children));
}

type RefactorOne = (workspace: Workspace, document: Document, identifier: Identifier) => Result<Refactoring>;

/** Refused where Markdown would read something around it in another way. */
function guarded(refactor: RefactorOne): RefactorOne {
  return (workspace, document, identifier) => {
    const result = refactor(workspace, document, identifier);
    // Descriptions of one term are one paragraph.
    const isDescription = identifier.definition?.site === 'described';
    return !result.ok || isDescription || result.value.changes.every(({ edits }) => keepsOrParts(document, edits))
      ? result
      : changesOthers(identifier);
  };
}

function changesOthers({ name }: Identifier): Refusal {
  return refused(say('What stands around {name} would be read in another way. Make this change by hand.', { name }));
}

function atDefinition(refactor: RefactorOne): Refactor {
  return (workspace, document, offset) => {
    const identifier = identifierAt(document, offset);
    if (identifier === undefined) return refused(say('There is no identifier at the cursor.'));
    const { name, definition } = identifier;
    if (definition === undefined)
      return refused(say('{name} is only mentioned here. Put the cursor on it where it is defined.', { name }));
    if (definition.site === 'clause')
      return refused(say('{name} is a numbered clause. Write or change it by hand.', { name }));
    if (splitName(name) === undefined || !isRepeatable(document, identifier))
      return refused(say('{name} has no number of its own here: its heading or its place names it.', { name }));
    return refactor(workspace, document, identifier);
  };
}

/** The new one gets the next free number; every other keeps its own. */
function insertAfter(workspace: Workspace, document: Document, identifier: Identifier): Result<Refactoring> {
  const free = nextFreeAfter(workspace, document, identifier);
  if (free === undefined) return refused(say('{name} has no number left.', { name: bare(familyOf(identifier.name)) }));
  const edits = requirementAfter(workspace, document, identifier, free);
  return done({
    kind: 'insert',
    title: say('Insert {name} after {other}', { name: free, other: identifier.name }),
    changes: [{ document, edits }],
    needsConfirmation: false,
  });
}

/** One line stays, so that the number is never given again and mentions can be told. */
function retire(document: Document, identifier: Identifier): Result<Refactoring> {
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
  const { retired, reason: why } = languageOf(document).written;
  const mark = { span: { start: title, end: title }, newText: `${retired} (${tabStop(1, why)}): `, snippet: true };
  const body = { start: kept, end: Math.max(kept, blockEnd(source.text, identifier)) };
  const newText = isJoined(document, identifier, body.end) ? lineEndOf(source) : '';
  // A hard break is for what goes on below, and would be read as a sign without it.
  const broken = hardBreak.exec(source.text.slice(title, body.start))?.[0].length ?? 0;
  const gone = {
    start: body.start - broken,
    end: body.end + (/^[ \t]*(?=[\r\n]|$)/.exec(source.text.slice(body.end))?.[0].length ?? 0),
  };
  if (holdsReferences(source.text, gone) || !isBalanced(source.text.slice(gone.start, gone.end)))
    return changesOthers(identifier);
  const edits = body.end > body.start ? [mark, { span: gone, newText }] : [mark];
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

/** 1, 2, 3 … in the order in which the document defines them, or 100, 101 …; every mention goes along. */
function compact(workspace: Workspace, document: Document, identifier: Identifier): Result<Refactoring> {
  if (!workspace.isComplete) return refused(sayPhrase(notComplete));
  const family = familyOf(identifier.name);
  const members = document.identifiers.filter(
    (member) =>
      isRepeatable(document, member) && familyOf(member.name) === family && splitName(member.name) !== undefined,
  );
  const repeated = members.find(({ definition }) => definition?.scope !== undefined);
  if (repeated !== undefined)
    return refused(
      say('{name} is counted anew in each section, so one order for the whole document would mix them up.', {
        name: repeated.name,
      }),
    );
  const lowest = Math.min(...members.map(({ name }) => Number(splitName(name)?.number)));
  const first = lowest >= 100 ? lowest : 1;
  const width = splitName(identifier.name)?.number.length ?? 1;
  const isPadded = members.some(({ name }) => splitName(name)?.number.startsWith('0'));
  const newNames = new Map(
    members.map(({ name }, index) => [name, family + String(index + first).padStart(isPadded ? width : 1, '0')]),
  );
  if ([...newNames].every(([from, to]) => from === to))
    return refused(say('The numbers of {family} have no gaps, and are in order.', { family: bare(family) }));
  const occurrences = withoutFileNames(
    workspace,
    [...newNames.keys()].flatMap((name) => workspace.occurrences(name, document)),
  );
  const caught = findCaught(workspace, occurrences, newNames);
  if (caught !== undefined)
    return refused(
      say('{name} ({place}) is a different identifier, and would get a second meaning.', {
        name: caught.identifier.name,
        place: placeOf(caught),
      }),
    );
  const writeOut = say('Write the range out first.');
  const stale = findStaleNumbers(workspace, occurrences, newNames);
  if (stale !== undefined) return refusedByNumbers(workspace, stale, newNames, writeOut);
  const changes = renameOccurrences(workspace, occurrences, newNames);
  if (changes === undefined) {
    const [inRange] = [...newNames.keys()].flatMap(
      (name) => refusedByRange(workspace, name, occurrences, writeOut) ?? [],
    );
    return (
      inRange ??
      refused(say('A range or a link that names {family} would mean something else.', { family: bare(family) }))
    );
  }
  return done({
    kind: 'compact',
    title: say('Compact the numbering of {family}…', { family }),
    changes,
    needsConfirmation: true,
  });
}

/** `FR` of `FR-`. */
function bare(family: string): string {
  return family.replace(/[-_. ]$/, '');
}

function trimmedEnd(text: string, end: number): number {
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

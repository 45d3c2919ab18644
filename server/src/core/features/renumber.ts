import type { Document } from '../document/document.ts';
import { familyOf, nextFreeIn } from '../workspace/families.ts';
import { splitName } from '../identifiers/identifierRanges.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isRepeatable } from '../workspace/definitionForm.ts';
import { isClosed, lineForm } from '../workspace/formAfter.ts';
import { requirementAfter } from '../templates/nextRequirement.ts';
import { lineAt, lineSpan, readLineSpans } from '../text/sourceText.ts';
import { tabStop } from '../text/snippet.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore, startingWithin } from '../text/span.ts';
import { identifierAt } from './navigation.ts';
import type { Refactoring } from './refactoring.ts';
import { renumberHeadings } from './renumberHeadings.ts';
import { writeOutRange } from './writeOutRange.ts';
import { changesOthers, renameOccurrences } from './renaming.ts';

/** What can be done with the requirement whose definition the cursor is on. */
export function findRefactorings(workspace: Workspace, document: Document, offset: number): readonly Refactoring[] {
  const headings = [...renumber(workspace, document), ...writeOutRange(workspace, document, offset)];
  const identifier = identifierAt(document, offset);
  if (identifier === undefined || splitName(identifier.name) === undefined || !isRepeatable(document, identifier))
    return headings;
  return [
    ...headings,
    ...insertAfter(workspace, document, identifier),
    ...retire(document, identifier),
    ...compact(workspace, document, identifier),
  ];
}

function renumber(workspace: Workspace, document: Document): readonly Refactoring[] {
  if (!document.dialect.isSpec || !workspace.isComplete) return [];
  const changes = renumberHeadings(workspace, document);
  const needsConfirmation = changes.length > 1;
  return changes.length === 0 ? [] : [{ kind: 'renumber', title: 'Renumber headings', changes, needsConfirmation }];
}

/** The new one gets the next free number; every other keeps its own. */
function insertAfter(workspace: Workspace, document: Document, identifier: Identifier): readonly Refactoring[] {
  const free = nextFreeIn(workspace, document, familyOf(identifier.name));
  if (free === undefined) return [];
  const edits = requirementAfter(workspace, document, identifier, free);
  return [
    {
      kind: 'insert',
      title: `Insert ${free} after ${identifier.name}`,
      changes: [{ document, edits }],
      needsConfirmation: false,
    },
  ];
}

/** One line stays, so that the number is never given again and mentions can be told. */
function retire(document: Document, { name, start, end, definition }: Identifier): readonly Refactoring[] {
  if (definition === undefined || /^(?:table|row|record)$/.test(definition.site) || definition.title === '') return [];
  const { source } = document;
  const line = lineSpan(source, lineAt(source, start));
  const form = lineForm(source.text.slice(line.start, start), source.text.slice(end, line.end));
  const title = end + form.titleAt;
  const isAlone =
    startingWithin(document.identifiers, definition.block).filter((other) => other.definition !== undefined).length ===
    1;
  // What stands below a heading is more than the requirement's own text; that is for its author to take away.
  const hasSections =
    startingWithin(document.markdown.headings, { start: line.end, end: definition.block.end }).length > 0;
  if (title >= line.end || !isAlone || hasSections) return [];
  const isMarked = form.closing !== '' || definition.site === 'heading';
  const kept = Math.max(line.end, Math.min(titleEnd(document, line, end, isMarked), definition.block.end));
  const mark = { span: { start: title, end: title }, newText: `Retired (${tabStop(1, 'reason')}): `, snippet: true };
  const body = { start: kept, end: Math.max(kept, trimmedEnd(source.text, definition.block.end)) };
  const edits = body.end > body.start ? [mark, { span: body, newText: '' }] : [mark];
  return [{ kind: 'retire', title: `Retire ${name}`, changes: [{ document, edits }], needsConfirmation: false }];
}

/** A title that is marked ends with its marks, any other with its paragraph; both may go over several lines. */
function titleEnd({ source, markdown }: Document, line: Span, nameEnd: number, isMarked: boolean): number {
  const prose = lastStartingBefore(markdown.prose, nameEnd);
  if (prose === undefined || prose.end <= line.end) return line.end;
  const lines = readLineSpans(source.text, line.start, prose.end);
  const end = isMarked ? lines.find((last) => isClosed(source.text.slice(line.start, last.end)))?.end : undefined;
  return Math.max(line.end, end ?? trimmedEnd(source.text, prose.end));
}

/** 1, 2, 3 … in the order in which the document defines them, or 100, 101 …; every mention goes along. */
function compact(workspace: Workspace, document: Document, identifier: Identifier): readonly Refactoring[] {
  if (!workspace.isComplete) return [];
  const family = familyOf(identifier.name);
  const members = document.identifiers.filter(
    (member) =>
      isRepeatable(document, member) && familyOf(member.name) === family && splitName(member.name) !== undefined,
  );
  const lowest = Math.min(...members.map(({ name }) => Number(splitName(name)?.number)));
  const first = lowest >= 100 ? lowest : 1;
  const width = splitName(identifier.name)?.number.length ?? 1;
  const isPadded = members.some(({ name }) => splitName(name)?.number.startsWith('0'));
  const newNames = new Map(
    members.map(({ name }, index) => [name, family + String(index + first).padStart(isPadded ? width : 1, '0')]),
  );
  if ([...newNames].every(([from, to]) => from === to)) return [];
  const occurrences = [...newNames.keys()].flatMap((name) => workspace.occurrences(name, document));
  if (changesOthers(workspace, occurrences, newNames)) return [];
  const changes = renameOccurrences(workspace, occurrences, newNames);
  if (changes === undefined) return [];
  return [{ kind: 'compact', title: `Compact the numbering of ${family}…`, changes, needsConfirmation: true }];
}

function trimmedEnd(text: string, end: number): number {
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

import type { Document } from '../model/document.ts';
import { familyOf, nextFree } from '../model/families.ts';
import { splitName } from '../model/identifierRanges.ts';
import type { Identifier } from '../model/identifiers.ts';
import type { Workspace } from '../model/workspace.ts';
import { defineAfter } from '../model/definitionForm.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import { tabStop } from '../text/snippet.ts';
import { identifierAt } from './navigation.ts';
import type { DocumentEdits } from './renaming.ts';
import { renameOccurrences } from './renaming.ts';

export type RefactoringKind = 'insert' | 'retire' | 'compact';

/** A change of numbers that somebody asks for explicitly. */
export interface Refactoring {
  readonly kind: RefactoringKind;
  readonly title: string;
  readonly changes: readonly DocumentEdits[];
  /** It reaches further than the eye: the editor shows it before it is done. */
  readonly needsConfirmation: boolean;
}

/** What can be done with the requirement whose definition the cursor is on. */
export function findRefactorings(workspace: Workspace, document: Document, offset: number): readonly Refactoring[] {
  const identifier = identifierAt(document, offset);
  if (identifier?.definition === undefined || splitName(identifier.name) === undefined) return [];
  return [
    ...insertAfter(workspace, document, identifier),
    ...retire(document, identifier),
    ...compact(workspace, document, identifier),
  ];
}

/** The new one gets the next free number; every other keeps its own. */
function insertAfter(workspace: Workspace, document: Document, identifier: Identifier): readonly Refactoring[] {
  const family = familyOf(identifier.name);
  const taken = [...workspace.allDefinitions()]
    .filter((other) => other.document === document && familyOf(other.identifier.name) === family)
    .map((other) => other.identifier.name);
  const [free] = nextFree(taken);
  if (free === undefined) return [];
  const edits = [defineAfter(document, identifier, free)];
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
  if (definition === undefined || definition.site === 'table' || definition.title === '') return [];
  const { source } = document;
  const line = lineSpan(source, lineAt(source, start));
  const title = source.text.indexOf(definition.title, end);
  if (title === -1 || title + definition.title.length > line.end) return [];
  const reason = {
    span: { start: title, end: title + definition.title.length },
    newText: `Retired: ${tabStop(1, 'reason')}`,
    snippet: true,
  };
  const body = { start: line.end, end: Math.max(line.end, trimmedEnd(source.text, definition.block.end)) };
  const edits = body.end > body.start ? [reason, { span: body, newText: '' }] : [reason];
  return [{ kind: 'retire', title: `Retire ${name}`, changes: [{ document, edits }], needsConfirmation: false }];
}

/** 1, 2, 3 … in the order in which the document defines them; every mention goes along. */
function compact(workspace: Workspace, document: Document, identifier: Identifier): readonly Refactoring[] {
  const family = familyOf(identifier.name);
  const members = document.identifiers.filter(
    ({ name, definition }) => definition !== undefined && familyOf(name) === family && splitName(name) !== undefined,
  );
  const width = splitName(identifier.name)?.number.length ?? 1;
  const isPadded = members.some(({ name }) => splitName(name)?.number.startsWith('0'));
  const newNames = new Map(
    members.map(({ name }, index) => [name, family + String(index + 1).padStart(isPadded ? width : 1, '0')]),
  );
  if ([...newNames].every(([from, to]) => from === to)) return [];
  const occurrences = [...newNames.keys()].flatMap((name) => workspace.occurrences(name, document));
  const changes = renameOccurrences(workspace, occurrences, newNames);
  if (changes === undefined) return [];
  return [{ kind: 'compact', title: `Compact the numbering of ${family}…`, changes, needsConfirmation: true }];
}

function trimmedEnd(text: string, end: number): number {
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

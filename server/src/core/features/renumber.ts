import type { Document } from '../document/document.ts';
import { familyOf, nextFreeAfter } from '../workspace/families.ts';
import { splitName } from '../identifiers/identifierRanges.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isRepeatable } from '../workspace/definitionForm.ts';
import { requirementAfter } from '../templates/nextRequirement.ts';
import type { Section } from '../syntax/markdown/markdown.ts';
import { allSections, withoutMarkup } from '../syntax/markdown/markdown.ts';
import type { Refusal, Result } from '../text/result.ts';
import { done, refused } from '../text/result.ts';
import { keepsOrParts } from '../filling/keepsTheRest.ts';
import { identifierAt } from './navigation.ts';
import { placeOf, refusedByNumbers, refusedByRange } from './rangeReason.ts';
import type { Refactoring } from './refactoring.ts';
import { changesOthers, retire } from './retire.ts';
import { findMisplaced, hasNumeral } from './headingNumerals.ts';
import { renumberHeadings } from './renumberHeadings.ts';
import { lineAt } from '../text/sourceText.ts';
import { findStaleNumbers } from './staleNumbers.ts';
import { readNumber } from './writtenNumber.ts';
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
  retire: atDefinition(guarded(retire)),
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
  const misplaced = findMisplaced(document.outline);
  if (misplaced !== undefined) return misnumbered(document, misplaced);
  if (!hasNumbers(document)) return refused(say('The headings of this document have no numbers.'));
  const changes = renumberHeadings(workspace, document);
  const needsConfirmation = changes.length > 1;
  if (changes.length === 0) return refused(say('The headings are numbered in order already.'));
  return done({ kind: 'renumber', title: say('Renumber headings'), changes, needsConfirmation });
}

function hasNumbers({ outline }: Document): boolean {
  return [...allSections(outline)].some((section) => readNumber(section.title) !== undefined || hasNumeral(section));
}

/** Half of the headings in order would say less than none. */
function misnumbered({ uri, source }: Document, { heading, title }: Section): Refusal {
  const line = lineAt(source, heading.start) + 1;
  const reason = say(
    '“{title}” (line {line}) is out of order, and its kind of number is not written. Number it by hand first.',
    {
      title: withoutMarkup(title),
      line,
    },
  );
  return refused(reason, { uri, span: heading.content, isUnclear: true });
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

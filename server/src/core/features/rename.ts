import type { Document } from '../document/document.ts';
import { splitName } from '../identifiers/identifierRanges.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import { readIdentifierTokens, smallName } from '../identifiers/identifierToken.ts';
import { isWrittenAsCalled } from './certainty.ts';
import { meaningFinder, Postings } from '../workspace/postings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import type { Refusal, Result } from '../text/result.ts';
import { done, refused } from '../text/result.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore } from '../text/span.ts';
import { identifierAt } from './navigation.ts';
import type { DocumentEdits } from './documentEdits.ts';
import { fileName, placeOf, refusedByNumbers, refusedByRange } from './rangeReason.ts';
import { renameOccurrences, withoutFileNames } from './renaming.ts';
import type { Said } from '../text/say.ts';
import { phrase, say, sayPhrase } from '../text/say.ts';
import { findNumbersAfter, findStaleNumbers } from './staleNumbers.ts';

const writeOut = phrase('Write the range out to rename it.');

/** What F2 is about to rename: the whole identifier, whatever the editor thinks a word is. */
export function prepareRename(
  workspace: Workspace,
  document: Document,
  offset: number,
): Result<Span & { readonly name: string }> {
  const identifier = identifierAt(document, offset);
  if (identifier === undefined || !isKnown(workspace, document, identifier))
    return refused(say('There is no identifier here.'));
  if (tokenOf(identifier.name) === undefined || isImplicit(document, identifier)) return nameless(identifier);
  return done({ start: identifier.start, end: identifier.end, name: identifier.name });
}

/** All or nothing: every mention in every file, and the fragments that lead to headings with the identifier in them. */
export function renameIdentifier(
  workspace: Workspace,
  document: Document,
  offset: number,
  wish: string,
): Result<readonly DocumentEdits[]> {
  const prepared = prepareRename(workspace, document, offset);
  const identifier = identifierAt(document, offset);
  if (!prepared.ok || identifier === undefined)
    return prepared.ok ? refused(say('There is no identifier here.')) : prepared;
  const { name } = identifier;
  const newName = withPaddingOf(document, name, wish.trim());
  if (newName === name) return done([]);
  if (tokenOf(newName) === undefined || (smallName.test(newName) && !smallName.test(name)))
    return refused(
      say('“{newName}” is not an identifier: letters, a separator and a number, as in {name}.', { newName, name }),
    );

  const occurrences = withoutFileNames(
    workspace,
    workspace.occurrences(name, document, identifier.address, identifier.start),
  );
  const isNameless = occurrences.some((other) => isDefinition(other) && isImplicit(other.document, other.identifier));
  if (isNameless) return nameless(identifier);
  const refusal = whyNot(workspace, document, name, occurrences, newName);
  if (refusal !== undefined) return refusal;
  const changes = renameOccurrences(workspace, occurrences, new Map([[name, newName]]));
  if (changes !== undefined) return done(changes);
  const after = findNumbersAfter(workspace, occurrences, name);
  return (
    refusedByRange(workspace, name, occurrences, sayPhrase(writeOut), document) ??
    (after && refusedByNumbers(workspace, after, new Map([[name, newName]]), sayPhrase(writeOut), document)) ??
    refused(say('{name} cannot become {newName} here without changing what other identifiers mean.', { name, newName }))
  );
}

/** What has the form of an identifier alone, such as `SHA-256`, is one where some document knows its family. */
function isKnown(workspace: Workspace, document: Document, { name, address, start }: Identifier): boolean {
  const isForeign = lastStartingBefore(document.foreign.all, start)?.start === start;
  return !isForeign || workspace.occurrences(name, document, address).length > 0;
}

/** `User Story 1` for US1, `1` for 2.1; a number that goes on after `FR-002/` belongs to a name that is written. */
function isImplicit(document: Document, { name, start, end }: Identifier): boolean {
  if (isWrittenAsCalled(document, name)) return false;
  const written = document.source.text.slice(start, end);
  return !/^\d/.test(written) && tokenOf(written) === undefined;
}

function nameless({ name }: Identifier): Refusal {
  return refused(say('{name} has no name of its own: it is named by its heading or its number.', { name }));
}

/** `FR-7` in a family of `FR-001` is meant as `FR-007`, unless the old name is shorter itself, or only loses its zeros. */
function withPaddingOf(document: Document, name: string, wish: string): string {
  const old = splitName(name);
  const next = splitName(wish);
  if (next === undefined) return wish;
  if (old?.stem === next.stem && Number(old.number) === Number(next.number)) return wish;
  const isShort = (number: string): boolean => old?.stem === next.stem && old.number.length < number.length;
  const width = [name, ...document.identifiers.map((other) => other.name)]
    .map(splitName)
    .find((other) => other?.stem === next.stem && other.number.startsWith('0') && !isShort(other.number));
  return next.stem + next.number.padStart(width?.number.length ?? 0, '0');
}

/** The name as one identifier, or undefined when it is none or more than one. */
function tokenOf(name: string): string | undefined {
  const [token] = readIdentifierTokens(name, { start: 0, end: name.length });
  return token?.start === 0 && token.end === name.length ? token.name : undefined;
}

function whyNot(
  workspace: Workspace,
  from: Document,
  name: string,
  occurrences: readonly Occurrence[],
  newName: string,
): Refusal | undefined {
  const inRange = occurrences.find(({ isInRange }) => isInRange);
  if (inRange !== undefined)
    return (
      refusedByRange(workspace, name, [inRange], sayPhrase(writeOut), from) ??
      refused(
        say('{name} is part of a range in {file}. Write the range out to rename it.', {
          name,
          file: fileName(inRange.document),
        }),
      )
    );
  const newNames = new Map([[name, newName]]);
  const stale = findStaleNumbers(workspace, occurrences, newNames);
  if (stale !== undefined) return refusedByNumbers(workspace, stale, newNames, sayPhrase(writeOut), from);
  const renamed = new Set(occurrences.filter(isDefinition));
  const ambiguous = findAmbiguous(workspace.appearances(name), occurrences, renamed);
  if (ambiguous !== undefined) return refused(ambiguous);
  const taken = workspace.appearances(newName);
  if (taken.length === 0) return undefined;
  const existing = taken.filter(isDefinition);
  const now = meaningFinder(Postings.of(existing));
  const later = meaningFinder(Postings.of([...existing, ...renamed]));
  for (const { document, identifier } of occurrences) {
    const clash = later(document, identifier.address, identifier.start).find((definition) => !renamed.has(definition));
    if (clash !== undefined)
      return refused(say('{name} is already defined in {file}.', { name: newName, file: fileName(clash.document) }));
  }
  // Two names that nothing defines would become one.
  const isUndefined = renamed.size === 0;
  const caught = taken.find(({ document, identifier }) => {
    const means = later(document, identifier.address, identifier.start);
    const meant = now(document, identifier.address, identifier.start);
    return isUndefined || means.length !== meant.length || means.some((definition) => renamed.has(definition));
  });
  return caught === undefined
    ? undefined
    : refused(say('{name} is already taken in {file}.', { name: newName, file: fileName(caught.document) }));
}

/** Why a mention that can mean several things stops a rename, from whichever of them it is asked. */
function findAmbiguous(
  all: readonly Occurrence[],
  occurrences: readonly Occurrence[],
  renamed: ReadonlySet<Occurrence>,
): Said | undefined {
  const meaningOf = meaningFinder(Postings.of(all.filter(isDefinition)));
  for (const { document, identifier } of occurrences) {
    const meant = meaningOf(document, identifier.address, identifier.start);
    const other =
      meant.find((each) => !renamed.has(each)) ?? meant.find((each) => each.document !== meant[0]?.document);
    if (other !== undefined && meant.every((each) => each.document === other.document))
      return say(
        '{name} ({place}) may mean several that are counted anew in each section. Move it to the section of the one it means.',
        { name: identifier.name, place: placeOf({ document, identifier }) },
      );
    if (other !== undefined)
      return say('{name} in {file} could also mean the one in {other}. First link it to the file it means.', {
        name: identifier.name,
        file: fileName(document),
        other: fileName(other.document),
      });
  }
  return undefined;
}

function isDefinition({ identifier }: Occurrence): boolean {
  return identifier.definition !== undefined;
}

import type { Document } from '../model/document.ts';
import { splitName } from '../model/identifierRanges.ts';
import { readIdentifierTokens } from '../model/identifierToken.ts';
import { Postings } from '../model/postings.ts';
import type { Occurrence, Workspace } from '../model/workspace.ts';
import type { Result } from '../text/result.ts';
import { done, refused } from '../text/result.ts';
import type { Span } from '../text/span.ts';
import { identifierAt } from './navigation.ts';
import type { DocumentEdits } from './renaming.ts';
import { renameOccurrences } from './renaming.ts';

/** What F2 is about to rename: the whole identifier, whatever the editor thinks a word is. */
export function prepareRename(document: Document, offset: number): Result<Span & { readonly name: string }> {
  const identifier = identifierAt(document, offset);
  if (identifier === undefined) return refused('There is no identifier here.');
  if (tokenOf(identifier.name) === undefined)
    return refused(`${identifier.name} has no name of its own: it is named by its heading or its number.`);
  return done({ start: identifier.start, end: identifier.end, name: identifier.name });
}

/** All or nothing: every mention in every file, and the fragments that lead to headings with the identifier in them. */
export function renameIdentifier(
  workspace: Workspace,
  document: Document,
  offset: number,
  wish: string,
): Result<readonly DocumentEdits[]> {
  const prepared = prepareRename(document, offset);
  const identifier = identifierAt(document, offset);
  if (!prepared.ok || identifier === undefined) return prepared.ok ? refused('There is no identifier here.') : prepared;
  const { name } = identifier;
  const newName = withPaddingOf(name, wish.trim());
  if (newName === name) return done([]);
  if (tokenOf(newName) === undefined)
    return refused(`“${newName}” is no identifier: letters, a separator and a number, as in ${name}.`);

  const occurrences = workspace.occurrences(name, document, identifier.address);
  const reason = whyNot(workspace, occurrences, newName);
  if (reason !== undefined) return refused(reason);
  const changes = renameOccurrences(workspace, occurrences, new Map([[name, newName]]));
  return changes === undefined
    ? refused(`${name} cannot become ${newName} here without changing what other identifiers mean.`)
    : done(changes);
}

/** `FR-7` in a family of `FR-001` is meant as `FR-007`. */
function withPaddingOf(name: string, wish: string): string {
  const old = splitName(name);
  const next = splitName(wish);
  const isPadded = old?.number.startsWith('0') === true;
  return isPadded && next?.stem === old.stem ? next.stem + next.number.padStart(old.number.length, '0') : wish;
}

/** The name as one identifier, or undefined when it is none or more than one. */
function tokenOf(name: string): string | undefined {
  const [token] = readIdentifierTokens(name, { start: 0, end: name.length });
  return token?.start === 0 && token.end === name.length ? token.name : undefined;
}

function whyNot(workspace: Workspace, occurrences: readonly Occurrence[], newName: string): string | undefined {
  const inRange = occurrences.find(({ isInRange }) => isInRange);
  if (inRange !== undefined)
    return `A range in ${fileName(inRange.document)} means ${inRange.identifier.name} without naming it. Write the range out first.`;
  const renamed = occurrences.filter(({ identifier }) => identifier.definition !== undefined);
  const taken = workspace.appearances(newName);
  const existing = taken.filter(({ identifier }) => identifier.definition !== undefined);
  const now = Postings.of(existing);
  const later = Postings.of([...existing, ...renamed]);
  for (const { document } of occurrences) {
    const clash = later.nearest(document).find((definition) => existing.includes(definition));
    if (clash !== undefined) return `${newName} is already defined in ${fileName(clash.document)}.`;
  }
  const caught = taken.find(({ document }) => {
    const means = later.nearest(document);
    return means.length !== now.nearest(document).length || means.some((definition) => renamed.includes(definition));
  });
  return caught === undefined ? undefined : `${newName} is already taken in ${fileName(caught.document)}.`;
}

function fileName({ uri }: Document): string {
  return uri.slice(uri.lastIndexOf('/', uri.lastIndexOf('/') - 1) + 1);
}

import { fragmentOf, resolveAddress } from '../model/addresses.ts';
import type { Document } from '../model/document.ts';
import { readDocument } from '../model/document.ts';
import { splitName } from '../model/identifierRanges.ts';
import type { Identifier } from '../model/identifiers.ts';
import { readIdentifierTokens } from '../model/identifierToken.ts';
import type { Occurrence, Workspace } from '../model/workspace.ts';
import { nearest } from '../model/workspace.ts';
import { readSlugs } from '../syntax/slugs.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import type { Result } from '../text/result.ts';
import { done, refused } from '../text/result.ts';
import type { Span } from '../text/span.ts';
import { identifierAt } from './navigation.ts';

/** Edits of one document, none of which overlap. */
export interface DocumentEdits {
  readonly document: Document;
  readonly edits: readonly Edit[];
}

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
  const changes = mentionsByDocument(occurrences, newName);
  const withFragments = addFragments(workspace, changes);
  return withFragments.every((change) => keepsItsMeaning(change, name, newName))
    ? done(withFragments)
    : refused(`${name} cannot become ${newName} here without changing what other identifiers mean.`);
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
  const later = [...existing, ...renamed];
  for (const { document } of occurrences) {
    const clash = nearest(later, document).find((definition) => existing.includes(definition));
    if (clash !== undefined) return `${newName} is already defined in ${fileName(clash.document)}.`;
  }
  const caught = taken.find(
    ({ document }) =>
      nearest(existing, document).length !== nearest(later, document).length ||
      nearest(later, document).some((definition) => renamed.includes(definition)),
  );
  return caught === undefined ? undefined : `${newName} is already taken in ${fileName(caught.document)}.`;
}

function mentionsByDocument(occurrences: readonly Occurrence[], newName: string): readonly DocumentEdits[] {
  const edits = new Map<Document, Edit[]>();
  for (const { document, identifier } of occurrences) {
    const edit = {
      span: { start: identifier.start, end: identifier.end },
      newText: written(document, identifier, newName),
    };
    edits.set(document, [...(edits.get(document) ?? []), edit]);
  }
  return [...edits].map(([document, list]) => ({ document, edits: list }));
}

/** `003` of `FR-002/003` stays a number while the letters before it stay what they are. */
function written(document: Document, { start, end, name }: Identifier, newName: string): string {
  const isNumberOnly = /^\d/.test(document.source.text.slice(start, end));
  const next = splitName(newName);
  return isNumberOnly && next !== undefined && next.stem === splitName(name)?.stem ? next.number : newName;
}

/** Links to headings whose fragment changes with the identifier in them. */
function addFragments(workspace: Workspace, changes: readonly DocumentEdits[]): readonly DocumentEdits[] {
  const all = new Map(changes.map((change) => [change.document.uri, change]));
  for (const { document, edits } of changes) {
    const touchesHeading = document.markdown.headings.some((heading) =>
      edits.some(({ span }) => heading.start <= span.start && span.end <= heading.end),
    );
    if (!touchesHeading) continue;
    const old = readSlugs(document.outline);
    const next = readSlugs(readDocument(document.uri, applyEdits(document.source.text, edits)).outline);
    const moved = new Map(
      old.map((slug, index) => [slug, next[index] ?? slug]).filter(([from, to]) => from !== to) as [string, string][],
    );
    for (const other of workspace.documents.values()) {
      const fragments = fragmentEdits(other, document, moved);
      if (fragments.length === 0) continue;
      const before = all.get(other.uri)?.edits ?? [];
      all.set(other.uri, { document: other, edits: [...before, ...fragments] });
    }
  }
  return [...all.values()].sort((a, b) => (a.document.uri < b.document.uri ? -1 : 1));
}

function fragmentEdits(from: Document, to: Document, moved: ReadonlyMap<string, string>): readonly Edit[] {
  if (moved.size === 0) return [];
  const { text } = from.source;
  return from.links.flatMap(({ target }) => {
    if (target === undefined) return [];
    const address = text.slice(target.start, target.end);
    const slug = moved.get(fragmentOf(address) ?? '');
    const hasAnchor = to.source.text.includes(`id="${fragmentOf(address) ?? ''}"`);
    if (slug === undefined || hasAnchor || resolveAddress(from.uri, address) !== to.uri) return [];
    const start = target.start + address.indexOf('#') + 1;
    return [{ span: { start, end: target.end - (address.endsWith('>') ? 1 : 0) }, newText: slug }];
  });
}

/** Reads the document as it will be: the same identifiers in the same places, one of them renamed. */
function keepsItsMeaning({ document, edits }: DocumentEdits, name: string, newName: string): boolean {
  const next = readDocument(document.uri, applyEdits(document.source.text, edits));
  const renamed = new Set(edits.map(({ span }) => span.start));
  const expected = document.identifiers.map((identifier) => ({
    name: renamed.has(identifier.start) ? newName : identifier.name,
    isDefinition: identifier.definition !== undefined,
  }));
  const isSame =
    next.dialect === document.dialect &&
    next.identifiers.length === expected.length &&
    next.identifiers.every(
      (identifier, index) =>
        identifier.name === expected[index]?.name &&
        (identifier.definition !== undefined) === expected[index].isDefinition,
    );
  const ranges = (from: Document): readonly string[] => from.ranges.map(({ members }) => members.join());
  const oldRanges = document.ranges.map(({ members }) =>
    members.map((member) => (member === name ? newName : member)).join(),
  );
  return isSame && ranges(next).join(';') === oldRanges.join(';');
}

function fileName({ uri }: Document): string {
  return uri.slice(uri.lastIndexOf('/', uri.lastIndexOf('/') - 1) + 1);
}

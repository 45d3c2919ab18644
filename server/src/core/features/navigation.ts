import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import { lastStartingBefore, touches } from '../text/span.ts';

/** The identifier at an offset, a cursor just after it included; it may be one that counts in other documents alone. */
export function identifierAt(document: Document, offset: number): Identifier | undefined {
  const known = lastStartingBefore(document.identifiers, offset);
  if (known !== undefined && touches(known, offset)) return known;
  const foreign = lastStartingBefore(document.foreign.all, offset);
  return foreign !== undefined && touches(foreign, offset) ? foreign : undefined;
}

/** Where the identifier at an offset is defined; several places when the nearest folder has several. */
export function findDefinitions(workspace: Workspace, document: Document, offset: number): readonly Occurrence[] {
  const identifier = identifierAt(document, offset);
  return identifier === undefined
    ? []
    : workspace.definitions(identifier.name, document, identifier.address, identifier.start);
}

/** Every place that means what the identifier at an offset means. */
export function findReferences(
  workspace: Workspace,
  document: Document,
  offset: number,
  includeDefinitions: boolean,
): readonly Occurrence[] {
  const identifier = identifierAt(document, offset);
  if (identifier === undefined) return [];
  return workspace
    .occurrences(identifier.name, document, identifier.address, identifier.start)
    .filter((occurrence) => includeDefinitions || occurrence.identifier.definition === undefined);
}

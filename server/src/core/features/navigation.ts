import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import { lastStartingBefore, touches } from '../text/span.ts';

/** The identifier at an offset, a cursor just behind it included. */
export function identifierAt(document: Document, offset: number): Identifier | undefined {
  const candidate = lastStartingBefore(document.identifiers, offset);
  return candidate !== undefined && touches(candidate, offset) ? candidate : undefined;
}

/** Where the identifier at an offset is defined; several places when the nearest folder has several. */
export function findDefinitions(workspace: Workspace, document: Document, offset: number): readonly Occurrence[] {
  const identifier = identifierAt(document, offset);
  return identifier === undefined ? [] : workspace.definitions(identifier.name, document, identifier.address);
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
    .occurrences(identifier.name, document, identifier.address)
    .filter((occurrence) => includeDefinitions || occurrence.identifier.definition === undefined);
}

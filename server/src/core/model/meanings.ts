import type { Document } from './document.ts';
import type { Identifier } from './identifiers.ts';
import type { Occurrence, Workspace } from './workspace.ts';

/**
 * What the mentions of one document mean in other documents. It is looked up once, and holds for the next version of the
 * document too as long as that one defines the same names and nothing else in the workspace changes.
 */
export class Meanings {
  private lookedUpIn: { readonly workspace: Workspace; readonly uri: string; readonly changes: number } | undefined;
  private readonly byAddress = new Map<string | undefined, Map<string, readonly Occurrence[]>>();

  definitions(workspace: Workspace, document: Document, { name, address }: Identifier): readonly Occurrence[] {
    const byName = this.byAddress.get(address) ?? new Map<string, readonly Occurrence[]>();
    const known = byName.get(name);
    if (known !== undefined) return known;
    const found = workspace.definitions(name, document, address);
    // What stands in the document itself moves with every character.
    if (found.some((occurrence) => occurrence.document.uri === document.uri)) return found;
    this.byAddress.set(address, byName.set(name, found));
    return found;
  }

  forgetWhenChanged(workspace: Workspace, uri: string): void {
    const changes = workspace.changesBesides(uri);
    const { lookedUpIn } = this;
    if (lookedUpIn?.workspace === workspace && lookedUpIn.uri === uri && lookedUpIn.changes === changes) return;
    this.byAddress.clear();
    this.lookedUpIn = { workspace, uri, changes };
  }
}

/** Finds what identifiers of a document mean, the first of several definitions: as `Workspace.definitions`, at less cost. */
export function meaningsIn(
  document: Document,
  workspace: Workspace,
): (identifier: Identifier) => Occurrence | undefined {
  const own = new Map<string, Occurrence>();
  for (const identifier of document.identifiers)
    if (identifier.definition !== undefined) own.set(identifier.name, { document, identifier, isInRange: false });
  const elsewhere = document.body?.meanings ?? new Meanings();
  elsewhere.forgetWhenChanged(workspace, document.uri);
  return (identifier) =>
    (identifier.address === undefined ? own.get(identifier.name) : undefined) ??
    elsewhere.definitions(workspace, document, identifier)[0];
}

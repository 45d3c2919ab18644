import type { SymbolKind } from '../dialects/dialect.ts';
import type { Document } from '../document/document.ts';
import { sectionOf } from '../filling/place.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import { startingWithin } from '../text/span.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findUncovered } from './acceptance.ts';
import { ownerFinder } from './owners.ts';

/** A requirement, and everything in the workspace that belongs to it or speaks of it. */
export interface TraceRow {
  /** Where it is defined. */
  readonly requirement: Occurrence;
  /** Title of the innermost section; empty above the first heading. */
  readonly section: string;
  /** Definitions of the acceptance criteria that lie in it, that mention it, or that it mentions. */
  readonly criteria: readonly Occurrence[];
  /** Definitions of the stories and use cases that it is connected with in the same ways. */
  readonly stories: readonly Occurrence[];
  /** Definitions of the tasks that mention it or lie in it. */
  readonly tasks: readonly Occurrence[];
  /** Every other place that means it, in whatever document. */
  readonly mentions: readonly Occurrence[];
  /** False where others of its kind have an acceptance criterion, named or not, and it has none. */
  readonly isCovered: boolean;
}

/** The requirements that documents define, in reading order; what is retired is left out. */
export function traceRows(workspace: Workspace, documents: Iterable<Document>): readonly TraceRow[] {
  const ownerOf = ownerFinder();
  const rows: TraceRow[] = [];
  for (const document of documents) {
    if (!document.dialect.isSpec) continue;
    const uncovered = new Set(findUncovered(document));
    const inside = childrenOf(document, ownerOf);
    for (const identifier of document.identifiers) {
      if (!isRow(identifier)) continue;
      const requirement = { document, identifier, isInRange: false };
      const mentions = workspace
        .occurrences(identifier.name, document)
        .filter((each) => each.identifier.definition === undefined);
      const connected = [
        ...(inside.get(identifier) ?? []).map((child) => ({ document, identifier: child, isInRange: false })),
        ...mentions.flatMap((mention) => ownerOfMention(mention, ownerOf) ?? []),
        ...mentionedIn(workspace, requirement),
      ].sort(inReadingOrder);
      const criteria = distinct(connected, 'criterion');
      rows.push({
        requirement,
        section: sectionOf(document, identifier),
        criteria,
        stories: distinct(connected, 'story'),
        tasks: distinct(connected, 'task'),
        mentions,
        isCovered: criteria.length > 0 || !uncovered.has(identifier),
      });
    }
  }
  return rows;
}

function isRow({ definition, isRetired, kind }: Identifier): boolean {
  return definition !== undefined && !isRetired && kind.symbol === 'requirement';
}

/** The definitions that lie in the text of another one, by the innermost of those. */
function childrenOf(
  document: Document,
  ownerOf: ReturnType<typeof ownerFinder>,
): ReadonlyMap<Identifier, readonly Identifier[]> {
  const children = new Map<Identifier, Identifier[]>();
  for (const identifier of document.identifiers) {
    const block = identifier.definition?.block;
    if (block === undefined) continue;
    // Its own block holds it as well; the one around that begins before it.
    const owner = ownerOf(document, { start: block.start - 1, end: identifier.end });
    if (owner === undefined || owner === identifier) continue;
    const known = children.get(owner);
    if (known === undefined) children.set(owner, [identifier]);
    else known.push(identifier);
  }
  return children;
}

function ownerOfMention(
  { document, identifier }: Occurrence,
  ownerOf: ReturnType<typeof ownerFinder>,
): Occurrence | undefined {
  const owner = ownerOf(document, identifier);
  return owner === undefined ? undefined : { document, identifier: owner, isInRange: false };
}

function mentionedIn(workspace: Workspace, { document, identifier }: Occurrence): readonly Occurrence[] {
  const block = identifier.definition?.block;
  if (block === undefined) return [];
  return startingWithin(document.identifiers, block)
    .filter(({ definition, kind }) => definition === undefined && isConnection(kind.symbol))
    .flatMap(({ name, address, start }) => workspace.definitions(name, document, address, start));
}

function isConnection(symbol: SymbolKind): boolean {
  return symbol === 'criterion' || symbol === 'story';
}

function distinct(found: readonly Occurrence[], symbol: SymbolKind): readonly Occurrence[] {
  const byPlace = new Map<string, Occurrence>();
  for (const each of found)
    if (each.identifier.kind.symbol === symbol)
      byPlace.set(`${each.document.uri}#${String(each.identifier.start)}`, each);
  return [...byPlace.values()];
}

function inReadingOrder(a: Occurrence, b: Occurrence): number {
  if (a.document.uri !== b.document.uri) return a.document.uri < b.document.uri ? -1 : 1;
  return a.identifier.start - b.identifier.start;
}

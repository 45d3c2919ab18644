import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore, startingWithin } from '../text/span.ts';
import { ownerFinder } from './owners.ts';

/** One end of a trace, and the places that make the connection. */
export interface Trace {
  readonly end: Occurrence;
  /** In the document of the one that refers. */
  readonly places: readonly Span[];
}

/** Who refers to a requirement: the requirements whose text mentions it. */
export function findIncoming(workspace: Workspace, { document, identifier }: Occurrence): readonly Trace[] {
  const traces = new Map<string, { end: Occurrence; places: Span[] }>();
  const ownerOf = ownerFinder();
  for (const mention of workspace.occurrences(identifier.name, document, undefined, identifier.start)) {
    if (mention.identifier.definition !== undefined) continue;
    const owner = ownerOf(mention.document, mention.identifier);
    if (owner === undefined) continue;
    const end = { document: mention.document, identifier: owner, isInRange: false };
    const key = `${mention.document.uri}#${owner.start}`;
    const trace = traces.get(key) ?? { end, places: [] };
    trace.places.push({ start: mention.identifier.start, end: mention.identifier.end });
    traces.set(key, trace);
  }
  return [...traces.values()];
}

/** Whom a requirement refers to. */
export function findOutgoing(workspace: Workspace, { document, identifier }: Occurrence): readonly Trace[] {
  const traces = new Map<string, { end: Occurrence; places: Span[] }>();
  if (identifier.definition === undefined) return [];
  for (const mention of startingWithin(document.identifiers, identifier.definition.block)) {
    if (mention.definition !== undefined) continue;
    for (const { name, place } of meantBy(document, mention))
      for (const end of workspace.definitions(name, document, mention.address, mention.start)) {
        const key = `${end.document.uri}#${end.identifier.start}`;
        const trace = traces.get(key) ?? { end, places: [] };
        trace.places.push(place);
        traces.set(key, trace);
      }
  }
  return [...traces.values()];
}

/** What a mention stands for: itself, and where a range begins, all that is between its ends. */
function meantBy(
  { ranges }: Document,
  { name, start, end }: Identifier,
): readonly { readonly name: string; readonly place: Span }[] {
  const own = { name, place: { start, end } };
  const range = lastStartingBefore(ranges, start);
  if (range?.start !== start) return [own];
  return [own, ...range.members.slice(1, -1).map((member) => ({ name: member, place: range }))];
}

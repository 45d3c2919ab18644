import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import type { Span } from '../text/span.ts';
import { ownerFinder } from './owners.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** `3 references · 1 criterion`, the places that are counted, and the requirements they stand in. */
export function describeMentions(
  workspace: Workspace,
  document: Document,
  { name, start }: Identifier,
): { readonly title: string; readonly mentions: readonly Occurrence[]; readonly owners: readonly string[] } {
  const mentions = workspace
    .occurrences(name, document, undefined, start)
    .filter(({ identifier }) => identifier.definition === undefined);
  const owners = new Set<string>();
  const criteria = new Set<string>();
  for (const mention of mentions) {
    const owner = ownerOf(mention.document, mention.identifier);
    if (owner !== undefined) owners.add(owner.name);
    if (owner?.kind.symbol === 'criterion') criteria.add(`${mention.document.uri}#${owner.name}`);
  }
  const title = [
    countMentions(mentions.length),
    ...(criteria.size === 0
      ? []
      : [criteria.size === 1 ? say('1 criterion') : say('{count} criteria', { count: criteria.size })]),
  ].join(' · ');
  return { title, mentions, owners: [...owners] };
}

/** One for each document, so that only what has changed is looked through again. */
const finders = new WeakMap<Document, ReturnType<typeof ownerFinder>>();

function ownerOf(document: Document, mention: Span): Identifier | undefined {
  const find = finders.get(document) ?? ownerFinder();
  finders.set(document, find);
  return find(document, mention);
}

function countMentions(count: number): Said {
  if (count === 0) return say('no references');
  return count === 1 ? say('1 reference') : say('{count} references', { count });
}

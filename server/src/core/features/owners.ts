import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Span } from '../text/span.ts';
import { contains, countBefore } from '../text/span.ts';

/** A definition, and the place among the others of the last one before it that reaches further. */
interface Owner extends Span {
  readonly identifier: Identifier;
  readonly block: Span;
  readonly around: number;
}

/** Finds the innermost requirement whose text holds a mention; each document is looked through once for all its mentions. */
export function ownerFinder(): (document: Document, mention: Span) => Identifier | undefined {
  const ownersOf = new Map<Document, readonly Owner[]>();
  return (document, mention) => {
    const owners = ownersOf.get(document) ?? findOwners(document);
    ownersOf.set(document, owners);
    let index = countBefore(owners, mention.start + 1) - 1;
    for (let owner = owners[index]; owner !== undefined; owner = owners[index]) {
      if (contains(owner.block, mention)) return owner.identifier;
      // What ends no later cannot hold the mention either.
      index = owner.block.end < mention.end ? owner.around : index - 1;
    }
    return undefined;
  };
}

function findOwners({ identifiers }: Document): readonly Owner[] {
  const owners: Owner[] = [];
  for (const identifier of identifiers) {
    const block = identifier.definition?.block;
    if (block === undefined) continue;
    let around = owners.length - 1;
    while (around >= 0 && (owners[around]?.block.end ?? 0) <= block.end) around = owners[around]?.around ?? -1;
    owners.push({ identifier, start: identifier.start, end: identifier.end, block, around });
  }
  return owners;
}

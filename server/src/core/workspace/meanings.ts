import type { Document } from '../document/document.ts';
import { ClosedDocument } from './closedDocument.ts';
import { definesTheSameNames } from './documentNames.ts';
import type { Identifier, Identifiers } from '../identifiers/identifiers.ts';
import type { Workspace } from './workspace.ts';
import type { Occurrence } from './occurrence.ts';

/** A mention, by its place among the identifiers of a chunk, and what it means elsewhere. */
interface MeantElsewhere {
  readonly at: number;
  readonly meant: Occurrence;
}

/** What is to be said of the mentions in one chunk. */
interface Verdict {
  /** Mentions of what nothing defines, by their places among the identifiers. */
  readonly undefined: readonly number[];
  readonly retired: readonly MeantElsewhere[];
}

/**
 * What the mentions of one document mean in other documents. It is looked up once, and holds for the next version of the
 * document too as long as that one defines the same names and nothing else in the workspace changes.
 */
class Meanings {
  private lookedUpIn: { readonly workspace: Workspace; readonly changes: number; document: Document } | undefined;
  private readonly byAddress = new Map<string | undefined, Map<string, readonly Occurrence[]>>();
  private verdicts = new WeakMap<Identifiers, Verdict>();
  private own: ReadonlySet<string> | undefined;

  /** The verdicts on all chunks of `document`, the latest version of the one that these meanings are for. */
  verdictsOn(workspace: Workspace, document: Document): readonly Verdict[] {
    this.forgetWhenChanged(workspace, document);
    return document.named.map((chunk) => {
      let verdict = this.verdicts.get(chunk);
      if (verdict === undefined) {
        this.own ??= namesDefinedIn(document);
        this.verdicts.set(chunk, (verdict = this.judge(chunk, this.own, workspace, document)));
      }
      return verdict;
    });
  }

  /** What the document itself defines: the same set as long as it is the same names. */
  ownNames(workspace: Workspace, document: Document): ReadonlySet<string> {
    this.forgetWhenChanged(workspace, document);
    return (this.own ??= namesDefinedIn(document));
  }

  private judge({ all }: Identifiers, own: ReadonlySet<string>, workspace: Workspace, document: Document): Verdict {
    const found: number[] = [];
    const retired: MeantElsewhere[] = [];
    for (const [at, identifier] of all.entries()) {
      const isOwn = identifier.address === undefined && own.has(identifier.name);
      if (identifier.definition !== undefined || isOwn) continue;
      const meant = this.definitions(workspace, document, identifier)[0];
      if (meant === undefined) found.push(at);
      else if (meant.identifier.isRetired && meant.document.uri !== document.uri) retired.push({ at, meant });
    }
    return { undefined: found, retired };
  }

  private definitions(workspace: Workspace, document: Document, identifier: Identifier): readonly Occurrence[] {
    const { name, address } = identifier;
    const byName = this.byAddress.get(address) ?? new Map<string, readonly Occurrence[]>();
    const known = byName.get(name);
    if (known !== undefined) return known;
    const found = workspace.definitions(name, document, address);
    // What stands in the document itself moves with every character.
    if (found.some((occurrence) => occurrence.document.uri === document.uri)) return found;
    this.byAddress.set(address, byName.set(name, found));
    return found;
  }

  private forgetWhenChanged(workspace: Workspace, document: Document): void {
    const changes = workspace.changesBesides(document.uri);
    const { lookedUpIn } = this;
    const isSame =
      lookedUpIn?.workspace === workspace &&
      lookedUpIn.changes === changes &&
      lookedUpIn.document.uri === document.uri &&
      definesTheSameNames(lookedUpIn.document, document);
    if (isSame) {
      lookedUpIn.document = document;
      return;
    }
    this.byAddress.clear();
    this.verdicts = new WeakMap();
    this.own = undefined;
    this.lookedUpIn = { workspace, changes, document };
  }
}

/** An identifier of a document that nothing defines, or that has been retired. */
export interface Mention {
  /** As it is held in its chunk: the offsets are those of the chunk. */
  readonly identifier: Identifier;
  /** Where it starts in the document. */
  readonly start: number;
}

/** The mentions of a document that nothing in the workspace defines, in reading order. */
export function* findUndefined(document: Document, workspace: Workspace): Iterable<Mention> {
  for (const [index, { undefined: places }] of verdictsOn(document, workspace).entries())
    for (const at of places) {
      const identifier = document.named[index]?.all[at];
      if (identifier !== undefined) yield { identifier, start: identifier.start + startOf(document, index) };
    }
}

/** The mentions of what other documents have retired, and of what the document itself has, in reading order. */
export function* findRetired(
  document: Document,
  workspace: Workspace,
): Iterable<Mention & { readonly meant: Occurrence }> {
  const own = retiredIn(document);
  for (const [index, { retired }] of verdictsOn(document, workspace).entries()) {
    const start = startOf(document, index);
    const elsewhere = new Map(retired.map(({ at, meant }) => [at, meant]));
    if (own.size === 0 && elsewhere.size === 0) continue;
    for (const [at, identifier] of document.named[index]?.all.entries() ?? []) {
      if (identifier.definition !== undefined) continue;
      const meant = elsewhere.get(at) ?? ownMeaning(document, workspace, identifier, own);
      if (meant !== undefined) yield { identifier, start: identifier.start + start, meant };
    }
  }
}

function ownMeaning(
  document: Document,
  workspace: Workspace,
  { name, address }: Identifier,
  own: ReadonlyMap<string, Occurrence>,
): Occurrence | undefined {
  const candidate = own.get(name);
  if (candidate === undefined || address === undefined) return candidate;
  return workspace.definitions(name, document, address)[0]?.identifier === candidate.identifier ? candidate : undefined;
}

/** The names that a document defines: the same set for all versions that define the same. */
export function ownNames(document: Document, workspace: Workspace): ReadonlySet<string> {
  return meaningsOf(document).ownNames(workspace, document);
}

function verdictsOn(document: Document, workspace: Workspace): readonly Verdict[] {
  return meaningsOf(document).verdictsOn(workspace, document);
}

/** Where the offsets of a chunk count from: the first one is the front matter, or all there is of a closed document. */
function startOf(document: Document, chunk: number): number {
  return chunk === 0 ? 0 : (document.body.starts[chunk - 1] ?? 0);
}

function namesDefinedIn(document: Document): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { all } of document.named)
    for (const { name, definition } of all) if (definition !== undefined) names.add(name);
  return names;
}

/** What a document itself has retired, by name; nothing in nearly all of them. */
function retiredIn(document: Document): ReadonlyMap<string, Occurrence> {
  const retired = new Map<string, Occurrence>();
  if (!document.named.some(({ all }) => all.some(({ isRetired }) => isRetired))) return retired;
  for (const identifier of document.identifiers)
    if (identifier.definition !== undefined && identifier.isRetired)
      retired.set(identifier.name, { document, identifier, isInRange: false });
  return retired;
}

/** The versions of a document in which the same places define share what their mentions mean; a closed one has one version. */
const known = new WeakMap<Document['body']['choice'] | ClosedDocument, Meanings>();

function meaningsOf(document: Document): Meanings {
  const key = document instanceof ClosedDocument ? document : document.body.choice;
  const meanings = known.get(key) ?? new Meanings();
  known.set(key, meanings);
  return meanings;
}

import { isWeak } from '../identifiers/definitions.ts';
import { addressResolver, folderOf, foldersAround, onlyNamedBy } from './addresses.ts';
import type { Document } from '../document/document.ts';
import type { DocumentNames } from './documentNames.ts';
import type { Occurrence } from './occurrence.ts';

type Names = Pick<DocumentNames, 'occurrences' | 'definitions' | 'defines' | 'knows'>;

/** Where one name appears: what a document says of it is found without looking at the others. */
export class Postings {
  private readonly byUri = new Map<string, Names>();
  /** URIs of the documents that define it. */
  readonly definers = new Set<string>();
  /** Sorted when somebody asks, so that the documents of a folder stand side by side. */
  private sortedDefiners: readonly string[] | undefined;
  /** All documents, in the same order. */
  private sortedNames: readonly Names[] | undefined;

  constructor(private readonly name: string) {}

  /** Those of a list that need not be the workspace's: what would be meant if they were all there is. */
  static of(occurrences: readonly Occurrence[]): Postings {
    const postings = new Postings('');
    const byUri = new Map<string, Occurrence[]>();
    for (const occurrence of occurrences) {
      const { uri } = occurrence.document;
      const list = byUri.get(uri);
      if (list === undefined) byUri.set(uri, [occurrence]);
      else list.push(occurrence);
    }
    for (const [uri, list] of byUri) {
      const definitions = list.filter(({ identifier }) => identifier.definition !== undefined);
      postings.set(uri, {
        occurrences: () => list,
        definitions: () => definitions,
        knows: () => true,
        defines: () => definitions.length > 0,
      });
    }
    return postings;
  }

  get isEmpty(): boolean {
    return this.byUri.size === 0;
  }

  set(uri: string, names: Names): void {
    if (this.byUri.get(uri) !== names) this.sortedNames = undefined;
    this.byUri.set(uri, names);
    const defines = names.defines(this.name);
    if (defines === this.definers.has(uri)) return;
    if (defines) this.definers.add(uri);
    else this.definers.delete(uri);
    this.sortedDefiners = undefined;
  }

  delete(uri: string): void {
    if (this.byUri.delete(uri)) this.sortedNames = undefined;
    if (this.definers.delete(uri)) this.sortedDefiners = undefined;
  }

  /** Whether any document knows the family of the name; in the others it may be anything. */
  get isKnown(): boolean {
    return this.definers.size > 0 || [...this.byUri.values()].some((names) => names.knows(this.name));
  }

  /** Every appearance, ordered by document. */
  all(): readonly Occurrence[] {
    this.sortedNames ??= [...this.byUri.keys()].sort().flatMap((uri) => this.byUri.get(uri) ?? []);
    const all: Occurrence[] = [];
    for (const names of this.sortedNames) for (const occurrence of names.occurrences(this.name)) all.push(occurrence);
    return all;
  }

  definitions(): readonly Occurrence[] {
    return this.sorted().flatMap((uri) => this.definitionsIn(uri));
  }

  definitionsIn(uri: string): readonly Occurrence[] {
    return this.byUri.get(uri)?.definitions(this.name) ?? [];
  }

  /** The definitions in those of the files that are meant. */
  inFiles(isMeant: (uri: string) => boolean): readonly Occurrence[] {
    return this.sorted()
      .filter(isMeant)
      .flatMap((uri) => this.definitionsIn(uri));
  }

  /** The definitions in the file that a link leads to, or else in the one that it names. */
  addressed(target: string | undefined, address: string): readonly Occurrence[] {
    const there = target === undefined ? [] : this.definitionsIn(target);
    const named = there.length > 0 ? undefined : onlyNamedBy(this.definers, address);
    return named === undefined ? there : this.definitionsIn(named);
  }

  /** The definitions in a folder and below it. */
  below(folder: string): readonly Occurrence[] {
    return startingWith(this.sorted(), `${folder}/`).flatMap((uri) => this.definitionsIn(uri));
  }

  /**
   * The definitions in the document itself, or else in the nearest folder around it that has any: every feature folder
   * starts again at FR-001.
   */
  nearest(from: Document, at?: number): readonly Occurrence[] {
    const own = this.ownIn(from.uri, at);
    if (own.length > 0) return own;
    // Nearly every name is defined once, and there it is meant from anywhere.
    if (this.definers.size === 1) return this.definitions();
    for (const folder of foldersAround(from.uri)) {
      const found = this.below(folder);
      if (found.length > 0) return strongest(found);
    }
    return strongest(this.definitions());
  }

  /** The definitions in a document, or in its folder where those only mention the name beside something else. */
  ownIn(uri: string, at?: number): readonly Occurrence[] {
    const all = this.definitionsIn(uri);
    const own = at === undefined || all.length < 2 ? all : inScope(all, at);
    if (own.length === 0 || this.definers.size === 1 || own.some(isStrong)) return own;
    const better = own.some(isChange) ? this.changedBy(uri) : this.below(folderOf(uri)).filter(isStrong);
    return better.length > 0 ? better : own;
  }

  /** What a change in a document is a change of: the nearest definitions, those in a folder of the same name first. */
  private changedBy(uri: string): readonly Occurrence[] {
    const nameOf = (file: string): string => folderOf(file).split('/').at(-1) ?? '';
    for (const folder of foldersAround(uri)) {
      const found = this.below(folder).filter(isStrong);
      const like = found.filter(({ document }) => nameOf(document.uri) === nameOf(uri));
      if (found.length > 0) return like.length > 0 ? like : found;
    }
    return [];
  }

  private sorted(): readonly string[] {
    this.sortedDefiners ??= [...this.definers].sort();
    return this.sortedDefiners;
  }
}

/** `AC-1` below a story is the story's own; where none is meant, it may be any of them. */
function inScope(own: readonly Occurrence[], at: number): readonly Occurrence[] {
  const scoped = own.filter(({ identifier: { definition } }) => {
    const scope = definition?.scope;
    return scope !== undefined && scope.start <= at && at < scope.end;
  });
  return scoped.length > 0 ? scoped : own;
}

/** It says what becomes of a requirement that another file defines, or links to something about it. */
export function isChange({ identifier: { definition } }: Occurrence): boolean {
  return definition?.isRestated === true || definition?.site === 'list-link';
}

export function isStrong({ identifier: { definition } }: Occurrence): boolean {
  return definition !== undefined && !isWeak(definition);
}

/** Without those that only mention the name beside something else, unless there are no others. */
export function strongest(found: readonly Occurrence[]): readonly Occurrence[] {
  if (found.length < 2) return found;
  const strong = found.filter(isStrong);
  return strong.length > 0 && strong.length < found.length ? strong : found;
}

/**
 * Finds what the name means in each of many documents: in the one that an address names, or else the nearest. Documents of
 * one folder that do not define it mean the same by it, and are given the same list.
 */
export function meaningFinder(
  postings: Postings,
): (from: Document, address?: string, at?: number) => readonly Occurrence[] {
  const resolve = addressResolver();
  const inDocument = memoized((uri) => postings.definitionsIn(uri));
  const ownIn = memoized((uri) => postings.ownIn(uri));
  const inFolder = new Map<string, readonly Occurrence[]>();
  const nearest = (from: Document, at?: number): readonly Occurrence[] => {
    if (postings.definers.has(from.uri))
      return inDocument(from.uri).length > 1 ? postings.ownIn(from.uri, at) : ownIn(from.uri);
    const folder = folderOf(from.uri);
    const found = inFolder.get(folder) ?? postings.nearest(from);
    inFolder.set(folder, found);
    return found;
  };
  const targetOf = (from: Document, address: string): string | undefined =>
    resolve(from.uri, address).find((uri) => postings.definers.has(uri)) ?? onlyNamedBy(postings.definers, address);
  return (from, address, at) => {
    const target = address === undefined ? undefined : targetOf(from, address);
    const addressed = target === undefined ? [] : inDocument(target);
    return addressed.length > 0 ? addressed : nearest(from, at);
  };
}

/** Every appearance that means what the name means in `from`. */
export function meaningTheSame(
  postings: Postings,
  from: Document,
  address?: string,
  at?: number,
): readonly Occurrence[] {
  const meaningOf = meaningFinder(postings);
  const wanted = new Set(meaningOf(from, address, at));
  const answers = new Map<readonly Occurrence[], boolean>();
  return postings.all().filter(({ document, identifier }) => {
    const means = meaningOf(document, identifier.address, identifier.start);
    const known = answers.get(means);
    if (known !== undefined) return known;
    const answer = wanted.size === 0 ? means.length === 0 : means.some((definition) => wanted.has(definition));
    answers.set(means, answer);
    return answer;
  });
}

function memoized(find: (uri: string) => readonly Occurrence[]): (uri: string) => readonly Occurrence[] {
  const known = new Map<string, readonly Occurrence[]>();
  return (uri) => {
    const found = known.get(uri) ?? find(uri);
    known.set(uri, found);
    return found;
  };
}

/** The run of `sorted` that begins with `prefix`, found in logarithmic time. */
function startingWith(sorted: readonly string[], prefix: string): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(prefix) === true) end++;
  return sorted.slice(low, end);
}

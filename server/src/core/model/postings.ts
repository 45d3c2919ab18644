import { resolveAddress } from './addresses.ts';
import type { Document } from './document.ts';
import type { DocumentNames } from './documentNames.ts';
import type { Occurrence } from './workspace.ts';

/** Where one name appears: what a document says of it is found without looking at the others. */
export class Postings {
  private readonly byUri = new Map<string, Pick<DocumentNames, 'occurrences' | 'definitions'>>();
  /** URIs of the documents that define it. */
  readonly definers = new Set<string>();
  /** Sorted when somebody asks, so that the documents of a folder stand side by side. */
  private sortedDefiners: readonly string[] | undefined;

  constructor(private readonly name: string) {}

  /** Those of a list that need not be the workspace's: what would be meant if they were all there is. */
  static of(occurrences: readonly Occurrence[]): Postings {
    const postings = new Postings('');
    const byUri = new Map<string, Occurrence[]>();
    for (const occurrence of occurrences) {
      const { uri } = occurrence.document;
      byUri.set(uri, [...(byUri.get(uri) ?? []), occurrence]);
    }
    for (const [uri, list] of byUri) {
      const definitions = list.filter(({ identifier }) => identifier.definition !== undefined);
      postings.set(uri, { occurrences: () => list, definitions: () => definitions });
    }
    return postings;
  }

  get isEmpty(): boolean {
    return this.byUri.size === 0;
  }

  set(uri: string, names: Pick<DocumentNames, 'occurrences' | 'definitions'>): void {
    this.byUri.set(uri, names);
    const defines = names.definitions(this.name).length > 0;
    if (defines === this.definers.has(uri)) return;
    if (defines) this.definers.add(uri);
    else this.definers.delete(uri);
    this.sortedDefiners = undefined;
  }

  delete(uri: string): void {
    this.byUri.delete(uri);
    if (this.definers.delete(uri)) this.sortedDefiners = undefined;
  }

  /** Every appearance, ordered by document. */
  all(): readonly Occurrence[] {
    return [...this.byUri.keys()].sort().flatMap((uri) => this.byUri.get(uri)?.occurrences(this.name) ?? []);
  }

  definitions(): readonly Occurrence[] {
    return this.sorted().flatMap((uri) => this.definitionsIn(uri));
  }

  definitionsIn(uri: string): readonly Occurrence[] {
    return this.byUri.get(uri)?.definitions(this.name) ?? [];
  }

  /** The definitions in a folder and below it. */
  below(folder: string): readonly Occurrence[] {
    return startingWith(this.sorted(), `${folder}/`).flatMap((uri) => this.definitionsIn(uri));
  }

  /**
   * The definitions in the document itself, or else in the nearest folder around it that has any: every feature folder
   * starts again at FR-001.
   */
  nearest(from: Document): readonly Occurrence[] {
    const own = this.definitionsIn(from.uri);
    if (own.length > 0) return own;
    for (const folder of foldersAround(from.uri)) {
      const found = this.below(folder);
      if (found.length > 0) return found;
    }
    return this.definitions();
  }

  private sorted(): readonly string[] {
    this.sortedDefiners ??= [...this.definers].sort();
    return this.sortedDefiners;
  }
}

/** Those in the document that the address names, or else the nearest. */
export function meantBy(postings: Postings, from: Document, address?: string): readonly Occurrence[] {
  const target = address === undefined ? undefined : resolveAddress(from.uri, address);
  const addressed = target === undefined ? [] : postings.definitionsIn(target);
  return addressed.length > 0 ? addressed : postings.nearest(from);
}

/** Every appearance that means what the name means in `from`. */
export function meaningTheSame(postings: Postings, from: Document, address?: string): readonly Occurrence[] {
  const wanted = new Set(meantBy(postings, from, address));
  const isMeant = (document: Document, toward?: string): boolean => {
    const means = meantBy(postings, document, toward);
    return wanted.size === 0 ? means.length === 0 : means.some((definition) => wanted.has(definition));
  };
  // All mentions of a document without an address of their own mean the same.
  const answers = new Map<string, boolean>();
  return postings.all().filter(({ document, identifier }) => {
    if (identifier.address !== undefined) return isMeant(document, identifier.address);
    const answer = answers.get(document.uri) ?? isMeant(document);
    answers.set(document.uri, answer);
    return answer;
  });
}

/** `file:///a/b` of `file:///a/b/c.md`; empty above the root. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** The nearest first. */
export function* foldersAround(uri: string): Iterable<string> {
  for (let folder = folderOf(uri); folder !== ''; folder = folderOf(folder)) yield folder;
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

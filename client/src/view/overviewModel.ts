import type {
  OverviewDetails,
  OverviewDocument,
  OverviewObstacle,
  OverviewRequirement,
} from '../../../server/src/viewProtocol.ts';

export type Grouping = 'file' | 'status' | 'priority';
export type Sorting = 'path' | 'title' | 'left';

export interface Filter {
  readonly isUnfinished: boolean;
  readonly isUncovered: boolean;
  /** Prefixes such as `NFR`; empty for all. */
  readonly kinds: readonly string[];
  /** In lower case. */
  readonly text: string;
}

export const noFilter: Filter = { isUnfinished: false, isUncovered: false, kinds: [], text: '' };

/** A row that holds what was found in a document. */
export type Head = 'obstacles' | 'questions' | 'facts';

/** One row of the view. Where it has an id, the row stays the same while what it says changes. */
export type Row =
  | { readonly kind: 'group'; readonly id: string; readonly label: string; readonly count: number }
  | { readonly kind: 'document'; readonly id: string; readonly document: OverviewDocument }
  | { readonly kind: Head; readonly id: string; readonly uri: string; readonly count: number }
  | { readonly kind: 'section'; readonly id: string; readonly uri: string; readonly label: string }
  | {
      readonly kind: 'requirement';
      readonly id: string;
      readonly uri: string;
      readonly requirement: OverviewRequirement;
    }
  | { readonly kind: 'obstacle'; readonly id: string; readonly uri: string; readonly obstacle: OverviewObstacle };

export function isFiltering({ isUnfinished, isUncovered, kinds, text }: Filter): boolean {
  return isUnfinished || isUncovered || kinds.length > 0 || text !== '';
}

/** Whether documents can only be told apart by what stands in them. */
export function needsDetails({ isUncovered, kinds, text }: Filter, grouping: Grouping): boolean {
  return isUncovered || kinds.length > 0 || text !== '' || grouping === 'priority';
}

/** `NFR` of `NFR-3`; a number alone has none. */
export function kindOf(name: string): string {
  return /^\p{L}+/u.exec(name)?.[0].toUpperCase() ?? '';
}

export function shownRequirements({ requirements }: OverviewDetails, filter: Filter): readonly OverviewRequirement[] {
  return requirements.filter(
    ({ name, title, isCovered, left }) =>
      (!filter.isUnfinished || left > 0 || !isCovered) &&
      (!filter.isUncovered || !isCovered) &&
      (filter.kinds.length === 0 || filter.kinds.includes(kindOf(name))) &&
      `${name} ${title}`.toLowerCase().includes(filter.text),
  );
}

/** A document is shown for itself, or for a requirement in it. */
export function isShown(document: OverviewDocument, details: OverviewDetails | undefined, filter: Filter): boolean {
  if (filter.isUnfinished && document.left === 0) return false;
  const isNamed = `${document.title} ${document.uri}`.toLowerCase().includes(filter.text);
  const asksForMore = filter.isUncovered || filter.kinds.length > 0;
  if (isNamed && !asksForMore) return true;
  return details !== undefined && shownRequirements(details, isNamed ? { ...filter, text: '' } : filter).length > 0;
}

const orders: Readonly<Record<Sorting, (a: OverviewDocument, b: OverviewDocument) => number>> = {
  path: (a, b) => compare(a.uri, b.uri),
  title: (a, b) => compare(a.title || a.uri, b.title || b.uri),
  left: (a, b) => (b.left ?? -1) - (a.left ?? -1) || compare(a.uri, b.uri),
};

export function sorted(documents: readonly OverviewDocument[], sorting: Sorting): readonly OverviewDocument[] {
  return [...documents].sort(orders[sorting]);
}

const collator = new Intl.Collator(undefined, { numeric: true });

function compare(a: string, b: string): number {
  return collator.compare(a, b);
}

/** As `l10n.t` of the editor, which the tests of this file do without. */
export type Translate = (message: string, values: Record<string, number>) => string;

/** `Draft · 12 left`; three dots while it has not been counted. */
export function describeDocument({ status, left }: OverviewDocument, t: Translate): string {
  const count = left === null ? '…' : left === 0 ? t('nothing left', {}) : t('{count} left', { count: left });
  return [status, count].filter(Boolean).join(' · ');
}

/** `Must · 2 criteria · 3 mentions · 1 left`. */
export function describeRequirement({ priority, coverage, left }: OverviewRequirement, t: Translate): string {
  return [priority, coverage, left === 0 ? '' : t('{count} left', { count: left })].filter(Boolean).join(' · ');
}

/** Values under which things are grouped, each with what belongs to it; what has none comes last. */
export function grouped<T>(
  things: readonly T[],
  valueOf: (thing: T) => string,
): readonly (readonly [value: string, things: readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const value = valueOf(thing);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [thing]);
    else group.push(thing);
  }
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || compare(a, b));
}

import type { Document } from '../document/document.ts';
import type { GateTarget } from '../gates/gateTarget.ts';
import type { Definition } from '../identifiers/definitions.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import { perPassage } from '../document/perPassage.ts';
import type { Span } from '../text/span.ts';
import { countWithin, firstStartingFrom, shifted } from '../text/span.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';
import { say } from '../text/say.ts';

export type OutlineKind = 'section' | 'requirement' | 'criterion' | 'story' | 'task' | 'other' | 'target';

/** One line of the outline. */
export interface OutlineSymbol extends Span {
  readonly name: string;
  /** Priority, and what is left to fill. */
  readonly detail: string;
  readonly kind: OutlineKind;
  /** What the editor selects when the line is clicked. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

const priorityLabel = /^(?:priority|prioridad|priorité|priorität|优先级|優先度)$/i;

type FlatSymbol = Omit<OutlineSymbol, 'children'>;

/**
 * The outline: sections, and under them requirements, use cases, stories, criteria and gate targets. Each says how much of what
 * is left in the document, ordered by start, is left in it; the title, how much in all. An editor that lists headings by itself
 * may want the rest without sections.
 */
export function findSymbols(document: Document, left: readonly Span[], withSections = true): readonly OutlineSymbol[] {
  const { body, dialect } = document;
  const gateTargets = gateTargetsOf(document);
  const priorities = findPriorities(document);
  const [inFrontMatter] = document.named;
  const all: FlatSymbol[] = [...identifiers(document, left, inFrontMatter?.all ?? [], priorities)];
  let target = 0;
  // What one passage shows stands after all that those before it do.
  for (const index of body.passages.keys()) {
    const end = body.starts[index + 1] ?? Infinity;
    const named = body.namedIn(index, dialect.isSpec).all;
    const own: FlatSymbol[] = [
      ...(withSections ? sections(document, left, index, named) : []),
      ...identifiers(document, left, named, priorities),
    ];
    for (let next = gateTargets[target]; next !== undefined && next.start < end; next = gateTargets[++target])
      own.push(...symbolOf(next));
    if (own.length > 1) own.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const symbol of own) all.push(symbol);
  }
  return nested(all);
}

/** A heading that defines a requirement is that requirement. */
function* sections(
  document: Document,
  left: readonly Span[],
  index: number,
  named: readonly Identifier[],
): Iterable<FlatSymbol> {
  const { body } = document;
  const { markdown, titles } = body.passages[index] ?? { markdown: undefined, titles: [] };
  const first = body.ends.firstOf[index] ?? 0;
  const by = body.starts[index] ?? 0;
  const requirements = definingHeadings(named);
  for (const [at, heading] of markdown?.headings.entries() ?? []) {
    const start = heading.start + by;
    const { number = '', name = '' } = titles[at] ?? {};
    if (requirements.has(start)) continue;
    const title = [number, name].filter((part) => part !== '').join(' ');
    const end = body.ends.all[first + at] ?? start;
    yield {
      start,
      end,
      name: title === '' ? say('(no title)') : title,
      detail: leftToFill(left, isTitle(document, start) ? everywhere : { start, end }),
      kind: 'section',
      selection: shifted(heading.content, by),
    };
  }
}

/** Where headings start that define a requirement, themselves or with the one ID line below them. */
function definingHeadings(named: readonly Identifier[]): ReadonlySet<number> {
  const inTitles = startsOf(named, ({ site }) => site === 'heading');
  return new Set([...inTitles, ...headingsWithOneId(named)]);
}

/** Where headings start with an identifier at their end, or in one ID line below them. */
function headingsWithOneId(named: readonly Identifier[]): ReadonlySet<number> {
  const all = startsOf(named, ({ site }) => site === 'heading-paren' || site === 'id-field');
  const once = new Set<number>();
  const more = new Set<number>();
  for (const start of all) (once.has(start) ? more : once).add(start);
  return new Set([...once].filter((start) => !more.has(start)));
}

function startsOf(named: readonly Identifier[], isMeant: (definition: Definition) => boolean): readonly number[] {
  return named.flatMap(({ definition }) =>
    definition !== undefined && isMeant(definition) ? [definition.block.start] : [],
  );
}

function* identifiers(
  document: Document,
  left: readonly Span[],
  named: readonly Identifier[],
  priorities: readonly Priority[],
): Iterable<FlatSymbol> {
  const withId = headingsWithOneId(named);
  for (const { name, definition, kind, start, end } of named) {
    if (definition === undefined) continue;
    // `Requirement: Credit Notes` is a name until an ID line says another one.
    if (definition.site === 'heading' && definition.title === '' && withId.has(definition.block.start)) continue;
    const { block, title } = definition;
    yield {
      start: block.start,
      end: block.end,
      name: title === '' ? name : `${name} ${title}`,
      detail: [priorityIn(document, block, priorities), leftToFill(left, block)].filter(Boolean).join(' · '),
      kind: kind.symbol,
      selection: { start, end },
    };
  }
}

function symbolOf({ start, end, metric, subject, part, threshold, isOpen }: GateTarget): readonly FlatSymbol[] {
  const isListed = subject === 'metric' || subject === 'index' || (subject === 'score' && part === 'target');
  if (!isListed) return [];
  const detail = isOpen ? say('to fill') : `${threshold.operator ?? ''}${threshold.value}`;
  return [{ start, end, name: metric, detail, kind: 'target', selection: { start, end } }];
}

const everywhere: Span = { start: 0, end: Infinity };

/** The first heading, where it is of the first level. */
export function isTitle({ markdown }: Document, start: number): boolean {
  const [first] = markdown.headings;
  return first?.level === 1 && first.start === start;
}

function leftToFill(left: readonly Span[], span: Span): string {
  const count = countWithin(left, span);
  return count === 0 ? '' : say('{count} to fill', { count });
}

/** The value of a field called `Priority`, where it stands. */
interface Priority extends Span {
  readonly value: string;
  readonly valueSpan: Span;
}

const prioritiesIn = perPassage(({ fields }) => fields.filter(({ name }) => priorityLabel.test(name)));

function findPriorities({ body }: Document): readonly Priority[] {
  const found: Priority[] = [];
  for (const [index, passage] of body.passages.entries())
    for (const { start, end, value, valueSpan } of prioritiesIn(passage)) {
      const by = body.starts[index] ?? 0;
      found.push({ start: start + by, end: end + by, value, valueSpan: shifted(valueSpan, by) });
    }
  return found;
}

/** The priority of each requirement of a document by its text; empty where none is given or picked. */
export function priorityFinder(document: Document): (block: Span) => string {
  const priorities = findPriorities(document);
  return (block) => priorityIn(document, block, priorities);
}

function priorityIn({ placeholders }: Document, block: Span, priorities: readonly Priority[]): string {
  const priority = firstStartingFrom(priorities, block.start);
  if (priority === undefined || priority.start >= block.end) return '';
  return countWithin(placeholders, priority.valueSpan) > 0 ? '' : priority.value;
}

/** Symbols ordered by start become a tree: the parent holds at least what its child selects, and what sticks out of it is cut off. */
function nested(symbols: readonly FlatSymbol[]): readonly OutlineSymbol[] {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const { start, end, name, detail, kind, selection } of symbols) {
    let parent = open.at(-1);
    for (; parent !== undefined && parent.end < Math.max(selection.end, start + 1); parent = open.at(-1)) open.pop();
    const own = { start, end: Math.min(end, parent?.end ?? end), name, detail, kind, selection, children: [] };
    (parent?.children ?? roots).push(own);
    open.push(own);
  }
  return roots;
}

interface Growing extends FlatSymbol {
  readonly children: Growing[];
}

import type { Definition } from '../model/definitions.ts';
import type { Document } from '../model/document.ts';
import type { Field } from '../model/fields.ts';
import { allSections, withoutMarkup } from '../syntax/outline.ts';
import type { Span } from '../text/span.ts';
import { countWithin, firstStartingFrom } from '../text/span.ts';

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

/** The outline: sections, and under them requirements, use cases, stories, criteria and gate targets. */
export function findSymbols(document: Document): readonly OutlineSymbol[] {
  const symbols = [...sections(document), ...identifiers(document), ...targets(document)];
  return nested(symbols.sort((a, b) => a.start - b.start || b.end - a.end));
}

function* sections(document: Document): Iterable<FlatSymbol> {
  const definitionAt = new Map(
    document.identifiers
      .filter(({ definition }) => definition?.site === 'heading')
      .map((identifier) => [identifier.definition?.block.start, identifier]),
  );
  for (const section of allSections(document.outline)) {
    // A heading that defines a requirement is that requirement.
    if (definitionAt.has(section.start)) continue;
    const { start, end, heading, number, name } = section;
    const title = [number, name].filter((part) => part !== '').join(' ');
    yield {
      start,
      end,
      name: title === '' ? '(no title)' : title,
      detail: leftToFill(document, section),
      kind: 'section',
      selection: heading.content,
    };
  }
}

function* identifiers(document: Document): Iterable<FlatSymbol> {
  const priorities = document.fields.filter(({ name }) => priorityLabel.test(name));
  for (const identifier of document.identifiers) {
    const { definition, kind } = identifier;
    if (definition === undefined) continue;
    const name = definition.title === '' ? identifier.name : `${identifier.name} ${withoutMarkup(definition.title)}`;
    yield {
      ...definition.block,
      name,
      detail: [priorityOf(document, definition, priorities), leftToFill(document, definition.block)]
        .filter(Boolean)
        .join(' · '),
      kind: kind.symbol,
      selection: { start: identifier.start, end: identifier.end },
    };
  }
}

function* targets({ gateTargets }: Document): Iterable<FlatSymbol> {
  for (const { start, end, metric, subject, part, threshold, isOpen } of gateTargets) {
    const isListed = subject === 'metric' || subject === 'index' || (subject === 'score' && part === 'target');
    if (!isListed) continue;
    yield {
      start,
      end,
      name: metric,
      detail: isOpen ? 'to fill' : `${threshold.operator ?? ''}${threshold.value}`,
      kind: 'target',
      selection: { start, end },
    };
  }
}

function leftToFill({ placeholders }: Document, span: Span): string {
  const count = countWithin(placeholders, span);
  return count === 0 ? '' : `${String(count)} to fill`;
}

function priorityOf({ placeholders }: Document, { block }: Definition, priorities: readonly Field[]): string {
  const priority = firstStartingFrom(priorities, block.start);
  if (priority === undefined || priority.start >= block.end) return '';
  return countWithin(placeholders, priority.valueSpan) > 0 ? '' : priority.value;
}

/** Symbols ordered by start become a tree: the parent holds at least what its child selects, and what sticks out of it is cut off. */
function nested(symbols: readonly FlatSymbol[]): readonly OutlineSymbol[] {
  interface Growing extends FlatSymbol {
    readonly children: Growing[];
  }
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const symbol of symbols) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) < Math.max(symbol.selection.end, symbol.start + 1)) open.pop();
    const parent = open.at(-1);
    const end = Math.min(symbol.end, parent?.end ?? symbol.end);
    const growing = { ...symbol, end, children: [] };
    (parent?.children ?? roots).push(growing);
    open.push(growing);
  }
  return roots;
}

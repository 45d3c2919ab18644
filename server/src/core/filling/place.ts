import type { Document } from '../document/document.ts';
import type { Passage } from '../document/passages.ts';
import { perDocument } from '../document/perDocument.ts';
import { perPassageAnd } from '../document/perPassage.ts';
import type { GateTarget } from '../gates/gateTarget.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { shortened } from '../text/shortened.ts';
import type { Span } from '../text/span.ts';
import { contains, countBefore, lastStartingBefore, spanAt } from '../text/span.ts';

/** What is in front of a value on its line, at the head of its column, or its key in the front matter. */
export function labelOf(document: Document, value: Span): string | undefined {
  const { fields, frontMatter, markdown, source } = document;
  if (value.start < frontMatter.bodyStart)
    return (
      frontMatter.entries.find(({ valueSpan }) => contains(valueSpan, value)) ??
      frontMatter.nested.find(({ span }) => contains(span, value))
    )?.key;
  return chooseLabel(gateTargetsOf(document), value, labelsAt({ text: source.text, fields, markdown }, value));
}

/** Of each placeholder, in their order. What a passage says of its own is kept with it. */
const placeholderLabels = perDocument((document) => {
  const { placeholders, body } = document;
  const near = body.passages.flatMap((passage, index) => {
    const open = body.openIn(index);
    return open.length === 0 ? [] : labelsIn(passage).get(open, undefined, undefined, () => readLabels(passage, open));
  });
  const inFrontMatter = placeholders.length - near.length;
  const targets = gateTargetsOf(document);
  return placeholders.map((placeholder, index) =>
    index < inFrontMatter
      ? labelOf(document, placeholder)
      : chooseLabel(targets, placeholder, near[index - inFrontMatter] ?? {}),
  );
});

/** Where a value stands, as far as its passage says. */
interface Labels {
  readonly field?: string | undefined;
  readonly other?: string | undefined;
}

const labelsIn = perPassageAnd<readonly Labels[]>();

function readLabels(passage: Passage, open: readonly Span[]): readonly Labels[] {
  return open.map((placeholder) => labelsAt(passage, placeholder));
}

function chooseLabel(targets: readonly GateTarget[], value: Span, { field, other }: Labels): string | undefined {
  if (field !== undefined || targets.length === 0) return field ?? other;
  const target = lastStartingBefore(targets, value.start);
  return target !== undefined && contains(target, value) ? target.metric : other;
}

type Labelled = Pick<Passage, 'text' | 'fields' | 'markdown'>;

function labelsAt({ text, fields, markdown }: Labelled, value: Span): Labels {
  const field = lastStartingBefore(fields, value.start);
  const isLabelled = field !== undefined && contains(field.valueSpan, value) && !/[[\]<>]/.test(field.name);
  if (isLabelled) return { field: field.name };
  const table = spanAt(markdown.tables, value.start);
  const row = table === undefined ? undefined : spanAt(table.rows, value.start);
  const column = row === undefined ? -1 : countBefore(row.cells, value.start + 1) - 1;
  const isInCell = contains(row?.cells[column] ?? nowhere, value);
  const head = isInCell ? table?.header.cells[column] : undefined;
  return {
    other: head === undefined ? labelAbove(fields, markdown, value) : withoutMarkup(text.slice(head.start, head.end)),
  };
}

const nowhere = { start: 0, end: 0 };

/** `Acceptance` for an item below `- Acceptance:`. */
function labelAbove(fields: Labelled['fields'], markdown: Markdown, value: Span): string | undefined {
  const item = lastStartingBefore(markdown.items, value.start);
  const parent = item?.parent === undefined ? undefined : markdown.items[item.parent];
  if (item === undefined || parent === undefined || !contains(item, value)) return undefined;
  const field = lastStartingBefore(fields, parent.content.end);
  return field !== undefined && contains(parent.content, field.nameSpan) ? field.name : undefined;
}

/** Title of the innermost section, as written and as far as it is shown; empty above the first heading. */
export function sectionOf({ source, markdown }: Document, { start }: Span): string {
  const heading = lastStartingBefore(markdown.headings, start);
  return heading === undefined ? '' : shortened(source.text.slice(heading.content.start, heading.content.end));
}

/** `FR-2 › Acceptance`: where a value stands, as people say it. */
export function placeName(document: Document, value: Span): string {
  const section = lastStartingBefore(document.markdown.headings, value.start);
  // A title says nothing of a place in the document, and a heading with the prompt in it says the prompt once more.
  const isTitle = section === undefined || section.level === 1 || contains(section, value);
  const subject =
    requirementAt(definitionsOf(document), value)?.name ?? (isTitle ? '' : withoutMarkup(sectionOf(document, value)));
  const label = labelOf(document, value);
  return [subject, label].filter((part) => part !== undefined && part !== '').join(' › ');
}

/** The same without the section, of each placeholder in their order: whose finding it is, where something has a name. */
export const placeholderSubjects = perDocument((document): readonly string[] => {
  const labels = placeholderLabels(document);
  const definitions = definitionsOf(document);
  return document.placeholders.map((placeholder, index) => {
    const requirement = requirementAt(definitions, placeholder)?.name ?? '';
    const label = labels[index] ?? '';
    return requirement === '' || label === '' ? requirement + label : `${requirement} › ${label}`;
  });
});

interface Definitions {
  readonly all: readonly Identifier[];
  /** The definition whose requirement holds that of each one; -1 for none. */
  readonly parents: readonly number[];
}

const definitionsOf = perDocument((document): Definitions => {
  const all = document.identifiers.filter(({ definition }) => definition !== undefined);
  const open: number[] = [];
  const parents = all.map(({ start }, index) => {
    while (open.length > 0 && (all[open.at(-1) ?? 0]?.definition?.block.end ?? 0) <= start) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
  return { all, parents };
});

/** The innermost requirement that a place belongs to. */
function requirementAt({ all, parents }: Definitions, place: Span): Identifier | undefined {
  for (let index = countBefore(all, place.start) - 1; index >= 0; index = parents[index] ?? -1) {
    const candidate = all[index];
    if (candidate?.definition !== undefined && contains(candidate.definition.block, place)) return candidate;
  }
  return undefined;
}

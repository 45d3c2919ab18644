import { findMetric, iosmIndex } from '../dialects/iosmGates.ts';
import { apartBelow } from '../document/apartBelow.ts';
import type { Document } from '../document/document.ts';
import { gateSnippet } from '../gates/gateForm.ts';
import { computedIndex } from '../gates/gateScores.ts';
import type { GateSection, GateTarget } from '../gates/gateTarget.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Section } from '../syntax/markdown/markdown.ts';
import { allSections } from '../syntax/markdown/markdown.ts';
import { lineAt, lineEndOf, lineSpan } from '../text/sourceText.ts';
import { tabStop } from '../text/snippet.ts';
import type { Span } from '../text/span.ts';
import { startingWithin } from '../text/span.ts';
import type { Completion } from './completion.ts';
import { completeGateCell } from './gateCells.ts';
import { describeGate } from './gateHover.ts';
import { completeTargets } from './gateTargetChoices.ts';
import { isAboveHeading, isWithin } from './freeLine.ts';
import { ownBlock } from './ownBlock.ts';
import { gateSectionsOf, gateTargetsOf } from '../gates/gateTargets.ts';
import type { Phrase } from '../text/say.ts';
import { phrase, say, sayPhrase } from '../text/say.ts';

/** The line up to the cursor, and what it begins with. */
interface Written {
  readonly line: Span;
  readonly before: string;
  readonly indent: number;
  /** `-` or `1.` of a list item, with its task box; empty where there is none yet. */
  readonly marker: string;
  /** After the marker. */
  readonly text: string;
}

/** Under a gate's heading its metrics, those that no line names yet first; in the row of a gate its score; under the index its arithmetic; and gates as a whole. */
export function completeGateTarget(workspace: Workspace, document: Document, offset: number): readonly Completion[] {
  if (document.dialect.gates.length === 0) return [];
  const written = readWritten(document, offset);
  const found = innermost(gateSectionsOf(document), written.line.start);
  if (written.text.startsWith('|')) return completeGateCell(workspace, document, found?.gate, offset);
  const isBelow = found !== undefined && written.line.start > found.section.start;
  return [
    ...(isBelow ? completeMetrics(workspace, document, found, written) : []),
    ...completeIndex(document, written),
    ...completeGates(document, written),
  ];
}

const listMarker = /^(?:[-*+](?!\*)|\d{1,9}[.)])(?: \[[ xX]\])?/;
/** `P95 latency`, `**P95 latency:** ≤` and `` `P95 latency`: ``, with the value. */
const metricLine = /^[*_`]{0,3}(?:([^:*_`\s][^:*_`]*)[*_`]{0,3}(?:(:(?:\*\*|__)?)(.*))?)?$/;

function readWritten({ source }: Document, offset: number): Written {
  const line = lineSpan(source, lineAt(source, offset));
  const before = source.text.slice(line.start, offset);
  const indent = before.length - before.trimStart().length;
  const marker = listMarker.exec(before.slice(indent))?.[0] ?? '';
  return { line, before, indent, marker, text: before.slice(indent + marker.length).trimStart() };
}

function completeMetrics(
  workspace: Workspace,
  document: Document,
  { gate }: GateSection,
  { line, before, indent, marker, text }: Written,
): readonly Completion[] {
  const match = /^(?:[#>*|<=~`](?!\*)|\d+[.)])/.test(text) ? null : metricLine.exec(text);
  const isDefinition = startingWithin(document.identifiers, line).some(({ definition }) => definition !== undefined);
  if (match === null || isDefinition) return [];
  const [, name = '', , value] = match;
  const isBold = text.startsWith('**');
  if (value !== undefined) {
    const metric = findMetric(gate.metrics, name);
    const start = line.start + before.length - value.trimStart().length;
    return metric === undefined
      ? []
      : completeTargets(workspace, document, metric, gate, { start, end: endBeforeNote(document, line, start) }, value);
  }
  // A target that is set on another line would be set twice.
  const isNamed = new Set(
    gateTargetsOf(document)
      .filter(({ gate: id, start }) => id === gate.id && (start < line.start || line.end < start))
      .map(({ known }) => known),
  );
  const missing = gate.metrics.filter((metric) => !isNamed.has(metric));
  const bullet = `${marker === '' ? '-' : marker} `;
  const isAlone = text === '' && marker === '' && indent === 0;
  const { end, isValued } = endOfName(document, line, line.start + before.length);
  const span = { start: line.start + indent, end };
  // An empty item ends before the text below it, and one with words would take it in.
  const below = marker !== '' && text === '' ? apartBelow(document.source, line.start) : '';
  return missing.flatMap((metric) => {
    const [usual, ...others] = completeTargets(workspace, document, metric, gate, span, '');
    const target = others[0] ?? usual;
    if (target === undefined) return [];
    const name = isBold ? `**${metric.label}:**` : `${metric.label}:`;
    const line = `${bullet}${name} ${target.newText.trimStart()}`;
    const newText = isValued ? bullet + name : isAlone ? ownBlock(document, span, line) : line + below;
    if (newText === undefined) return [];
    return [{ ...target, label: metric.label, newText, filterText: `${bullet}${isBold ? '**' : ''}${metric.label}` }];
  });
}

/** `(per region)`, `, waived until May`, ` — see the note`: what stands after a value, and stays. */
const noteStart = /[(;]|,(?!\d)|\s[-–—](?=\s)|<!--|\[\^/;

function endBeforeNote({ source }: Document, { end }: Span, start: number): number {
  const value = source.text.slice(start, end);
  const blank = value.length - value.trimStart().length;
  const note = noteStart.exec(value.slice(blank));
  return note === null ? end : start + value.slice(0, blank + note.index).trimEnd().length;
}

/** Where the name of a metric ends that the cursor is in; a value after it stays. */
function endOfName(
  { source }: Document,
  { end }: Span,
  offset: number,
): { readonly end: number; readonly isValued: boolean } {
  const rest = source.text.slice(offset, end);
  const name = /^[^:\n]*:(?:\*\*|__)?(?=[ \t]*\S)/.exec(rest)?.[0];
  if (name !== undefined) return { end: offset + name.length, isValued: true };
  return { end: offset + (/^[\w%-]*:?(?:\*\*|__)?/.exec(rest)?.[0].length ?? 0), isValued: false };
}

/** The block of the index, and inside it what follows from the other numbers. */
function completeIndex(document: Document, { line, before, indent, marker, text }: Written): readonly Completion[] {
  const rest = { start: line.start + indent, end: line.end };
  const index = computedIndex(document);
  const section = [...allSections(document.outline)].findLast(
    ({ start, end }) => start < line.start && line.start <= end,
  );
  const documentation = `${iosmIndex.formula}\n\n${say('Production asks for {index}.', { index: iosmIndex.threshold.toFixed(2) })}`;
  if (section !== undefined && /\bIOSM-Index\b/.test(section.title)) {
    const value = /^(?:\*\*)?([^:*]+)(?:\*\*)?:(?:\*\*)?[ \t]*/.exec(text);
    const name = value?.[1]?.toLowerCase() ?? '';
    const parts = gateTargetsOf(document).filter(
      ({ subject, group }) => subject === 'index' && group === section.start,
    );
    const part = indexParts.find(({ word }) => name.includes(word));
    const number = part?.value(parts, index);
    if (value === null || part === undefined || number === undefined) return [];
    const start = line.start + before.length - text.length + value[0].length;
    const span = { start, end: endBeforeNote(document, line, start) };
    const space = /\s$/.test(value[0]) ? '' : ' ';
    return [
      {
        label: number,
        detail: sayPhrase(part.detail),
        documentation,
        span,
        newText: space + number,
        filterText: text.slice(value[0].length) + number,
      },
    ];
  }
  const isTaken = gateTargetsOf(document).some(({ subject }) => subject === 'index');
  if (
    isTaken ||
    marker !== '' ||
    !isAmongGates(document, line) ||
    !/^#*\s*$/.test(text) ||
    !isRestBlank(document, rest, before.slice(indent))
  )
    return [];
  const delta = index === undefined ? '[e.g., +0.15]' : signed(iosmIndex.threshold - Number(index));
  const heading = `${'#'.repeat(levelOf(document))} Expected ${iosmIndex.id}`;
  const lines = [
    heading,
    `**Current baseline:** ${tabStop(1, index ?? '[e.g., 0.65]')}`,
    `**Target post-implementation:** ≥${tabStop(2, iosmIndex.threshold.toFixed(2))}`,
    `**Delta:** ${tabStop(3, delta)}`,
  ];
  const newText = ownBlock(document, line, lines.join(lineEndOf(document.source)));
  if (newText === undefined) return [];
  return [
    {
      label: iosmIndex.id,
      detail: say('baseline, target, delta'),
      documentation,
      span: rest,
      newText,
      filterText: heading,
    },
  ];
}

/** What the lines below the index follow from. */
const indexParts: readonly {
  readonly word: string;
  readonly detail: Phrase;
  readonly value: (parts: readonly GateTarget[], index: string | undefined) => string | undefined;
}[] = [
  { word: 'delta', detail: phrase('target minus baseline'), value: stepOf },
  { word: 'baseline', detail: phrase('mean of the gates’ scores'), value: (_, index) => index },
  { word: 'target', detail: phrase('what production asks for'), value: () => `≥${iosmIndex.threshold.toFixed(2)}` },
];

/** Nothing, `###` or `### Ga`. */
const gateBegun = /^#*\s*$|^#+\s*G(?:a(?:t(?:e(?:-[IOSM]?)?)?)?)?$/i;

/** A gate that has no heading yet, with all its metrics. */
function completeGates(document: Document, { line, before, indent, marker, text }: Written): readonly Completion[] {
  const span = { start: line.start + indent, end: line.end };
  const isBegun = gateBegun.test(text) && isRestBlank(document, span, before.slice(indent));
  if (marker !== '' || !isAmongGates(document, line) || !isBegun) return [];
  const missing = document.dialect.gates.filter(
    ({ id }) => !gateSectionsOf(document).some(({ gate }) => gate.id === id),
  );
  return missing.flatMap((gate) => {
    const heading = `${'#'.repeat(levelOf(document))} ${gate.id} (${gate.name}) Targets`;
    const newText = ownBlock(document, line, [heading, ...gateSnippet(gate)].join(lineEndOf(document.source)));
    if (newText === undefined) return [];
    const detail = say('{count} targets', { count: gate.metrics.length });
    return [{ label: gate.id, detail, documentation: describeGate(gate), span, newText, filterText: heading }];
  });
}

/** Nothing stands after the cursor that a whole block would replace. */
function isRestBlank({ source }: Document, { start, end }: Span, before: string): boolean {
  return source.text.slice(start + before.length, end).trim() === '';
}

/** Below a heading that says IOSM, or below the heading of a gate, where a heading takes nothing in. */
function isAmongGates(document: Document, line: Span): boolean {
  const offset = line.start;
  if (!isAboveHeading(document, line.end) || isWithin(document, line)) return false;
  const around = [...allSections(document.outline)].filter(({ start, end }) => start < offset && offset <= end);
  const isSaid = ({ title }: Section): boolean => /\bIOSM\b/.test(title);
  return around.some(
    (section) =>
      // The title of the document says so too; below it the section of that name is meant.
      (isSaid(section) && !section.children.some(isSaid)) ||
      gateSectionsOf(document).some((gate) => gate.section.start === section.start),
  );
}

function levelOf(document: Document): number {
  const [first] = gateSectionsOf(document);
  if (first !== undefined) return first.section.heading.level;
  const iosm = [...allSections(document.outline)].find(({ title }) => /\bIOSM\b/.test(title));
  return Math.min(6, (iosm?.heading.level ?? 2) + 1);
}

function stepOf(parts: readonly GateTarget[]): string | undefined {
  const numberOf = (wanted: string): number | undefined =>
    parts.find(({ part, isOpen }) => part === wanted && !isOpen)?.threshold.number;
  const [baseline, target] = [numberOf('baseline'), numberOf('target')];
  return baseline === undefined || target === undefined ? undefined : signed(target - baseline);
}

function signed(step: number): string {
  return `${step < 0 ? '' : '+'}${step.toFixed(2)}`;
}

function innermost(sections: readonly GateSection[], offset: number): GateSection | undefined {
  return sections.findLast(({ section }) => section.start <= offset && offset <= section.end);
}

import type { Dialect } from '../dialects/dialect.ts';
import type { Gate, GateMetric } from '../dialects/iosmGates.ts';
import { findMetric, iosmIndex } from '../dialects/iosmGates.ts';
import type { Markdown, Table } from '../syntax/markdown.ts';
import type { Section } from '../syntax/outline.ts';
import { allSections } from '../syntax/outline.ts';
import type { Threshold } from '../syntax/threshold.ts';
import { readThreshold } from '../syntax/threshold.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { startingWithin, trimmed } from '../text/span.ts';
import type { Field } from './fields.ts';
import type { Placeholder } from './placeholders.ts';

/** What a value is about: a metric of a gate, the score of the gate, or the index. A check is a gate that a task names. */
export type TargetSubject = 'metric' | 'score' | 'index' | 'check';
/** What is wanted, what was there before, the step between the two, what there is now. */
export type TargetPart = 'target' | 'baseline' | 'delta' | 'current';

/** `- P95 latency: ≤200ms` below a gate's heading, a cell in the row of a gate, a row of the index block. */
export interface GateTarget extends Span {
  /** `Gate-O`, or `IOSM-Index`. */
  readonly gate: string;
  readonly subject: TargetSubject;
  readonly part: TargetPart;
  /** The section, row or line whose values belong together. */
  readonly group: number;
  /** As written: `P95 latency`; the gate itself for its score. */
  readonly metric: string;
  readonly metricSpan: Span;
  /** The one of the gate's metrics that is meant; undefined for scores, the index, and a name nobody knows. */
  readonly known: GateMetric | undefined;
  readonly threshold: Threshold;
  /** Without the brackets around it. */
  readonly note: string | undefined;
  readonly isOpen: boolean;
}

/** A section that sets the targets of one gate. */
export interface GateSection {
  readonly gate: Gate;
  readonly section: Section;
}

/** Everything that the targets are read from. */
interface Surroundings {
  readonly text: string;
  readonly gates: readonly Gate[];
  readonly placeholders: readonly Placeholder[];
}

const gateName = /\bGate-([IOSM])\b/;
const leadingGate = /^\W{0,4}Gate-([IOSM])\b/;
const checkedGate = /\bGate-([IOSM])\b(?:[ \t]?\(([^()\n]{0,200})\))?/g;
const indexName = /\bIOSM-Index\b/;
const targetLine = /^(?:\*\*|__)?([^\s:|*][^:|*\n]{1,59}?)(?:\*\*|__)?:(?:\*\*|__)?[ \t]*(\S.*)$/;
/** A result, not a target. */
const verdict = /^[✅❌⚠⚪🟢🟡🔴]/u;

export function readGateSections(dialect: Dialect, outline: readonly Section[]): readonly GateSection[] {
  if (dialect.gates.length === 0) return [];
  return [...allSections(outline)].flatMap((section) => {
    const gate = gateOf(dialect.gates, gateName.exec(section.title)?.[1]);
    return gate === undefined ? [] : [{ gate, section }];
  });
}

export function readGateTargets(
  text: string,
  dialect: Dialect,
  markdown: Markdown,
  outline: readonly Section[],
  gateSections: readonly GateSection[],
  fields: readonly Field[],
  placeholders: readonly Placeholder[],
): readonly GateTarget[] {
  const around = { text, gates: dialect.gates, placeholders };
  if (dialect.gates.length === 0) return [];
  const targets = new Map<number, GateTarget>();
  const add = (found: readonly GateTarget[]): void => {
    for (const target of found) if (!targets.has(target.start)) targets.set(target.start, target);
  };
  // Of sections inside one another, the inner one counts.
  for (const { gate, section } of [...gateSections].reverse()) {
    add(startingWithin(fields, section).flatMap((field) => readScore(around, gate, section, field)));
    add(startingWithin(markdown.items, section).flatMap((item) => readItem(around, gate, section, item.content)));
  }
  for (const section of allSections(outline))
    if (indexName.test(section.title))
      for (const prose of startingWithin(markdown.prose, section))
        if (prose.kind === 'paragraph')
          add(readLineSpans(text, prose.start, prose.end).flatMap((line) => readIndexLine(around, section, line)));
  add(fields.flatMap((field) => readField(around, field)));
  for (const table of markdown.tables) add(readGateTable(around, table));
  return [...targets.values()].sort((a, b) => a.start - b.start);
}

/** `- P95 latency: ≤200ms (per region)` */
function readItem(around: Surroundings, gate: Gate, section: Section, content: Span): readonly GateTarget[] {
  const line = splitLine(around.text, content);
  if (line === undefined || verdict.test(line.rest)) return [];
  const known = findMetric(gate.metrics, line.name);
  const target = targetOf(around, line.span, line.valueStart, {
    gate: gate.id,
    subject: 'metric',
    part: 'target',
    group: section.start,
    metric: line.name,
    metricSpan: line.nameSpan,
    known,
  });
  // What is said in words under a name that nobody knows is a remark.
  const { operator, number } = target.threshold;
  return known !== undefined || operator !== undefined || number !== undefined || target.isOpen ? [target] : [];
}

/** `**Score:** 0.89 / 1.0` */
function readScore(around: Surroundings, gate: Gate, section: Section, field: Field): readonly GateTarget[] {
  if (!/^(?:overall )?score$/i.test(field.name)) return [];
  return [
    targetOf(around, { start: field.start, end: field.valueSpan.end }, field.valueSpan.start, {
      gate: gate.id,
      subject: 'score',
      part: 'current',
      group: section.start,
      metric: field.name,
      metricSpan: field.nameSpan,
      known: undefined,
    }),
  ];
}

/** `**Delta:** +0.17` */
function readIndexLine(around: Surroundings, section: Section, content: Span): readonly GateTarget[] {
  const line = splitLine(around.text, content);
  const part = line === undefined ? undefined : partOf(line.name);
  if (line === undefined || part === undefined) return [];
  return [readIndex(around, line.span, line.nameSpan, line.valueStart, part, section.start)];
}

function readIndex(
  around: Surroundings,
  span: Span,
  metricSpan: Span,
  valueStart: number,
  part: TargetPart,
  group: number,
): GateTarget {
  const metric = around.text.slice(metricSpan.start, metricSpan.end);
  const gate = iosmIndex.id;
  return targetOf(around, span, valueStart, {
    gate,
    subject: 'index',
    part,
    group,
    metric,
    metricSpan,
    known: undefined,
  });
}

/** `**IOSM-Index target:** ≥0.80`, and the gates that a task has to pass: `**IOSM checks:** Gate-M (contracts)`. */
function readField(around: Surroundings, field: Field): readonly GateTarget[] {
  if (/^IOSM-Index target$/i.test(field.name))
    return [
      readIndex(
        around,
        { start: field.start, end: field.valueSpan.end },
        field.nameSpan,
        field.valueSpan.start,
        'target',
        field.start,
      ),
    ];
  if (!/^IOSM checks?$/i.test(field.name)) return [];
  return [...field.value.matchAll(checkedGate)].flatMap((match) => {
    const [whole, letter, note = ''] = match;
    const gate = gateOf(around.gates, letter);
    if (gate === undefined) return [];
    const start = field.valueSpan.start + match.index;
    const metricSpan = { start, end: start + gate.id.length };
    const threshold = readThreshold('', start + whole.length);
    const known = findMetric(gate.metrics, note);
    const base = { gate: gate.id, subject: 'check', part: 'target', group: field.start, isOpen: false } as const;
    return [{ ...base, start, end: start + whole.length, metric: gate.id, metricSpan, known, threshold, note }];
  });
}

/** `| Gate | Baseline | Target | Δ |`, with a row for each gate. */
function readGateTable(around: Surroundings, table: Table): readonly GateTarget[] {
  const { text, gates } = around;
  const parts = table.header.cells.map(({ start, end }) => partOf(text.slice(start, end)));
  if (!parts.includes('target')) return [];
  return table.rows.flatMap(({ start, cells: [name, ...cells] }) => {
    if (name === undefined) return [];
    const gate = gateOf(gates, leadingGate.exec(text.slice(name.start, name.end))?.[1]);
    if (gate === undefined) return [];
    return cells.flatMap((cell, index) => {
      const part = parts[index + 1];
      if (part === undefined || cell.start === cell.end) return [];
      const about = { gate: gate.id, subject: 'score', part, group: start, metric: gate.id, metricSpan: name } as const;
      return [targetOf(around, cell, cell.start, { ...about, known: undefined })];
    });
  });
}

function partOf(name: string): TargetPart | undefined {
  const word = name.toLowerCase();
  if (/delta|δ/.test(word)) return 'delta';
  if (word.includes('baseline')) return 'baseline';
  if (word.includes('target')) return 'target';
  return /^(?:current|final|actual|score)$/.test(word) ? 'current' : undefined;
}

function splitLine(text: string, content: Span) {
  const span = trimmed(text, content);
  const match = targetLine.exec(text.slice(span.start, span.end));
  if (match === null) return undefined;
  const [, name = '', rest = ''] = match;
  const nameStart = text.indexOf(name, span.start);
  const nameSpan = { start: nameStart, end: nameStart + name.trimEnd().length };
  return { span, name: name.trim(), nameSpan, rest, valueStart: span.end - rest.length };
}

/** The value from `valueStart` to the end of `span`; a note in round brackets at its end, and emphasis, are no part of it. */
function targetOf(
  { text, placeholders }: Surroundings,
  { start, end }: Span,
  valueStart: number,
  about: Omit<GateTarget, 'threshold' | 'note' | 'isOpen' | keyof Span>,
): GateTarget {
  const rest = text.slice(valueStart, end).trimEnd();
  const note = /\(([^()]*)\)$/.exec(rest);
  const marks = /^(?:\*\*|__)?/.exec(rest)?.[0].length ?? 0;
  const value = rest.slice(marks, note?.index).trimEnd();
  return {
    ...about,
    start,
    end,
    threshold: readThreshold(marks > 0 ? (value.split(/\*\*|__/, 1)[0] ?? '').trimEnd() : value, valueStart + marks),
    note: note?.[1],
    isOpen: startingWithin(placeholders, { start: valueStart, end }).length > 0,
  };
}

function gateOf(gates: readonly Gate[], letter: string | undefined): Gate | undefined {
  return gates.find((gate) => gate.letter === letter);
}

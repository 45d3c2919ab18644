import type { Gate } from '../dialects/iosmGates.ts';
import { findMetric, iosmIndex } from '../dialects/iosmGates.ts';
import type { Table } from '../syntax/markdown/markdown.ts';
import { readThreshold } from '../syntax/threshold.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { startingWithin, trimmed } from '../text/span.ts';
import type { Field } from '../placeholders/fields.ts';
import type { GateTarget, TargetPart } from './gateTarget.ts';
import type { Passage } from '../document/passages.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';

/** What the targets of one passage are read from. */
interface Surroundings {
  readonly passage: Passage;
  readonly gates: readonly Gate[];
  readonly placeholders: readonly Placeholder[];
  /** Where the passage starts. */
  readonly start: number;
}

/** A heading that says what the lines below it set, and the next one around it that does. */
export interface Announcement {
  /** Where it starts, in the whole text. */
  readonly start: number;
  readonly gate: Gate | undefined;
  readonly isIndex: boolean;
  readonly around: Announcement | undefined;
}

const leadingGate = /^\W{0,4}Gate[-‐‑]([IOSM])\b/;
const checkedGate = /\bGate[-‐‑]([IOSM])\b(?:[ \t]?\(([^()\n]{0,200})\))?/g;
const targetLine = /^(?:\*\*|__)?`?([^\s:：|*`][^:：|*`\n]{1,59}?)`?(?:\*\*|__)?[:：](?:\*\*|__)?[ \t]*(\S.*)$/;
/** `P95 latency ≤200ms` and `P95 latency — 200 ms`: only under a name that is known. */
const targetWithoutColon =
  /^(?:\*\*|__)?`?([^\s:：|*`][^:：|*`\n≤≥<>=\\&–—]{1,59}?)`?(?:\*\*|__)?(?:\s+[-–—]{1,3}\s+|\s*(?=[≤≥<>=]|\\[<>]|&[lg][te];)|\s+(?=\d|(?:at (?:least|most)|no (?:more|less)|less than|more than|up to|under|below|within|above|over)\s))(\S.*)$/i;
/** A result, not a target. */
const verdict = /^[✅❌⚠⚪🟢🟡🔴]/u;

/**
 * The targets of one passage with its offsets, in reading order. Of each stretch, from the beginning or a heading to the next
 * heading, `stretches` has the innermost announcement.
 */
export function findTargets(
  around: Surroundings,
  stretches: readonly (Announcement | undefined)[],
): readonly GateTarget[] {
  const { markdown, fields } = around.passage;
  const targets = new Map<number, GateTarget>();
  const add = (list: readonly GateTarget[]): void => {
    for (const target of list) if (!targets.has(target.start)) targets.set(target.start, target);
  };
  for (const [at, innermost] of stretches.entries()) {
    const start = at === 0 ? 0 : (markdown.headings[at - 1]?.start ?? 0);
    const span = { start, end: markdown.headings[at]?.start ?? Infinity };
    let index: Announcement | undefined;
    for (let each = innermost; each !== undefined; each = each.around) {
      if (each.isIndex) index = each;
      if (each.gate !== undefined) add(findUnder(around, each.gate, each.start - around.start, span));
    }
    if (index !== undefined) add(findIndexLines(around, index.start - around.start, span));
  }
  add(fields.flatMap((field) => readField(around, field)));
  for (const table of markdown.tables) add(readGateTable(around, table));
  return [...targets.values()].sort((a, b) => a.start - b.start);
}

/** Below the heading of a gate. */
function findUnder(around: Surroundings, gate: Gate, group: number, span: Span): readonly GateTarget[] {
  const { markdown, fields } = around.passage;
  return [
    ...startingWithin(fields, span).flatMap((field) => readScore(around, gate, group, field)),
    ...startingWithin(markdown.items, span).flatMap((item) => readItem(around, gate, group, item.content)),
  ];
}

/** Below the heading of the index. */
function findIndexLines(around: Surroundings, group: number, span: Span): readonly GateTarget[] {
  const { text, markdown } = around.passage;
  return startingWithin(markdown.prose, span)
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ start, end }) => readLineSpans(text, start, end))
    .flatMap((line) => readIndexLine(around, group, line));
}

/** `- P95 latency: ≤200ms (per region)` */
function readItem(around: Surroundings, gate: Gate, group: number, content: Span): readonly GateTarget[] {
  const line = splitLine(around.passage.text, content) ?? knownLine(around.passage.text, content, gate);
  if (line === undefined || verdict.test(line.rest)) return [];
  const known = findMetric(gate.metrics, line.name);
  const target = targetOf(around, line.span, line.valueStart, {
    gate: gate.id,
    subject: 'metric',
    part: 'target',
    group,
    metric: line.name,
    metricSpan: line.nameSpan,
    known,
  });
  // What is said in words under a name that nobody knows is a remark.
  const { operator, number } = target.threshold;
  return known !== undefined || operator !== undefined || number !== undefined || target.isOpen ? [target] : [];
}

/** `**Score:** 0.89 / 1.0` */
function readScore(around: Surroundings, gate: Gate, group: number, field: Field): readonly GateTarget[] {
  if (!/^(?:overall )?score$/i.test(field.name)) return [];
  return [
    targetOf(around, { start: field.start, end: field.valueSpan.end }, field.valueSpan.start, {
      gate: gate.id,
      subject: 'score',
      part: 'current',
      group,
      metric: field.name,
      metricSpan: field.nameSpan,
      known: undefined,
    }),
  ];
}

/** `**Delta:** +0.17` */
function readIndexLine(around: Surroundings, group: number, content: Span): readonly GateTarget[] {
  const line = splitLine(around.passage.text, content);
  const part = line === undefined ? undefined : partOf(line.name);
  if (line === undefined || part === undefined) return [];
  return [readIndex(around, line.span, line.nameSpan, line.valueStart, part, group)];
}

function readIndex(
  around: Surroundings,
  span: Span,
  metricSpan: Span,
  valueStart: number,
  part: TargetPart,
  group: number,
): GateTarget {
  const metric = around.passage.text.slice(metricSpan.start, metricSpan.end);
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
  const { gates } = around;
  const { text } = around.passage;
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

function knownLine(text: string, content: Span, gate: Gate) {
  const line = splitLine(text, content, targetWithoutColon);
  return line === undefined || findMetric(gate.metrics, line.name) === undefined ? undefined : line;
}

function splitLine(text: string, content: Span, form = targetLine) {
  const span = trimmed(text, content);
  const match = form.exec(text.slice(span.start, span.end));
  if (match === null) return undefined;
  const [, name = '', rest = ''] = match;
  const nameStart = text.indexOf(name, span.start);
  const nameSpan = { start: nameStart, end: nameStart + name.trimEnd().length };
  return { span, name: name.trim(), nameSpan, rest, valueStart: span.end - rest.length };
}

/** The value from `valueStart` to the end of `span`; a note in round brackets at its end, and emphasis, are no part of it. */
function targetOf(
  { passage: { text }, placeholders }: Surroundings,
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

export function gateOf(gates: readonly Gate[], letter: string | undefined): Gate | undefined {
  return gates.find((gate) => gate.letter === letter);
}

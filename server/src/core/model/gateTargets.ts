import type { Dialect } from '../dialects/dialect.ts';
import type { Gate, GateMetric } from '../dialects/iosmGates.ts';
import { findMetric, iosmIndex } from '../dialects/iosmGates.ts';
import { movedHeading } from '../syntax/joinParts.ts';
import type { Table } from '../syntax/markdown.ts';
import type { Section } from '../syntax/outline.ts';
import type { Threshold } from '../syntax/threshold.ts';
import { readThreshold } from '../syntax/threshold.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { shifted, startingWithin, trimmed } from '../text/span.ts';
import type { Body } from './body.ts';
import type { Field } from './fields.ts';
import type { Passage } from './passages.ts';
import { perPassage, perPassageAnd } from './perPassage.ts';
import type { Placeholder } from './placeholders.ts';
import { headingsAround } from './sectionEnds.ts';

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
  readonly section: Pick<Section, 'heading' | 'title' | keyof Span>;
}

/** What the targets of one passage are read from. */
interface Surroundings extends Pick<Passage, 'text' | 'markdown' | 'fields'> {
  readonly gates: readonly Gate[];
  readonly placeholders: readonly Placeholder[];
}

/** From one heading of a passage to the next: which headings around it say what its lines set, by number. */
interface Stretch {
  /** The innermost first. */
  readonly gates: readonly { readonly gate: Gate; readonly heading: number }[];
  /** The outermost that names the index. */
  readonly index: number | undefined;
}

/** A target with the offsets of its passage. */
interface FoundTarget {
  readonly target: GateTarget;
  /** Which of the headings around the passage its values belong together under; undefined for a group in the passage. */
  readonly around: number | undefined;
}

const gateName = /\bGate-([IOSM])\b/;
const leadingGate = /^\W{0,4}Gate-([IOSM])\b/;
const checkedGate = /\bGate-([IOSM])\b(?:[ \t]?\(([^()\n]{0,200})\))?/g;
const indexName = /\bIOSM-Index\b/;
const targetLine = /^(?:\*\*|__)?([^\s:|*][^:|*\n]{1,59}?)(?:\*\*|__)?:(?:\*\*|__)?[ \t]*(\S.*)$/;
/** A result, not a target. */
const verdict = /^[✅❌⚠⚪🟢🟡🔴]/u;

/** Those of a passage's headings that name a gate or the index. */
const namingHeadings = perPassage(({ titles }) =>
  titles.flatMap(({ title }, at) => {
    const letter = gateName.exec(title)?.[1];
    const isIndex = indexName.test(title);
    return letter === undefined && !isIndex ? [] : [{ at, letter, isIndex }];
  }),
);
/** Whether a passage may set targets that no heading announces. */
const speaksOfGates = perPassage(({ text }) => text.includes('Gate-') || text.includes('IOSM'));
const found = perPassageAnd<readonly FoundTarget[]>();
const placed = perPassageAnd<readonly GateTarget[]>();

export function readGateSections({ gates }: Dialect, { passages, starts, ends }: Body): readonly GateSection[] {
  if (gates.length === 0) return [];
  return passages.flatMap((passage, index) =>
    namingHeadings(passage).flatMap(({ at, letter }) => {
      const gate = gateOf(gates, letter);
      const heading = passage.markdown.headings[at];
      if (gate === undefined || heading === undefined) return [];
      const moved = movedHeading(heading, starts[index] ?? 0);
      const end = ends.all[(ends.firstOf[index] ?? 0) + at] ?? moved.end;
      return [{ gate, section: { start: moved.start, end, heading: moved, title: passage.titles[at]?.title ?? '' } }];
    }),
  );
}

/** Passage by passage: what one sets depends on the headings around it and on what is left open in it. */
export function readGateTargets({ gates }: Dialect, body: Body): readonly GateTarget[] {
  if (gates.length === 0) return [];
  const { passages, starts, ends } = body;
  const naming = new Map<number, { readonly gate: Gate | undefined; readonly isIndex: boolean }>();
  /** By heading: whether it or one around it names a gate or the index. */
  const isAnnouncing: boolean[] = [];
  const targets: GateTarget[] = [];
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    if (passage === undefined) continue;
    const first = ends.firstOf[index] ?? 0;
    for (const { at, letter, isIndex } of namingHeadings(passage))
      naming.set(first + at, { gate: gateOf(gates, letter), isIndex });
    let isAnnounced = isAnnouncing[first - 1] === true;
    for (let heading = first; heading < first + passage.titles.length; heading++) {
      const announces = naming.has(heading) || isAnnouncing[ends.parents[heading] ?? -1] === true;
      isAnnouncing.push(announces);
      isAnnounced ||= announces;
    }
    if (!isAnnounced && !speaksOfGates(passage)) continue;
    const stretches = [-1, ...passage.markdown.headings.map(({ start }) => start)].map((offset): Stretch => {
      const around = headingsAround(ends, passages, index, offset);
      return {
        gates: around.flatMap((heading) => {
          const gate = naming.get(heading)?.gate;
          return gate === undefined ? [] : [{ gate, heading }];
        }),
        index: around.findLast((heading) => naming.get(heading)?.isIndex === true),
      };
    });
    const { known, around } = targetsOf(passage, gates, body.openIn(index), stretches);
    if (known.length === 0) continue;
    const start = starts[index] ?? 0;
    const groups = around.map((heading) => ends.starts[heading] ?? 0);
    for (const target of placed(passage).get(known, start, groups.join(), () =>
      known.map((one) => placeTarget(one, start, groups)),
    ))
      targets.push(target);
  }
  return targets;
}

/** The targets of a passage as long as the headings around it name the same, and the headings by number. */
function targetsOf(
  passage: Passage,
  gates: readonly Gate[],
  placeholders: readonly Placeholder[],
  stretches: readonly Stretch[],
): { readonly known: readonly FoundTarget[]; readonly around: readonly number[] } {
  const names = stretches.map((each) => [
    ...each.gates.map(({ gate }) => gate.id),
    each.index === undefined ? '' : 'x',
  ]);
  const known = found(passage).get(gates, placeholders, names.join(';'), () => {
    const { text, markdown, fields } = passage;
    return findTargets({ text, markdown, fields, gates, placeholders }, stretches);
  });
  return { known, around: stretches.flatMap(headingsOf) };
}

function headingsOf({ gates, index }: Stretch): readonly number[] {
  return [...gates.map(({ heading }) => heading), ...(index === undefined ? [] : [index])];
}

function findTargets(around: Surroundings, stretches: readonly Stretch[]): readonly FoundTarget[] {
  const { text, markdown, fields } = around;
  const targets = new Map<number, FoundTarget>();
  const add = (list: readonly GateTarget[], heading?: number): void => {
    for (const target of list) if (!targets.has(target.start)) targets.set(target.start, { target, around: heading });
  };
  let first = 0;
  for (const [at, stretch] of stretches.entries()) {
    const start = at === 0 ? 0 : (markdown.headings[at - 1]?.start ?? 0);
    const span = { start, end: markdown.headings[at]?.start ?? Infinity };
    for (const [place, { gate }] of stretch.gates.entries()) {
      const heading = first + place;
      add(
        startingWithin(fields, span).flatMap((field) => readScore(around, gate, field)),
        heading,
      );
      add(
        startingWithin(markdown.items, span).flatMap((item) => readItem(around, gate, item.content)),
        heading,
      );
    }
    first += headingsOf(stretch).length;
    if (stretch.index === undefined) continue;
    for (const prose of startingWithin(markdown.prose, span))
      if (prose.kind === 'paragraph')
        add(
          readLineSpans(text, prose.start, prose.end).flatMap((line) => readIndexLine(around, line)),
          first - 1,
        );
  }
  add(fields.flatMap((field) => readField(around, field)));
  for (const table of markdown.tables) add(readGateTable(around, table));
  return [...targets.values()].sort((a, b) => a.target.start - b.target.start);
}

function placeTarget({ target, around }: FoundTarget, by: number, groups: readonly number[]): GateTarget {
  const { start, end, group, metricSpan, threshold } = target;
  const { operatorSpan, amountSpan } = threshold;
  return {
    ...target,
    start: start + by,
    end: end + by,
    group: around === undefined ? group + by : (groups[around] ?? 0),
    metricSpan: shifted(metricSpan, by),
    threshold: {
      ...threshold,
      operatorSpan: shifted(operatorSpan, by),
      amountSpan: amountSpan === undefined ? undefined : shifted(amountSpan, by),
    },
  };
}

/** Belongs together with what else stands under the same heading, wherever that is. */
const ofHeading = -1;

/** `- P95 latency: ≤200ms (per region)` */
function readItem(around: Surroundings, gate: Gate, content: Span): readonly GateTarget[] {
  const line = splitLine(around.text, content);
  if (line === undefined || verdict.test(line.rest)) return [];
  const known = findMetric(gate.metrics, line.name);
  const target = targetOf(around, line.span, line.valueStart, {
    gate: gate.id,
    subject: 'metric',
    part: 'target',
    group: ofHeading,
    metric: line.name,
    metricSpan: line.nameSpan,
    known,
  });
  // What is said in words under a name that nobody knows is a remark.
  const { operator, number } = target.threshold;
  return known !== undefined || operator !== undefined || number !== undefined || target.isOpen ? [target] : [];
}

/** `**Score:** 0.89 / 1.0` */
function readScore(around: Surroundings, gate: Gate, field: Field): readonly GateTarget[] {
  if (!/^(?:overall )?score$/i.test(field.name)) return [];
  return [
    targetOf(around, { start: field.start, end: field.valueSpan.end }, field.valueSpan.start, {
      gate: gate.id,
      subject: 'score',
      part: 'current',
      group: ofHeading,
      metric: field.name,
      metricSpan: field.nameSpan,
      known: undefined,
    }),
  ];
}

/** `**Delta:** +0.17` */
function readIndexLine(around: Surroundings, content: Span): readonly GateTarget[] {
  const line = splitLine(around.text, content);
  const part = line === undefined ? undefined : partOf(line.name);
  if (line === undefined || part === undefined) return [];
  return [readIndex(around, line.span, line.nameSpan, line.valueStart, part, ofHeading)];
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

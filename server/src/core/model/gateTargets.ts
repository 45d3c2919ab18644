import type { Dialect } from '../dialects/dialect.ts';
import type { Gate, GateMetric } from '../dialects/iosmGates.ts';
import { movedHeading } from '../syntax/joinParts.ts';
import type { Section } from '../syntax/outline.ts';
import type { Threshold } from '../syntax/threshold.ts';
import type { Span } from '../text/span.ts';
import { shifted } from '../text/span.ts';
import type { Body } from './body.ts';
import type { FoundTarget, Stretch } from './gateLines.ts';
import { findTargets, gateOf, headingsOf } from './gateLines.ts';
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

const gateName = /\bGate-([IOSM])\b/;
const indexName = /\bIOSM-Index\b/;

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

import type { Gate, GateMetric } from '../dialects/iosmGates.ts';
import type { Section } from '../syntax/markdown/markdown.ts';
import type { Threshold } from '../syntax/threshold.ts';
import type { Span } from '../text/span.ts';

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

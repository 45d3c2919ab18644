/** What units can be converted into one another: a share of 1, milliseconds, pieces, bytes, pieces per second. */
export type Dimension = 'share' | 'duration' | 'count' | 'size' | 'rate';

/** Something that documents give one number for, wherever they speak of it. */
export interface StatedQuantity {
  readonly id: string;
  /** Matched without case, as whole words. */
  readonly names: readonly string[];
  readonly dimension: Dimension;
  /** Which side is bounded when no sign says it. */
  readonly side: 'upper' | 'lower';
}

/** An addition is one line. */
export const statedQuantities: readonly StatedQuantity[] = [
  ...['p50', 'p90', 'p95', 'p99'].map((id) => ({ id, names: [id], dimension: 'duration', side: 'upper' }) as const),
  { id: 'availability', names: ['availability', 'uptime'], dimension: 'share', side: 'lower' },
  { id: 'error rate', names: ['error rate', 'error budget'], dimension: 'share', side: 'upper' },
  { id: 'test coverage', names: ['test coverage', 'code coverage'], dimension: 'share', side: 'lower' },
  { id: 'throughput', names: ['throughput'], dimension: 'rate', side: 'lower' },
  { id: 'rto', names: ['rto'], dimension: 'duration', side: 'upper' },
  { id: 'rpo', names: ['rpo'], dimension: 'duration', side: 'upper' },
];

/**
 * Words that do not narrow down what a number is about. Every other word in a statement or in the headings above it is
 * taken for a scope (an endpoint, a page, a job, a load), and numbers of different scopes have nothing to do with one
 * another. A missing word costs a finding that could have been; one too many, a finding that should not be.
 */
export const scopelessWords: ReadonlySet<string> = new Set(
  `a all an and api are at be below budget by code criteria criterion acceptance functional non nonfunctional gate
  gates gatei gateo gates gatem improve optimize shrink modularize iosm is latencies latency maximum max minimum min
  must nfr of or overall performance quality rate reliability request requests requirement requirements response
  responses shall should stay success system target targets test tests than the time times to total under uptime
  availability error errors coverage within remain stays throughput scalability maintainability metrics metric slo
  slos sla slas service level objectives objective goals goal measurable key results will percentile sustained
  gate-i gate-o`.split(/\s+/),
);

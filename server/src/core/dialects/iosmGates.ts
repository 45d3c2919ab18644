/** In which direction a value is good; `undefined` for a target that is said in words. */
export type Operator = '≥' | '≤' | '=' | '>' | '<' | undefined;

/** One metric of an IOSM gate, in the dialect of PRDs. */
export interface GateMetric {
  /** As a PRD writes it. */
  readonly label: string;
  /** `I-1` of the gate's criteria. Latency percentiles share one. */
  readonly key: string;
  readonly operator: Operator;
  /** What completion inserts behind the operator. `{name}` is a number to fill, `{name=5}` one with a default. */
  readonly target: string;
  /** A value to offer for what `target` leaves open. */
  readonly usual: string | undefined;
  readonly unit: string | undefined;
  /** Share of the gate's score, 0 to 1; undefined where another metric carries it. */
  readonly weight: number | undefined;
  readonly meaning: string;
}

export interface Gate {
  /** `Gate-I`. */
  readonly id: string;
  readonly letter: 'I' | 'O' | 'S' | 'M';
  readonly name: string;
  readonly metrics: readonly GateMetric[];
}

/** The four gates with the targets of the swarm-iosm PRD template and its gate criteria. */
export const iosmGates: readonly Gate[] = [
  {
    id: 'Gate-I',
    letter: 'I',
    name: 'Improve',
    metrics: [
      {
        label: 'Semantic clarity',
        key: 'I-1',
        operator: '≥',
        target: '{score=0.95}',
        usual: '0.95',
        unit: 'score from 0 to 1',
        weight: 0.3,
        meaning: 'How far names and structure say what they mean, scored from 0 to 1.',
      },
      {
        label: 'Code duplication',
        key: 'I-2',
        operator: '≤',
        target: '{percent=5}%',
        usual: '5',
        unit: '%',
        weight: 0.25,
        meaning: 'Share of lines that stand more than once in the code base.',
      },
      {
        label: 'Invariants documented',
        key: 'I-3',
        operator: undefined,
        target: '{percent=100}% of public APIs',
        usual: '100',
        unit: '% of public APIs',
        weight: 0.25,
        meaning: 'Public interfaces whose pre- and postconditions are written down.',
      },
      {
        label: 'TODOs tracked',
        key: 'I-4',
        operator: undefined,
        target: 'All TODOs in issue tracker',
        usual: undefined,
        unit: undefined,
        weight: 0.2,
        meaning: 'Every TODO in the code has an issue; none is left untracked.',
      },
    ],
  },
  {
    id: 'Gate-O',
    letter: 'O',
    name: 'Optimize',
    metrics: [
      latency('P50', '100', 0.35),
      latency('P95', '200', undefined),
      latency('P99', '500', undefined),
      {
        label: 'Error budget',
        key: 'O-2',
        operator: '≤',
        target: '{percent=0.1}% error rate',
        usual: '0.1',
        unit: '% of requests',
        weight: 0.25,
        meaning: 'Share of requests that may fail; 0.1 % to 1 % is typical.',
      },
      {
        label: 'Resource efficiency',
        key: 'O-3',
        operator: undefined,
        target: '{limit=Memory and CPU within the agreed limits}',
        usual: undefined,
        unit: undefined,
        weight: 0.2,
        meaning: 'Memory and CPU stay within what was agreed, without obvious waste.',
      },
      {
        label: 'Chaos tests',
        key: 'O-4',
        operator: undefined,
        target: '{failure=Survives the loss of one instance}',
        usual: undefined,
        unit: undefined,
        weight: 0.2,
        meaning: 'Failures the system is shown to survive.',
      },
    ],
  },
  {
    id: 'Gate-S',
    letter: 'S',
    name: 'Shrink',
    metrics: [
      {
        label: 'API surface',
        key: 'S-1',
        operator: '≤',
        target: '{N} endpoints',
        usual: undefined,
        unit: 'endpoints',
        weight: 0.4,
        meaning: 'How many endpoints the interface may have; growth needs a reason.',
      },
      {
        label: 'Dependency count',
        key: 'S-2',
        operator: undefined,
        target: 'Stable or reduced by {X}%',
        usual: undefined,
        unit: '%',
        weight: 0.3,
        meaning: 'Number of third-party packages, compared with before the change.',
      },
      {
        label: 'Onboarding time',
        key: 'S-3',
        operator: '≤',
        target: '{minutes=15} min for new contributor',
        usual: '15',
        unit: 'min',
        weight: 0.3,
        meaning: 'Time until somebody new can build, test and find their way.',
      },
    ],
  },
  {
    id: 'Gate-M',
    letter: 'M',
    name: 'Modularize',
    metrics: [
      {
        label: 'Module contracts',
        key: 'M-1',
        operator: undefined,
        target: '{percent=100}% defined and documented',
        usual: '100',
        unit: '% of modules',
        weight: 0.3,
        meaning: 'Modules whose interface is defined and documented.',
      },
      {
        label: 'Change surface',
        key: 'M-2',
        operator: '≤',
        target: '{percent=20}%',
        usual: '20',
        unit: '% of the code base',
        weight: 0.25,
        meaning: 'Share of the code base that one typical change touches.',
      },
      {
        label: 'Coupling',
        key: 'M-3',
        operator: undefined,
        target: 'Low',
        usual: undefined,
        unit: undefined,
        weight: 0.25,
        meaning: 'How much modules depend on one another: no cycles, average instability between 0.3 and 0.7.',
      },
      {
        label: 'Cohesion',
        key: 'M-4',
        operator: undefined,
        target: 'High',
        usual: undefined,
        unit: undefined,
        weight: 0.2,
        meaning: 'How well the parts of a module belong together: one responsibility each.',
      },
    ],
  },
];

function latency(percentile: string, usual: string, weight: number | undefined): GateMetric {
  return {
    label: `${percentile} latency`,
    key: 'O-1',
    operator: '≤',
    target: '{milliseconds}ms',
    usual,
    unit: 'ms',
    weight,
    meaning: `${percentile.slice(1)} % of the requests are answered within this time.`,
  };
}

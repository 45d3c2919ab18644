import type { Phrase } from '../text/say.ts';
import { phrase } from '../text/say.ts';

/** In which direction a value is good; `undefined` for a target that is said in words. */
export type Operator = '≥' | '≤' | '=' | '>' | '<' | undefined;

/** What kind of value a target of a metric is: a score from 0 to 1, a percentage, a time, a number of things, or words. */
export type Measure = 'score' | 'share' | 'duration' | 'count' | 'words';

/** One metric of an IOSM gate, in the dialect of PRDs. */
export interface GateMetric {
  /** As a PRD writes it. */
  readonly label: string;
  /** Other names for it, in lower case. */
  readonly aliases: readonly string[];
  /** `I-1` of the gate's criteria. Latency percentiles share one. */
  readonly key: string;
  /** What completion writes before the target. */
  readonly operator: Operator;
  /** The side on which a value is good; undefined where neither is. */
  readonly better: 'higher' | 'lower' | undefined;
  readonly measure: Measure;
  /** What completion inserts after the operator. `{name}` is a number to fill, `{name=5}` one with a default. */
  readonly target: string;
  /** A value to offer for what `target` leaves open. */
  readonly usual: string | undefined;
  readonly unit: Phrase | undefined;
  /** Share of the gate's score, 0 to 1; undefined where another metric carries it. */
  readonly weight: number | undefined;
  readonly meaning: Phrase;
  readonly measured: Phrase;
  /** What `iosm.yaml` has for it below `quality_gates`. Whether the two can be compared depends on their units. */
  readonly projectKey: string | undefined;
}

export interface Gate {
  /** `Gate-I`. */
  readonly id: string;
  readonly letter: 'I' | 'O' | 'S' | 'M';
  readonly name: string;
  readonly meaning: Phrase;
  /** Scores from 0 to 1 from which on the gate counts as passed. */
  readonly pass: { readonly excellent: number; readonly acceptable: number };
  readonly metrics: readonly GateMetric[];
}

/** The index in the dialect of PRDs: the mean of the four gates' scores, from 0 to 1. */
export const iosmIndex = {
  id: 'IOSM-Index',
  formula: '(Gate-I + Gate-O + Gate-S + Gate-M) / 4',
  /** What production asks for. */
  threshold: 0.8,
  exceptions: phrase('0.70 behind a feature flag, 0.60 for a hot fix with a rollback plan'),
} as const;

/** The four gates with the targets of the swarm-iosm PRD template and its gate criteria. */
export const iosmGates: readonly Gate[] = [
  {
    id: 'Gate-I',
    letter: 'I',
    name: 'Improve',
    meaning: phrase('The code says what it means, without repetition or loose ends.'),
    pass: { excellent: 0.85, acceptable: 0.7 },
    metrics: [
      metric('Semantic clarity', 'I-1', 0.3, {
        aliases: ['semantic coherence', 'semantic', 'clarity'],
        operator: '≥',
        better: 'higher',
        measure: 'score',
        target: '{score=0.95}',
        usual: '0.95',
        unit: phrase('score from 0 to 1'),
        meaning: phrase('How far names and structure say what they mean, scored from 0 to 1.'),
        measured: phrase('Names, magic numbers and comments are reviewed; the score is the share that passes.'),
        projectKey: 'gate_I.semantic_min',
      }),
      metric('Code duplication', 'I-2', 0.25, {
        aliases: ['duplication', 'duplicate code', 'no duplication'],
        operator: '≤',
        better: 'lower',
        measure: 'share',
        target: '{percent=5}%',
        usual: '5',
        unit: phrase('%'),
        meaning: phrase('Share of lines that appear more than once in the code base.'),
        measured: phrase('A duplication detector counts the repeated lines.'),
        projectKey: 'gate_I.duplication_max',
      }),
      metric('Invariants documented', 'I-3', 0.25, {
        aliases: ['invariants', 'documented invariants'],
        better: 'higher',
        measure: 'share',
        target: '{percent=100}% of public APIs',
        usual: '100',
        unit: phrase('% of public APIs'),
        meaning: phrase('Public interfaces whose pre- and postconditions are written down.'),
        measured: phrase('A documentation checker tells how many public interfaces are covered.'),
      }),
      metric('TODOs tracked', 'I-4', 0.2, {
        aliases: ['todos', 'tracked todos'],
        better: 'higher',
        target: 'All TODOs in issue tracker',
        meaning: phrase('Every TODO in the code has an issue; none is left untracked.'),
        measured: phrase('The TODOs without the number of an issue are counted.'),
      }),
    ],
  },
  {
    id: 'Gate-O',
    letter: 'O',
    name: 'Optimize',
    meaning: phrase('The system is fast enough, and survives what goes wrong.'),
    pass: { excellent: 0.75, acceptable: 0.6 },
    metrics: [
      latency('P50', '100', 0.35, phrase('50 % of the requests are answered within this time.')),
      latency('P95', '200', undefined, phrase('95 % of the requests are answered within this time.')),
      latency('P99', '500', undefined, phrase('99 % of the requests are answered within this time.')),
      metric('Error budget', 'O-2', 0.25, {
        aliases: ['error rate', 'errors'],
        operator: '≤',
        better: 'lower',
        measure: 'share',
        target: '{percent=0.1}% error rate',
        usual: '0.1',
        unit: phrase('% of requests'),
        meaning: phrase('Share of requests that may fail; 0.1 % to 1 % is typical.'),
        measured: phrase('Failed requests are counted while faults are injected.'),
        projectKey: 'gate_O.error_budget_respected',
      }),
      metric('Resource efficiency', 'O-3', 0.2, {
        aliases: ['resources', 'resource usage'],
        target: '{limit=Memory and CPU within the agreed limits}',
        meaning: phrase('Memory and CPU stay within what was agreed, without obvious waste.'),
        measured: phrase('Memory and CPU are profiled under load.'),
      }),
      metric('Chaos tests', 'O-4', 0.2, {
        aliases: ['chaos', 'resilience tests', 'chaos test'],
        better: 'higher',
        target: '{failure=Survives the loss of one instance}',
        meaning: phrase('Failures the system is shown to survive.'),
        measured: phrase('Instances, connections and networks are made to fail, one scenario each.'),
        projectKey: 'gate_O.chaos_pass_rate_min',
      }),
    ],
  },
  {
    id: 'Gate-S',
    letter: 'S',
    name: 'Shrink',
    meaning: phrase('There is no more of the system than there needs to be.'),
    pass: { excellent: 0.8, acceptable: 0.65 },
    metrics: [
      metric('API surface', 'S-1', 0.4, {
        aliases: ['surface', 'minimal surface', 'api surface area'],
        operator: '≤',
        better: 'lower',
        measure: 'count',
        target: '{N} endpoints',
        unit: phrase('endpoints'),
        meaning: phrase('How many endpoints the interface may have; growth needs a reason.'),
        measured: phrase('The public endpoints or functions are counted.'),
        projectKey: 'gate_S.api_surface_reduction_min',
      }),
      metric('Dependency count', 'S-2', 0.3, {
        aliases: ['dependencies'],
        better: 'lower',
        target: 'Stable or reduced by {X}%',
        unit: phrase('%'),
        meaning: phrase('Number of third-party packages, compared with before the change.'),
        measured: phrase('The packages in the lock file are counted.'),
        projectKey: 'gate_S.dependency_hygiene_min',
      }),
      metric('Onboarding time', 'S-3', 0.3, {
        aliases: ['onboarding', 'time to onboard'],
        operator: '≤',
        better: 'lower',
        measure: 'duration',
        target: '{minutes=15} min for new contributor',
        usual: '15',
        unit: phrase('min'),
        meaning: phrase('Time until somebody new can build, test and find their way.'),
        measured: phrase('Somebody new is timed from the clone to the first green test.'),
        projectKey: 'gate_S.onboarding_time_minutes_max',
      }),
    ],
  },
  {
    id: 'Gate-M',
    letter: 'M',
    name: 'Modularize',
    meaning: phrase('Modules have clean boundaries, and changes stay inside them.'),
    pass: { excellent: 0.8, acceptable: 0.65 },
    metrics: [
      metric('Module contracts', 'M-1', 0.3, {
        aliases: ['contracts', 'contracts defined', 'data contracts'],
        better: 'higher',
        measure: 'share',
        target: '{percent=100}% defined and documented',
        usual: '100',
        unit: phrase('% of modules'),
        meaning: phrase('Modules whose interface is defined and documented.'),
        measured: phrase('Modules with a written contract are counted.'),
        projectKey: 'gate_M.contracts_pass',
      }),
      metric('Change surface', 'M-2', 0.25, {
        aliases: ['change impact'],
        operator: '≤',
        better: 'lower',
        measure: 'share',
        target: '{percent=20}%',
        usual: '20',
        unit: phrase('% of the code base'),
        meaning: phrase('Share of the code base that one typical change touches.'),
        measured: phrase('Files touched are divided by the files there are.'),
        projectKey: 'gate_M.change_surface_max',
      }),
      metric('Coupling', 'M-3', 0.25, {
        aliases: ['circular dependencies', 'module coupling'],
        better: 'lower',
        target: 'Low',
        meaning: phrase('How much modules depend on one another: no cycles, average instability between 0.3 and 0.7.'),
        measured: phrase('A tool draws the graph of imports.'),
        projectKey: 'gate_M.coupling_max',
      }),
      metric('Cohesion', 'M-4', 0.2, {
        aliases: ['module cohesion'],
        better: 'higher',
        target: 'High',
        meaning: phrase('How well the parts of a module belong together: one responsibility each.'),
        measured: phrase('Each module is reviewed for what it is responsible for.'),
        projectKey: 'gate_M.cohesion_min',
      }),
    ],
  },
];

/** `Semantic Clarity` or `I-1`: the metric that is meant by a name. */
export function findMetric(metrics: readonly GateMetric[], name: string): GateMetric | undefined {
  const wanted = name.trim().toLowerCase();
  return metrics.find(({ label, aliases }) => label.toLowerCase() === wanted || aliases.includes(wanted));
}

type Further = Partial<GateMetric> & Pick<GateMetric, 'target' | 'meaning' | 'measured'>;

function metric(label: string, key: string, weight: number | undefined, further: Further): GateMetric {
  const none = { operator: undefined, better: undefined, usual: undefined, unit: undefined, projectKey: undefined };
  return { ...none, measure: 'words', aliases: [], ...further, label, key, weight };
}

function latency(percentile: string, usual: string, weight: number | undefined, meaning: Phrase): GateMetric {
  const short = percentile.toLowerCase();
  return metric(`${percentile} latency`, 'O-1', weight, {
    aliases: [short, `latency ${short}`, `${short} response time`, `latency (${short})`],
    operator: '≤',
    better: 'lower',
    measure: 'duration',
    target: '{milliseconds}ms',
    usual,
    unit: phrase('ms'),
    meaning,
    measured: phrase('A load test records how long each request takes.'),
    projectKey: `gate_O.latency_ms.${short}_max`,
  });
}

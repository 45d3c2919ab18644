import type { Phrase, Said } from '../text/say.ts';
import { phrase, say, sayPhrase } from '../text/say.ts';
import type { ConfigType } from './configTypes.ts';

/** One key of `iosm.yaml`, below `iosm`. */
export interface ConfigKey {
  /** `quality_gates.gate_O.latency_ms.p95_max` */
  readonly path: string;
  readonly type: ConfigType;
  /** What the template has. */
  readonly usual: string | number | boolean | readonly string[];
  readonly describe: () => Said;
  /** The loader refuses a file without it, and ignores the key that is not. */
  readonly isRequired: boolean;
}

const metrics = {
  semantic: phrase('how clearly things are named'),
  logic: phrase('how many invariants hold'),
  performance: phrase('speed and reliability'),
  simplicity: phrase('how small the system is kept'),
  modularity: phrase('how well changes stay inside modules'),
  flow: phrase('how quickly changes reach users'),
} as const;
type Metric = keyof typeof metrics;

/** Their sum is 1, give or take `weightTolerance`. */
export const weightsPath = 'index.weights';
export const weightTolerance = 0.001;

const approvals = ['waivers', 'public_contract_changes', 'threshold_relaxation', 'destructive_data_changes'];

/** Every key of the file, in the order of the template; units and ranges are those of the loader of iosm-cli. */
export const configKeys: readonly ConfigKey[] = [
  key('metadata.system_name', 'name', 'my-system', phrase('What the system is called.')),
  key('metadata.scope', 'name', 'repository', phrase('What the cycles look at, such as a repository or a service.')),
  key('metadata.delivery_boundary', 'name', 'my-system', phrase('What is delivered as one.')),
  key('metadata.criticality_profile', 'profile', 'standard', phrase('How strict the rules for stopping are.')),
  key('planning.use_economic_decision', 'flag', true, phrase('Goals are ranked by what they are worth.')),
  key('planning.prioritization_formula', 'text', 'wsjf_confidence', phrase('The formula that ranks them.')),
  key('planning.min_confidence', 'ratio', 0.7, phrase('Goals that are less certain are not planned.')),
  key('planning.hypothesis_required', 'flag', true, phrase('A cycle begins with what it is expected to change.')),
  key(
    'planning.cycle_scope_required',
    'true',
    true,
    phrase('A cycle says what it touches. The loader accepts only true.'),
  ),
  key('cycle_capacity.max_goals', 'count', 3, phrase('Maximum number of goals in one cycle.')),
  key(
    'cycle_capacity.max_scope_items',
    'count',
    5,
    phrase('Maximum number of modules, services and contracts in the scope of one cycle.'),
  ),
  key(
    'cycle_capacity.max_expected_change_surface',
    'count',
    3,
    phrase('Maximum number of modules, services and contracts that one cycle may touch.'),
  ),
  key('cycle_policy.max_iterations_per_phase', 'count', 3, phrase('Attempts at one phase before the cycle fails.')),
  key('cycle_policy.stabilization.target_index', 'ratio', 0.98, phrase('The index at which cycles may stop.')),
  key(
    'cycle_policy.stabilization.consecutive_cycles',
    'count',
    3,
    phrase('Number of consecutive cycles that have to reach it.'),
  ),
  key('cycle_policy.stabilization.global_metric_floor', 'ratio', 0.6, phrase('No metric may be lower than this.')),
  key(
    'cycle_policy.stabilization.max_consecutive_unexplained_declines',
    'whole',
    2,
    phrase('Consecutive declines without a stated reason.'),
  ),
  ...perMetric(
    'cycle_policy.stabilization.metric_floors',
    { logic: 0.95, performance: 0.85 },
    (metric, meaning) => say('The floor of {metric}: {meaning}.', { metric, meaning }),
    false,
  ),
  key('quality_gates.gate_I.semantic_min', 'ratio', 0.95, phrase('Minimum semantic score.')),
  key('quality_gates.gate_I.logical_consistency_min', 'ratio', 1, phrase('Minimum share of invariants that hold.')),
  key('quality_gates.gate_I.duplication_max', 'ratio', 0.05, phrase('Maximum share of repeated lines.')),
  ...latencies('quality_gates.gate_O.latency_ms'),
  key('quality_gates.gate_O.error_budget_respected', 'flag', true, phrase('Errors stay within the agreed budget.')),
  key('quality_gates.gate_O.chaos_pass_rate_min', 'ratio', 1, phrase('Minimum share of chaos tests that pass.')),
  key(
    'quality_gates.gate_S.at_least_one_dimension',
    'flag',
    true,
    phrase('One of surface, dependencies and onboarding is enough.'),
  ),
  key(
    'quality_gates.gate_S.api_surface_reduction_min',
    'ratio',
    0.2,
    phrase('Minimum share by which the public interface shrinks.'),
  ),
  key('quality_gates.gate_S.dependency_hygiene_min', 'ratio', 0.95, phrase('Minimum score of the dependencies.')),
  key('quality_gates.gate_S.onboarding_time_minutes_max', 'amount', 15, phrase('Maximum onboarding time, in minutes.')),
  key('quality_gates.gate_S.regression_budget_max', 'whole', 0, phrase('Number of regressions that are accepted.')),
  key(
    'quality_gates.gate_M.change_surface_max',
    'count',
    3,
    phrase('Maximum number of modules, services and contracts that a change touches.'),
  ),
  key('quality_gates.gate_M.coupling_max', 'ratio', 0.2, phrase('Maximum coupling.')),
  key('quality_gates.gate_M.cohesion_min', 'ratio', 0.8, phrase('Minimum cohesion.')),
  key('quality_gates.gate_M.contracts_pass', 'flag', true, phrase('Every contract test passes.')),
  ...perMetric(
    'guardrails.max_negative_delta',
    { semantic: 0.02, logic: 0, performance: 0.03, simplicity: 0.03, modularity: 0.02, flow: 0.02 },
    (metric, meaning) => say('The largest decline in one cycle of {metric}: {meaning}.', { metric, meaning }),
  ),
  key('evidence.min_decision_confidence', 'ratio', 0.8, phrase('Decisions that are less certain are not taken.')),
  key(
    'evidence.freshness_sla_hours.tier_a',
    'count',
    24,
    phrase('Maximum age of evidence of the best tier, in hours.'),
  ),
  key(
    'evidence.freshness_sla_hours.tier_b',
    'count',
    168,
    phrase('Maximum age of evidence of the second tier, in hours.'),
  ),
  ...perMetric(
    'evidence.min_metric_confidence',
    { semantic: 0.7, logic: 0.9, performance: 0.9, simplicity: 0.7, modularity: 0.7, flow: 0.8 },
    (metric, meaning) => say('The minimum confidence in the measurement of {metric}: {meaning}.', { metric, meaning }),
  ),
  key('waivers.max_duration_days', 'count', 14, phrase('Maximum length of a waiver, in days.')),
  key('waivers.require_human_approval', 'flag', true, phrase('A person has to approve each waiver.')),
  key(
    'metric_targets.semantic.glossary_coverage_min',
    'ratio',
    0.95,
    phrase('Minimum share of terms that the glossary explains.'),
  ),
  key(
    'metric_targets.semantic.naming_consistency_min',
    'ratio',
    0.95,
    phrase('Minimum share of names that follow the conventions.'),
  ),
  key(
    'metric_targets.semantic.ambiguity_ratio_max',
    'ratio',
    0.05,
    phrase('Maximum share of names with several meanings.'),
  ),
  key('metric_targets.logic.invariant_pass_rate_min', 'ratio', 1, phrase('Minimum share of invariants that hold.')),
  ...latencies('metric_targets.performance.latency_ms'),
  key(
    'metric_targets.simplicity.onboarding_time_minutes_max',
    'amount',
    15,
    phrase('Maximum onboarding time, in minutes.'),
  ),
  key(
    'metric_targets.modularity.change_surface_max',
    'count',
    3,
    phrase('Maximum number of modules, services and contracts that one change touches.'),
  ),
  key(
    'metric_targets.flow.lead_time_hours_max',
    'amount',
    24,
    phrase('Maximum time from commit to production, in hours.'),
  ),
  key(
    'metric_targets.flow.deploy_frequency_per_week_min',
    'amount',
    5,
    phrase('Minimum number of deployments per week.'),
  ),
  key('metric_targets.flow.change_failure_rate_max', 'ratio', 0.15, phrase('Maximum share of deployments that fail.')),
  key('metric_targets.flow.review_latency_hours_max', 'amount', 24, phrase('Maximum wait for a review, in hours.')),
  ...perMetric(
    weightsPath,
    { semantic: 0.15, logic: 0.2, performance: 0.25, simplicity: 0.15, modularity: 0.15, flow: 0.1 },
    (metric, meaning) => say('The weight in the index of {metric}: {meaning}.', { metric, meaning }),
  ),
  key('automation.allow_agents', 'flag', true, phrase('Agents may take part.')),
  key('automation.human_approval_required_for', 'texts', approvals, phrase('What only a person may approve.')),
  key('reporting.persist_history', 'flag', true, phrase('Results of earlier cycles are kept.')),
  key('reporting.output_format', 'text', 'json', phrase('How reports are written.')),
  key('learning.update_pattern_library', 'flag', true, phrase('What worked is noted for later cycles.')),
  key('learning.update_decision_log', 'flag', true, phrase('Decisions are noted with their reasons.')),
  key('learning.update_glossary', 'flag', true, phrase('New terms are added to the glossary.')),
];

function key(
  path: string,
  type: ConfigType,
  usual: ConfigKey['usual'],
  meaning: Phrase | (() => Said),
  isRequired = true,
): ConfigKey {
  const describe = typeof meaning === 'string' ? () => sayPhrase(meaning) : meaning;
  return { path, type, usual, describe, isRequired };
}

function latencies(path: string): readonly ConfigKey[] {
  return [
    key(
      `${path}.p50_max`,
      'number',
      60,
      phrase('Half of the requests are answered within this time, in milliseconds.'),
    ),
    key(
      `${path}.p95_max`,
      'number',
      150,
      phrase('95 % of the requests are answered within this time, in milliseconds.'),
    ),
    key(
      `${path}.p99_max`,
      'number',
      250,
      phrase('99 % of the requests are answered within this time, in milliseconds.'),
    ),
  ];
}

function perMetric(
  path: string,
  values: Readonly<Partial<Record<Metric, number>>>,
  describe: (metric: string, meaning: Said) => Said,
  isRequired = true,
): readonly ConfigKey[] {
  return (Object.keys(metrics) as Metric[]).map((metric) =>
    key(
      `${path}.${metric}`,
      'ratio',
      values[metric] ?? 0.6,
      () => describe(metric, sayPhrase(metrics[metric])),
      isRequired,
    ),
  );
}

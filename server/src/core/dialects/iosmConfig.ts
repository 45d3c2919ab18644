/** What a value of `iosm.yaml` has to be. */
export type ConfigType =
  'text' | 'name' | 'flag' | 'true' | 'ratio' | 'number' | 'amount' | 'count' | 'whole' | 'texts' | 'profile';

/** One key of `iosm.yaml`, below `iosm`. */
export interface ConfigKey {
  /** `quality_gates.gate_O.latency_ms.p95_max` */
  readonly path: string;
  readonly type: ConfigType;
  /** What the template has. */
  readonly usual: string | number | boolean | readonly string[];
  readonly meaning: string;
  /** The loader refuses a file without it, and ignores the key that is not. */
  readonly isRequired: boolean;
}

interface TypeCheck {
  /** Behind “must be”. */
  readonly title: string;
  readonly accepts: (value: unknown) => boolean;
  /** The same for editors that know JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export const profiles = ['standard', 'critical', 'exploratory'] as const;

/** The checks of the loader, which refuses the file when one of them fails. */
export const configTypes: Readonly<Record<ConfigType, TypeCheck>> = {
  text: { title: 'text', accepts: isText, schema: { type: 'string' } },
  name: {
    title: 'text that is not empty',
    accepts: (value) => isText(value) && value.trim() !== '',
    schema: { type: 'string', minLength: 1 },
  },
  flag: { title: 'true or false', accepts: (value) => typeof value === 'boolean', schema: { type: 'boolean' } },
  true: { title: 'true', accepts: (value) => value === true, schema: { const: true } },
  ratio: {
    title: 'a number from 0 to 1',
    accepts: (value) => isNumber(value) && value >= 0 && value <= 1,
    schema: { type: 'number', minimum: 0, maximum: 1 },
  },
  number: { title: 'a number', accepts: isNumber, schema: { type: 'number' } },
  amount: {
    title: 'a number that is not negative',
    accepts: (value) => isNumber(value) && value >= 0,
    schema: { type: 'number', minimum: 0 },
  },
  count: {
    title: 'a whole number from 1 on',
    accepts: (value) => Number.isInteger(value) && Number(value) >= 1,
    schema: { type: 'integer', minimum: 1 },
  },
  whole: {
    title: 'a whole number from 0 on',
    accepts: (value) => Number.isInteger(value) && Number(value) >= 0,
    schema: { type: 'integer', minimum: 0 },
  },
  texts: {
    title: 'a list of texts',
    accepts: (value) => Array.isArray(value) && value.every(isText),
    schema: { type: 'array', items: { type: 'string' } },
  },
  profile: {
    title: `one of ${profiles.join(', ')}`,
    accepts: (value) => profiles.some((profile) => profile === value),
    schema: { enum: profiles },
  },
};

const metrics = {
  semantic: 'how clearly things are named',
  logic: 'how many invariants hold',
  performance: 'speed and reliability',
  simplicity: 'how small the system is kept',
  modularity: 'how well changes stay inside modules',
  flow: 'how quickly changes reach users',
} as const;
type Metric = keyof typeof metrics;

/** Their sum is 1, give or take `weightTolerance`. */
export const weightsPath = 'index.weights';
export const weightTolerance = 0.001;

const approvals = ['waivers', 'public_contract_changes', 'threshold_relaxation', 'destructive_data_changes'];

/** Every key of the file, in the order of the template; units and ranges are those of the loader of iosm-cli. */
export const configKeys: readonly ConfigKey[] = [
  key('metadata.system_name', 'name', 'my-system', 'What the system is called.'),
  key('metadata.scope', 'name', 'repository', 'What the cycles look at, such as a repository or a service.'),
  key('metadata.delivery_boundary', 'name', 'my-system', 'What is delivered as one.'),
  key('metadata.criticality_profile', 'profile', 'standard', 'How strict the rules for stopping are.'),
  key('planning.use_economic_decision', 'flag', true, 'Goals are ranked by what they are worth.'),
  key('planning.prioritization_formula', 'text', 'wsjf_confidence', 'The formula that ranks them.'),
  key('planning.min_confidence', 'ratio', 0.7, 'Goals that are less certain are not planned.'),
  key('planning.hypothesis_required', 'flag', true, 'A cycle begins with what it is expected to change.'),
  key(
    'planning.cycle_scope_required',
    'true',
    true,
    'A cycle says what it touches. The loader accepts nothing but true.',
  ),
  key('cycle_capacity.max_goals', 'count', 3, 'Goals of one cycle.'),
  key('cycle_capacity.max_scope_items', 'count', 5, 'Modules, services and contracts in the scope of one cycle.'),
  key('cycle_capacity.max_expected_change_surface', 'count', 3, 'Modules, services and contracts one cycle may touch.'),
  key('cycle_policy.max_iterations_per_phase', 'count', 3, 'Attempts at one phase before the cycle fails.'),
  key('cycle_policy.stabilization.target_index', 'ratio', 0.98, 'The index at which cycles may stop.'),
  key('cycle_policy.stabilization.consecutive_cycles', 'count', 3, 'Cycles in a row that have to reach it.'),
  key('cycle_policy.stabilization.global_metric_floor', 'ratio', 0.6, 'No metric may be lower than this.'),
  key(
    'cycle_policy.stabilization.max_consecutive_unexplained_declines',
    'whole',
    2,
    'Declines in a row without a reason.',
  ),
  ...perMetric('cycle_policy.stabilization.metric_floors', { logic: 0.95, performance: 0.85 }, 'The floor of', false),
  key('quality_gates.gate_I.semantic_min', 'ratio', 0.95, 'Least semantic score.'),
  key('quality_gates.gate_I.logical_consistency_min', 'ratio', 1, 'Least share of invariants that hold.'),
  key('quality_gates.gate_I.duplication_max', 'ratio', 0.05, 'Largest share of repeated lines.'),
  ...latencies('quality_gates.gate_O.latency_ms'),
  key('quality_gates.gate_O.error_budget_respected', 'flag', true, 'Errors stay within the agreed budget.'),
  key('quality_gates.gate_O.chaos_pass_rate_min', 'ratio', 1, 'Least share of chaos tests that pass.'),
  key(
    'quality_gates.gate_S.at_least_one_dimension',
    'flag',
    true,
    'One of surface, dependencies and onboarding is enough.',
  ),
  key(
    'quality_gates.gate_S.api_surface_reduction_min',
    'ratio',
    0.2,
    'Least share by which the public interface shrinks.',
  ),
  key('quality_gates.gate_S.dependency_hygiene_min', 'ratio', 0.95, 'Least score of the dependencies.'),
  key('quality_gates.gate_S.onboarding_time_minutes_max', 'amount', 15, 'Longest onboarding, in minutes.'),
  key('quality_gates.gate_S.regression_budget_max', 'whole', 0, 'Regressions that are accepted.'),
  key(
    'quality_gates.gate_M.change_surface_max',
    'count',
    3,
    'Most modules, services and contracts that a change touches.',
  ),
  key('quality_gates.gate_M.coupling_max', 'ratio', 0.2, 'Highest coupling.'),
  key('quality_gates.gate_M.cohesion_min', 'ratio', 0.8, 'Lowest cohesion.'),
  key('quality_gates.gate_M.contracts_pass', 'flag', true, 'Every contract test passes.'),
  ...perMetric(
    'guardrails.max_negative_delta',
    { semantic: 0.02, logic: 0, performance: 0.03, simplicity: 0.03, modularity: 0.02, flow: 0.02 },
    'The largest decline in one cycle of',
  ),
  key('evidence.min_decision_confidence', 'ratio', 0.8, 'Decisions that are less certain are not taken.'),
  key('evidence.freshness_sla_hours.tier_a', 'count', 24, 'Oldest evidence of the best tier, in hours.'),
  key('evidence.freshness_sla_hours.tier_b', 'count', 168, 'Oldest evidence of the second tier, in hours.'),
  ...perMetric(
    'evidence.min_metric_confidence',
    { semantic: 0.7, logic: 0.9, performance: 0.9, simplicity: 0.7, modularity: 0.7, flow: 0.8 },
    'The least confidence in what is measured of',
  ),
  key('waivers.max_duration_days', 'count', 14, 'Longest waiver, in days.'),
  key('waivers.require_human_approval', 'flag', true, 'A person has to approve each waiver.'),
  key(
    'metric_targets.semantic.glossary_coverage_min',
    'ratio',
    0.95,
    'Least share of terms that the glossary explains.',
  ),
  key(
    'metric_targets.semantic.naming_consistency_min',
    'ratio',
    0.95,
    'Least share of names that follow the conventions.',
  ),
  key('metric_targets.semantic.ambiguity_ratio_max', 'ratio', 0.05, 'Largest share of names with several meanings.'),
  key('metric_targets.logic.invariant_pass_rate_min', 'ratio', 1, 'Least share of invariants that hold.'),
  ...latencies('metric_targets.performance.latency_ms'),
  key('metric_targets.simplicity.onboarding_time_minutes_max', 'amount', 15, 'Longest onboarding, in minutes.'),
  key(
    'metric_targets.modularity.change_surface_max',
    'count',
    3,
    'Most modules, services and contracts a change touches.',
  ),
  key('metric_targets.flow.lead_time_hours_max', 'amount', 24, 'Longest time from commit to production, in hours.'),
  key('metric_targets.flow.deploy_frequency_per_week_min', 'amount', 5, 'Fewest deployments in a week.'),
  key('metric_targets.flow.change_failure_rate_max', 'ratio', 0.15, 'Largest share of deployments that fail.'),
  key('metric_targets.flow.review_latency_hours_max', 'amount', 24, 'Longest wait for a review, in hours.'),
  ...perMetric(
    weightsPath,
    { semantic: 0.15, logic: 0.2, performance: 0.25, simplicity: 0.15, modularity: 0.15, flow: 0.1 },
    'The weight in the index of',
  ),
  key('automation.allow_agents', 'flag', true, 'Agents may take part.'),
  key('automation.human_approval_required_for', 'texts', approvals, 'What only a person may approve.'),
  key('reporting.persist_history', 'flag', true, 'Results of earlier cycles are kept.'),
  key('reporting.output_format', 'text', 'json', 'How reports are written.'),
  key('learning.update_pattern_library', 'flag', true, 'What worked is noted for later cycles.'),
  key('learning.update_decision_log', 'flag', true, 'Decisions are noted with their reasons.'),
  key('learning.update_glossary', 'flag', true, 'New terms are added to the glossary.'),
];

function key(path: string, type: ConfigType, usual: ConfigKey['usual'], meaning: string, isRequired = true): ConfigKey {
  return { path, type, usual, meaning, isRequired };
}

function latencies(path: string): readonly ConfigKey[] {
  return [
    key(`${path}.p50_max`, 'number', 60, 'Half of the requests are answered within this time, in milliseconds.'),
    key(`${path}.p95_max`, 'number', 150, '95 % of the requests are answered within this time, in milliseconds.'),
    key(`${path}.p99_max`, 'number', 250, '99 % of the requests are answered within this time, in milliseconds.'),
  ];
}

function perMetric(
  path: string,
  values: Readonly<Partial<Record<Metric, number>>>,
  meaning: string,
  isRequired = true,
): readonly ConfigKey[] {
  return (Object.keys(metrics) as Metric[]).map((metric) =>
    key(`${path}.${metric}`, 'ratio', values[metric] ?? 0.6, `${meaning} ${metric}: ${metrics[metric]}.`, isRequired),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

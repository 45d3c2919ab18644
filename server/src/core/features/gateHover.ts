import type { Gate, GateMetric } from '../dialects/iosmGates.ts';
import { iosmGates, iosmIndex } from '../dialects/iosmGates.ts';
import type { Document } from '../document/document.ts';
import type { GateTarget } from '../gates/gateTarget.ts';
import { asWritten, isLooser, isNumber, projectTargetOf } from '../gates/projectTargets.ts';
import { waiverOf } from '../gates/waivers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fullName } from '../project/gateConfig.ts';
import { lineAt } from '../text/sourceText.ts';
import { spanAt, touches } from '../text/span.ts';
import { escaped } from './escaped.ts';
import type { Hover } from './hoverContent.ts';
import { gateSectionsOf, gateTargetsOf } from '../gates/gateTargets.ts';

/** What a metric, a gate or the index means, how it is measured, and what the project asks for. */
export function gateHoverAt(workspace: Workspace, document: Document, offset: number): Hover | undefined {
  if (document.dialect.gates.length === 0) return undefined;
  const target = gateTargetsOf(document).find((candidate) => touches(candidate, offset));
  const heading = gateSectionsOf(document).find(({ section }) => touches(section.heading.content, offset));
  if (heading !== undefined) return { span: heading.section.heading.content, markdown: describeGate(heading.gate) };
  const table = spanAt(document.markdown.tables, offset);
  const named = table?.rows.find(({ cells: [first] }) => first !== undefined && touches(first, offset))?.cells[0];
  const text = named === undefined ? '' : document.source.text.slice(named.start, named.end);
  const rowGate = iosmGates.find(({ id }) => text.includes(id));
  if (named !== undefined && rowGate !== undefined) return { span: named, markdown: describeGate(rowGate) };
  if (target === undefined) return undefined;
  const span = { start: target.start, end: target.end };
  if (target.subject === 'index') return { span, markdown: describeIndex(workspace, document) };
  const gate = iosmGates.find(({ id }) => id === target.gate);
  if (gate === undefined) return undefined;
  if (target.known !== undefined)
    return { span, markdown: describeMetric(workspace, document, gate, target.known, target) };
  return target.subject === 'metric' ? undefined : { span, markdown: describeGate(gate) };
}

/** Both dialects side by side, and never compared where their units differ. */
export function describeMetric(
  workspace: Workspace,
  document: Document,
  gate: Gate,
  metric: GateMetric,
  target?: GateTarget,
): string {
  const { label, key, meaning, measured, unit, usual, operator, weight } = metric;
  const facts = [
    `Measured: ${measured}`,
    unit === undefined ? undefined : `Unit: ${unit}`,
    usual === undefined ? undefined : `Usual target: ${operator ?? ''}${usual}`,
    weight === undefined ? undefined : `Weight in the gate's score: ${String(Math.round(weight * 100))} %`,
    ...describeProject(workspace, document, metric, target),
    target === undefined ? undefined : describeWaiver(target),
  ].filter((fact) => fact !== undefined);
  return [
    `**${escaped(label)}** (${gate.id}, ${key})`,
    escaped(meaning),
    facts.map((fact) => `- ${escaped(fact)}`).join('\n'),
  ].join('\n\n');
}

function describeProject(
  workspace: Workspace,
  document: Document,
  metric: GateMetric,
  target: GateTarget | undefined,
): readonly string[] {
  const { projectKey } = metric;
  if (projectKey === undefined) return ['iosm.yaml has no key for it'];
  const name = `quality_gates.${projectKey}`;
  const project = projectTargetOf(workspace, document, metric);
  if (project === undefined) return [`In iosm.yaml: ${name}`];
  const { config, value } = project;
  const line = lineAt(config.source, value.keySpan.start) + 1;
  const text = asWritten(metric, project);
  const same = text === undefined ? 'in another unit, not compared' : `${metric.operator ?? ''}${text} in a PRD`;
  const isLess = target !== undefined && isNumber(target) && isLooser(target, project) === true;
  const less = isLess ? '; this target asks for less' : '';
  return [`iosm.yaml, line ${String(line)}: ${fullName(name)} is ${String(value.value)} (${same})${less}`];
}

function describeWaiver(target: GateTarget): string | undefined {
  const waiver = waiverOf(target);
  if (waiver === undefined) return undefined;
  const { owner, reason, expiry } = waiver;
  return `Waived by ${owner ?? 'nobody'}: ${reason ?? 'no reason given'}; until ${expiry ?? 'no date'}`;
}

export function describeGate({ id, name, meaning, pass, metrics }: Gate): string {
  const score = metrics
    .filter(({ weight }) => weight !== undefined)
    .map(({ key, weight }) => `${(weight ?? 0).toFixed(2)} ${key}`)
    .join(' + ');
  const facts = [
    `Score: ${score}`,
    `Passed from ${pass.acceptable.toFixed(2)}, excellent from ${pass.excellent.toFixed(2)}`,
    `Metrics: ${metrics.map(({ key, label }) => `${key} ${label}`).join(', ')}`,
    `In iosm.yaml: quality_gates.${id.replace('-', '_').replace('Gate', 'gate')}`,
  ];
  return [`**${id}** ${name}`, escaped(meaning), facts.map((fact) => `- ${escaped(fact)}`).join('\n')].join('\n\n');
}

function describeIndex(workspace: Workspace, document: Document): string {
  const path = 'cycle_policy.stabilization.target_index';
  const goal = workspace.project.nearest('gateConfig', document.uri)?.values.get(path)?.value;
  const facts = [
    `In a PRD: ${iosmIndex.formula}, from 0 to 1`,
    `Production asks for ${iosmIndex.threshold.toFixed(2)}; exceptions: ${iosmIndex.exceptions}`,
    `In iosm.yaml it is something else, and not compared: six weighted metrics${typeof goal === 'number' ? `, to reach ${String(goal)}` : ''}`,
  ];
  return [`**${iosmIndex.id}**`, facts.map((fact) => `- ${escaped(fact)}`).join('\n')].join('\n\n');
}

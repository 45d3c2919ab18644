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
import { say, sayPhrase } from '../text/say.ts';

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
    say('Measured: {how}', { how: sayPhrase(measured) }),
    unit === undefined ? undefined : say('Unit: {unit}', { unit: sayPhrase(unit) }),
    usual === undefined ? undefined : say('Usual target: {target}', { target: `${operator ?? ''}${usual}` }),
    weight === undefined
      ? undefined
      : say('Weight in the gate’s score: {percent} %', { percent: Math.round(weight * 100) }),
    ...describeProject(workspace, document, metric, target),
    target === undefined ? undefined : describeWaiver(target),
  ].filter((fact) => fact !== undefined);
  return [
    `**${escaped(label)}** (${gate.id}, ${key})`,
    escaped(sayPhrase(meaning)),
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
  if (projectKey === undefined) return [say('iosm.yaml has no key for it')];
  const name = `quality_gates.${projectKey}`;
  const project = projectTargetOf(workspace, document, metric);
  if (project === undefined) return [say('In iosm.yaml: {name}', { name })];
  const { config, value } = project;
  const line = lineAt(config.source, value.keySpan.start) + 1;
  const text = asWritten(metric, project);
  const same =
    text === undefined
      ? say('in another unit, not compared')
      : say('{target} in a PRD', { target: `${metric.operator ?? ''}${text}` });
  const isLess = target !== undefined && isNumber(target) && isLooser(target, project) === true;
  const values = { line, name: fullName(name), value: String(value.value), same };
  return [
    isLess
      ? say('iosm.yaml, line {line}: {name} is {value} ({same}); this target asks for less', values)
      : say('iosm.yaml, line {line}: {name} is {value} ({same})', values),
  ];
}

function describeWaiver(target: GateTarget): string | undefined {
  const waiver = waiverOf(target);
  if (waiver === undefined) return undefined;
  const { owner, reason, expiry } = waiver;
  return say('Waived by {owner}: {reason}; until {date}', {
    owner: owner ?? say('nobody'),
    reason: reason ?? say('no reason given'),
    date: expiry ?? say('no date'),
  });
}

export function describeGate({ id, name, meaning, pass, metrics }: Gate): string {
  const score = metrics
    .filter(({ weight }) => weight !== undefined)
    .map(({ key, weight }) => `${(weight ?? 0).toFixed(2)} ${key}`)
    .join(' + ');
  const facts = [
    say('Score: {formula}', { formula: score }),
    say('Passed from {acceptable}, excellent from {excellent}', {
      acceptable: pass.acceptable.toFixed(2),
      excellent: pass.excellent.toFixed(2),
    }),
    say('Metrics: {metrics}', { metrics: metrics.map(({ key, label }) => `${key} ${label}`).join(', ') }),
    say('In iosm.yaml: {name}', { name: `quality_gates.${id.replace('-', '_').replace('Gate', 'gate')}` }),
  ];
  return [`**${id}** ${name}`, escaped(sayPhrase(meaning)), facts.map((fact) => `- ${escaped(fact)}`).join('\n')].join(
    '\n\n',
  );
}

function describeIndex(workspace: Workspace, document: Document): string {
  const path = 'cycle_policy.stabilization.target_index';
  const goal = workspace.project.nearest('gateConfig', document.uri)?.values.get(path)?.value;
  const facts = [
    say('In a PRD: {formula}, from 0 to 1', { formula: iosmIndex.formula }),
    say('Production asks for {index}; exceptions: {exceptions}', {
      index: iosmIndex.threshold.toFixed(2),
      exceptions: sayPhrase(iosmIndex.exceptions),
    }),
    typeof goal === 'number'
      ? say('In iosm.yaml it is something else, and not compared: six weighted metrics, to reach {goal}', { goal })
      : say('In iosm.yaml it is something else, and not compared: six weighted metrics'),
  ];
  return [`**${iosmIndex.id}**`, facts.map((fact) => `- ${escaped(fact)}`).join('\n')].join('\n\n');
}

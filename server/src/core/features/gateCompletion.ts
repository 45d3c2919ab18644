import type { GateMetric } from '../dialects/iosmGates.ts';
import type { Document } from '../model/document.ts';
import type { GateSection } from '../model/gateTargets.ts';
import { findMetric } from '../dialects/iosmGates.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import { tabStop } from '../text/snippet.ts';
import type { Span } from '../text/span.ts';
import type { Completion } from './completion.ts';
import { escaped } from './hover.ts';

/** Under a gate's heading: its metrics that no line names yet, or the target of the metric the line names. */
export function completeGateTarget(document: Document, offset: number): readonly Completion[] {
  const { source } = document;
  const line = lineSpan(source, lineAt(source, offset));
  const found = innermost(document.gateSections, line.start);
  if (found === undefined || line.start === found.section.start) return [];
  const before = source.text.slice(line.start, offset);
  const indent = before.length - before.trimStart().length;
  const marker = /^[-*+]/.exec(before.slice(indent))?.[0] ?? '';
  const written = before.slice(indent + marker.length).trimStart();
  if (/^(?:[#>|]|\d+[.)])/.test(written)) return [];

  const [name, value] = written.split(':', 2);
  if (value !== undefined) {
    const metric = findMetric(found.gate.metrics, name ?? '');
    const start = line.start + before.length - value.trimStart().length;
    return metric === undefined ? [] : [targetOf(metric, found.gate.id, { start, end: line.end }, value)];
  }
  const isNamed = new Set(document.gateTargets.filter(({ gate }) => gate === found.gate.id).map(({ known }) => known));
  const missing = found.gate.metrics.filter((metric) => !isNamed.has(metric));
  const bullet = `${marker === '' ? '-' : marker} `;
  const span = { start: line.start + indent, end: line.end };
  return missing.map((metric) => ({
    ...targetOf(metric, found.gate.id, span, ''),
    newText: `${bullet}${metric.label}: ${snippetOf(metric)}`,
    filterText: `${bullet}${metric.label}`,
  }));
}

function targetOf(metric: GateMetric, gate: string, span: Span, written: string): Completion {
  const space = written === '' && span.start === span.end ? ' ' : '';
  const detail = fill(metric, (hint, value) => value ?? metric.usual ?? `[${hint}]`);
  return {
    label: metric.label,
    detail,
    documentation: describe(metric, gate),
    span,
    newText: space + snippetOf(metric),
    filterText: written.trim() + detail,
  };
}

/** `≤{milliseconds}ms` as `≤${1:200}ms`, with the usual value where there is one. */
function snippetOf(metric: GateMetric): string {
  let number = 0;
  return fill(metric, (hint, value) => tabStop(++number, value ?? metric.usual ?? `[${hint}]`));
}

/** Operator and target of a metric, with something in place of every `{hint}` and `{hint=value}`. */
function fill({ operator, target }: GateMetric, part: (hint: string, value: string | undefined) => string): string {
  const filled = target.replace(/\{([^{}=]*)(?:=([^{}]*))?\}/g, (_, hint: string, value?: string) => part(hint, value));
  return `${operator ?? ''}${filled}`;
}

function describe({ meaning, unit, usual, weight, operator, key }: GateMetric, gate: string): string {
  const facts = [
    unit === undefined ? undefined : `Unit: ${unit}`,
    usual === undefined ? undefined : `Usual target: ${operator ?? ''}${usual}`,
    weight === undefined ? undefined : `Weight in the gate's score: ${String(Math.round(weight * 100))} %`,
  ].filter((fact) => fact !== undefined);
  return [`**${gate}** ${key}`, escaped(meaning), ...facts.map((fact) => `- ${escaped(fact)}`)].join('\n\n');
}

function innermost(sections: readonly GateSection[], offset: number): GateSection | undefined {
  return sections.findLast(({ section }) => section.start <= offset && offset <= section.end);
}

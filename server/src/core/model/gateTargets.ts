import type { Dialect } from '../dialects/dialect.ts';
import type { Gate, GateMetric } from '../dialects/iosmGates.ts';
import type { Markdown } from '../syntax/markdown.ts';
import type { Section } from '../syntax/outline.ts';
import { allSections } from '../syntax/outline.ts';
import type { Threshold } from '../syntax/threshold.ts';
import { readThreshold } from '../syntax/threshold.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { startingWithin, trimmed } from '../text/span.ts';
import type { Placeholder } from './placeholders.ts';

/** `- P95 latency: ≤200ms` below a gate's heading, or a row of the index block. */
export interface GateTarget extends Span {
  /** `Gate-O`, or `IOSM-Index`. */
  readonly gate: string;
  /** As written: `P95 latency`. */
  readonly metric: string;
  /** The one of the gate's metrics that is meant; undefined for the index and for a name nobody knows. */
  readonly known: GateMetric | undefined;
  readonly threshold: Threshold;
  /** Without the brackets around it. */
  readonly note: string | undefined;
  readonly isOpen: boolean;
}

/** A section that sets the targets of one gate. */
export interface GateSection {
  readonly gate: Gate;
  readonly section: Section;
}

const gateName = /\bGate-([IOSM])\b/;
const indexName = /\bIOSM-Index\b/;
const targetLine = /^(?:\*\*|__)?([^\s:|*][^:|*\n]{1,59}?)(?:\*\*|__)?:(?:\*\*|__)?[ \t]*(\S.*)$/;

export function readGateSections(dialect: Dialect, outline: readonly Section[]): readonly GateSection[] {
  return [...allSections(outline)].flatMap((section) => {
    const letter = gateName.exec(section.title)?.[1];
    const gate = dialect.gates.find((candidate) => candidate.letter === letter);
    return gate === undefined ? [] : [{ gate, section }];
  });
}

export function readGateTargets(
  text: string,
  markdown: Markdown,
  outline: readonly Section[],
  gateSections: readonly GateSection[],
  placeholders: readonly Placeholder[],
): readonly GateTarget[] {
  const targets: GateTarget[] = [];
  for (const { gate, section } of gateSections)
    for (const item of startingWithin(markdown.items, section))
      pushTarget(text, item.content, gate.id, gate.metrics, placeholders, targets);
  for (const section of allSections(outline)) {
    if (!indexName.test(section.title)) continue;
    for (const prose of startingWithin(markdown.prose, section))
      if (prose.kind === 'paragraph')
        for (const line of readLineSpans(text, prose.start, prose.end))
          pushTarget(text, line, 'IOSM-Index', [], placeholders, targets);
  }
  return targets.sort((a, b) => a.start - b.start);
}

function pushTarget(
  text: string,
  line: Span,
  gate: string,
  metrics: readonly GateMetric[],
  placeholders: readonly Placeholder[],
  targets: GateTarget[],
): void {
  const span = trimmed(text, line);
  const match = targetLine.exec(text.slice(span.start, span.end));
  if (match === null) return;
  const [, metric = '', rest = ''] = match;
  const note = /\(([^()]*)\)$/.exec(rest);
  const threshold = readThreshold(rest.slice(0, note?.index).trim());
  targets.push({
    ...span,
    gate,
    metric: metric.trim(),
    known: findMetric(metrics, metric),
    threshold,
    note: note?.[1],
    isOpen: startingWithin(placeholders, span).length > 0,
  });
}

export function findMetric(metrics: readonly GateMetric[], name: string): GateMetric | undefined {
  return metrics.find(({ label }) => label.toLowerCase() === name.trim().toLowerCase());
}

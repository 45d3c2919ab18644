import type { Gate, GateMetric } from '../dialects/iosmGates.ts';
import { tabStop } from '../text/snippet.ts';

/** `≤{milliseconds}ms` as `≤${1:200}ms`, with the usual value where there is one, or the given one. */
export function targetSnippet(metric: GateMetric, first = 1, value?: string): string {
  let number = first - 1;
  return fillTarget(metric, (hint, usual) => tabStop(++number, value ?? usual ?? metric.usual ?? `[${hint}]`));
}

/** Operator and target of a metric, with something in place of every `{hint}` and `{hint=value}`. */
export function fillTarget(
  { operator, target }: GateMetric,
  part: (hint: string, value: string | undefined) => string,
): string {
  const filled = target.replace(/\{([^{}=]*)(?:=([^{}]*))?\}/g, (_, hint: string, value?: string) => part(hint, value));
  return `${operator ?? ''}${filled}`;
}

/** One line for each metric of a gate, as a snippet whose stops are numbered through. */
export function gateSnippet({ metrics }: Gate): readonly string[] {
  let next = 1;
  return metrics.map((metric) => {
    const line = `- ${metric.label}: ${targetSnippet(metric, next)}`;
    next += (metric.target.match(/\{/g) ?? []).length;
    return line;
  });
}

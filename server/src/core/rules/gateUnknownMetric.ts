import { iosmGates } from '../dialects/iosmGates.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';
import { oneOf, say } from '../text/say.ts';

/** A name nobody knows is a metric of the team's own; one that is nearly known is mistyped. */
export const gateUnknownMetric: Rule = {
  id: 'gate-unknown-metric',
  summary: 'A metric below a gate whose name is nearly that of a known one, or that belongs to another gate.',
  severity: 'warning',
  *check(document) {
    for (const { subject, known, gate: id, metric, metricSpan } of gateTargetsOf(document)) {
      if (subject !== 'metric' || known !== undefined) continue;
      const gate = iosmGates.find((candidate) => candidate.id === id);
      const other = iosmGates.find(({ metrics }) => metrics.some(({ label }) => isSame(label, metric)));
      if (gate === undefined) continue;
      if (other !== undefined)
        yield {
          span: metricSpan,
          message: say('{metric} is a metric of {gate}.', { metric, gate: other.id }),
          severity: 'information',
        };
      else {
        const labels = nearest(
          metric,
          gate.metrics.map(({ label }) => label),
        );
        if (labels.length === 0) continue;
        yield {
          span: metricSpan,
          message: say('{metric} is not a metric of {gate}. Did you mean {metrics}?', {
            metric,
            gate: id,
            metrics: oneOf(labels),
          }),
          fixes: () =>
            labels.map((label, index) => ({
              title: say('Change to {value}', { value: label }),
              edits: [{ span: metricSpan, newText: label }],
              isPreferred: index === 0 && labels.length === 1,
            })),
        };
      }
    }
  },
};

function isSame(label: string, metric: string): boolean {
  return label.toLowerCase() === metric.toLowerCase();
}

import type { NumberTarget } from '../gates/projectTargets.ts';
import { sizeOf } from '../gates/projectTargets.ts';
import type { Document } from '../document/document.ts';
import { numberTargets, writeAmount } from './gateFindings.ts';
import type { Rule } from './rule.ts';
import { say } from '../text/say.ts';

/** More requests are answered within a longer time, never within a shorter one. */
export const gateLatencyOrder: Rule = {
  id: 'gate-latency-order',
  summary: 'Latency targets of a gate that are out of order: P50 ≤ P95 ≤ P99 must hold.',
  severity: 'warning',
  *check(document) {
    for (const group of latencyGroups(document))
      for (const [index, target] of group.entries()) {
        const before = group[index - 1];
        if (before === undefined || sizeIn(before) <= sizeIn(target)) continue;
        yield {
          span: target.threshold.amountSpan,
          message: say('{metric} cannot be lower than {other}.', { metric: target.metric, other: before.metric }),
          related: [{ document, span: before, message: say('{metric} is set here.', { metric: before.metric }) }],
          fixes: () => {
            const amounts = group.map(({ threshold: { amountSpan } }) => amountSpan);
            const texts = [...group]
              .sort((a, b) => sizeIn(a) - sizeIn(b))
              .map(
                ({
                  threshold: {
                    amountSpan: { start, end },
                  },
                }) => document.source.text.slice(start, end),
              );
            const edits = group
              .map((each, place) => ({ edit: writeAmount(each, texts[place] ?? ''), at: amounts[place] }))
              .filter(
                ({ edit, at }) => at !== undefined && document.source.text.slice(at.start, at.end) !== edit.newText,
              )
              .map(({ edit }) => edit);
            return [{ title: say('Put the latencies in order'), edits, isPreferred: true }];
          },
        };
      }
  },
};

/** The latencies of each section of a gate that has several, by percentile. */
function latencyGroups(document: Document): readonly (readonly NumberTarget[])[] {
  const groups = new Map<number, NumberTarget[]>();
  for (const target of numberTargets(document)) {
    if (target.known?.key !== 'O-1' || sizeOf(target)?.dimension !== 'duration') continue;
    const group = groups.get(target.group);
    if (group === undefined) groups.set(target.group, [target]);
    else group.push(target);
  }
  const percentile = ({ known }: NumberTarget): string => known?.label ?? '';
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.sort((a, b) => percentile(a).localeCompare(percentile(b))));
}

function sizeIn(target: NumberTarget): number {
  return sizeOf(target)?.size ?? 0;
}

import type { NumberTarget } from '../gates/projectTargets.ts';
import { isNumber } from '../gates/projectTargets.ts';
import type { GateTarget, TargetPart } from '../gates/gateTarget.ts';
import { writeAmount } from './gateFindings.ts';
import type { Rule } from './rule.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';
import { say } from '../text/say.ts';

/** What is less than half of the last digit given is rounding. */
export const gateDelta: Rule = {
  id: 'gate-delta',
  summary: 'A step of a gate score or of the IOSM-Index that is not its target minus its baseline.',
  severity: 'warning',
  *check(document) {
    for (const parts of groups(gateTargetsOf(document))) {
      const baseline = parts.get('baseline');
      const target = parts.get('target');
      const delta = parts.get('delta');
      if (baseline === undefined || target === undefined || delta === undefined) continue;
      // One that is no score is to be mended first.
      if (!isScore(baseline) || !isScore(target)) continue;
      const texts = [baseline, target, delta].map(
        ({
          threshold: {
            amountSpan: { start, end },
          },
        }) => document.source.text.slice(start, end),
      );
      const digits = Math.max(...texts.map((text) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
      const step = target.threshold.number - baseline.threshold.number;
      if (Math.abs(step - delta.threshold.number) < 0.5 * 10 ** -digits + 1e-9) continue;
      const newText = `${step < 0 ? '' : '+'}${step.toFixed(digits)}`;
      yield {
        span: delta.threshold.amountSpan,
        message: say('The target is {step} from the baseline.', { step: newText }),
        related: [
          { document, span: baseline, message: say('The baseline.') },
          { document, span: target, message: say('The target.') },
        ],
        fixes: () => [
          {
            title: say('Change to {value}', { value: newText }),
            edits: [writeAmount(delta, newText)],
            isPreferred: true,
          },
        ],
      };
    }
  },
};

function isScore({ threshold: { number } }: NumberTarget): boolean {
  return number >= 0 && number <= 1;
}

/** The parts of each row and each block that are plain numbers, without a unit and without words after them. */
function groups(targets: readonly GateTarget[]): Iterable<ReadonlyMap<TargetPart, NumberTarget>> {
  const all = new Map<string, Map<TargetPart, NumberTarget>>();
  for (const target of targets) {
    const isPlain = target.threshold.unit === undefined && target.threshold.qualifier === undefined;
    if (target.subject === 'metric' || !isPlain || !isNumber(target)) continue;
    const key = `${target.gate} ${target.group}`;
    const parts = all.get(key) ?? new Map<TargetPart, NumberTarget>();
    if (!parts.has(target.part)) parts.set(target.part, target);
    all.set(key, parts);
  }
  return all.values();
}

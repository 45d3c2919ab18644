import type { NumberTarget } from '../gates/projectTargets.ts';
import type { Measure } from '../dialects/iosmGates.ts';
import type { Dimension } from '../dialects/quantities.ts';
import { unitOf } from '../syntax/quantity.ts';
import { numberTargets, writeAmount, written } from './gateFindings.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { say } from '../text/say.ts';

/** What units a measure takes; a percentage counts for a score too, and is reported for its notation. */
const dimensions: Readonly<Record<Measure, readonly Dimension[]>> = {
  score: ['share'],
  share: ['share', 'count'],
  duration: ['duration'],
  count: ['count'],
  words: [],
};

/** What is written after a number without a unit, the likelier one first. */
const usualUnits: Readonly<Partial<Record<string, readonly string[]>>> = {
  'M-2': ['%', ' modules'],
  'O-1': ['ms', ' s'],
  'S-3': [' min', ' h'],
};

/** A number that says nothing without its unit, or cannot have the one it has. */
export const gateUnit: Rule = {
  id: 'gate-unit',
  summary: 'A gate target without its unit, with an impossible one, or with a fraction where PRDs write a percentage.',
  severity: 'warning',
  *check(document) {
    for (const target of numberTargets(document)) {
      const finding = findUnit(target);
      if (finding !== undefined) yield { span: target.threshold.amountSpan, ...finding };
    }
  },
};

type Found = Omit<Finding, 'span'>;

function findUnit(target: NumberTarget): Found | undefined {
  const { known, metric, threshold } = target;
  const { number, unit, qualifier } = threshold;
  const measure = known?.measure ?? 'words';
  if (known === undefined || measure === 'words') return undefined;
  if (number < 0) return { message: say('{metric} cannot be negative.', { metric }) };
  // `2 per release`: a unit that is not in our table.
  if (unit === undefined && qualifier !== undefined && measure !== 'score') return undefined;
  if (unit === undefined) return findMissing(target, measure);
  const dimension = unitOf(unit)?.dimension;
  if (dimension === undefined || !dimensions[measure].includes(dimension))
    return { message: say('{metric} cannot be given in {unit}.', { metric, unit }) };
  if (measure === 'score' && number > 100) return { message: say('{metric} is a score from 0 to 1.', { metric }) };
  if (measure === 'score') {
    const message = say('PRDs give {metric} as a score from 0 to 1.', { metric });
    return { message, fixes: () => [change(target, written(number / 100))] };
  }
  if (dimension === 'share' && number > 100) return { message: say('{metric} cannot be more than 100 %.', { metric }) };
  return undefined;
}

function findMissing(target: NumberTarget, measure: Measure): Found | undefined {
  const { known, metric, threshold } = target;
  const { number } = threshold;
  const digits = written(number);
  if (measure === 'score') {
    if (number <= 1) return undefined;
    const message = say('{metric} is a score from 0 to 1.', { metric });
    return number <= 100 ? { message, fixes: () => [change(target, written(number / 100))] } : { message };
  }
  // Functions, classes or endpoints: people leave out what the name of the metric says.
  if (measure === 'count') return undefined;
  if (measure === 'share' && number > 0 && number < 1) {
    const percent = `${written(number * 100)}%`;
    const message = say('{metric} has no unit: {digits} as in iosm.yaml is {percent} in a PRD.', {
      metric,
      digits,
      percent,
    });
    return { message, fixes: () => [change(target, percent), append(target, '%')] };
  }
  const units = usualUnits[known?.key ?? ''] ?? ['%'];
  const message = say('{metric} has no unit.', { metric });
  return { message, fixes: () => units.map((unit, index) => append(target, unit, index === 0)) };
}

function change(target: NumberTarget, newText: string): Fix {
  return {
    title: say('Change to {value}', { value: newText }),
    edits: [writeAmount(target, newText)],
    isPreferred: true,
  };
}

function append(target: NumberTarget, unit: string, isPreferred = false): Fix {
  const { end } = target.threshold.amountSpan;
  return {
    title: say('Add the unit {unit}', { unit: unit.trim() }),
    edits: [{ span: { start: end, end }, newText: unit }],
    isPreferred,
  };
}

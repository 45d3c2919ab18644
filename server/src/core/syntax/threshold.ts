import type { Operator } from '../dialects/iosmGates.ts';

/** `≤5%`, `≤[X]ms`, `100% of public APIs`, `Low`: what a target says. */
export interface Threshold {
  readonly operator: Operator;
  /** As written, without the operator. */
  readonly value: string;
  /** Undefined when the value is words or still open. */
  readonly number: number | undefined;
  readonly unit: string | undefined;
  /** What stands behind number and unit: `of public APIs`. */
  readonly qualifier: string | undefined;
}

const operators: Readonly<Record<string, Operator>> = {
  '>=': '≥',
  '<=': '≤',
  '≥': '≥',
  '≤': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
};
const operator = /^(?:>=|<=|[≥≤><=])\s*/;
const amount =
  /^([+-]?\d+(?:\.\d+)?|\[[^\]]+\])\s?(%|ms\b|s\b|min\b|minutes\b|h\b|hours\b|endpoints?\b|modules?\b)?\s*/;

export function readThreshold(text: string): Threshold {
  const sign = operator.exec(text)?.[0] ?? '';
  const value = text.slice(sign.length).trim();
  const found = amount.exec(value);
  // A bracket without a unit is a prompt for the whole value, not for a number.
  if (found === null || (value.startsWith('[') && found[2] === undefined))
    return { operator: operators[sign.trim()], value, number: undefined, unit: undefined, qualifier: undefined };
  const number = Number(found[1]);
  const qualifier = value.slice(found[0].length).trim();
  return {
    operator: operators[sign.trim()],
    value,
    number: Number.isNaN(number) ? undefined : number,
    unit: found[2],
    qualifier: qualifier === '' ? undefined : qualifier,
  };
}

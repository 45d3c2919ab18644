import type { Operator } from '../dialects/iosmGates.ts';
import type { Span } from '../text/span.ts';
import { digitNine, digitZero, openBracket } from './markdown/characterCodes.ts';
import { readAmount } from './quantity.ts';

/** `≤5%`, `≤[X]ms`, `100% of public APIs`, `Low`: what a target says. */
export interface Threshold {
  readonly operator: Operator;
  /** Empty where the operator would stand when there is none; white space behind it left out. */
  readonly operatorSpan: Span;
  /** As written, without the operator. */
  readonly value: string;
  /** Undefined when the value is words or still open. */
  readonly number: number | undefined;
  readonly unit: string | undefined;
  /** Number and unit; undefined when the value is words. */
  readonly amountSpan: Span | undefined;
  /** What stands behind number and unit: `of public APIs`. */
  readonly qualifier: string | undefined;
}

/** In lower case. */
const operators: Readonly<Record<string, Operator>> = {
  '>=': '≥',
  '<=': '≤',
  '≥': '≥',
  '≤': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
  'at least': '≥',
  'at most': '≤',
  'no more than': '≤',
  'no less than': '≥',
  'less than': '<',
  'more than': '>',
  'up to': '≤',
  under: '<',
  below: '<',
  within: '≤',
  above: '>',
  over: '>',
};
const operator =
  /^(?:>=|<=|[≥≤><=]|(?:at least|at most|no (?:more|less) than|(?:less|more) than|up to|under|below|within|above|over)\b)/i;

/** Reads a target whose text begins at `start` of the whole. */
export function readThreshold(text: string, start = 0): Threshold {
  const code = text.charCodeAt(0);
  const isAmount = (code >= digitZero && code <= digitNine) || code === openBracket;
  const sign = isAmount ? '' : (operator.exec(text)?.[0] ?? '');
  const behind = text.slice(sign.length);
  const value = behind.trim();
  const valueStart = start + sign.length + behind.length - behind.trimStart().length;
  const found = readAmount(value);
  // A bracket without a unit is a prompt for the whole value, not for a number.
  const amount = value.startsWith('[') && found?.unit === undefined ? undefined : found;
  const qualifier = amount === undefined ? '' : value.slice(amount.length).trim();
  return {
    operator: operators[sign.toLowerCase()],
    operatorSpan: { start, end: start + sign.length },
    value,
    number: amount?.number,
    unit: amount?.unit,
    amountSpan: amount === undefined ? undefined : { start: valueStart, end: valueStart + amount.length },
    qualifier: qualifier === '' ? undefined : qualifier,
  };
}

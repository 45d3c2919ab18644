import type { Operator } from '../dialects/iosmGates.ts';
import type { Span } from '../text/span.ts';
import { digitNine, digitZero, openBracket } from '../text/characterCodes.ts';
import { readAmount } from './quantity.ts';

/** `≤5%`, `≤[X]ms`, `100% of public APIs`, `Low`: what a target says. */
export interface Threshold {
  readonly operator: Operator;
  /** Empty where the operator would stand when there is none; white space after it left out. */
  readonly operatorSpan: Span;
  /** As written, without the operator. */
  readonly value: string;
  /** Undefined when the value is words or still open. */
  readonly number: number | undefined;
  readonly unit: string | undefined;
  /** Number and unit; undefined when the value is words. */
  readonly amountSpan: Span | undefined;
  /** What stands after number and unit: `of public APIs`. */
  readonly qualifier: string | undefined;
}

/** In lower case. */
const operators: Readonly<Record<string, Operator>> = {
  '>=': '≥',
  '<=': '≤',
  '=<': '≤',
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
  /^(?:[><]=|=<|[≥≤><=]|(?:at least|at most|no (?:more|less) than|(?:less|more) than|up to|under|below|within|above|over)\b)/i;

/** Editors write `\>` and `&lt;` where a sign could be markup. */
const escapedSign = /^(?:\\([<>])|&(gt|lt|ge|le);)/;
const entities: Readonly<Record<string, string>> = { gt: '>', lt: '<', ge: '≥', le: '≤' };

/** The operator that a text begins with, and how it is written. */
function readSign(text: string): { readonly sign: string; readonly length: number } {
  const [escaped = '', plain, entity = ''] = escapedSign.exec(text) ?? [];
  const unescaped = escaped === '' ? text : `${plain ?? entities[entity] ?? ''}${text.slice(escaped.length)}`;
  const sign = operator.exec(unescaped)?.[0] ?? '';
  return { sign, length: escaped === '' ? sign.length : sign.length + escaped.length - 1 };
}

/** Reads a target whose text begins at `start` of the whole. */
export function readThreshold(text: string, start = 0): Threshold {
  const code = text.charCodeAt(0);
  const isAmount = (code >= digitZero && code <= digitNine) || code === openBracket;
  const { sign, length } = isAmount ? { sign: '', length: 0 } : readSign(text);
  const after = text.slice(length);
  const value = after.trim();
  const valueStart = start + length + after.length - after.trimStart().length;
  const found = readAmount(value);
  // A bracket without a unit is a prompt for the whole value, not for a number.
  const amount = value.startsWith('[') && found?.unit === undefined ? undefined : found;
  const qualifier = amount === undefined ? '' : value.slice(amount.length).trim();
  return {
    operator: operators[sign.toLowerCase()],
    operatorSpan: { start, end: start + length },
    value,
    number: amount?.number,
    unit: amount?.unit,
    amountSpan: amount === undefined ? undefined : { start: valueStart, end: valueStart + amount.length },
    qualifier: qualifier === '' ? undefined : qualifier,
  };
}

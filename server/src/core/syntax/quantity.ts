import type { Dimension } from '../dialects/quantities.ts';

interface Unit {
  readonly dimension: Dimension;
  /** What one of it is in the unit that the dimension is compared in. */
  readonly factor: number;
}

/** Every spelling of a unit, in lower case. An addition is one line. */
const units: Readonly<Record<string, Unit>> = {
  ...unit('share', 0.01, '%', 'percent'),
  ...unit('duration', 0.001, 'µs', 'us', 'microsecond', 'microseconds'),
  ...unit('duration', 1, 'ms', 'msec', 'millisecond', 'milliseconds'),
  ...unit('duration', 1_000, 's', 'sec', 'secs', 'second', 'seconds'),
  ...unit('duration', 60_000, 'min', 'mins', 'minute', 'minutes'),
  ...unit('duration', 3_600_000, 'h', 'hr', 'hrs', 'hour', 'hours'),
  ...unit('duration', 86_400_000, 'd', 'day', 'days'),
  ...unit('count', 1, 'endpoint', 'endpoints', 'module', 'modules', 'service', 'services', 'function', 'functions'),
  ...unit('size', 1_000, 'kb'),
  ...unit('size', 1_000_000, 'mb'),
  ...unit('size', 1_000_000_000, 'gb'),
  ...unit('rate', 1, 'rps', 'req/s', 'req/sec', 'requests/s', 'requests/sec', 'requests/second', 'qps', 'tps'),
};

/** A number and its unit, as written. */
export interface Amount {
  /** Undefined while a prompt such as `[X]` stands for it. */
  readonly number: number | undefined;
  readonly unit: string | undefined;
  /** Number and unit together, in UTF-16 units. */
  readonly length: number;
}

/** `0,1`, `1.200,5`: a comma with one or two digits after it, after a zero or after points, is a decimal one. */
const withComma = /^[+-]?(?:\d{1,3}(?:\.\d{3}){1,4},\d{1,12}|0,\d{1,12}|\d{1,12},\d{1,2})(?![\d,])/;
const written = /^([+-]?\d{1,12}(?:,\d{3})*(?:\.\d{1,12})?|\[[^\]]{1,400}\])(\s?)(%|[a-zµ]{1,12}(?:\/[a-z]{1,12})?)?/i;
/** `5-10 min`, `100/200/500 ms`, `0.1%–1%`: more than one number is none. */
const goesOn = /^\s?[-–—~/]\s?\d|^[.,:]?\d/;

/** The amount a text begins with; undefined for words, for ranges, and for numbers that go on as something else: `10K`. */
export function readAmount(text: string): Amount | undefined {
  const comma = withComma.exec(text)?.[0];
  const plain = comma?.replaceAll('.', '').replace(',', '.');
  const match = written.exec(plain === undefined || comma === undefined ? text : plain + text.slice(comma.length));
  const [whole = '', digits = '', space = '', word] = match ?? [];
  if (match === null) return undefined;
  const unitWord = word !== undefined && unitOf(word) !== undefined ? word : undefined;
  const cut = (comma?.length ?? 0) - (plain?.length ?? 0);
  const length = cut + (unitWord === undefined ? digits.length : whole.length);
  const isGlued = word !== undefined && unitWord === undefined && space === '';
  if (isGlued || goesOn.test(text.slice(length))) return undefined;
  if (digits.startsWith('[')) return { number: undefined, unit: unitWord, length };
  return { number: Number(digits.replaceAll(',', '')), unit: unitWord, length };
}

export function unitOf(word: string): Unit | undefined {
  const spelling = word.toLowerCase();
  return Object.hasOwn(units, spelling) ? units[spelling] : undefined;
}

/** A value in the unit that its dimension is compared in: 5 % is 0.05, 2 s are 2000. */
export interface Quantity {
  readonly dimension: Dimension;
  readonly size: number;
}

export function quantityOf(number: number, word: string): Quantity | undefined {
  const found = unitOf(word);
  // 0.1 × 0.01 must be what 0.001 × 1 is.
  return found === undefined
    ? undefined
    : { dimension: found.dimension, size: Number((number * found.factor).toPrecision(12)) };
}

function unit(dimension: Dimension, factor: number, ...spellings: readonly string[]): Readonly<Record<string, Unit>> {
  return Object.fromEntries(spellings.map((spelling) => [spelling, { dimension, factor }]));
}

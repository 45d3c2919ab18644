import type { PlacedNumber } from '../statements/statedNumbers.ts';
import { findStatedNumbers } from '../statements/statedNumbers.ts';
import type { Span } from '../text/span.ts';
import { shifted } from '../text/span.ts';
import { fixForAll, useEverywhere } from './fillFixes.ts';
import type { Fix, Rule } from './rule.ts';
import { allOf, say, verbatim } from '../text/say.ts';

/** More values than these are counted, not named. */
const mostValues = 5;
/** More places than these are not listed. */
const mostRelated = 50;

/** One number, one truth: NFR, gate and criterion say the same of the same thing. */
export const inconsistentNumber: Rule = {
  id: 'inconsistent-number',
  summary: 'A quantity that one document gives with different values, such as P95 < 200ms and P95 < 300ms.',
  severity: 'warning',
  *check(document) {
    if (!document.dialect.isSpec) return;
    const byMeaning = new Map<string, PlacedNumber[]>();
    for (const number of findStatedNumbers(document)) {
      const same = byMeaning.get(number.stated.meaning);
      if (same === undefined) byMeaning.set(number.stated.meaning, [number]);
      else same.push(number);
    }
    for (const places of byMeaning.values()) {
      const [first, ...others] = places;
      if (first === undefined || others.every((other) => isSame(first, other))) continue;
      const { text } = document.source;
      const values = valuesOf(text, places);
      yield {
        span: shifted(first.stated, first.start),
        message: say('{quantity} is given as {values}.', { quantity: nameOf(first), values: listed(values) }),
        related: others.slice(0, mostRelated).map(({ stated, start }) => {
          const span = shifted(stated, start);
          return { document, span, message: verbatim(textOf(text, span)) };
        }),
        fixes: () => values.slice(0, mostValues).map((value) => align(text, places, value)),
      };
    }
  },
};

/** `P95`, `Error rate`. */
function nameOf({ stated: { what } }: PlacedNumber): string {
  const { id } = what;
  return id.length <= 3 ? id.toUpperCase() : id.charAt(0).toUpperCase() + id.slice(1);
}

/** 0.2 s is 200 ms. */
function isSame({ stated: { quantity: a } }: PlacedNumber, { stated: { quantity: b } }: PlacedNumber): boolean {
  return Math.abs(a.size - b.size) <= Math.abs(a.size) * 1e-9;
}

function valuesOf(text: string, places: readonly PlacedNumber[]): readonly string[] {
  return [...new Set(places.map((place) => textOf(text, amountOf(place))))];
}

/** `200ms, 250ms and 300ms`, or the first of them and how many others there are. */
function listed(values: readonly string[]): string {
  if (values.length <= mostValues) return allOf(values);
  const named = values.slice(0, mostValues - 1);
  return allOf([...named, say('{count} other values', { count: values.length - named.length })]);
}

function amountOf({ stated, start }: PlacedNumber): Span {
  return shifted(stated.amountSpan, start);
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function align(text: string, places: readonly PlacedNumber[], value: string): Fix {
  return fixForAll(useEverywhere(value, places.length), () =>
    places
      .map(amountOf)
      .filter((span) => textOf(text, span) !== value)
      .map((span) => ({ span, newText: value })),
  );
}

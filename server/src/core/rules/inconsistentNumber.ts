import type { PlacedNumber } from '../statements/statedNumbers.ts';
import { findStatedNumbers } from '../statements/statedNumbers.ts';
import type { Span } from '../text/span.ts';
import { shifted } from '../text/span.ts';
import type { Fix, Rule } from './rule.ts';

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
      const values = [...new Set(places.map((place) => textOf(text, amountOf(place))))];
      yield {
        span: shifted(first.stated, first.start),
        message: `This document gives ${values.slice(0, -1).join(', ')} and ${values.at(-1) ?? ''} for the same.`,
        related: others.map(({ stated, start }) => {
          const span = shifted(stated, start);
          return { document, span, message: textOf(text, span) };
        }),
        fixes: () => values.map((value) => align(text, places, value)),
      };
    }
  },
};

/** 0.2 s is 200 ms. */
function isSame({ stated: { quantity: a } }: PlacedNumber, { stated: { quantity: b } }: PlacedNumber): boolean {
  return Math.abs(a.size - b.size) <= Math.abs(a.size) * 1e-9;
}

function amountOf({ stated, start }: PlacedNumber): Span {
  return shifted(stated.amountSpan, start);
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function align(text: string, places: readonly PlacedNumber[], value: string): Fix {
  const edits = places
    .map(amountOf)
    .filter((span) => textOf(text, span) !== value)
    .map((span) => ({ span, newText: value }));
  return { title: `Use ${value} in all ${String(places.length)} places`, edits };
}

import type { StatedNumber } from '../model/statedNumbers.ts';
import { findStatedNumbers } from '../model/statedNumbers.ts';
import type { Fix, Rule } from './rule.ts';

/** One number, one truth: NFR, gate and criterion say the same of the same thing. */
export const inconsistentNumber: Rule = {
  id: 'inconsistent-number',
  summary: 'A quantity that one document gives with different values, such as P95 < 200ms and P95 < 300ms.',
  severity: 'warning',
  *check(document) {
    if (!document.dialect.isSpec) return;
    const byMeaning = new Map<string, StatedNumber[]>();
    for (const stated of findStatedNumbers(document)) {
      const meaning = `${stated.what.id} ${stated.side} ${stated.scope}`;
      const same = byMeaning.get(meaning);
      if (same === undefined) byMeaning.set(meaning, [stated]);
      else same.push(stated);
    }
    for (const places of byMeaning.values()) {
      const [first, ...others] = places;
      if (first === undefined || others.every((other) => isSame(first, other))) continue;
      const { text } = document.source;
      const values = [...new Set(places.map((place) => textOf(text, place)))];
      yield {
        span: { start: first.start, end: first.end },
        message: `This document gives ${values.slice(0, -1).join(', ')} and ${values.at(-1) ?? ''} for the same.`,
        related: others.map((span) => ({ document, span, message: text.slice(span.start, span.end) })),
        fixes: () => values.map((value) => align(text, places, value)),
      };
    }
  },
};

/** 0.2 s is 200 ms. */
function isSame(a: StatedNumber, b: StatedNumber): boolean {
  return Math.abs(a.quantity.size - b.quantity.size) <= Math.abs(a.quantity.size) * 1e-9;
}

function textOf(text: string, { amountSpan }: StatedNumber): string {
  return text.slice(amountSpan.start, amountSpan.end);
}

function align(text: string, places: readonly StatedNumber[], value: string): Fix {
  const edits = places
    .filter((place) => textOf(text, place) !== value)
    .map(({ amountSpan }) => ({ span: amountSpan, newText: value }));
  return { title: `Use ${value} in all ${String(places.length)} places`, edits };
}

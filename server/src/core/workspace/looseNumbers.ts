import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import { readableSpans } from '../identifiers/identifiers.ts';
import type { LooseHead, LooseNumbers } from '../identifiers/looseNumbers.ts';
import { findLooseNumbers } from '../identifiers/looseNumbers.ts';
import { startingWithin } from '../text/span.ts';

/** Those of a whole document, in reading order. */
export function readLooseNumbers({
  source,
  markdown,
  identifiers,
  foreign,
  ranges,
}: Document): readonly LooseNumbers[] {
  const { text } = source;
  const known =
    foreign.all.length === 0 ? identifiers : [...identifiers, ...foreign.all].sort((a, b) => a.start - b.start);
  const found: LooseNumbers[] = [];
  for (const span of readableSpans(markdown)) {
    // `User Story 1` is named by words, and no rename changes it.
    const inside = startingWithin(known, span).filter((identifier) => !isWorded(text, identifier));
    const near = [...startingWithin(ranges, span), ...startingWithin(foreign.ranges, span)];
    found.push(...findLooseNumbers(text, span, inside.map(headOf), near));
  }
  return found;
}

function isWorded(text: string, { start, end }: Identifier): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code > 0x3000) return true;
  }
  return false;
}

function headOf({ start, end, name, definition }: Identifier): LooseHead {
  return { start, end, name, isDefinition: definition !== undefined };
}

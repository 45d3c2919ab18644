import { iosmGates } from '../dialects/iosmGates.ts';
import type { Document } from '../document/document.ts';
import { gateTargetsOf } from './gateTargets.ts';

/** The scores that a document gives for its gates as they are now, from 0 to 1. */
function gateScores(document: Document): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const { subject, part, gate, threshold, isOpen } of gateTargetsOf(document)) {
    const { number, unit } = threshold;
    const isScore = subject === 'score' && part === 'current' && !isOpen && unit === undefined;
    if (isScore && number !== undefined && number >= 0 && number <= 1) scores.set(gate, number);
  }
  return scores;
}

/** The mean of the four gates' scores in two places; undefined while one of them is not there. */
export function computedIndex(document: Document): string | undefined {
  const scores = gateScores(document);
  if (scores.size < iosmGates.length) return undefined;
  return ([...scores.values()].reduce((sum, score) => sum + score, 0) / scores.size).toFixed(2);
}

import type { DefinitionCandidate } from '../identifiers/definitions.ts';

/** A criterion, and in which passage of its section it stands. */
export interface PlacedCriterion {
  readonly at: number;
  readonly candidate: DefinitionCandidate;
}

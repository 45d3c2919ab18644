import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import { lineAt } from '../text/sourceText.ts';
import { startingWithin } from '../text/span.ts';
import { ownerFinder } from './owners.ts';

/**
 * The requirements that no acceptance criterion speaks of, where others of their kind have one. A criterion belongs to the
 * requirement whose text holds it, to those that its own text mentions, and to those that stand with it in one line.
 */
export function findUncovered(document: Document): readonly Identifier[] {
  const { identifiers, source } = document;
  const defined = identifiers.filter(({ definition, isRetired }) => definition !== undefined && !isRetired);
  if (!defined.some(isCriterion)) return [];
  const covered = new Set<string>();
  const ownerOf = ownerFinder();
  const lines = new Set<number>();
  for (const criterion of identifiers.filter(isCriterion)) {
    lines.add(lineAt(source, criterion.start));
    const block = criterion.definition?.block;
    if (block !== undefined) for (const { name } of startingWithin(identifiers, block)) covered.add(name);
    const owner = ownerOf(document, { start: block?.start ?? criterion.start, end: criterion.end });
    if (owner !== undefined) covered.add(owner.name);
  }
  for (const { name, start } of identifiers) if (lines.has(lineAt(source, start))) covered.add(name);
  for (const { members, start, end } of document.ranges) {
    const owner = ownerOf(document, { start, end });
    if (lines.has(lineAt(source, start)) || (owner !== undefined && isCriterion(owner)))
      for (const member of members) covered.add(member);
  }
  const above = new Set([...covered].flatMap(ancestors));
  const requirements = defined.filter(({ kind }) => kind.symbol === 'requirement');
  const isCovered = ({ name, definition }: Identifier): boolean =>
    covered.has(name) ||
    above.has(name) ||
    ancestors(name).some((ancestor) => covered.has(ancestor)) ||
    ownCriteria.test(source.text.slice(definition?.block.start, definition?.block.end));
  const kinds = new Set(requirements.filter(({ name }) => covered.has(name)).map(({ kind }) => kind));
  return requirements.filter((requirement) => kinds.has(requirement.kind) && !isCovered(requirement));
}

/** A requirement may list its criteria without giving them names. */
const ownCriteria = /accept|abnahme|akzeptanz|acepta|aceita|accettazione|приёмк|приемк|验收|驗收|受け入れ|受入|인수/i;

/** `FR-1.2.3` lies in `FR-1.2` and in `FR-1`. */
function ancestors(name: string): readonly string[] {
  const parts = name.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

function isCriterion({ kind }: Identifier): boolean {
  return kind.symbol === 'criterion';
}

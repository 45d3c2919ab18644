import type { DefinitionCandidate, Definitions } from '../identifiers/definitions.ts';
import { flowLetters, initials } from '../identifiers/flowLetters.ts';
import { splitName } from '../identifiers/identifierRanges.ts';
import { smallName } from '../identifiers/identifierToken.ts';
import { lettersOf } from '../identifiers/spacedToken.ts';
import { identifierKinds } from '../dialects/identifierKinds.ts';
import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import type { Passage } from './passages.ts';

/** Candidates of one family in one form, in reading order. */
interface Placed {
  readonly candidate: DefinitionCandidate;
  readonly passage: number;
}

/** The kinds of criteria, and the first letters of what they are called in other languages: `CA1` for `criterios de aceptación`. */
const criteria = new Set([
  ...identifierKinds.filter(({ symbol }) => symbol === 'criterion').map(({ prefix }) => prefix),
  ...inAllLanguages(({ names }) => names.criteria).map(initials),
  ...flowLetters,
]);

/**
 * Those that lost to a namesake and define all the same: criteria that begin with `AC-1` again below each story are the
 * story's own, and so are the `E1`, `E2` of use cases.
 */
export function countedAnew(
  passages: readonly Passage[],
  { chosen, rivals }: Definitions,
): ReadonlySet<DefinitionCandidate> {
  const found = new Set<DefinitionCandidate>();
  if (rivals.size === 0) return found;
  const families = new Map<string, Placed[]>();
  for (const [passage, { sites }] of passages.entries())
    for (const candidate of [...sites.headings, ...sites.lines, ...sites.rows]) {
      if (!(chosen.has(candidate) || rivals.has(candidate)) || !isLocal(candidate)) continue;
      const key = `${splitName(candidate.token.name)?.stem ?? ''} ${candidate.definition.site}`;
      const family = families.get(key) ?? [];
      families.set(key, family);
      family.push({ candidate, passage });
    }
  for (const family of families.values())
    if (family.some(({ candidate }) => rivals.has(candidate))) addCountedAnew(passages, family, chosen, found);
  return found;
}

function isLocal({ token: { name, prefix } }: DefinitionCandidate): boolean {
  return splitName(name) !== undefined && (criteria.has(lettersOf(prefix)) || smallName.test(name));
}

/** A count that begins anew ends the one before; what has a namesake in the same count is given twice. */
function addCountedAnew(
  passages: readonly Passage[],
  family: readonly Placed[],
  chosen: ReadonlySet<DefinitionCandidate>,
  found: Set<DefinitionCandidate>,
): void {
  // What another form defines better, this one only repeats.
  const defined = new Set(
    family.filter(({ candidate }) => chosen.has(candidate)).map(({ candidate }) => candidate.token.name),
  );
  const earlier = new Set<string>();
  let count = new Set<string>();
  for (const block of blocksOf(passages, family)) {
    const names = block.map(({ candidate }) => candidate.token.name);
    const isAnew = names.some(isFirst) && [...earlier, ...count].some(isFirst);
    const isRepeated = names.filter((name) => earlier.has(name) || count.has(name)).length > 1;
    const isNew = isAnew || (isRepeated && names.some((name) => count.has(name)));
    if (isNew) {
      for (const name of count) earlier.add(name);
      count = new Set();
    }
    for (const { candidate } of block) {
      const { name } = candidate.token;
      const isNext = earlier.has(name) && !count.has(name);
      if (isNext && defined.has(name) && !chosen.has(candidate)) found.add(candidate);
      count.add(name);
    }
  }
}

function isFirst(name: string): boolean {
  return Number(splitName(name)?.number) === 1;
}

/** What stands together: items below one heading, or headings that no higher one sets apart. */
function blocksOf(passages: readonly Passage[], family: readonly Placed[]): readonly (readonly Placed[])[] {
  const blocks: Placed[][] = [];
  let previous: Placed | undefined;
  for (const placed of family) {
    const isApart = previous === undefined || isSetApart(passages, previous, placed);
    if (isApart) blocks.push([placed]);
    else blocks.at(-1)?.push(placed);
    previous = placed;
  }
  return blocks;
}

function isSetApart(passages: readonly Passage[], before: Placed, { candidate, passage }: Placed): boolean {
  const own = passages[passage]?.markdown.headings.find(({ start }) => start === candidate.definition.block.start);
  const isHeading = candidate.definition.site === 'heading' && own !== undefined;
  if (!isHeading) return passage > before.passage;
  return passages
    .slice(before.passage + 1, passage)
    .some(({ markdown }) => markdown.headings.some(({ level }) => level < own.level));
}

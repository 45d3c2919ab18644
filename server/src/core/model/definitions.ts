import type { IdentifierKind } from '../dialects/dialect.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import type { Markdown } from '../syntax/markdown.ts';
import type { Span } from '../text/span.ts';
import { findDefinitionSites, findFrontMatterDefinition } from './definitionSites.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { findImplicitDefinitions } from './implicitIdentifiers.ts';

/** The ways in which documents say what an identifier stands for. */
export type DefinitionSite =
  | 'heading'
  | 'para-bold'
  | 'list-bold'
  | 'list'
  | 'list-brack'
  | 'checkbox'
  | 'checkbox-bold'
  | 'numbered-bold'
  | 'numbered'
  | 'para'
  | 'table'
  | 'id-field'
  | 'front-matter'
  | 'block-anchor'
  | 'heading-paren';

export interface Definition {
  readonly site: DefinitionSite;
  /** What stands behind the identifier on its line, markup left out. */
  readonly title: string;
  /** The whole requirement: its line and what belongs to it. */
  readonly block: Span;
}

/** When an identifier stands in a leading position twice, the site with the lower number is its definition; then the first. */
const precedence: Readonly<Record<DefinitionSite, number>> = {
  heading: 1,
  'para-bold': 2,
  'list-bold': 3,
  list: 4,
  'list-brack': 4,
  checkbox: 5,
  'checkbox-bold': 5,
  'numbered-bold': 6,
  numbered: 6,
  para: 7,
  table: 8,
  'id-field': 9,
  'front-matter': 9,
  'block-anchor': 10,
  'heading-paren': 11,
};

/** An identifier at a place that may define it. */
export interface DefinitionCandidate {
  readonly token: IdentifierToken;
  readonly definition: Definition;
}

/** The places that define an identifier, one for each name, and those that lead a line the same way but lost to it. */
export interface Definitions {
  readonly chosen: readonly DefinitionCandidate[];
  readonly rivals: readonly DefinitionCandidate[];
}

export function readDefinitions(
  text: string,
  markdown: Markdown,
  frontMatter: FrontMatter,
  kinds: readonly IdentifierKind[],
): Definitions {
  const knownPrefixes = new Set(kinds.map(({ prefix }) => prefix));
  const candidates = [
    ...findFrontMatterDefinition(frontMatter),
    ...findDefinitionSites(text, markdown),
    ...findImplicitDefinitions(text, markdown),
  ];
  const members = new Map<string, Set<string>>();
  for (const { token } of candidates) {
    const names = members.get(token.prefix) ?? new Set();
    members.set(token.prefix, names.add(token.name));
  }
  const best = new Map<string, DefinitionCandidate>();
  const rivals: DefinitionCandidate[] = [];
  for (const candidate of candidates) {
    const { token } = candidate;
    const { prefix, name } = token;
    // A prefix nobody knows needs two members before it counts: `H-1` alone is not a family.
    const isFamily = token.kind !== undefined || knownPrefixes.has(prefix) || (members.get(prefix)?.size ?? 0) >= 2;
    if (!isFamily) continue;
    const leader = best.get(name);
    const wins = leader === undefined || rankOf(candidate) < rankOf(leader);
    if (wins) best.set(name, candidate);
    const loser = wins ? leader : candidate;
    if (loser !== undefined) rivals.push(loser);
  }
  return { chosen: [...best.values()].sort((a, b) => a.token.start - b.token.start), rivals };
}

/** A task is defined where it can be ticked off; what is said of it in bold elsewhere is a remark. */
function rankOf({ token, definition }: DefinitionCandidate): number {
  const isTask = /^(?:T|TK|TASK)$/.test(token.prefix) && definition.site.startsWith('checkbox');
  return isTask ? 0 : precedence[definition.site];
}

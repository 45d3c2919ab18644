import type { IdentifierKind } from '../dialects/dialect.ts';
import { requirementKind } from '../dialects/implicitIdentifiers.ts';
import type { Span } from '../text/span.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { smallName } from './identifierToken.ts';

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
  | 'record'
  | 'id-field'
  | 'front-matter'
  | 'block-anchor'
  | 'heading-paren'
  | 'row';

export interface Definition {
  readonly site: DefinitionSite;
  /** What stands behind the identifier on its line, markup left out. */
  readonly title: string;
  /** The whole requirement: its line and what belongs to it. */
  readonly block: Span;
  /** OpenSpec: it says what becomes of a requirement that the base spec has. */
  readonly isRestated?: boolean;
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
  record: 9,
  'id-field': 9,
  'front-matter': 9,
  'block-anchor': 10,
  'heading-paren': 11,
  row: 12,
};

/** A heading about something else that names an identifier at its end, a row that only rates it, or a change of it: other files define it better. */
export function isWeak({ site, isRestated }: Definition): boolean {
  return site === 'heading-paren' || site === 'row' || isRestated === true;
}

/** An identifier at a place that may define it. */
export interface DefinitionCandidate {
  readonly token: IdentifierToken;
  readonly definition: Definition;
}

/** How a choice writes what became of a candidate. */
export const verdictLetters = { chosen: 'c', restated: 'm', rival: 'r', neither: '-' } as const;

/** The places that define an identifier, one for each name, and those that lead a line the same way but lost to it. */
export interface Definitions {
  readonly chosen: ReadonlySet<DefinitionCandidate>;
  readonly rivals: ReadonlySet<DefinitionCandidate>;
}

/** Of equal candidates the first one wins. */
export function chooseDefinitions(
  candidates: readonly DefinitionCandidate[],
  kinds: ReadonlyMap<string, IdentifierKind>,
): Definitions {
  const members = new Map<string, Set<string>>();
  for (const { token } of candidates) {
    if (kinds.has(token.prefix) || smallName.test(token.name)) continue;
    const names = members.get(token.prefix) ?? new Set();
    members.set(token.prefix, names.add(token.name));
  }
  const running = runningPrefixes(candidates);
  const best = new Map<string, DefinitionCandidate>();
  const rivals = new Set<DefinitionCandidate>();
  for (const candidate of candidates) {
    const { prefix, name, kind } = candidate.token;
    // A prefix nobody knows needs two members before it counts: `H-1` alone is not a family.
    const isFamily =
      kind !== undefined ||
      kinds.has(prefix) ||
      running.has(prefix) ||
      (!smallName.test(name) && (members.get(prefix)?.size ?? 0) >= 2);
    if (!isFamily) continue;
    const leader = best.get(name);
    const wins = leader === undefined || rankOf(candidate) < rankOf(leader);
    if (wins) best.set(name, candidate);
    const loser = wins ? leader : candidate;
    if (loser !== undefined) rivals.add(loser);
  }
  return { chosen: new Set(best.values()), rivals };
}

/** A second table speaks of the same names. */
const inTable: ReadonlySet<DefinitionSite> = new Set(['table', 'row']);

/** Quarters, halves of years and headings run like that too. */
const neverSmall = /^[HQ]$/;

/** As often as this, a family begins anew, and every use case has an `E1` of its own. */
const mostRestarts = 1;

/** Prefixes of one letter whose numbers run: `G1`, `G2`, `G3` in one form, and do not begin anew again and again. */
function runningPrefixes(candidates: readonly DefinitionCandidate[]): ReadonlySet<string> {
  const numbers = new Map<string, Set<number>>();
  const restarts = new Map<string, number>();
  const running = new Set<string>();
  for (const candidate of candidates) {
    const { name, prefix } = candidate.token;
    if (!smallName.test(name) || neverSmall.test(prefix)) continue;
    const form = `${prefix}${String(rankOf(candidate))}`;
    const found = numbers.get(form) ?? new Set();
    const number = Number(name.slice(1));
    if (number === 1 && found.has(1) && !inTable.has(candidate.definition.site))
      restarts.set(prefix, (restarts.get(prefix) ?? 0) + 1);
    numbers.set(form, found.add(number));
    const isRunning = [...found].some((number) => found.has(number + 1) && found.has(number + 2));
    if (isRunning) running.add(prefix);
  }
  for (const [prefix, times] of restarts) if (times > mostRestarts) running.delete(prefix);
  return running;
}

export function verdictsOn(
  candidates: readonly DefinitionCandidate[],
  { chosen, rivals }: Definitions,
  isRestating = false,
): string {
  const { chosen: isChosen, restated, rival, neither } = verdictLetters;
  return candidates
    .map((site) => {
      if (!chosen.has(site)) return rivals.has(site) ? rival : neither;
      return isRestating && site.token.kind === requirementKind ? restated : isChosen;
    })
    .join('');
}

/** Those of the candidates that define, by the letters of a choice. */
export function chosenAmong(
  candidates: readonly DefinitionCandidate[],
  verdicts: string,
): readonly DefinitionCandidate[] {
  return candidates.flatMap((candidate, index) => {
    const { token, definition } = candidate;
    if (verdicts[index] === verdictLetters.chosen) return [candidate];
    return verdicts[index] === verdictLetters.restated
      ? [{ token, definition: { ...definition, isRestated: true } }]
      : [];
  });
}

/** All of a candidate that the choice depends on. */
export function signatureOf(candidate: DefinitionCandidate): string {
  const { name, prefix, kind } = candidate.token;
  return `${name}\t${prefix}\t${rankOf(candidate)}\t${kind === undefined ? '' : 'kind'}\n`;
}

/** A task is defined where it can be ticked off; what is said of it in bold elsewhere is a remark. */
function rankOf({ token, definition }: DefinitionCandidate): number {
  const isTask = /^(?:T|TK|TASK)$/.test(token.prefix) && definition.site.startsWith('checkbox');
  return isTask ? 0 : precedence[definition.site];
}

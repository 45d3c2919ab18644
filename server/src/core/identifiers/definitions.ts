import type { IdentifierKind } from '../dialects/dialect.ts';
import { requirementKind } from '../dialects/implicitIdentifiers.ts';
import type { Span } from '../text/span.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { smallName } from './identifierToken.ts';
import { isKnownSpaced, lettersOf, otherWritings } from './spacedToken.ts';

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
  | 'clause'
  | 'para-bare'
  | 'list-bare'
  | 'term'
  | 'described'
  | 'table'
  | 'record'
  | 'id-field'
  | 'front-matter'
  | 'block-anchor'
  | 'heading-paren'
  | 'row'
  | 'html-row'
  | 'list-link';

export interface Definition {
  readonly site: DefinitionSite;
  /** What stands after the identifier on its line, markup left out. */
  readonly title: string;
  /** The whole requirement: its line and what belongs to it. */
  readonly block: Span;
  /** Where the document defines the name more than once, the part of it in which this definition is meant. */
  readonly scope?: Span;
  /** A heading with nothing below it, which may be a list of headings. */
  readonly isEmpty?: boolean;
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
  clause: 7,
  term: 7,
  described: 7,
  table: 8,
  record: 9,
  'id-field': 9,
  'front-matter': 9,
  'block-anchor': 10,
  'heading-paren': 11,
  row: 12,
  'html-row': 12,
  'list-link': 12,
  'para-bare': 13,
  'list-bare': 13,
};

/** The place itself says that it holds an identifier. */
const saidSites: ReadonlySet<DefinitionSite> = new Set(['id-field', 'record']);
const bareSites: ReadonlySet<DefinitionSite> = new Set(['para-bare', 'list-bare']);
const weakSites: ReadonlySet<DefinitionSite> = new Set(['heading-paren', 'row', 'html-row', 'list-link', ...bareSites]);
const paragraphSites: ReadonlySet<DefinitionSite> = new Set(['para-bold', 'para', 'para-bare', 'clause', 'term']);

/** It begins a paragraph, which has to stand apart from what comes before and after it. */
export function isParagraph(definition: Definition | undefined): boolean {
  return definition !== undefined && paragraphSites.has(definition.site);
}

/**
 * A heading about something else that names an identifier at its end, a row that only rates it, a line that only begins with
 * it, or a change of it: other files define it better.
 */
export function isWeak({ site, isRestated }: Definition): boolean {
  return weakSites.has(site) || isRestated === true;
}

/** Nothing sets its name off from its title. */
export function isBare({ site }: Definition): boolean {
  return bareSites.has(site);
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

/** Of equal candidates the first one wins. `fileName` is in lower case, without its extension. */
export function chooseDefinitions(
  candidates: readonly DefinitionCandidate[],
  kinds: ReadonlyMap<string, IdentifierKind>,
  fileName = '',
  isLone: (token: IdentifierToken) => boolean = () => false,
): Definitions {
  const members = new Map<string, Set<string>>();
  for (const { token, definition } of candidates) {
    // Tickets of a tracker are listed with links; that makes no family of them.
    if (kinds.has(token.prefix) || smallName.test(token.name) || definition.site === 'list-link') continue;
    const names = members.get(token.prefix) ?? new Set();
    members.set(token.prefix, names.add(token.name));
  }
  const names = new Set(candidates.map(({ token }) => token.name));
  const running = runningPrefixes(candidates);
  const bare = barePrefixes(candidates);
  const marked = new Set(candidates.filter(({ definition }) => !isBare(definition)).map(({ token }) => token.name));
  const best = new Map<string, DefinitionCandidate>();
  const rivals = new Set<DefinitionCandidate>();
  for (const candidate of candidates) {
    const { prefix, name, kind } = candidate.token;
    const isUnmarked = isBare(candidate.definition);
    if (isUnmarked && !bare.has(prefix) && !marked.has(wholeOf(name))) continue;
    if (isWrittenOtherwise(candidate.token, names)) continue;
    // A field that is called so is enough; `H-1` alone is not a family.
    const isFamily =
      kind !== undefined ||
      kinds.has(prefix) ||
      saidSites.has(candidate.definition.site) ||
      running.has(prefix) ||
      (!weakSites.has(candidate.definition.site) && isLone(candidate.token)) ||
      isNamesake(candidate, fileName) ||
      (!smallName.test(name) && isLargeEnough(prefix, members));
    if (!isFamily) continue;
    const leader = best.get(name);
    const wins = leader === undefined || placeOf(candidate) < placeOf(leader);
    if (wins) best.set(name, candidate);
    const loser = wins ? leader : candidate;
    // A line that begins with a name that another line has defined speaks of it.
    if (loser !== undefined && !isUnmarked && !isListed(loser, wins ? candidate : leader)) rivals.add(loser);
  }
  return { chosen: new Set(best.values()), rivals };
}

type Members = ReadonlyMap<string, ReadonlySet<string>>;

/** A prefix nobody knows needs two members. `DIN 5008` has a blank: with one, three numbers have to run, or other names have the letters. */
function isLargeEnough(prefix: string, members: Members): boolean {
  const names = members.get(prefix) ?? noPrefixes;
  if (!prefix.endsWith(' ') || isKnownSpaced(prefix)) return names.size >= 2;
  return (
    members.has(lettersOf(prefix)) || [...names].some((name) => [1, 2].every((by) => names.has(plainName(name, by))))
  );
}

/** `FUN 8` where `FUN-8` stands as definitions do: it is the same one. */
function isWrittenOtherwise(token: IdentifierToken, names: ReadonlySet<string>): boolean {
  return otherWritings(token).some((writing) => names.has(writing));
}

/** `# MU-S06: Sign out` in `mu-s06-sign-out.md`: each file of the folder defines one name of the family. */
function isNamesake({ token: { name }, definition: { site } }: DefinitionCandidate, fileName: string): boolean {
  if (site !== 'heading' || !fileName.startsWith(name.toLowerCase())) return false;
  return !/^[\p{L}\p{N}]/u.test(fileName.slice(name.length));
}

/** `FIA_UAU.1` of `FIA_UAU.1.2`, which stands below it without a sign of its own; empty for what is no part. */
function wholeOf(name: string): string {
  return /^(.*\d)\.\d{1,3}$/.exec(name)?.[1] ?? '';
}

/** So many names, and half of all, have to come right after another one for lines that begin with them to be a list. */
const fewestSteps = 2;

/**
 * Prefixes whose names nothing sets off from their titles, as in `FR-1 Sign in`: each is defined by the first line that
 * begins with it, where the document defines the family in no other way and its numbers run.
 */
function barePrefixes(candidates: readonly DefinitionCandidate[]): ReadonlySet<string> {
  const families = new Map<string, Set<string>>();
  for (const { token, definition } of candidates)
    if (isBare(definition) && !smallName.test(token.name))
      families.set(token.prefix, (families.get(token.prefix) ?? new Set()).add(token.name));
  if (families.size === 0) return noPrefixes;
  for (const { token, definition } of candidates) if (!weakSites.has(definition.site)) families.delete(token.prefix);
  for (const [prefix, names] of families) {
    const numbers = new Set(Array.from(names, (name) => plainName(name, 0)));
    const steps = [...names].filter((name) => /\d$/.test(name) && numbers.has(plainName(name, 1))).length;
    if (steps < fewestSteps || steps * 2 < names.size - 1) families.delete(prefix);
  }
  return new Set(families.keys());
}

const noPrefixes: ReadonlySet<string> = new Set();

/** Without zeros in front of its last number, to which something is added. */
function plainName(name: string, added: number): string {
  return name.replace(/\d{1,15}$/, (number) => String(Number(number) + added));
}

/** A second table speaks of the same names. */
const inTable: ReadonlySet<DefinitionSite> = new Set(['table', 'row']);

/** Quarters and headings run like that too, up to these. */
const lastNumbers: Readonly<Record<string, number>> = { Q: 4, H: 6 };

/** As often as this, a family begins anew, and every use case has an `E1` of its own. */
const mostRestarts = 1;

/** Prefixes of one letter whose numbers run: `G1`, `G2`, `G3` in one form, and do not begin anew again and again. */
function runningPrefixes(candidates: readonly DefinitionCandidate[]): ReadonlySet<string> {
  const numbers = new Map<string, Set<number>>();
  const restarts = new Map<string, number>();
  const running = new Set<string>();
  for (const candidate of candidates) {
    const { name, prefix } = candidate.token;
    if (!smallName.test(name)) continue;
    const form = `${prefix}${String(rankOf(candidate))}`;
    const found = numbers.get(form) ?? new Set();
    const number = Number(name.slice(1));
    if (number === 1 && found.has(1) && !inTable.has(candidate.definition.site))
      restarts.set(prefix, (restarts.get(prefix) ?? 0) + 1);
    numbers.set(form, found.add(number));
    const isRunning =
      [...found].some((number) => found.has(number + 1) && found.has(number + 2)) &&
      Math.max(...found) > (lastNumbers[prefix] ?? 0);
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
  return `${name}\t${prefix}\t${placeOf(candidate)}\t${kind === undefined ? '' : 'kind'}\n`;
}

/** A task is defined where it can be ticked off; what is said of it in bold elsewhere is a remark. */
function rankOf({ token, definition }: DefinitionCandidate): number {
  const isTask = /^(?:T|TK|TASK)$/.test(token.prefix) && definition.site.startsWith('checkbox');
  return isTask ? 0 : precedence[definition.site];
}

/** Of two headings with one name, the one with something below it comes first. */
function placeOf(candidate: DefinitionCandidate): number {
  return rankOf(candidate) + (candidate.definition.isEmpty === true ? 0.5 : 0);
}

/** A list of headings before the sections of the same titles gives nothing twice. */
function isListed({ definition }: DefinitionCandidate, winner: DefinitionCandidate | undefined): boolean {
  return (
    definition.isEmpty === true && winner?.definition.isEmpty !== true && winner?.definition.title === definition.title
  );
}

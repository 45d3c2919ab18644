import type { IdentifierKind } from '../dialects/dialect.ts';
import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import { anyWholeOf } from '../dialects/languages/words.ts';
import type { DefinitionCandidate } from '../identifiers/definitions.ts';
import { chooseDefinitions, signatureOf, verdictsOn } from '../identifiers/definitions.ts';
import type { Naming } from '../identifiers/identifiers.ts';
import { countedAnew } from './countedAnew.ts';
import { loneFamilies } from './loneFamilies.ts';
import type { Passage } from './passages.ts';
import { sitesOf } from './passages.ts';
import { findRestating } from './restatingSections.ts';

/** Which of a document's sites define, letter by letter: it holds for every document whose sites read the same. */
export interface Choice {
  readonly frontMatter: string;
  /** One for each passage, its criteria after its own sites. */
  readonly passages: readonly string[];
  readonly names: ReadonlySet<string>;
  /** The prefix of each name. */
  readonly prefixes: readonly string[];
  /** How many of them have a heading of their own, or tell what somebody wants. */
  readonly headed: number;
  /** Prefixes of names without a sign between letters and number. */
  readonly glued: ReadonlySet<string>;
}

/** Everything in a document that may define. */
export interface AllSites {
  /** In lower case, without its extension: it may begin with what the document defines. */
  readonly fileName: string;
  readonly frontMatter: readonly DefinitionCandidate[];
  readonly passages: readonly Passage[];
  /** By the number of the passage. */
  readonly criteria: ReadonlyMap<number, readonly DefinitionCandidate[]>;
}

const wants = new RegExp(anyWholeOf(inAllLanguages(({ statements }) => statements.wants)), 'iu');

export function choose(sites: AllSites, kinds: ReadonlyMap<string, IdentifierKind>): Choice {
  const { fileName, frontMatter, passages, criteria } = sites;
  const definitions = chooseDefinitions(
    [
      ...frontMatter,
      ...passages.flatMap((passage) => passage.sites.headings),
      ...passages.flatMap((passage) => passage.sites.lines),
      ...passages.flatMap((passage) => passage.sites.rows),
      ...passages.flatMap((passage) => passage.sites.implicit),
      ...[...criteria.values()].flat(),
    ],
    kinds,
    fileName,
    loneFamilies(passages.flatMap(({ sites: { headings, lines, rows } }) => [headings, lines, rows])),
  );
  const chosen = new Set([...definitions.chosen, ...countedAnew(passages, definitions)]);
  const all = { chosen, rivals: definitions.rivals };
  const tokens = Array.from(chosen, ({ token }) => token);
  const isRestating = findRestating(passages);
  return {
    frontMatter: verdictsOn(frontMatter, all),
    passages: passages.map((passage, index) =>
      verdictsOn([...sitesOf(passage), ...(criteria.get(index) ?? [])], all, isRestating[index]),
    ),
    names: new Set(tokens.map(({ name }) => name)),
    prefixes: tokens.map(({ prefix }) => prefix),
    headed: Array.from(chosen).filter(({ definition: { site, title } }) => site === 'heading' || wants.test(title))
      .length,
    glued: new Set(tokens.filter(({ isSeparated }) => !isSeparated).map(({ prefix }) => prefix)),
  };
}

/** Whether a choice among `before` holds for `after` too: `from` and `to` enclose the passages that may differ. */
export function readsTheSame(before: AllSites, after: AllSites, from: number, to: number): boolean {
  if (before.fileName !== after.fileName || before.passages.length !== after.passages.length) return false;
  if (before.criteria.size + after.criteria.size > 0) return false;
  for (let index = from; index < to; index++)
    if (before.passages[index]?.signature !== after.passages[index]?.signature) return false;
  return before.frontMatter.map(signatureOf).join('') === after.frontMatter.map(signatureOf).join('');
}

/** How a document names things as a specification, and as anything else. */
export interface Namings {
  readonly spec: Naming;
  readonly other: Naming;
}

export function namingsOf({ names, prefixes, glued }: Choice, kinds: ReadonlyMap<string, IdentifierKind>): Namings {
  const definedPrefixes = new Set(prefixes);
  const prefixKey = `${[...definedPrefixes].sort().join()};${[...glued].sort().join()}`;
  return {
    spec: { isSpec: true, kinds, definedPrefixes, gluedPrefixes: glued, defined: names, prefixKey },
    // Elsewhere nothing defines; what is mentioned counts all the same.
    other: {
      isSpec: false,
      kinds,
      definedPrefixes: new Set(),
      gluedPrefixes: new Set(),
      defined: new Set(),
      prefixKey: '',
    },
  };
}

import type { IdentifierKind } from '../dialects/dialect.ts';
import type { PromptStyles } from '../project/readingOptions.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import type { Markdown, Section } from '../syntax/markdown/markdown.ts';
import { joinMarkdown, readOutline, startsOf } from '../syntax/markdown/markdown.ts';
import type { AllSites, Choice, Namings } from './choice.ts';
import { choose, namingsOf, readsTheSame } from './choice.ts';
import { findAllCriteria } from './criteria.ts';
import { findFrontMatterDefinition } from '../identifiers/definitionSites.ts';
import type { DefinitionCandidate } from '../identifiers/definitions.ts';
import { verdictLetters } from '../identifiers/definitions.ts';
import type { DialectSigns } from './dialectSigns.ts';
import type { Field } from '../placeholders/fields.ts';
import { placeField } from '../placeholders/fields.ts';
import type { Identifiers, Naming } from '../identifiers/identifiers.ts';
import { findMentions, readIdentifiers } from '../identifiers/identifiers.ts';
import { joinIdentifiers } from '../identifiers/joinIdentifiers.ts';
import { withScopes } from './localScopes.ts';
import { lazily } from './lazily.ts';
import { Memo } from './memo.ts';
import type { Passage } from './passages.ts';
import { readPassages } from './passages.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import { areBracketsEscaped } from '../placeholders/sharedWithText.ts';
import { findFrontMatterPrompts } from '../placeholders/frontMatterPrompts.ts';
import {
  countSignals,
  countTitleSignals,
  signalsOfTemplate,
  countingPlaceholders,
  readsAsUnfilled,
} from '../placeholders/placeholders.ts';
import type { SameEnds } from '../text/change.ts';
import type { SectionEnds } from './sectionEnds.ts';
import { findSectionEnds } from './findSectionEnds.ts';
import { countFulfillingLines } from './signalSections.ts';
import { isTitleOfTemplate } from './templateTitle.ts';

/** What the passages of a text say together: what is kept of one version of a document to read the next one from. */
export interface Body {
  readonly passages: readonly Passage[];
  /** Where the passages start. */
  readonly starts: readonly number[];
  readonly ends: SectionEnds;
  readonly markdown: Markdown;
  readonly signs: DialectSigns;
  outline(): readonly Section[];
  fields(): readonly Field[];
  /** Those above the second heading. */
  topFields(): readonly Field[];
  placeholders(): { readonly all: readonly Placeholder[]; readonly isUnfilled: boolean };
  /** The placeholders of one passage, with its offsets. */
  openIn(index: number): readonly Placeholder[];
  /** Those of the front matter, then those of each passage with its own offsets: the same lists while nothing is changed in it. */
  named(isSpec: boolean): readonly Identifiers[];
  /** Those of one passage, where they stand in the text. */
  namedIn(index: number, isSpec: boolean): Identifiers;
  identifiers(isSpec: boolean): Identifiers;
  /** The same object for every version with these headings: the levels and the names. */
  readonly titles: object;
  readonly sites: AllSites;
  readonly choice: Choice;
  readonly namings: Namings;
}

const none: readonly DefinitionCandidate[] = [];
const nothing: Identifiers = { all: [], ranges: [] };

/** An earlier version, and what its text has in common with the present one, front matter left out. */
export interface EarlierBody {
  readonly body: Body;
  readonly same: SameEnds;
}

/** What a reading depends on besides the text; with others, nothing of an earlier one holds. */
interface Conventions {
  readonly kinds: ReadonlyMap<string, IdentifierKind>;
  readonly styles: PromptStyles;
  readonly fileName: string;
  /** Whether its name says that it is still to be filled. */
  readonly isTemplate: () => boolean;
}

export function readBody(
  text: string,
  frontMatter: FrontMatter,
  { kinds, styles, fileName, isTemplate }: Conventions,
  earlier: EarlierBody | undefined,
): Body {
  const { bodyStart } = frontMatter;
  const previous = earlier?.body;
  const same = earlier?.same ?? { start: 0, behind: 0 };
  const { all: passages, before, behind } = readPassages(text.slice(bodyStart), styles, previous?.passages ?? [], same);
  const starts = startsOf(passages, bodyStart);
  const markdown = joinMarkdown(passages, starts);
  const ends = findSectionEnds(passages, starts, text.length);

  const sites = {
    fileName,
    frontMatter: [...findFrontMatterDefinition(frontMatter)],
    passages,
    criteria: findAllCriteria(passages, starts, ends),
  };
  const isSameChoice = previous !== undefined && readsTheSame(previous.sites, sites, before, passages.length - behind);
  const choice = isSameChoice ? previous.choice : choose(sites, kinds);
  const namings = isSameChoice ? previous.namings : namingsOf(choice, kinds);

  const titles = isSameTitles(previous, passages, before, behind) ? previous.titles : {};
  const namedBy = (isSpec: boolean) => (): readonly Identifiers[] => {
    const naming = isSpec ? namings.spec : namings.other;
    const found = passages.map((passage, index) => {
      const verdicts = isSpec ? (choice.passages[index] ?? '') : '';
      return passage.namedIdentifiers(naming, verdicts, (isSpec ? sites.criteria.get(index) : undefined) ?? none);
    });
    return [ofFrontMatter(text, frontMatter, naming, sites, choice), ...found];
  };
  const namedAsSpec = lazily(namedBy(true));
  const namedOtherwise = lazily(namedBy(false));
  const named = (isSpec: boolean): readonly Identifiers[] => (isSpec ? namedAsSpec() : namedOtherwise());
  const namedIn = (index: number, isSpec: boolean): Identifiers => {
    const identifiers = named(isSpec)[index + 1] ?? nothing;
    return passages[index]?.placedIdentifiers(identifiers, starts[index] ?? 0, ends, index) ?? identifiers;
  };
  const open = lazily(() => {
    const constants = new Set<string>();
    const closedTags = new Set<string>();
    for (const passage of passages) {
      for (const constant of passage.constants) constants.add(constant);
      for (const name of passage.closedTags) closedTags.add(name);
    }
    const shared = { constants, closedTags, isEscaped: areBracketsEscaped(passages) };
    const inFrontMatter = findFrontMatterPrompts(frontMatter);
    let signals = countSignals(inFrontMatter);
    for (const passage of passages) signals += passage.signalsAmong(passage.placeholders(shared));
    const titled = passages.find((passage) => passage.titles.length > 0);
    if (isTitleOfTemplate(firstHeading(passages) ?? '') || isTemplate()) signals += signalsOfTemplate;
    if (titled !== undefined) signals += countTitleSignals(titled.placeholders(shared), titled.markdown.headings[0]);
    return { inFrontMatter, shared, isUnfilled: readsAsUnfilled(signals) };
  });

  return {
    passages,
    starts,
    ends,
    markdown,
    titles,
    sites,
    choice,
    namings,
    signs: {
      titles: titlesOf(passages),
      heading: firstHeading(passages) ?? '',
      sections: signalsOf(passages),
      fulfilling: fulfillingIn(passages) + countFulfillingLines(text.slice(0, bodyStart)),
      prefixes: choice.prefixes,
      headed: choice.headed,
    },
    outline: () =>
      readOutline(
        markdown.headings,
        passages.flatMap(({ titles }) => titles),
        ends.all,
      ),
    fields: () => passages.flatMap(({ fields }, index) => fields.map((field) => placeField(field, starts[index] ?? 0))),
    topFields: () => {
      const top = ends.starts[1] ?? Infinity;
      return passages.flatMap(({ fields }, index) => {
        const start = starts[index] ?? 0;
        return start < top ? fields.filter((field) => start + field.start < top) : [];
      });
    },
    placeholders: () => {
      const { inFrontMatter, shared, isUnfilled } = open();
      const all: Placeholder[] = [...countingPlaceholders(inFrontMatter, isUnfilled)];
      for (let index = 0; index < passages.length; index++)
        for (const one of passages[index]?.placedPlaceholders(shared, isUnfilled, starts[index] ?? 0) ?? [])
          all.push(one);
      return { all, isUnfilled };
    },
    openIn: (index) => {
      const { shared, isUnfilled } = open();
      return passages[index]?.countingPlaceholders(shared, isUnfilled) ?? [];
    },
    named,
    namedIn,
    identifiers: (isSpec) => {
      const [first = nothing] = named(isSpec);
      const joined = joinIdentifiers([first, ...passages.map((_, index) => namedIn(index, isSpec))]);
      return isSpec ? withScopes(joined, markdown.headings, text.length) : joined;
    },
  };
}

function isSameTitles(
  previous: Body | undefined,
  passages: readonly Passage[],
  before: number,
  behind: number,
): previous is Body {
  if (previous?.passages.length !== passages.length) return false;
  for (let index = before; index < passages.length - behind; index++)
    if (previous.passages[index]?.outlineKey !== passages[index]?.outlineKey) return false;
  return true;
}

/** The first heading, and a line in bold that the text begins with, before it or without one. */
function titlesOf(passages: readonly Passage[]): readonly string[] {
  const heading = firstHeading(passages);
  const [first] = passages;
  const bold = first?.titles.length === 0 ? first.boldTitle : undefined;
  return [bold, heading].filter((title) => title !== undefined);
}

/** `DESIGN.md` above the title of the text. */
const fileName = /^[\w-]+\.md$/i;

/** What the text is called: the first heading, or the second below one that only repeats the name of the file. */
function firstHeading(passages: readonly Passage[]): string | undefined {
  let first: string | undefined;
  for (const { titles } of passages)
    for (const { name } of titles) {
      if (first !== undefined || !fileName.test(name)) return name;
      first = name;
    }
  return first;
}

function signalsOf(passages: readonly Passage[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { signals } of passages) for (const signal of signals) all.add(signal);
  return all;
}

function fulfillingIn(passages: readonly Passage[]): number {
  let count = 0;
  for (const { fulfilling } of passages) count += fulfilling;
  return count;
}

/** Front matter that has not changed is the same object in every version of a document. */
const inFrontMatter = new WeakMap<FrontMatter, Memo<Identifiers>>();

function ofFrontMatter(
  text: string,
  frontMatter: FrontMatter,
  naming: Naming,
  sites: AllSites,
  choice: Choice,
): Identifiers {
  if (frontMatter.span === undefined) return nothing;
  const memo = inFrontMatter.get(frontMatter) ?? new Memo<Identifiers>();
  inFrontMatter.set(frontMatter, memo);
  return memo.get(naming, choice.frontMatter, undefined, () =>
    readFrontMatterNames(text, frontMatter, naming, sites, choice),
  );
}

function readFrontMatterNames(
  text: string,
  { span, bodyStart }: FrontMatter,
  naming: Naming,
  { frontMatter }: AllSites,
  choice: Choice,
): Identifiers {
  const written = text.slice(0, bodyStart);
  const withLetter = (letter: string) =>
    naming.isSpec ? frontMatter.filter((_, index) => choice.frontMatter[index] === letter) : [];
  return readIdentifiers(
    written,
    [],
    findMentions(written, span === undefined ? [] : [span]),
    naming,
    withLetter(verdictLetters.chosen),
    withLetter(verdictLetters.rival),
  );
}

import type { IdentifierKind } from '../dialects/dialect.ts';
import type { PromptStyles } from '../project/readingOptions.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import { joinMarkdown } from '../syntax/joinParts.ts';
import type { Markdown } from '../syntax/markdown.ts';
import type { Section } from '../syntax/outline.ts';
import { readOutline, readSectionEnds } from '../syntax/outline.ts';
import type { AllSites, Choice } from './choice.ts';
import { choose, namingOf, readsTheSame } from './choice.ts';
import { findAllCriteria } from './criteria.ts';
import { findFrontMatterDefinition } from './definitionSites.ts';
import { verdictLetters } from './definitions.ts';
import type { DialectSigns } from './detectDialect.ts';
import { countFulfillingLines } from './detectDialect.ts';
import type { Field } from './fields.ts';
import { placeField } from './fields.ts';
import type { Identifiers, Naming } from './identifiers.ts';
import { findMentions, readIdentifiers } from './identifiers.ts';
import { joinIdentifiers } from './joinIdentifiers.ts';
import type { Passage } from './passages.ts';
import { readPassages } from './passages.ts';
import type { Placeholder } from './placeholders.ts';
import { findDatesInFrontMatter, readsAsUnfilled } from './placeholders.ts';

/** What the passages of a text say together: what is kept of one version of a document to read the next one from. */
export interface Body {
  readonly passages: readonly Passage[];
  readonly markdown: Markdown;
  readonly signs: DialectSigns;
  outline(): readonly Section[];
  fields(): readonly Field[];
  /** Those above the second heading. */
  topFields(): readonly Field[];
  placeholders(): { readonly all: readonly Placeholder[]; readonly isUnfilled: boolean };
  identifiers(isSpec: boolean): Identifiers;
  readonly sites: AllSites;
  readonly choice: Choice;
  readonly naming: (isSpec: boolean) => Naming;
}

/** What a reading depends on besides the text; with others, nothing of an earlier one holds. */
interface Conventions {
  readonly kinds: ReadonlyMap<string, IdentifierKind>;
  readonly styles: PromptStyles;
}

export function readBody(
  text: string,
  frontMatter: FrontMatter,
  { kinds, styles }: Conventions,
  previous: Body | undefined,
): Body {
  const { bodyStart } = frontMatter;
  const { all: passages, before, behind } = readPassages(text.slice(bodyStart), styles, previous?.passages ?? []);
  const starts = startsOf(passages, bodyStart);
  const markdown = joinMarkdown(
    passages.map((passage, index) => ({ markdown: passage.markdown, start: starts[index] ?? 0 })),
  );
  const sectionEnds = readSectionEnds(markdown.headings, text.length);
  const endsOf = groupedBy(passages, sectionEnds);

  const sites = {
    frontMatter: [...findFrontMatterDefinition(frontMatter)],
    passages,
    criteria: findAllCriteria(passages, starts, endsOf),
  };
  const isSameChoice = previous !== undefined && readsTheSame(previous.sites, sites, before, passages.length - behind);
  const choice = isSameChoice ? previous.choice : choose(sites, kinds);
  const naming = isSameChoice ? previous.naming : remembering((isSpec) => namingOf(choice, kinds, isSpec));

  return {
    passages,
    markdown,
    sites,
    choice,
    naming,
    signs: {
      title: passages.find(({ titles }) => titles.length > 0)?.titles[0]?.name ?? '',
      sections: new Set(passages.flatMap(({ signals }) => signals)),
      fulfilling: passages.reduce(
        (count, { fulfilling }) => count + fulfilling,
        countFulfillingLines(text.slice(0, bodyStart)),
      ),
      prefixes: choice.prefixes,
    },
    outline: () =>
      readOutline(
        markdown.headings,
        passages.flatMap(({ titles }) => titles),
        sectionEnds,
      ),
    fields: () => passages.flatMap(({ fields }, index) => fields.map((field) => placeField(field, starts[index] ?? 0))),
    topFields: () => {
      const top = markdown.headings[1]?.start ?? Infinity;
      return passages.flatMap(({ fields }, index) => {
        const start = starts[index] ?? 0;
        return start < top ? fields.filter((field) => start + field.start < top) : [];
      });
    },
    placeholders: () => {
      const constants = new Set(passages.flatMap((passage) => passage.constants));
      const dates = findDatesInFrontMatter(frontMatter);
      const isUnfilled = readsAsUnfilled([dates, ...passages.map((passage) => passage.placeholders(constants))]);
      const placed = passages.flatMap((passage, index) =>
        passage.placedPlaceholders(constants, isUnfilled, starts[index] ?? 0),
      );
      return { all: [...dates, ...placed], isUnfilled };
    },
    identifiers: (isSpec) => {
      const named = naming(isSpec);
      const placed = passages.map((passage, index) =>
        passage.placedIdentifiers(
          named,
          isSpec ? (choice.passages[index] ?? '') : '',
          isSpec ? (sites.criteria.get(index) ?? []) : [],
          starts[index] ?? 0,
          endsOf[index] ?? [],
        ),
      );
      return joinIdentifiers([ofFrontMatter(text, frontMatter, named, sites, choice), ...placed]);
    },
  };
}

function startsOf(passages: readonly Passage[], bodyStart: number): readonly number[] {
  const starts: number[] = [];
  let start = bodyStart;
  for (const { text } of passages) {
    starts.push(start);
    start += text.length;
  }
  return starts;
}

/** The ends of the sections that begin in each passage. */
function groupedBy(passages: readonly Passage[], ends: readonly number[]): readonly (readonly number[])[] {
  let done = 0;
  return passages.map(({ markdown: { headings } }) => ends.slice(done, (done += headings.length)));
}

function ofFrontMatter(
  text: string,
  { span, bodyStart }: FrontMatter,
  naming: Naming,
  { frontMatter }: AllSites,
  choice: Choice,
): Identifiers {
  if (span === undefined) return { all: [], ranges: [] };
  const written = text.slice(0, bodyStart);
  const withLetter = (letter: string) =>
    naming.isSpec ? frontMatter.filter((_, index) => choice.frontMatter[index] === letter) : [];
  return readIdentifiers(
    written,
    [],
    findMentions(written, [span]),
    naming,
    withLetter(verdictLetters.chosen),
    withLetter(verdictLetters.rival),
  );
}

function remembering<T>(make: (isSpec: boolean) => T): (isSpec: boolean) => T {
  const known = new Map<boolean, T>();
  return (isSpec) => {
    const value = known.get(isSpec) ?? make(isSpec);
    known.set(isSpec, value);
    return value;
  };
}

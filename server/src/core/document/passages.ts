import type { PromptStyles } from '../project/readingOptions.ts';
import type { HeadingTitle, Link, Markdown, Part } from '../syntax/markdown/markdown.ts';
import { labelsIn, linkedIn, readParts, readTitle, withLinked } from '../syntax/markdown/markdown.ts';
import type { SameEnds } from '../text/change.ts';
import type { Span } from '../text/span.ts';
import { findConstants } from '../placeholders/codeSentinels.ts';
import type { SharedWithText } from '../placeholders/sharedWithText.ts';
import { countEscapedBrackets, findClosedTags, findOpenTags } from '../placeholders/sharedWithText.ts';
import type { PlacedCriterion } from './placedCriterion.ts';
import { findHeadingSites, findLineSites } from '../identifiers/definitionSites.ts';
import { findHtmlRowSites } from '../identifiers/htmlRowSites.ts';
import { findRowSites } from '../identifiers/rowSites.ts';
import type { DefinitionCandidate } from '../identifiers/definitions.ts';
import { chosenAmong, signatureOf, verdictLetters } from '../identifiers/definitions.ts';
import type { Field } from '../placeholders/fields.ts';
import { readFields } from '../placeholders/fields.ts';
import { otherWritings } from '../identifiers/spacedToken.ts';
import { isHyphenRange } from '../identifiers/identifierRanges.ts';
import type { Identifiers, Mentions, Naming } from '../identifiers/identifiers.ts';
import { findMentions, readableSpans, readIdentifiers } from '../identifiers/identifiers.ts';
import { findBoldStories } from '../identifiers/boldStories.ts';
import { findImplicitHeadings } from '../identifiers/implicitIdentifiers.ts';
import { placeIdentifiers } from '../identifiers/joinIdentifiers.ts';
import { isSameList, Memo } from './memo.ts';
import type { SectionEnds } from './sectionEnds.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import { signatureOfSections } from './restatingSections.ts';
import { countFulfillingLines, findBoldLines, findSignalSections } from './signalSections.ts';
import { countingPlaceholders, countSignals, findPlaceholders } from '../placeholders/placeholders.ts';

/** The places of a passage that may define, in the order in which equals win: those of all passages kind by kind. */
export interface Sites {
  readonly headings: readonly DefinitionCandidate[];
  readonly lines: readonly DefinitionCandidate[];
  readonly rows: readonly DefinitionCandidate[];
  readonly implicit: readonly DefinitionCandidate[];
}

/**
 * What one part of a text says by itself, read when somebody asks for it. Every answer depends on nothing but the part
 * and the arguments, so a passage serves every version of the document that has this part, wherever it stands.
 */
export class Passage {
  readonly titles: readonly HeadingTitle[];
  readonly sites: Sites;
  /** All of its sites that the choice of definitions depends on. */
  readonly signature: string;
  /** A line in bold with which it begins, as a title without a heading does. */
  readonly boldTitle: string | undefined;
  /** Names of its sections that tell a dialect. */
  readonly signals: readonly string[];
  readonly fulfilling: number;
  private knownFields: readonly Field[] | undefined;
  private knownMentions: readonly Mentions[] | undefined;
  private knownConstants: readonly string[] | undefined;
  private knownCodeConstants: readonly string[] | undefined;
  private knownOpenTags: readonly string[] | undefined;
  private knownClosedTags: readonly string[] | undefined;
  private knownEscaped: number | undefined;
  private knownUncertain: readonly string[] | undefined;
  private readonly named = new Memo<Identifiers>();
  private readonly placed = new Memo<Identifiers>();
  private criteria: Map<string, KnownCriteria> | undefined;
  private knownCriteria = none;
  private readonly read = new Memo<Identifiers>();
  private readonly found = new Memo<readonly Placeholder[]>();
  private readonly unfilled = new Memo<number>();
  private readonly counting = new Memo<readonly Placeholder[]>();
  private readonly placedOpen = new Memo<readonly Placeholder[]>();

  readonly markdown: Markdown;
  /** What readers elsewhere found in it: see `perPassage`. */
  readonly kept: (object | boolean | undefined)[] = [];

  /** `linked` are those of the part's shortcuts whose label the document defines. */
  constructor(
    readonly part: Part,
    readonly linked: readonly Link[],
    private readonly styles: PromptStyles,
  ) {
    const { text } = part;
    const markdown = withLinked(part.markdown, linked);
    this.markdown = markdown;
    this.titles = markdown.headings.map((heading) => readTitle(text, heading));
    const headings = listOf(findHeadingSites(text, markdown));
    const lines = listOf(findLineSites(text, markdown));
    const rows = listOf(concat(findRowSites(text, markdown), findHtmlRowSites(text, markdown)));
    const implicit = listOf(concat(findImplicitHeadings(text, markdown), findBoldStories(text, markdown)));
    this.sites = { headings, lines, rows, implicit };
    const signatures = [headings, lines, rows, implicit].map((sites) => sites.map(signatureOf).join(''));
    const levels = markdown.headings.map(({ level }) => level).join('');
    this.signature = [...signatures, levels, signatureOfSections(this)].join('\f');
    const boldLines = findBoldLines(text, markdown);
    this.boldTitle = boldLines[0];
    this.signals = findSignalSections(
      this.titles.map(({ name }) => name),
      boldLines,
    );
    this.fulfilling = countFulfillingLines(text);
  }

  get text(): string {
    return this.part.text;
  }

  /** The levels and the names of its headings. */
  get outlineKey(): string {
    return this.markdown.headings.map(({ level }, at) => `${String(level)} ${this.titles[at]?.name ?? ''}`).join('\n');
  }

  get fields(): readonly Field[] {
    return (this.knownFields ??= readFields(this.text, this.markdown));
  }

  get mentions(): readonly Mentions[] {
    return (this.knownMentions ??= findMentions(this.text, readableSpans(this.markdown), this.markdown.codeSpans));
  }

  /** `[PROJECT_NAME]` in its prose. */
  get constants(): readonly string[] {
    return (this.knownConstants ??= findConstants(this.text, this.markdown.prose));
  }

  /** `</background>` ends a section here or in another passage. */
  get closedTags(): readonly string[] {
    return (this.knownClosedTags ??= findClosedTags(this.text));
  }

  get escapedBrackets(): number {
    return (this.knownEscaped ??= countEscapedBrackets(this.text));
  }

  /** `shared` is what the whole document says. */
  placeholders(shared: SharedWithText): readonly Placeholder[] {
    const inCode = (this.knownCodeConstants ??= findConstants(this.text, this.markdown.codeBlocks));
    const constants = inCode.length === 0 ? inCode : inCode.filter((constant) => shared.constants.has(constant));
    const opened = (this.knownOpenTags ??= findOpenTags(this.text));
    const closedTags = opened.length === 0 ? opened : opened.filter((name) => shared.closedTags.has(name));
    const isEscaped = shared.isEscaped && this.escapedBrackets > 0;
    return this.found.get(constants.join(), closedTags.join(), isEscaped, () =>
      findPlaceholders(
        this.text,
        this.markdown,
        this.fields,
        { constants: new Set(constants), closedTags: new Set(closedTags), isEscaped },
        this.styles,
      ),
    );
  }

  /** How many of its placeholders say that the document is still to be filled. */
  signalsAmong(found: readonly Placeholder[]): number {
    return this.unfilled.get(found, undefined, undefined, () => countSignals(found));
  }

  /** Those that count in a document that is unfilled, or is not. */
  countingPlaceholders(shared: SharedWithText, isUnfilled: boolean): readonly Placeholder[] {
    const found = this.placeholders(shared);
    return this.counting.get(found, isUnfilled, undefined, () => countingPlaceholders(found, isUnfilled));
  }

  placedPlaceholders(shared: SharedWithText, isUnfilled: boolean, start: number): readonly Placeholder[] {
    const counting = this.countingPlaceholders(shared, isUnfilled);
    if (counting.length === 0) return counting;
    return this.placedOpen.get(counting, start, undefined, () =>
      counting.map(({ start: from, end, kind, text, hint, options, examples, certainty }) => ({
        start: from + start,
        end: end + start,
        kind,
        text,
        hint,
        options,
        examples,
        certainty,
      })),
    );
  }

  /** Remembers the criteria of one of its requirements as long as its section consists of the same passages. */
  criteriaOf(
    number: string,
    block: Span,
    section: readonly Passage[],
    find: () => readonly PlacedCriterion[],
  ): readonly PlacedCriterion[] {
    const known = this.criteria?.get(number);
    const isSame =
      known?.block.start === block.start && known.block.end === block.end && isSameList(known.section, section);
    const found = isSame ? known.found : find();
    if (!isSame) (this.criteria ??= new Map<string, KnownCriteria>()).set(number, { block, section, found });
    return found;
  }

  /** Its identifiers, with its own offsets. */
  namedIdentifiers(naming: Naming, verdicts: string, criteria: readonly DefinitionCandidate[]): Identifiers {
    if (!isSameList(this.knownCriteria, criteria)) this.knownCriteria = criteria;
    return this.named.get(naming, verdicts, this.knownCriteria, () => this.identifiers(naming, verdicts));
  }

  /** Where they stand when it starts at `start` as number `index` of the passages that `ends` is about. */
  placedIdentifiers(
    identifiers: Identifiers,
    start: number,
    { all, firstOf }: SectionEnds,
    index: number,
  ): Identifiers {
    if (identifiers.all.length === 0 && identifiers.foreign === undefined) return identifiers;
    const first = firstOf[index] ?? 0;
    const { headings } = this.markdown;
    const ends = headings.length === 1 ? all[first] : all.slice(first, first + headings.length).join();
    return this.placed.get(identifiers, start, ends, () =>
      placeIdentifiers(
        identifiers,
        start,
        (heading) => all[first + headings.findIndex((one) => one.start === heading)],
      ),
    );
  }

  /** Few changes of what the document names concern one passage. */
  private identifiers(naming: Naming, verdicts: string): Identifiers {
    this.knownUncertain ??= this.mentions.flatMap(({ tokens, implicit }) =>
      [...tokens, ...implicit].flatMap((token) => [
        ...otherWritings(token),
        ...(token.needsDefinition === true || isHyphenRange(token.name) ? [token.name] : []),
      ]),
    );
    const defined = this.knownUncertain.filter((name) => naming.defined.has(name)).join();
    const named = `${naming.isSpec ? 'spec' : ''}\n${naming.prefixKey}\n${defined}`;
    return this.read.get(named, verdicts, this.knownCriteria, () => {
      const sites = [...sitesOf(this), ...this.knownCriteria];
      const chosen = chosenAmong(sites, verdicts);
      const rivals = sites.filter((_, index) => verdicts[index] === verdictLetters.rival);
      return readIdentifiers(this.text, this.markdown.links, this.mentions, naming, chosen, rivals);
    });
  }
}

const none: readonly DefinitionCandidate[] = [];

function* concat<T>(...lists: readonly Iterable<T>[]): Iterable<T> {
  for (const list of lists) yield* list;
}

/** Most passages define nothing, and share what says so. */
function listOf(found: Iterable<DefinitionCandidate>): readonly DefinitionCandidate[] {
  let list: DefinitionCandidate[] | undefined;
  for (const one of found) (list ??= []).push(one);
  return list ?? none;
}

interface KnownCriteria {
  readonly block: Span;
  readonly section: readonly Passage[];
  readonly found: readonly PlacedCriterion[];
}

/** In the order of their letters. */
export function sitesOf({ sites: { headings, lines, rows, implicit } }: Passage): readonly DefinitionCandidate[] {
  return [...headings, ...lines, ...rows, ...implicit];
}

/** All passages of a text, and how many of them at both ends are the same as in the reading before. */
export interface Passages {
  readonly all: readonly Passage[];
  readonly before: number;
  readonly behind: number;
}

/** With the passages of an earlier version, and what that has in common with the text. */
export function readPassages(
  text: string,
  styles: PromptStyles,
  previous: readonly Passage[],
  same: SameEnds,
): Passages {
  const parts = readParts(text, { parts: previous.map(({ part }) => part), same });
  const labels = labelsIn(parts.all);
  const fromAfter = parts.all.length - parts.behind;
  const by = previous.length - parts.all.length;
  const all = parts.all.map((part, index) => {
    const linked = linkedIn(part, labels);
    const known = index < parts.before ? previous[index] : index >= fromAfter ? previous[index + by] : undefined;
    return known !== undefined && isSameList(known.linked, linked) ? known : new Passage(part, linked, styles);
  });
  return { all, before: parts.before, behind: parts.behind };
}

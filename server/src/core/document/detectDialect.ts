import { allDialects } from '../dialects/allDialects.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { identifierKinds } from '../dialects/identifierKinds.ts';
import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import { plain } from '../dialects/plain.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import type { DocumentPath } from './documentPath.ts';
import { isNeverSpec, readDocumentPath, specFolder } from './documentPath.ts';
import { isSameList } from './memo.ts';
import { commonSections } from './signalSections.ts';
import type { TitleReader } from './titleWords.ts';
import { beginningReader, readerOf, readersOf, titleSeparators } from './titleWords.ts';

/** A dialect, and why the text is taken for it. */
export interface Detection {
  readonly dialect: Dialect;
  /** Goes on after “because”: `the title has “product requirements”`. */
  readonly reason: string;
}

/** What a text says of its dialect, besides its name and front matter. */
export interface DialectSigns {
  /** The first heading, and a line in bold before it. */
  readonly titles: readonly string[];
  /** Those of its sections' names that are a signal of some dialect. */
  readonly sections: ReadonlySet<string>;
  /** Lines that name the requirements a task fulfils. */
  readonly fulfilling: number;
  /** Prefixes of what it defines. */
  readonly prefixes: readonly string[];
}

export function isSameSigns(a: DialectSigns, b: DialectSigns): boolean {
  return (
    a.fulfilling === b.fulfilling &&
    isSameList(a.titles, b.titles) &&
    isSameList([...a.sections], [...b.sections]) &&
    isSameList(a.prefixes, b.prefixes)
  );
}

/** In UTF-16 units: the rest of a title is not looked at. */
const longest = 300;
/** Points below this, and the text is plain Markdown. */
const enough = 3;
/** A name, a folder or a title is enough alone; a title that asks outweighs one of them. */
const alone = 4;
/** Of definitions one by one, so that three of known prefixes are enough. */
const mostForDefinitions = 4;
const mostForCommonSections = 1.5;
/** What lies in these is told how to do something. */
const guideFolders = /^(?:how-?tos?|guides?|guias?|handbook|cookbook|recipes|learn|courses?|lessons?)$/;
/** `SUMMARY.md`, `backlog.md`: with a title or some stories alone, these are still about other documents. */
const recordName = 2;

/** `template: python-spec@1`: whoever says so has a document that is written to a plan. */
const declaredTemplate = /^([\w.-]+)@\d[\w.-]*$/;
const knownPrefixes = new Set(identifierKinds.map(({ prefix }) => prefix));

interface Evidence {
  readonly points: number;
  readonly reason: string;
}

interface SpecDialect {
  readonly dialect: Dialect;
  readonly folders: ReadonlySet<string>;
}

const specDialects: readonly SpecDialect[] = allDialects
  .filter(({ isSpec }) => isSpec)
  .map((dialect) => ({
    dialect,
    folders: new Set(dialect.signals.folders),
  }));
/** The word by which a title is one of each dialect. */
const titlesIn = readersOf(specDialects.map(({ dialect }) => [dialect, dialect.signals.titles]));
const asking = inAllLanguages(({ titles }) => titles.asking);
const asks = beginningReader(asking);
const guideWords = inAllLanguages(({ titles }) => titles.guides);
/** Those that ask with the word for a guide, in any part of a title: `Tasks – guide to the list`. */
const introducesGuide = beginningReader(
  asking.filter((phrase) => guideWords.some((word) => phrase.startsWith(`${word} `))),
);
const guides = readerOf({ inside: [], first: [], last: guideWords });
const records = readerOf({ inside: [], first: [], last: inAllLanguages(({ titles }) => titles.records) });
const versus = /(?<!\p{L})(?:vs|versus)(?!\p{L})\.?/u;

/**
 * Which dialect a text is written in, by name, title, sections and what it defines; plain Markdown in doubt. `decided` is
 * what the team has decided for its place; the front matter wins.
 */
export function detectDialect(uri: string, frontMatter: FrontMatter, signs: DialectSigns, decided?: string): Detection {
  const named = valueOf(frontMatter, 'dialect');
  const chosen = allDialects.find(({ id }) => id === named);
  if (chosen !== undefined) return { dialect: chosen, reason: 'its front matter says so' };
  const byTeam = allDialects.find(({ id }) => id === decided);
  if (byTeam !== undefined) return { dialect: byTeam, reason: '.specwright.json says so' };
  const path = readDocumentPath(uri);
  if (isNeverSpec(path)) return { dialect: plain, reason: 'files of this name or folder are about other documents' };

  const titles = [...signs.titles, valueOf(frontMatter, 'title') ?? ''].map((title) =>
    title.slice(0, longest).toLowerCase(),
  );
  const against = firstOf(titles, explains);
  const record = firstOf(titles, records);
  const origin = declaredTemplate.exec(valueOf(frontMatter, 'template') ?? '')?.[1] ?? '';
  const shared = [...sharedEvidence(origin, signs), ...againstEvidence(path, against)];
  const isRecord = records(path.words) !== undefined;
  const names: Names = {
    titles: against === undefined && record === undefined ? titles.map(titlesIn) : [],
    file: titlesIn(isRecord ? '' : path.words),
    origin: titlesIn(origin.replace(/\P{L}+/gu, ' ')),
    isRecord,
    template: origin,
  };
  let best: { readonly dialect: Dialect; readonly points: number; readonly evidence: readonly Evidence[] } = {
    dialect: plain,
    points: enough - 0.5,
    evidence: [],
  };
  for (const spec of specDialects) {
    const evidence = [...ownEvidence(spec, names, path, signs.sections), ...shared];
    const points = evidence.reduce((sum, one) => sum + one.points, 0);
    if (points > best.points) best = { dialect: spec.dialect, points, evidence };
  }
  return { dialect: best.dialect, reason: reasonOf(best.evidence, against ?? record) };
}

/** `login-prd.md`: the name alone says what it is meant to be. */
export function isNamedLikeSpec(uri: string): boolean {
  const path = readDocumentPath(uri);
  return !isNeverSpec(path) && titlesIn(path.words).size > 0;
}

type Titled = ReadonlyMap<Dialect, string>;

/** What a text goes by, as far as it says what the text is and not what it is about. */
interface Names {
  readonly titles: readonly Titled[];
  readonly file: Titled;
  /** By `python spec` of the template that it is made from. */
  readonly origin: Titled;
  readonly template: string;
  readonly isRecord: boolean;
}

/** The word for a guide with which a part of a title begins. */
function guideIn(title: string): string | undefined {
  return title
    .split(titleSeparators)
    .map(introducesGuide)
    .find((word) => word !== undefined);
}

/** The word by which a title asks, explains or compares: `PRD vs. spec`. */
function explains(title: string): string | undefined {
  const found = asks(title) ?? guides(title) ?? guideIn(title);
  if (found !== undefined || !versus.test(title)) return found;
  const compared = title.split(versus).filter((side) => titlesIn(side).size > 0);
  return compared.length > 1 ? 'versus' : undefined;
}

function firstOf(titles: readonly string[], read: TitleReader): string | undefined {
  return titles.map(read).find((word) => word !== undefined);
}

function* sharedEvidence(origin: string, { fulfilling, prefixes }: DialectSigns): Iterable<Evidence> {
  if (origin !== '') yield { points: alone, reason: `it is made from the template “${origin}”` };
  if (fulfilling >= 2) yield { points: alone, reason: 'its tasks name the requirements they fulfil' };
  const defined = prefixes.filter((prefix) => knownPrefixes.has(prefix));
  if (defined.length > 0)
    yield {
      points: Math.min(defined.length, mostForDefinitions),
      reason: `it defines ${[...new Set(defined)].slice(0, 3).join(', ')}`,
    };
}

/** A title that asks takes away as much as a name gives, and so does a name that does. */
function* againstEvidence({ words, folders }: DocumentPath, against: string | undefined): Iterable<Evidence> {
  if (folders.slice(-2).some((folder) => guideFolders.test(folder))) yield { points: -alone, reason: '' };
  if (against !== undefined) yield { points: -alone, reason: '' };
  if (explains(words) !== undefined) yield { points: -alone, reason: '' };
}

function* ownEvidence(
  { dialect, folders }: SpecDialect,
  { titles, file, origin, template, isRecord }: Names,
  path: DocumentPath,
  sections: ReadonlySet<string>,
): Iterable<Evidence> {
  const inTitle = titles.find((title) => title.has(dialect))?.get(dialect);
  if (inTitle !== undefined) yield { points: alone, reason: `the title has “${inTitle}”` };
  const inName = file.get(dialect);
  if (inName !== undefined) yield { points: alone, reason: `the file name has “${inName}”` };
  if (origin.has(dialect)) yield { points: alone, reason: `it is made from the template “${template}”` };
  const folder = specFolder(path, folders);
  if (folder !== undefined) yield { points: alone, reason: `it lies in the folder “${folder}”` };
  if (folder === undefined && isRecord) yield { points: -recordName, reason: '' };
  const own = dialect.signals.sections.filter((section) => sections.has(section));
  const common = commonSections.filter((section) => sections.has(section)).length / 2;
  if (own.length + common > 0)
    yield {
      points: own.length + Math.min(common, mostForCommonSections),
      reason: `it has sections such as ${(own.length > 0 ? own : [...sections]).slice(0, 3).map(quoted).join(', ')}`,
    };
}

function reasonOf(evidence: readonly Evidence[], against: string | undefined): string {
  const best = evidence.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points)[0];
  if (best !== undefined) return best.reason;
  return against === undefined
    ? 'neither its name, its folder, its title nor its sections say that it is a PRD or a spec'
    : `its title has “${against}”`;
}

function quoted(word: string): string {
  return `“${word}”`;
}

function valueOf({ entries }: FrontMatter, wanted: string): string | undefined {
  return entries.find(({ key }) => key === wanted)?.value;
}

/** The name or the folder says what a text is meant to be, before anybody has read it. */
export function isPlacedLikeSpec(uri: string): boolean {
  const path = readDocumentPath(uri);
  if (isNeverSpec(path)) return false;
  return titlesIn(path.words).size > 0 || specDialects.some(({ folders }) => specFolder(path, folders) !== undefined);
}

import { allDialects } from '../dialects/allDialects.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { identifierKinds } from '../dialects/identifierKinds.ts';
import { plain } from '../dialects/plain.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import type { DialectSigns } from './dialectSigns.ts';
import type { DocumentPath } from './documentPath.ts';
import { isAmongTold, isNeverSpec, readDocumentPath, specFolder } from './documentPath.ts';
import { commonSections, lookSections } from './signalSections.ts';
import type { Names, SpecDialect, Title } from './titleNames.ts';
import { explains, namesAsWritten, namesIn, namesOfFile, namesSpec, specDialects } from './titleNames.ts';
import type { Said } from '../text/say.ts';
import { say, verbatim } from '../text/say.ts';

/** A dialect, and why the text is taken for it. */
export interface Detection {
  readonly dialect: Dialect;
  /** Goes on after “because”: `the title has “product requirements”`. */
  readonly reason: Said;
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
/** So many of a family of its own, below a section of its kind, are what is required. */
const manyDefinitions = 5;
const standards = /^(?:CVE|CWE|DIN|EN|IEC|IEEE|ISO|NIST|OWASP|RFC)\b/;
/** What lies in these is told how to do something, or what has been looked at. */
const guideFolders =
  /^(?:how-?tos?|guides?|guias?|walk-?throughs?|handbook|cookbook|recipes|learn|courses?|lessons?|conventions?|audits?|retrospectives?|postmortems?|meetings?|knowledge-?base|knowledge)$/;
/** What has been decided, unless it defines what is required. */
const decisionFolders = /^(?:adrs?|decisions|decision-?records?)$/;
/** What front matter says to an agent that runs the text as a command. */
const toldKeys = /^(?:argument-hint|allowed-tools|disable-model-invocation)$/i;
/** `adr-0007-test-strategy`: what it is about counts in its name and in its title. */
const recordNumber = /^adr[ _-]?\d/;
/** `SUMMARY.md`, `backlog.md`: with a title or some stories alone, these are still about other documents. */
const recordName = 2;
/** A report has the identifiers of what it reports on in its tables. */
const mostForDefinitionsOfRecord = 2;

/** For each section on how something looks, where neither a title nor the folder says that the text is a spec. */
const forLookSection = 2;

/** `template: python-spec@1`: whoever says so has a document that is written to a plan. */
const declaredTemplate = /^([\w.-]+)@\d[\w.-]*$/;
const knownPrefixes = new Set(identifierKinds.map(({ prefix }) => prefix));

interface Evidence {
  readonly points: number;
  readonly reason: Said;
}

/** `# UC-7: Sign in`, `# ST-{{ID}}: {{title}}`: a document of its own for one requirement, or for one that is to come. */
const identified =
  /^(?:(fr|nfr|ac|uc|us|req|rf|rnf|tc)-(?:[a-z]{1,6}-){0,3}\d[\d.]{0,9}\s?[:：–—-]|(fr|nfr|ac|uc|us|req|rf|rnf|tc|ep|epic|st|story|feat|tsk|task)-(?:[a-z]{1,6}-){0,3}(?:x{2,}|n{2,}|[[{<]))/;
/** `# Story 2.3: Sign in`, `# Story: [STORY-005] Sign in`: a plan's stories have documents of their own too. */
const planned = /^(story|epic)(?:\s?[:：]\s?|\s)\[?(?:[a-z]{1,8}-)?\d/;
/** What speaks against a dialect is no reason to name. */
const nothing = verbatim('');

/**
 * Which dialect a text is written in, by name, title, sections and what it defines; plain Markdown in doubt. `decided` is
 * what the team has decided for its place; the front matter wins.
 */
export function detectDialect(uri: string, frontMatter: FrontMatter, signs: DialectSigns, decided?: string): Detection {
  const named = valueOf(frontMatter, 'dialect');
  const chosen = allDialects.find(({ id }) => id === named);
  if (chosen !== undefined) return { dialect: chosen, reason: say('its front matter says so') };
  const byTeam = allDialects.find(({ id }) => id === decided);
  if (byTeam !== undefined) return { dialect: byTeam, reason: say('.specwright.json says so') };
  const path = readDocumentPath(uri);
  if (isNeverSpec(path) || frontMatter.entries.some(({ key }) => toldKeys.test(key)))
    return { dialect: plain, reason: say('files of this name or folder are about other documents') };

  const titles = [...signs.titles, valueOf(frontMatter, 'title') ?? '']
    .map((title) => title.slice(0, longest).toLowerCase())
    .map((title) => ({ title, names: namesIn(title) }));
  const file = { title: path.words, names: namesOfFile(path) };
  const against = firstOf(titles, explains);
  // It has the sections that it explains.
  if (against !== undefined && explains(file) !== undefined)
    return { dialect: plain, reason: say('its title has “{word}”', { word: against }) };
  const record = firstOf(titles, ({ names }) => names.get('record'));
  const template = declaredTemplate.exec(valueOf(frontMatter, 'template') ?? '')?.[1] ?? '';
  // A line in bold that begins with a number defines something, and is no title of all.
  const numbered = [signs.heading, valueOf(frontMatter, 'title') ?? '']
    .map((title) => title.slice(0, longest).toLowerCase())
    .map((title) => (identified.exec(title) ?? planned.exec(title))?.slice(1).find(Boolean))
    .find((prefix) => prefix !== undefined);
  const shared = [
    ...sharedEvidence(template, signs, numbered, record !== undefined),
    ...againstEvidence(path, file, against),
    ...decisionEvidence(path, signs.prefixes),
    ...backlogEvidence(path, [...titles, file], signs),
    ...builtEvidence(path, titles),
    ...lookEvidence(titles, path, signs.sections),
  ];
  const ways: WaysNamed = {
    titles: against === undefined && record === undefined ? titles.map(({ names }) => names) : [],
    file: file.names,
    // `python spec`
    origin: namesIn(template.replace(/\P{L}+/gu, ' ')),
    template,
  };
  let best: { readonly dialect: Dialect; readonly points: number; readonly evidence: readonly Evidence[] } = {
    dialect: plain,
    points: enough - 0.5,
    evidence: [],
  };
  for (const spec of specDialects) {
    const evidence = [...ownEvidence(spec, ways, path, signs), ...shared];
    const points = evidence.reduce((sum, one) => sum + one.points, 0);
    if (points > best.points) best = { dialect: spec.dialect, points, evidence };
  }
  return { dialect: best.dialect, reason: reasonOf(best.evidence, against ?? record) };
}

/** `login-prd.md`: the name alone says what it is meant to be. */
export function isNamedLikeSpec(uri: string): boolean {
  const path = readDocumentPath(uri);
  return !isNeverSpec(path) && namesSpec(namesOfFile(path));
}

/** What a text goes by, as far as it says what the text is and not what it is about. */
interface WaysNamed {
  readonly titles: readonly Names[];
  readonly file: Names;
  /** The name of the template that it is made from, in words. */
  readonly origin: Names;
  readonly template: string;
}

function firstOf(titles: readonly Title[], read: (title: Title) => string | undefined): string | undefined {
  return titles.map(read).find((word) => word !== undefined);
}

function* sharedEvidence(
  template: string,
  { fulfilling, prefixes }: DialectSigns,
  titled: string | undefined,
  isRecord: boolean,
): Iterable<Evidence> {
  if (template !== '') yield { points: alone, reason: say('it is made from the template “{template}”', { template }) };
  if (fulfilling >= 2) yield { points: alone, reason: say('its tasks name the requirements they fulfil') };
  const defined = prefixes.filter((prefix) => knownPrefixes.has(prefix));
  if (titled !== undefined && !isRecord)
    yield { points: enough, reason: say('it defines {names}', { names: titled.toUpperCase() }) };
  else if (defined.length > 0)
    yield {
      points: Math.min(defined.length, isRecord ? mostForDefinitionsOfRecord : mostForDefinitions),
      reason: say('it defines {names}', { names: [...new Set(defined)].slice(0, 3).join(', ') }),
    };
}

/** A title that asks takes away as much as a name gives, and so does a name that does. */
function* againstEvidence(path: DocumentPath, file: Title, against: string | undefined): Iterable<Evidence> {
  if (isAmongTold(path)) yield { points: -alone, reason: nothing };
  if (path.folders.slice(-2).some((folder) => guideFolders.test(folder))) yield { points: -alone, reason: nothing };
  if (against !== undefined) yield { points: -alone, reason: nothing };
  if (explains(file) !== undefined) yield { points: -alone, reason: nothing };
}

function* decisionEvidence({ name, folders }: DocumentPath, prefixes: readonly string[]): Iterable<Evidence> {
  const defines = prefixes.filter((prefix) => knownPrefixes.has(prefix)).length >= enough;
  if (!defines && folders.slice(-2).some((folder) => decisionFolders.test(folder)))
    yield { points: recordNumber.test(name) ? -2 * alone : -alone, reason: nothing };
}

/** A backlog that tells what is to be done below headings of a family is no list of what stands elsewhere. */
function* backlogEvidence(
  { folders }: DocumentPath,
  titles: readonly Title[],
  { headed, prefixes }: DialectSigns,
): Iterable<Evidence> {
  if (headed < enough) return;
  const names = [...new Set(prefixes)].slice(0, 3).join(', ');
  const isBacklog = [...titles.map((title) => title.names), ...folders.map(namesAsWritten)].some((found) =>
    found.has('backlog'),
  );
  if (isBacklog) yield { points: alone + recordName, reason: say('it defines {names}', { names }) };
}

/** `ARCHITECTURE.md` says how a program is built, unless its title says that it says how it is to be built. */
function* builtEvidence(path: DocumentPath, titles: readonly Title[]): Iterable<Evidence> {
  const isAbout = /(?:^|\s)architecture$/.test(path.words) && !titles.some(({ names }) => namesSpec(names));
  if (isAbout && !liesAmongSpecs(path)) yield { points: -recordName, reason: nothing };
}

/** `DESIGN.md` is as often about colours and fonts as about a program. */
function* lookEvidence(
  titles: readonly Title[],
  path: DocumentPath,
  sections: ReadonlySet<string>,
): Iterable<Evidence> {
  if (titles.some(({ names }) => namesSpec(names)) || liesAmongSpecs(path)) return;
  const said = titles.some(({ names }) => names.has('look')) ? alone : 0;
  const points = said + forLookSection * lookSections.filter((section) => sections.has(section)).length;
  if (points > 0) yield { points: -Math.min(points, alone), reason: nothing };
}

function* ownEvidence(
  { dialect, folders }: SpecDialect,
  { titles, file, origin, template }: WaysNamed,
  path: DocumentPath,
  { sections, prefixes }: DialectSigns,
): Iterable<Evidence> {
  const inTitle = titles.find((title) => title.has(dialect))?.get(dialect);
  if (inTitle !== undefined) yield { points: alone, reason: say('the title has “{word}”', { word: inTitle }) };
  const isRecord = file.has('record');
  const inName = isRecord ? undefined : file.get(dialect);
  if (inName !== undefined) yield { points: alone, reason: say('the file name has “{word}”', { word: inName }) };
  if (origin.has(dialect))
    yield { points: alone, reason: say('it is made from the template “{template}”', { template }) };
  const folder = specFolder(path, folders);
  if (folder !== undefined) yield { points: alone, reason: say('it lies in the folder “{folder}”', { folder }) };
  if (folder === undefined && isRecord) yield { points: -recordName, reason: nothing };
  const own = dialect.signals.sections.filter((section) => sections.has(section));
  const common = commonSections.filter((section) => sections.has(section));
  if (own.length > 0 && !isRecord && prefixes.filter((prefix) => !standards.test(prefix)).length >= manyDefinitions)
    yield { points: 2, reason: say('it defines {names}', { names: [...new Set(prefixes)].slice(0, 3).join(', ') }) };
  if (own.length + common.length > 0)
    yield {
      points: own.length + Math.min(common.length / 2, mostForCommonSections),
      reason: say('it has a section “{section}”', { section: [...own, ...common][0] ?? '' }),
    };
}

function reasonOf(evidence: readonly Evidence[], against: string | undefined): Said {
  const best = evidence.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points)[0];
  if (best !== undefined) return best.reason;
  return against === undefined
    ? say('neither its name, folder, title nor sections say so')
    : say('its title has “{word}”', { word: against });
}

function valueOf({ entries }: FrontMatter, wanted: string): string | undefined {
  return entries.find(({ key }) => key === wanted)?.value;
}

/** The name or the folder says what a text is meant to be, before anybody has read it. */
export function isPlacedLikeSpec(uri: string): boolean {
  const path = readDocumentPath(uri);
  if (isNeverSpec(path)) return false;
  return namesSpec(namesOfFile(path)) || liesAmongSpecs(path);
}

function liesAmongSpecs(path: DocumentPath): boolean {
  return specDialects.some(({ folders }) => specFolder(path, folders) !== undefined);
}

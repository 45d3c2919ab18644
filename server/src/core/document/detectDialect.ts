import { allDialects } from '../dialects/allDialects.ts';
import type { Dialect, Signals } from '../dialects/dialect.ts';
import { identifierKinds } from '../dialects/identifierKinds.ts';
import { plain } from '../dialects/plain.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';

/** Points below this, and the text is plain Markdown: a wrong squiggle costs more than a missing one. */
const enough = 4;
const fileWordPoints = 3;
/** `PRD: Login` says more than `How to read a PRD`. */
const titlePoints = { begins: 4, contains: 3 } as const;
/** A document that defines three identifiers of known prefixes is one, whatever it is called. */
const definitionPoints = 1.5;
const mostDefinitionPoints = 4;
/** Lines that name the requirements a task fulfils, as Kiro's tasks do. */
const fulfilsRequirements = /^[ \t]*(?:- )?_Requirements?: ?\d/gm;

/** `template: python-spec@1`: whoever says so has a document that is written to a plan. */
const declaredTemplate = /^([\w.-]+)@\d[\w.-]*$/;

/** Files of every repository that speak about requirements without being them. */
const neverSpecs = /^(?:readme|changelog|contributing|code_of_conduct|security|license|agents|claude|gemini)\b/i;
/** Names of folders whose Markdown is written to a plan. */
const specFolders = /(?:^|\/)(?:specs?|requirements|prds?|\.kiro|openspec)\//i;

const knownPrefixes = new Set(identifierKinds.map(({ prefix }) => prefix));

/** What a text says of its dialect, besides its name and front matter. */
export interface DialectSigns {
  /** Of the first section. */
  readonly title: string;
  /** Those of its sections' names that are a signal of some dialect. */
  readonly sections: ReadonlySet<string>;
  /** Lines that name the requirements a task fulfils. */
  readonly fulfilling: number;
  /** Prefixes of what it defines. */
  readonly prefixes: readonly string[];
}

const allSignals = new Set(allDialects.flatMap(({ signals }) => signals.sections));

/** Those of `names` that tell a dialect, as dialects write them. */
export function findSignalSections(names: readonly string[]): readonly string[] {
  return names.map(bareName).filter((name) => allSignals.has(name));
}

export function countFulfillingLines(text: string): number {
  return text.includes('_Requirement') ? (text.match(fulfilsRequirements)?.length ?? 0) : 0;
}

/** Which dialect a text is written in, by name, title, sections and what it defines; plain Markdown in doubt. */
export function detectDialect(uri: string, frontMatter: FrontMatter, signs: DialectSigns): Dialect {
  const file = fileName(uri);
  const named = frontMatter.entries.find(({ key }) => key === 'dialect')?.value;
  const chosen = allDialects.find(({ id }) => id === named);
  if (chosen !== undefined) return chosen;
  if (neverSpecs.test(file)) return plain;

  const { sections } = signs;
  const title = signs.title.toLowerCase();
  const defined = signs.prefixes.filter((prefix) => knownPrefixes.has(prefix)).length;
  const fulfils = signs.fulfilling >= 2 ? enough : 0;
  const origin = declaredTemplate.exec(frontMatter.entries.find(({ key }) => key === 'template')?.value ?? '')?.[1];
  const declared = origin === undefined ? 0 : enough;
  const shared =
    declared + fulfils + Math.min(defined * definitionPoints, mostDefinitionPoints) + (specFolders.test(uri) ? 1 : 0);

  let best: { readonly dialect: Dialect; readonly points: number } = { dialect: plain, points: enough - 1 };
  for (const dialect of allDialects.filter(({ isSpec }) => isSpec)) {
    const points = pointsFor(dialect, `${file} ${origin ?? ''}`, title, sections);
    const total = points + shared;
    if (total > best.points) best = { dialect, points: total };
  }
  return best.dialect;
}

/** `login-prd.md`: the name alone says what it is meant to be. */
export function isNamedLikeSpec(uri: string): boolean {
  const file = fileName(uri);
  return !neverSpecs.test(file) && allDialects.some(({ signals }) => isNamed(signals, file));
}

function isNamed({ fileWords }: Signals, file: string): boolean {
  const words = file.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return fileWords.some((word) => words.includes(word));
}

function pointsFor({ signals }: Dialect, file: string, title: string, sections: ReadonlySet<string>): number {
  const phrases = signals.titlePhrases.filter((phrase) => hasPhrase(title, phrase));
  const begins = phrases.some((phrase) => title.startsWith(phrase));
  const titled = begins ? titlePoints.begins : phrases.length > 0 ? titlePoints.contains : 0;
  const present = signals.sections.filter((section) => sections.has(section)).length;
  return (isNamed(signals, file) ? fileWordPoints : 0) + titled + present;
}

/** `Gate-I (Improve) Targets` as `gate-i targets`. */
function bareName(name: string): string {
  return name
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function hasPhrase(title: string, phrase: string): boolean {
  const at = title.indexOf(phrase);
  const isLetter = (character: string): boolean => /\p{L}/u.test(character);
  return at !== -1 && !isLetter(title.charAt(at - 1)) && !isLetter(title.charAt(at + phrase.length));
}

/** `login-prd` of `file:///x/login-prd.md`. */
function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  return decode(last).replace(/\.\w+$/, '');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // A lone per cent sign in a name.
  }
}

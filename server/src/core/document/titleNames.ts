import { allDialects } from '../dialects/allDialects.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import type { Language, TitleWords } from '../dialects/languages/language.ts';
import { anyWholeOf, isGlued } from '../dialects/languages/words.ts';
import type { DocumentPath } from './documentPath.ts';
import { isTemplateFolder, templateWords } from './templateTitle.ts';
import { beginningReader, readersOf } from './titleWords.ts';

export interface SpecDialect {
  readonly dialect: Dialect;
  readonly folders: ReadonlySet<string>;
}

/** The dialects of PRDs and specs. */
export const specDialects: readonly SpecDialect[] = allDialects
  .filter(({ isSpec }) => isSpec)
  .map((dialect) => ({
    dialect,
    folders: new Set(dialect.signals.folders),
  }));
const asking = inAllLanguages(({ titles }) => titles.asking);
const asks = beginningReader(asking);
const guideWords = inAllLanguages(({ titles }) => titles.guides);
/** Those that ask with the word for a guide, in any part of a title: `Tasks – guide to the list`. */
const introducing = inAllLanguages(({ titles: { asking, guides } }) =>
  asking.filter((phrase) => guides.some((word) => phrase.startsWith(`${word} `))),
);
const wordsOf = (list: (titles: Language['titles']) => TitleWords): TitleWords => ({
  inside: inAllLanguages(({ titles }) => list(titles).inside),
  first: inAllLanguages(({ titles }) => list(titles).first),
  last: inAllLanguages(({ titles }) => list(titles).last),
});

/** What a title names: a kind of spec, something that is told about specs, or how something looks. */
type Named = Dialect | 'guide' | 'record' | 'look' | 'backlog';
/** Each kind with the word that names it. */
export type Names = ReadonlyMap<Named, string>;
export const namesAsWritten: (title: string) => Names = readersOf<Named>([
  ...specDialects.map(({ dialect }) => [dialect, dialect.signals.titles] as const),
  ['guide', { inside: [], first: introducing, last: guideWords }],
  ['record', wordsOf(({ records }) => records)],
  ['look', { inside: [], first: [], last: inAllLanguages(({ titles }) => titles.look) }],
  ['backlog', { inside: inAllLanguages(({ titles }) => titles.backlog), first: [], last: [] }],
]);
const anyTemplateWord = new RegExp(anyWholeOf([...templateWords.first, ...templateWords.last]), 'gu');

/** What a title names; `Component Spec Template` names what it is a template of. */
export function namesIn(title: string): Names {
  const bare = title.replace(anyTemplateWord, ' ').trim();
  const names = namesAsWritten(title);
  return withoutPart(bare === title ? names : new Map([...namesAsWritten(bare), ...withoutPart(names)]));
}

/** Of a product backlog the word for such a list is a part of what it is called, and so is that for an explanation of `需求说明文档`. */
function withoutPart(names: Names): Names {
  const isPart = (named: Named, word: string): boolean =>
    (named === 'record' || (named === 'guide' && isGlued(word))) &&
    specDialects.some(({ dialect }) => names.get(dialect)?.endsWith(word));
  return new Map([...names].filter(([named, word]) => !isPart(named, word)));
}

export const namesSpec = (names: Names): boolean => specDialects.some(({ dialect }) => names.has(dialect));

const versus = /(?<!\p{L})(?:vs|versus)(?!\p{L})\.?/u;

export interface Title {
  readonly title: string;
  readonly names: Names;
}

/** The word by which a title asks, explains or compares: `PRD vs. spec`. */
export function explains({ title, names }: Title): string | undefined {
  const found = asks(title) ?? names.get('guide');
  if (found !== undefined || !versus.test(title)) return found;
  const compared = title.split(versus).filter((side) => namesSpec(namesIn(side)));
  return compared.length > 1 ? 'versus' : undefined;
}

/** `templates/task.md` is what `task-template.md` is. */
export function namesOfFile({ words, folders }: DocumentPath): Names {
  const names = namesIn(words);
  return isTemplateFolder(folders.at(-1)) ? new Map([...namesAsWritten(`${words} template`), ...names]) : names;
}

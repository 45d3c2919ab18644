import { allLanguages } from '../dialects/languages/allLanguages.ts';
import { anyInAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import { anyOf } from '../dialects/languages/words.ts';
import type { VagueKind } from '../dialects/vagueKinds.ts';
import { vagueKinds } from '../dialects/vagueKinds.ts';
import { unitOf } from '../syntax/quantity.ts';
import { lineWithin } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { contains, countBefore, lastStartingBefore, overlaps, spanAt, startingWithin } from '../text/span.ts';
import type { Body } from '../document/body.ts';
import type { Document } from '../document/document.ts';
import type { Identifiers } from '../identifiers/identifiers.ts';
import { matchFinder } from '../document/matches.ts';
import type { Passage } from '../document/passages.ts';
import { perPassage } from '../document/perPassage.ts';
import { headingAround, passageOf } from '../document/findSectionEnds.ts';

/** A word in the statement of a requirement that nobody can test. */
export interface VagueWord extends Span {
  readonly word: string;
  readonly kind: VagueKind;
}

interface Vocabulary {
  readonly frequent: ReadonlySet<string>;
  readonly kindOf: ReadonlyMap<string, VagueKind>;
  /** Finds all of its words. */
  readonly wordsIn: (passage: Passage) => readonly Span[];
}

const vocabularies: readonly Vocabulary[] = allLanguages.flatMap(({ frequent, vague }) => {
  const entries = Object.values(vagueKinds).flatMap((kind) => vague[kind.id].map((word) => [word, kind] as const));
  if (entries.length === 0) return [];
  return { frequent: new Set(frequent), kindOf: new Map(entries), wordsIn: wordFinder(entries.map(([word]) => word)) };
});

/** `fast-forward`, `FastAPI` and `/fast` are names: looking around takes three times as long as looking for the words. */
function wordFinder(words: readonly string[]): (passage: Passage) => readonly Span[] {
  const any = anyOf(words);
  return matchFinder(
    new RegExp(`(?<![\\p{L}\\p{N}_/.#-])(?:${any})(?![\\p{L}\\p{N}_/-])`, 'giu'),
    new RegExp(any, 'iu'),
  );
}

/** In UTF-16 units: a longer line is no statement. */
const longest = 1_000;
/** How much of the statements tells the language, in UTF-16 units. */
const sample = 4_000;
/** So many frequent words, and twice as many as of any other language. */
const enough = 4;
const statementKinds: readonly string[] = ['requirement', 'criterion'];
/** Where a requirement says why, or what somebody thinks. */
const asideLabel = new RegExp(
  `^(?:[-*+]\\s+)?(?:\\*\\*|__)?(?:${anyInAllLanguages(({ labels }) => labels.aside)})(?!\\p{L})`,
  'iu',
);

/** What somebody wants, and what for, is tested by the criteria below it. */
const story = new RegExp(`(?<!\\p{L})(?:${anyInAllLanguages(({ statements }) => statements.wants)})(?!\\p{L})`, 'iu');
/** Behind `fast`, these are no noun: the fast variant of a thing has a name, and is not vague. */
const noNoun =
  /^[ \t]+(?:and|or|enough|for|to|when|with|on|in|under|at|even|und|oder|genug|y|et)\b|^(?![ \t]+[\p{L}\p{N}])/u;

/** Vague words in what requirements demand: nothing is said of prose. */
export function* findVagueWords({ body, dialect }: Document): Iterable<VagueWord> {
  const vocabulary = vocabularyOf(body, dialect.isSpec);
  if (vocabulary === undefined) return;
  for (const [index, passage] of body.passages.entries()) {
    const words = vocabulary.wordsIn(passage);
    if (words.length === 0) continue;
    const start = body.starts[index] ?? 0;
    for (const span of words) {
      const word = passage.text.slice(span.start, span.end);
      const kind = vocabulary.kindOf.get(word.toLowerCase());
      if (kind === undefined || !isStated(body, dialect.isSpec, index, passage, span.start)) continue;
      if (isVague(passage, span, kind, body.openIn(index)))
        yield { start: start + span.start, end: start + span.end, word, kind };
    }
  }
}

/** By the statement that the word stands in; everything has the offsets of the passage. */
function isVague(passage: Passage, span: Span, kind: VagueKind, open: readonly Span[]): boolean {
  const { markdown } = passage;
  const line = statementAt(passage, span);
  if (line === undefined) return false;
  const text = passage.text.slice(line.start, line.end);
  if (asideLabel.test(text.trimStart()) || story.test(text)) return false;
  const literals = [...startingWithin(markdown.codeSpans, line), ...startingWithin(markdown.links, line)];
  const isLiteral = literals.some((literal) => overlaps(literal, span));
  const isPrompt = startingWithin(open, line).some((placeholder) => contains(placeholder, span));
  if (isLiteral || isPrompt || isInQuotes(text, span.start - line.start)) return false;
  if (kind.id === 'speed' && !noNoun.test(text.slice(span.end - line.start))) return false;
  return !kind.isMeasurable || !isMeasured(text);
}

/** A requirement or criterion, and the farthest end of those so far: blocks hold others. */
interface StatementBlock extends Span {
  readonly reach: number;
}

const blocksOf = new WeakMap<Identifiers, readonly StatementBlock[]>();

/** The blocks of the requirements and criteria that a passage defines, in reading order. */
function statementBlocks(body: Body, isSpec: boolean, index: number): readonly StatementBlock[] {
  const identifiers = body.namedIn(index, isSpec);
  const known = blocksOf.get(identifiers);
  if (known !== undefined) return known;
  const blocks = identifiers.all
    .flatMap(({ definition, kind }) =>
      definition !== undefined && statementKinds.includes(kind.symbol) ? [definition.block] : [],
    )
    .sort((a, b) => a.start - b.start);
  let reach = 0;
  const found = blocks.map(({ start, end }) => {
    reach = Math.max(reach, end);
    return { start, end, reach };
  });
  blocksOf.set(identifiers, found);
  return found;
}

/** Whether a requirement or criterion holds an offset of a passage: one of that passage, or one of the headings around it. */
function isStated(body: Body, isSpec: boolean, index: number, passage: Passage, offset: number): boolean {
  const { ends, starts } = body;
  const place = offset + (starts[index] ?? 0);
  const isHeldIn = (holder: number): boolean =>
    place < (lastStartingBefore(statementBlocks(body, isSpec, holder), place)?.reach ?? 0);
  if (isHeldIn(index)) return true;
  for (let heading = headingAround(ends, passage, index, offset); heading >= 0; heading = ends.parents[heading] ?? -1)
    if (isHeldIn(passageOf(ends, heading))) return true;
  return false;
}

/** The line of a paragraph or a cell. */
function statementAt({ text, markdown }: Passage, { start }: Span): Span | undefined {
  const prose = spanAt(markdown.prose, start);
  if (prose?.kind !== 'paragraph' && prose?.kind !== 'cell') return undefined;
  return lineWithin(text, prose, start, longest);
}

/** The language of the first statements. */
function vocabularyOf(body: Body, isSpec: boolean): Vocabulary | undefined {
  const counts = vocabularies.map((vocabulary) => ({ vocabulary, count: 0 }));
  for (const frequent of firstStatements(body, isSpec))
    for (const [at, entry] of counts.entries()) entry.count += frequent[at] ?? 0;
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first !== undefined && first.count >= enough && first.count >= 2 * (second?.count ?? 0)
    ? first.vocabulary
    : undefined;
}

/** How many frequent words of each language the first statements hold, one after the other. */
function* firstStatements(body: Body, isSpec: boolean): Iterable<readonly number[]> {
  const { passages, starts } = body;
  let read = 0;
  let done = 0;
  for (let holder = 0; holder < passages.length; holder++)
    for (const block of statementBlocks(body, isSpec, holder)) {
      const span = { start: Math.max(block.start, done), end: block.end };
      for (let index = holder; index < passages.length && (starts[index] ?? 0) < span.end; index++) {
        const passage = passages[index];
        const by = starts[index] ?? 0;
        // Blocks lie inside one another: what has been looked at is not looked at again.
        if (passage === undefined || by + passage.text.length <= span.start) continue;
        const { prose } = passage.markdown;
        for (let place = countBefore(prose, span.start - by); place < prose.length; place++) {
          const { start = 0, kind } = prose[place] ?? {};
          if (start + by >= span.end) break;
          if (kind !== 'paragraph' && kind !== 'cell') continue;
          const { counts, length } = frequentIn(passage, place);
          yield counts;
          read += length;
          done = start + by + 1;
          if (read > sample) return;
        }
      }
    }
}

/** The frequent words of one stretch of prose, language by language, and the length of what was looked at. */
interface Frequent {
  readonly counts: readonly number[];
  readonly length: number;
}

const counted = perPassage(() => new Map<number, Frequent>());

function frequentIn(passage: Passage, place: number): Frequent {
  const known = counted(passage).get(place);
  if (known !== undefined) return known;
  const { start, end } = passage.markdown.prose[place] ?? { start: 0, end: 0 };
  const text = passage.text.slice(start, Math.min(end, start + sample)).toLowerCase();
  const words = text.match(/\p{L}+/gu) ?? [];
  const counts = vocabularies.map(({ frequent }) => words.filter((word) => frequent.has(word)).length);
  const found = { counts, length: text.length };
  counted(passage).set(place, found);
  return found;
}

/** `fast (P95 < 200ms)` says what it means. */
function isMeasured(line: string): boolean {
  for (const [, word = ''] of line.matchAll(/\d[ \t]?(%|[a-zµ]{1,12}(?:\/[a-z]{1,12})?)/gi))
    if (unitOf(word) !== undefined) return true;
  return false;
}

/** What is quoted is somebody else's word, and what stands in brackets is a prompt or a link. */
function isInQuotes(line: string, index: number): boolean {
  const before = line.slice(0, index);
  const straight = (before.match(/"/g) ?? []).length % 2 === 1;
  return (
    straight || before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('[') > before.lastIndexOf(']')
  );
}

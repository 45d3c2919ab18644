import { allLanguages } from '../dialects/languages/allLanguages.ts';
import type { Language } from '../dialects/languages/language.ts';
import { anyOf, anyWholeOf } from '../dialects/languages/words.ts';
import type { VagueKind } from '../dialects/vagueKinds.ts';
import { vagueKinds } from '../dialects/vagueKinds.ts';
import type { Body } from '../document/body.ts';
import { matchFinder } from '../document/matches.ts';
import type { Passage } from '../document/passages.ts';
import { perPassage } from '../document/perPassage.ts';
import { countBefore } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { isBelowStatementHeading, statementBlocks } from './statementPlaces.ts';

/** The vague words of one language. */
export interface Vocabulary {
  readonly kindOf: ReadonlyMap<string, VagueKind>;
  /** Finds all of its words, and the phrases that only look like them. */
  readonly wordsIn: (passage: Passage) => readonly Span[];
  /** Those that may begin a name. */
  readonly swift: ReadonlySet<string>;
  readonly timed: readonly string[];
}

/** How much of the statements tells the language, in UTF-16 units. */
const sample = 4_000;
/** So many frequent words, and twice as many as of any other language. */
const enough = 4;
/** A word, or a character of a script that puts no spaces between words or none before endings. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L})+/gu;

const vocabularies: readonly Vocabulary[] = allLanguages.map(vocabularyFor);
/** The numbers of the languages in which a word is frequent. */
const frequentIn = new Map<string, number[]>();
for (const [at, { frequent }] of allLanguages.entries())
  for (const each of frequent) frequentIn.set(each, [...(frequentIn.get(each) ?? []), at]);

function vocabularyFor({ vague }: Language): Vocabulary {
  const speed = [...vague.speed, ...vague.swift].map((each) => [each, vagueKinds.speed] as const);
  const others = [vagueKinds.ease, vagueKinds.quality, vagueKinds.open].flatMap((kind) =>
    vague[kind.id].map((each) => [each, kind] as const),
  );
  const kindOf = new Map([...speed, ...others]);
  // `fast-forward`, `FastAPI` and `/fast` are names: looking around takes longer than looking for the words.
  const pattern = anyWholeOf([...kindOf.keys(), ...vague.terms], '\\p{L}\\p{N}_/-');
  return {
    kindOf,
    wordsIn: matchFinder(new RegExp(`(?<![.#])(?:${pattern})`, 'giu'), new RegExp(anyOf([...kindOf.keys()]), 'i')),
    swift: new Set(vague.swift),
    timed: vague.timed,
  };
}

/** That of the first statements: those of requirements and criteria, or else those below headings of requirements. */
export function vocabularyOf(body: Body, isSpec: boolean): Vocabulary | undefined {
  return mostFrequent(firstStatements(body, isSpec)) ?? mostFrequent(firstBelowHeadings(body));
}

function mostFrequent(stretches: Iterable<readonly number[]>): Vocabulary | undefined {
  const counts = vocabularies.map((vocabulary) => ({ vocabulary, count: 0 }));
  for (const frequent of stretches) for (const [at, entry] of counts.entries()) entry.count += frequent[at] ?? 0;
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
          const { counts, length } = countFrequent(passage, place);
          yield counts;
          read += length;
          done = start + by + 1;
          if (read > sample) return;
        }
      }
    }
}

/** The same for all that stands below headings of requirements. */
function* firstBelowHeadings(body: Body): Iterable<readonly number[]> {
  let read = 0;
  for (const [index, passage] of body.passages.entries()) {
    if (!isBelowStatementHeading(body, index, passage)) continue;
    for (const [place, { kind }] of passage.markdown.prose.entries()) {
      if (kind !== 'paragraph' && kind !== 'cell') continue;
      const { counts, length } = countFrequent(passage, place);
      yield counts;
      read += length;
      if (read > sample) return;
    }
  }
}

/** The frequent words of one stretch of prose, language by language, and the length of what was looked at. */
interface Frequent {
  readonly counts: readonly number[];
  readonly length: number;
}

const counted = perPassage(() => new Map<number, Frequent>());

function countFrequent(passage: Passage, place: number): Frequent {
  const known = counted(passage).get(place);
  if (known !== undefined) return known;
  const { start, end } = passage.markdown.prose[place] ?? { start: 0, end: 0 };
  const text = passage.text.slice(start, Math.min(end, start + sample)).toLowerCase();
  const counts = vocabularies.map(() => 0);
  for (const [each] of text.matchAll(word))
    for (const at of frequentIn.get(each) ?? []) counts[at] = (counts[at] ?? 0) + 1;
  const found = { counts, length: text.length };
  counted(passage).set(place, found);
  return found;
}

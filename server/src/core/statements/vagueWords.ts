import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import { anyOf, anyWholeOf } from '../dialects/languages/words.ts';
import type { VagueKind } from '../dialects/vagueKinds.ts';
import type { Document } from '../document/document.ts';
import type { Passage } from '../document/passages.ts';
import { unitOf } from '../syntax/quantity.ts';
import { lineWithin } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { contains, countBefore, overlaps, spanAt, startingWithin } from '../text/span.ts';
import { isStated } from './statementPlaces.ts';
import type { Vocabulary } from './vocabularies.ts';
import { vocabularyOf } from './vocabularies.ts';

/** A word in the statement of a requirement that nobody can test. */
export interface VagueWord extends Span {
  readonly word: string;
  readonly kind: VagueKind;
}

/** In UTF-16 units: a longer line is no statement. */
const longest = 1_000;
/** From the end of a line to the text of the next one, marker and indentation included. */
const farthest = 12;
/** Where a requirement says why, or what somebody thinks. */
const asideLabel = new RegExp(
  `^(?:[-*+]\\s+)?(?:\\*\\*|__)?(?:${anyWholeOf(inAllLanguages(({ labels }) => labels.aside))})`,
  'iu',
);
/** What somebody wants, and what for, is tested by the criteria below it. */
const story = new RegExp(anyWholeOf(inAllLanguages(({ statements }) => statements.wants)), 'iu');
/** After `fast`, these are no noun: the fast variant of a thing has a name, and is not vague. */
const noNoun =
  /^[ \t]+(?:and|or|enough|for|to|when|with|on|in|under|at|even|und|oder|genug|y|et)\b|^(?![ \t]+[\p{L}\p{N}])/u;
const nextWord = /^[ \t]+(\p{L}+)/u;
const beginsWithIdentifier = /^\W*[A-Z]{1,6}-?\d/;
/** `2 секунд`: a number and a unit in one of the languages. */
const statedUnit = new RegExp(
  `\\d[ \\t\\u00a0]?(?:${anyOf(inAllLanguages(({ statements }) => statements.units))})`,
  'iu',
);
const quotes = ['“”', '«»', '„“', '「」', '『』', '[]'] as const;

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
      const line = kind && statementAt(passage, span);
      if (line === undefined || kind === undefined || !isStated(body, dialect.isSpec, index, passage, line)) continue;
      if (isVague(passage, span, line, kind, vocabulary, body.openIn(index)))
        yield { start: start + span.start, end: start + span.end, word, kind };
    }
  }
}

/** By the statement that the word stands in; everything has the offsets of the passage. */
function isVague(
  passage: Passage,
  span: Span,
  line: Span,
  kind: VagueKind,
  vocabulary: Vocabulary,
  open: readonly Span[],
): boolean {
  const { markdown } = passage;
  const text = passage.text.slice(line.start, line.end);
  if (asideLabel.test(text.trimStart()) || story.test(text)) return false;
  const literals = [...startingWithin(markdown.codeSpans, line), ...startingWithin(markdown.links, line)];
  const isLiteral = literals.some((literal) => overlaps(literal, span));
  const isPrompt = startingWithin(open, line).some((placeholder) => contains(placeholder, span));
  if (isLiteral || isPrompt || isInQuotes(text, span.start - line.start)) return false;
  if (isInName(passage.text.slice(span.start, span.end), text.slice(span.end - line.start), vocabulary)) return false;
  return !kind.isMeasurable || !(isMeasured(text) || isMeasured(goesOn(passage, line, kind)));
}

/** The line of a paragraph or a cell. */
function statementAt({ text, markdown }: Passage, { start }: Span): Span | undefined {
  const prose = spanAt(markdown.prose, start);
  if (prose?.kind !== 'paragraph' && prose?.kind !== 'cell') return undefined;
  return lineWithin(text, prose, start, longest);
}

/** `fast` of `the fast variant`, but not of `fast response`. */
function isInName(word: string, after: string, { swift, timed }: Vocabulary): boolean {
  if (!swift.has(word.toLowerCase()) || noNoun.test(after)) return false;
  const noun = nextWord.exec(after)?.[1]?.toLowerCase() ?? '';
  return !timed.some((each) => (each.startsWith('-') ? noun.endsWith(each.slice(1)) : isForm(noun, each)));
}

/** Korean puts endings after a word. */
function isForm(noun: string, word: string): boolean {
  return noun === word || (/^\p{Script=Hangul}/u.test(word) && noun.startsWith(word));
}

/** The rest of a statement's paragraph and what is nested below it; of a speed, the next line may give the limit too. */
function goesOn({ text, markdown: { prose, items } }: Passage, line: Span, { id }: VagueKind): string {
  const at = countBefore(prose, line.start + 1) - 1;
  const own = prose[at];
  const next = prose[at + 1];
  if (own === undefined) return '';
  const rest = text.slice(line.end, Math.min(own.end, line.end + longest));
  if (next?.kind !== 'paragraph') return rest;
  const nextText = text.slice(next.start, Math.min(next.end, next.start + longest));
  const isNested = own.item !== undefined && next.item !== undefined && items[next.item]?.parent === own.item;
  const isNextLine = id === 'speed' && next.start - own.end <= farthest && !beginsWithIdentifier.test(nextText);
  return isNested || isNextLine ? `${rest}\n${nextText}` : rest;
}

/** `fast (P95 < 200ms)` says what it means. */
function isMeasured(line: string): boolean {
  if (statedUnit.test(line)) return true;
  for (const [, word = ''] of line.matchAll(/\d[ \t]?(%|[a-zµ]{1,12}(?:\/[a-z]{1,12})?)/gi))
    if (unitOf(word) !== undefined) return true;
  return false;
}

/** What is quoted is somebody else's word, and what stands in brackets is a prompt or a link. */
function isInQuotes(line: string, index: number): boolean {
  const before = line.slice(0, index);
  const isInStraight = (before.match(/"/g) ?? []).length % 2 === 1;
  return isInStraight || quotes.some(([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close));
}

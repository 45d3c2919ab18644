import type { VagueKind } from '../dialects/vagueWords.ts';
import { languages, vagueKinds } from '../dialects/vagueWords.ts';
import { unitOf } from '../syntax/quantity.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { contains, lastStartingBefore, overlaps, spanAt, startingWithin } from '../text/span.ts';
import type { Document } from './document.ts';
import { findMatches } from './matches.ts';

/** A word in the statement of a requirement that nobody can test. */
export interface VagueWord extends Span {
  readonly word: string;
  readonly kind: VagueKind;
}

interface Vocabulary {
  readonly id: string;
  readonly frequent: ReadonlySet<string>;
  readonly kindOf: ReadonlyMap<string, VagueKind>;
}

const vocabularies: readonly Vocabulary[] = languages.map(({ id, frequent, words }) => {
  const entries = Object.values(vagueKinds).flatMap((kind) =>
    words[kind.id].split(',').map((word) => [word.trim(), kind] as const),
  );
  return { id, frequent, kindOf: new Map(entries) };
});

const escaped = vocabularies
  .flatMap(({ kindOf }) => [...kindOf.keys()].map((word) => word.replaceAll('.', '\\.')))
  .sort((a, b) => b.length - a.length);
/** A word of any language. `fast-forward`, `FastAPI` and `/fast` are names. */
const anyWord = new RegExp(`(?<![\\p{L}\\p{N}_/.#-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_/-])`, 'giu');

/** In UTF-16 units: a longer line is no statement. */
const longest = 1_000;
/** How much of the statements tells the language, in UTF-16 units. */
const sample = 4_000;
/** So many frequent words, and twice as many as of any other language. */
const enough = 4;
const statementKinds: readonly string[] = ['requirement', 'criterion'];
/** Where a requirement says why, or what somebody thinks. */
const asideLabel =
  /^(?:[-*+]\s+)?(?:\*\*|__)?(?:why\b|objective|user story|rationale|reason|note|motivation|background|example|begründung|hinweis|motivo|nota|raison|remarque)/i;

/** What somebody wants, and what for, is tested by the criteria below it. */
const story = /\b(?:i want|ich möchte|quiero|je veux)\b/i;
/** Behind `fast`, these are no noun: the fast variant of a thing has a name, and is not vague. */
const noNoun =
  /^[ \t]+(?:and|or|enough|for|to|when|with|on|in|under|at|even|und|oder|genug|y|et)\b|^(?![ \t]+[\p{L}\p{N}])/u;

/** Vague words in what requirements demand: nothing is said of prose. */
export function* findVagueWords(document: Document): Iterable<VagueWord> {
  const { source, markdown, placeholders } = document;
  const found = [...findMatches(document, anyWord)];
  if (found.length === 0) return;
  const blocks = statementBlocks(document);
  const vocabulary = vocabularyOf(document, blocks);
  if (vocabulary === undefined) return;
  for (const span of found) {
    const line = isStated(blocks, span) ? statementAt(document, span) : undefined;
    if (line === undefined || line.end - line.start > longest) continue;
    const text = source.text.slice(line.start, line.end);
    const word = source.text.slice(span.start, span.end);
    const kind = vocabulary.kindOf.get(word.toLowerCase());
    if (kind === undefined || asideLabel.test(text.trimStart()) || story.test(text)) continue;
    const literals = [...startingWithin(markdown.codeSpans, line), ...startingWithin(markdown.links, line)];
    const isLiteral = literals.some((literal) => overlaps(literal, span));
    const isPrompt = startingWithin(placeholders, line).some((placeholder) => contains(placeholder, span));
    if (isLiteral || isPrompt || isInQuotes(text, span.start - line.start)) continue;
    if (kind.id === 'speed' && !noNoun.test(text.slice(span.end - line.start))) continue;
    if (!kind.isMeasurable || !isMeasured(text)) yield { ...span, word, kind };
  }
}

/** The blocks of requirements and criteria in reading order, each with the farthest end so far: blocks hold others. */
interface StatementBlock extends Span {
  readonly reach: number;
}

function statementBlocks({ identifiers }: Document): readonly StatementBlock[] {
  const blocks = identifiers
    .flatMap(({ definition, kind }) =>
      definition !== undefined && statementKinds.includes(kind.symbol) ? [definition.block] : [],
    )
    .sort((a, b) => a.start - b.start);
  let reach = 0;
  return blocks.map(({ start, end }) => {
    reach = Math.max(reach, end);
    return { start, end, reach };
  });
}

function isStated(blocks: readonly StatementBlock[], { start }: Span): boolean {
  return start < (lastStartingBefore(blocks, start)?.reach ?? 0);
}

/** The line of a paragraph or a cell. */
function statementAt({ source, markdown }: Document, { start }: Span): Span | undefined {
  const prose = spanAt(markdown.prose, start);
  if (prose?.kind !== 'paragraph' && prose?.kind !== 'cell') return undefined;
  const line = lineSpan(source, lineAt(source, start));
  return { start: Math.max(line.start, prose.start), end: Math.min(line.end, prose.end) };
}

/** The language of the first statements. */
function vocabularyOf({ source, markdown }: Document, blocks: readonly StatementBlock[]): Vocabulary | undefined {
  const counts = vocabularies.map((vocabulary) => ({ vocabulary, count: 0 }));
  let read = 0;
  let end = 0;
  for (const block of blocks) {
    for (const prose of startingWithin(markdown.prose, { start: Math.max(block.start, end), end: block.end })) {
      if (prose.kind !== 'paragraph' && prose.kind !== 'cell') continue;
      const text = source.text.slice(prose.start, Math.min(prose.end, prose.start + sample)).toLowerCase();
      for (const [word] of text.matchAll(/\p{L}+/gu))
        for (const entry of counts) if (entry.vocabulary.frequent.has(word)) entry.count++;
      read += text.length;
      end = prose.start + 1;
      if (read > sample) break;
    }
    if (read > sample) break;
  }
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first !== undefined && first.count >= enough && first.count >= 2 * (second?.count ?? 0)
    ? first.vocabulary
    : undefined;
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

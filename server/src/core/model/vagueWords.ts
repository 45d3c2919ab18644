import type { VagueKind } from '../dialects/vagueWords.ts';
import { languages, vagueKinds } from '../dialects/vagueWords.ts';
import { unitOf } from '../syntax/quantity.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { contains, overlaps, startingWithin } from '../text/span.ts';
import type { Document } from './document.ts';

/** A word in the statement of a requirement that nobody can test. */
export interface VagueWord extends Span {
  readonly word: string;
  readonly kind: VagueKind;
}

interface Vocabulary {
  readonly id: string;
  readonly frequent: ReadonlySet<string>;
  readonly any: RegExp;
  readonly kindOf: ReadonlyMap<string, VagueKind>;
}

const vocabularies: readonly Vocabulary[] = languages.map(({ id, frequent, words }) => {
  const entries = Object.values(vagueKinds).flatMap((kind) =>
    words[kind.id].split(',').map((word) => [word.trim(), kind] as const),
  );
  const escaped = entries.map(([word]) => word.replaceAll('.', '\\.')).sort((a, b) => b.length - a.length);
  // `fast-forward`, `FastAPI` and `/fast` are names.
  const any = new RegExp(`(?<![\\p{L}\\p{N}_/.#-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_/-])`, 'giu');
  return { id, frequent, any, kindOf: new Map(entries) };
});

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
  const statements = statementsOf(document);
  if (statements.length === 0) return;
  const vocabulary = vocabularyOf(source.text, statements);
  if (vocabulary === undefined) return;
  for (const line of statements) {
    const text = source.text.slice(line.start, line.end);
    if (text.length > longest || asideLabel.test(text.trimStart()) || story.test(text)) continue;
    const literals = [...startingWithin(markdown.codeSpans, line), ...startingWithin(markdown.links, line)];
    const prompts = startingWithin(placeholders, line);
    for (const match of text.matchAll(vocabulary.any)) {
      const span = { start: line.start + match.index, end: line.start + match.index + match[0].length };
      const kind = vocabulary.kindOf.get(match[0].toLowerCase());
      const isLiteral = literals.some((literal) => overlaps(literal, span));
      const isPrompt = prompts.some((placeholder) => contains(placeholder, span));
      if (kind === undefined || isLiteral || isPrompt || isInQuotes(text, match.index)) continue;
      if (kind.id === 'speed' && !noNoun.test(text.slice(match.index + match[0].length))) continue;
      if (!kind.isMeasurable || !isMeasured(text)) yield { ...span, word: match[0], kind };
    }
  }
}

/** The lines of the blocks of requirements and criteria, each once. */
function statementsOf({ identifiers, markdown, source }: Document): readonly Span[] {
  const lines = new Map<number, Span>();
  for (const { definition, kind } of identifiers) {
    if (definition === undefined || !statementKinds.includes(kind.symbol)) continue;
    for (const prose of startingWithin(markdown.prose, definition.block))
      if (prose.kind === 'paragraph' || prose.kind === 'cell')
        for (const line of readLineSpans(source.text, prose.start, prose.end)) lines.set(line.start, line);
  }
  return [...lines.values()].sort((a, b) => a.start - b.start);
}

function vocabularyOf(text: string, statements: readonly Span[]): Vocabulary | undefined {
  const counts = vocabularies.map((vocabulary) => ({ vocabulary, count: 0 }));
  let read = 0;
  for (const { start, end } of statements) {
    for (const [word] of text
      .slice(start, end)
      .toLowerCase()
      .matchAll(/\p{L}+/gu))
      for (const entry of counts) if (entry.vocabulary.frequent.has(word)) entry.count++;
    read += end - start;
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

import { statusLabels } from '../dialects/prompts.ts';
import type { Document } from '../document/document.ts';
import type { Template } from '../project/template.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { lineSpan } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore, overlaps, spanAt, startingWithin, trimmed } from '../text/span.ts';
import { comparableTitle } from './sectionTitle.ts';
import { structureOf } from './structure.ts';

/** What looks finished and still is as the template has it. */
export interface Residue extends Span {
  readonly kind: 'guidance' | 'row' | 'code' | 'heading' | 'status';
}

/** Of blocks of code, lines; a shorter one may well be what somebody would write. */
const leastCode = 3;

/** In reading order; what still is a placeholder is none. */
export function findResidue(document: Document, template: Template): readonly Residue[] {
  const known = knownTexts(template);
  return [
    ...findGuidance(document, known),
    ...findCode(document, known),
    ...findRows(document, known),
    ...findHeadings(document, known),
    ...findStatus(document),
  ].sort((a, b) => a.start - b.start);
}

/** What a template holds, in words only, to be compared with. */
interface KnownTexts {
  readonly guidance: ReadonlySet<string>;
  readonly code: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
}

const texts = new WeakMap<Template, KnownTexts>();

/** A template never changes, so its texts are collected once. */
function knownTexts(template: Template): KnownTexts {
  const known = texts.get(template) ?? readTexts(template);
  texts.set(template, known);
  return known;
}

function readTexts(template: Template): KnownTexts {
  const { document } = structureOf(template);
  const isAll = template.guidance.includes('all');
  const lines = isAll ? linesOf(document).map(({ fingerprint }) => fingerprint) : template.guidance;
  return {
    guidance: new Set(lines),
    code: new Set(codeOf(document).map(({ words }) => words)),
    rows: new Set(rowsOf(document).map(({ words }) => words)),
    headings: new Set(samplesOf(document).map(({ words }) => words)),
  };
}

function findGuidance(document: Document, { guidance }: KnownTexts): readonly Residue[] {
  if (guidance.size === 0) return [];
  return linesOf(document)
    .filter(({ fingerprint }) => guidance.has(fingerprint))
    .map(({ start, end }) => ({ start, end, kind: 'guidance' }));
}

function findCode(document: Document, { code }: KnownTexts): readonly Residue[] {
  return codeOf(document)
    .filter(({ words }) => code.has(words))
    .map(({ start, end }) => ({ start, end, kind: 'code' }));
}

function findRows(document: Document, { rows }: KnownTexts): readonly Residue[] {
  return rowsOf(document)
    .filter(({ words }) => rows.has(words))
    .map(({ start, end }) => ({ start, end, kind: 'row' }));
}

function findHeadings(document: Document, { headings }: KnownTexts): readonly Residue[] {
  return samplesOf(document)
    .filter(({ words }) => headings.has(words))
    .map(({ start, end }) => ({ start, end, kind: 'heading' }));
}

/** `Status: Template` of a document that has become one of its own. */
function findStatus({ fields }: Document): readonly Residue[] {
  const field = fields.find(({ name }) => statusLabels.has(name.toLowerCase()));
  const isTemplate = field !== undefined && /^template$/i.test(field.value);
  return isTemplate ? [{ ...field.valueSpan, kind: 'status' }] : [];
}

interface Piece extends Span {
  readonly words: string;
}

interface Line extends Span {
  readonly fingerprint: string;
}

/** Lines of running text and of lists, without placeholders, each with its section. */
function linesOf(document: Document): readonly Line[] {
  const { source, markdown, placeholders, outline, frontMatter } = document;
  if (outline.length === 0) return [];
  const lines: Line[] = [];
  for (let line = 0; line < source.lineStarts.length; line++) {
    const span = trimmed(source.text, lineSpan(source, line));
    if (span.start === span.end || span.start < frontMatter.bodyStart || isStructure(markdown, span)) continue;
    if (holds(placeholders, span)) continue;
    const heading = lastStartingBefore(markdown.headings, span.start);
    const section = heading === undefined ? '' : source.text.slice(heading.content.start, heading.content.end);
    const words = wordsAt(document, span);
    if (words !== '') lines.push({ ...span, fingerprint: fingerprintOf(`${comparableTitle(section)}: ${words}`) });
  }
  return lines;
}

function isStructure({ headings, codeBlocks, tables, comments }: Markdown, { start }: Span): boolean {
  return [headings, codeBlocks, tables, comments].some((spans) => spanAt<Span>(spans, start) !== undefined);
}

function codeOf({ source: { text }, markdown, placeholders }: Document): readonly Piece[] {
  return markdown.codeBlocks
    .filter((block) => text.slice(block.content.start, block.content.end).split('\n').length >= leastCode)
    .filter((block) => !holds(placeholders, block))
    .map(({ start, end, content }) => ({ start, end, words: wordsOf(text.slice(content.start, content.end)) }));
}

function rowsOf(document: Document): readonly Piece[] {
  const { markdown, placeholders } = document;
  return markdown.tables
    .flatMap(({ rows }) => rows)
    .filter((row) => row.cells.filter(({ start, end }) => end > start).length > 2 && !holds(placeholders, row))
    .map(({ start, end }) => ({ start, end, words: wordsAt(document, { start, end }) }));
}

/** `### Story 2`: a number where a title belongs. */
function samplesOf({ source: { text }, markdown, placeholders }: Document): readonly Piece[] {
  return markdown.headings
    .filter(({ content }) => /^\p{L}+ \d+$/u.test(text.slice(content.start, content.end)))
    .filter(({ content }) => !holds(placeholders, content))
    .map(({ content: { start, end } }) => ({ start, end, words: wordsOf(text.slice(start, end)) }));
}

function holds(placeholders: Document['placeholders'], span: Span): boolean {
  const last = lastStartingBefore(placeholders, span.end - 1);
  return last !== undefined && overlaps(last, { start: span.start + 1, end: span.end - 1 });
}

/** A comment that turns the rule off is none of them. */
function wordsAt({ source, markdown }: Document, span: Span): string {
  const comments = startingWithin(markdown.comments, span);
  const starts = [span.start, ...comments.map(({ end }) => Math.min(end, span.end))];
  return wordsOf(starts.map((start, at) => source.text.slice(start, comments[at]?.start ?? span.end)).join(' '));
}

/** Case, markup and punctuation do not count. */
function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** 32 bits of FNV-1a as eight hexadecimal digits: enough to know a line again in its section, not to tell what it says. */
function fingerprintOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

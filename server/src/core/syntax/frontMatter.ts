import matter from 'gray-matter';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document as YamlDocument } from 'yaml';
import type { Span } from '../text/span.ts';
import { shifted } from '../text/span.ts';
import type { NestedValue } from './nestedFrontMatter.ts';
import { readNestedValues } from './nestedFrontMatter.ts';
import { readPlainFrontMatter } from './plainFrontMatter.ts';
import { deepestYaml, depthOfYaml } from './yamlDepth.ts';
import type { FrontMatterData, FrontMatterPair } from './frontMatterData.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** `status: Draft` at the top level of the front matter. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** The value as written, quotes left out; empty for a list or a map. */
  readonly value: string;
  /** Without the quotes. */
  readonly valueSpan: Span;
  /** The value with its lists and maps. */
  readonly data: FrontMatterData;
}

export interface FrontMatterProblem {
  readonly span: Span;
  readonly message: Said;
}

export interface FrontMatter {
  /** From the first `-` to the end of the line that closes it; undefined when the text has no front matter. */
  readonly span: Span | undefined;
  readonly entries: readonly FrontMatterEntry[];
  /** The texts in its lists and maps, as they are written. */
  readonly nested: readonly NestedValue[];
  readonly problems: readonly FrontMatterProblem[];
  /** Where Markdown begins. */
  readonly bodyStart: number;
}

const none: FrontMatter = { span: undefined, entries: [], nested: [], problems: [], bodyStart: 0 };

/** `---`, or `---yaml`. */
const lineEnd = /[\r\n]/g;
const opening = /^\ufeff?---\s*(\w*)$/;
const closing = /^(?:---|\.\.\.)[ \t]*$/;
/** Three dots may also stand for something to be written, so the first line has to be one of YAML. */
const keyLine = /^["'\w][^:\n]{0,80}:/;
/** Front matter longer than this, in UTF-16 units, is not read. */
const longest = 16_384;

/** Reads the block between `---` and `---` or `...` at the very beginning of a text, or after a comment there. It is data: nothing in it is ever executed. */
export function readFrontMatter(text: string, before: FrontMatter = none, textBefore = ''): FrontMatter {
  if (!mayBegin(text)) return none;
  const isAsBefore =
    before.span !== undefined && text.slice(0, before.bodyStart) === textBefore.slice(0, before.bodyStart);
  // Without LF after it, the last line may go on.
  if (isAsBefore && text.charCodeAt(before.bodyStart - 1) === 10) return before;
  const found = findBlock(text);
  if (found === undefined) return none;
  const { first, language, closingLine, bodyStart } = found;
  const block = {
    span: { start: text.startsWith('\ufeff', first.start) ? first.start + 1 : first.start, end: closingLine.end },
    bodyStart,
  };
  const contentStart = lineAfter(text, first.end);
  // YAML knows no line that ends with CR alone.
  const content = text.slice(contentStart, closingLine.start).replace(/\r(?!\n)/g, '\n');
  const refusal = whyRefused(language, content);
  if (refusal !== undefined)
    return { ...block, entries: [], nested: [], problems: [{ span: first, message: refusal }] };
  return { ...block, ...readContent(content, contentStart) };
}

/** Where Markdown begins, after the front matter; 0 without any. */
export function findBodyStart(text: string): number {
  return mayBegin(text) ? (findBlock(text)?.bodyStart ?? 0) : 0;
}

function mayBegin(text: string): boolean {
  return /^\ufeff?(?:---|<!--)/.test(text);
}

/** Templates say in a comment what they are for, before their front matter: in UTF-16 units, no comment is longer. */
const longestComment = 4_000;
const comment = /^\ufeff?<!--[\s\S]*?-->\s*(?=---)/;

/** Where the line stands that would open front matter. */
function openingAt(text: string): number {
  if (!/^\ufeff?<!--/.test(text)) return 0;
  const at = comment.exec(text.slice(0, longestComment))?.[0].length ?? text.length;
  return /[\r\n]/.test(text.charAt(at - 1)) ? at : text.length;
}

/** The first line and the language it names, the next line that closes the block, and where the line after that one begins. */
function findBlock(text: string):
  | {
      readonly first: Span;
      readonly language: string;
      readonly closingLine: Span;
      readonly bodyStart: number;
    }
  | undefined {
  const start = openingAt(text);
  const first = { start, end: lineEndFrom(text, start) };
  const language = opening.exec(text.slice(first.start, first.end).trimEnd())?.[1]?.toLowerCase();
  // After a comment, three dashes may also be a line across the page.
  if (language === undefined || (start > 0 && !hasKeys(text, first))) return undefined;
  for (let end = first.end; end < text.length;) {
    const start = lineAfter(text, end);
    end = lineEndFrom(text, start);
    const mayClose = text.startsWith('---', start) || (text.startsWith('...', start) && hasKeys(text, first));
    if (mayClose && closing.test(text.slice(start, end)))
      return { first, language, closingLine: { start, end }, bodyStart: lineAfter(text, end) };
  }
  return undefined;
}

function hasKeys(text: string, first: Span): boolean {
  const start = lineAfter(text, first.end);
  return keyLine.test(text.slice(start, lineEndFrom(text, start)));
}

function lineEndFrom(text: string, start: number): number {
  lineEnd.lastIndex = start;
  return lineEnd.exec(text)?.index ?? text.length;
}

/** Where the line after a line end starts. */
function lineAfter(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

function whyRefused(language: string, content: string): Said | undefined {
  if (!['', 'yaml', 'yml'].includes(language))
    return say('Front matter is read as YAML only, not as {language}.', { language });
  if (content.length > longest) return say('This front matter is too long to be read.');
  if (depthOfYaml(content) > deepestYaml) return say('This front matter is nested too deeply to be read.');
  return undefined;
}

/** `start` is where the content starts in the text. */
function readContent(content: string, start: number): Pick<FrontMatter, 'entries' | 'nested' | 'problems'> {
  const plain = readPlainFrontMatter(content);
  const { pairs, errors } = plain === undefined ? readYaml(content) : { pairs: plain, errors: [] };
  const problems = errors.map(({ span, message }) => ({ span: shifted(span, start), message }));
  const keys = new Set<string>();
  const entries = pairs.map(({ key, keySpan, valueSpan = { start: keySpan.end, end: keySpan.end }, data }) => {
    const entry = {
      key,
      keySpan: shifted(keySpan, start),
      value: content.slice(valueSpan.start, valueSpan.end),
      valueSpan: shifted(valueSpan, start),
      data,
    };
    if (keys.has(key))
      problems.push({ span: entry.keySpan, message: say('Front matter: {key} is set twice.', { key }) });
    keys.add(key);
    return entry;
  });
  const nested = pairs.flatMap(({ key, keySpan, data }, index) => {
    if (typeof data === 'string') return [];
    const within = { start: valueStart(content, keySpan.end), end: pairs[index + 1]?.keySpan.start ?? content.length };
    return readNestedValues(content, within, key).map((one) => ({ ...one, span: shifted(one.span, start) }));
  });
  return { entries, nested, problems };
}

/** After the colon and the blanks after a key. */
function valueStart(content: string, keyEnd: number): number {
  const after = /^["']?:[ \t]*/.exec(content.slice(keyEnd, keyEnd + 40))?.[0] ?? '';
  return keyEnd + after.length;
}

/** What a library makes of it. */
export function readYaml(content: string): {
  readonly pairs: readonly FrontMatterPair[];
  readonly errors: readonly FrontMatterProblem[];
} {
  const document = parseWithGrayMatter(content);
  const errors = (document?.errors ?? []).map((error) => ({
    span: { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0] + 1) },
    message: say('Front matter: {problem}', { problem: error.message.replace(/\.?$/, '.') }),
  }));
  if (!isMap(document?.contents)) return { pairs: [], errors };
  const pairs = document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const keySpan = { start: key.range[0], end: key.range[1] };
    const open = isMap(value) ? openPrompt(content, value.range) : undefined;
    if (open !== undefined)
      return { key: String(key.value), keySpan, valueSpan: open, data: content.slice(open.start, open.end) };
    const range = isScalar(value) ? value.range : undefined;
    const valueSpan = range ? withoutQuotes(content, { start: range[0], end: range[1] }) : undefined;
    return { key: String(key.value), keySpan, valueSpan, data: dataOf(value) };
  });
  return { pairs, errors };
}

/** `{{owner}}` and `{slug}` without quotes are maps to YAML, and values that are to come to everybody else. */
function openPrompt(content: string, range: readonly number[] | null | undefined): Span | undefined {
  const [start = 0, end = 0] = range ?? [];
  return /^(?:\{\{[^{}\n]{1,200}\}\}|\{[^{}\n:]{1,200}\})$/.test(content.slice(start, end))
    ? { start, end }
    : undefined;
}

function dataOf(node: unknown): FrontMatterData {
  if (isSeq(node)) return node.items.map(dataOf);
  if (isMap(node)) return new Map(node.items.map(({ key, value }) => [textOf(key), dataOf(value)] as const));
  return textOf(node);
}

/** `1.0` stays `1.0`: as a number it would be another version. */
function textOf(node: unknown): string {
  if (!isScalar(node) || node.value === null) return '';
  return node.source ?? (typeof node.value === 'string' ? node.value : '');
}

/**
 * gray-matter takes the name of a language from the first line and evaluates JavaScript when that says so; here it is
 * given a first line of our own, the language, and one engine that reads data and keeps positions.
 */
function parseWithGrayMatter(content: string): YamlDocument.Parsed | undefined {
  let document: YamlDocument.Parsed | undefined;
  const parse = (yaml: string): object => {
    document = parseDocument(yaml.slice(1), {
      uniqueKeys: false,
      merge: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    return {};
  };
  const refuse = (): object => ({});
  // With options, gray-matter does not keep the text for ever.
  matter(`---\n${content}\n---\n`, {
    language: 'yaml',
    engines: { yaml: parse, json: refuse, javascript: refuse, js: refuse, coffee: refuse },
  });
  return document;
}

function withoutQuotes(text: string, span: Span): Span {
  const quote = text[span.start];
  const isQuoted = (quote === '"' || quote === "'") && text[span.end - 1] === quote && span.end - span.start >= 2;
  return isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
}

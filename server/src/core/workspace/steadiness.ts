import { betweenEnds } from '../identifiers/identifierRanges.ts';
import { isBare } from '../identifiers/definitions.ts';
import { namedHeading } from '../dialects/implicitIdentifiers.ts';
import { startsOf } from '../syntax/markdown/markdown.ts';
import { lastStartingBefore, startingWithin } from '../text/span.ts';
import type { Body } from '../document/body.ts';
import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import { sitesOf } from '../document/passages.ts';

/**
 * What has to be known of a text to say, without looking at it, that it reads the same when the number in one of its names
 * changes: everything that readers draw from an identifier's surroundings, or from how long something is.
 */
export interface Steadiness {
  /** Plain names that stand somewhere where more than the name is read from how they are written. */
  readonly bound: ReadonlySet<string>;
  /** Names that a heading mentions without defining them. */
  readonly headed: ReadonlySet<string>;
  /** In UTF-16 units; infinite where nothing can be said. */
  readonly length: number;
  readonly longestLine: number;
  /** Of lines without an empty one between, and of all that is read as one. */
  readonly longestRun: number;
}

/** Well below what readers take (see “Limits” in docs/reading.md): no edit leads over one of them, nor back. */
const mostText = 2_000_000;
const longestLine = 8_000;
const longestRun = 16_000;

/** Whether the text stays within the limits when it grows by so much. */
export function staysWithinLimits(steadiness: Steadiness, growth: number): boolean {
  return (
    steadiness.length + growth <= mostText &&
    steadiness.longestLine + growth <= longestLine &&
    steadiness.longestRun + growth <= longestRun
  );
}

/** `FR-` of `FR-12`, `FR-AUTH-` of `FR-AUTH-001`, `T` of `T001`: digits after it are read alike, whatever they are. */
const plainName = /^(?:[A-Z]{1,8}(?:-[A-Z][A-Z0-9]{0,14}){0,4}-(?=\d{1,9}$)|[A-Z]{1,8}(?=\d{3,9}$))/;

/** The letters before the number of a name whose form leaves no doubt about where it begins; undefined for others. */
export function stemOfPlain(name: string): string | undefined {
  return plainName.exec(name)?.[0];
}

const nothing: ReadonlySet<string> = new Set();
const unknown: Steadiness = { bound: nothing, headed: nothing, length: Infinity, longestLine: 0, longestRun: 0 };
/** The label of a link that an identifier may be a part of: what is called that is a link, or is none any more. */
const namingLabel = /[a-z]-?\d/;

export function readSteadiness(document: Document): Steadiness {
  const { source, body, isTooLarge } = document;
  const { text } = source;
  const isNamedByLabels = body.passages.some(({ part }) => part.labels.some((label) => namingLabel.test(label)));
  // Where a NUL stands decides whether a text is one.
  if (isTooLarge || isNamedByLabels || text.includes('\0')) return unknown;
  const starts = startsOf(body.passages, document.frontMatter.bodyStart);
  const { headed, boundByHeadings } = findHeaded(document, body, starts);
  const bound = new Set(boundByHeadings);
  const hidden = findHiddenPrefixes(document, body, starts);
  for (const { name, start, end, definition } of document.identifiers) {
    // The order of the numbers says whether it is one.
    if (definition !== undefined && isBare(definition)) bound.add(name);
    if (bound.has(name) || stemOfPlain(name) === undefined) continue;
    const isAlone =
      start >= document.frontMatter.bodyStart && text.slice(start, end) === name && standsAlone(text, start, end);
    if (!isAlone || (hidden.size > 0 && hidden.has(lettersOf(name)))) bound.add(name);
  }
  for (const { name } of document.foreign.all) bound.add(name);
  return {
    bound: bound.size === 0 ? nothing : bound,
    headed: headed.size === 0 ? nothing : headed,
    length: text.length,
    ...measure(document, body),
  };
}

function lettersOf(name: string): string {
  return /^[A-Z]*/.exec(name)?.[0] ?? '';
}

/** After one of these an identifier begins, before one of those it ends, whatever its number is. */
const before = new Set(' \t\r\n([*`"\'|');
const after = new Set(' \t\r\n)]*`"\'|,;:!?');
const afterDot = new Set(' \t\r\n)]*"\'|');
/** Between two of these there may be a range: every identifier ends like the first one. */
const rangeBefore = new RegExp(`(?<=\\d[a-z]?${betweenEnds})`, 'y');
const rangeAfter = new RegExp(`${betweenEnds}(?:\\d|[A-Z][\\w.‐‑–−-]{0,30}\\d)`, 'y');

/** Neither the end of a range nor of anything longer. */
function standsAlone(text: string, start: number, end: number): boolean {
  const isDot = text[end] === '.';
  const next = isDot ? text[end + 1] : text[end];
  return (
    (start === 0 || before.has(text.charAt(start - 1))) &&
    (next === undefined || (isDot ? afterDot : after).has(next)) &&
    !stands(rangeBefore, text, start) &&
    !stands(rangeAfter, text, end)
  );
}

function stands(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** Names in headings; in one such as `Requirement: FR-1 works` they are part of a longer name. */
function findHeaded(
  { source: { text }, identifiers }: Document,
  { passages }: Body,
  starts: readonly number[],
): { readonly headed: ReadonlySet<string>; readonly boundByHeadings: readonly string[] } {
  const headed = new Set<string>();
  const bound: string[] = [];
  for (const [index, { markdown }] of passages.entries())
    for (const { start, end, content } of markdown.headings) {
      const by = starts[index] ?? 0;
      const inside = startingWithin(identifiers, { start: start + by, end: end + by });
      if (inside.length === 0) continue;
      if (namedHeading.test(text.slice(content.start + by, content.end + by)))
        bound.push(...inside.map(({ name }) => name));
      for (const identifier of inside) if (!isDefinedByHeading(identifier)) headed.add(identifier.name);
    }
  return { headed, boundByHeadings: bound };
}

export function isDefinedByHeading({ definition }: Identifier): boolean {
  return definition?.site.startsWith('heading') === true;
}

/** Prefixes of what stands as definitions do, and is no identifier all the same: it has a say in what defines. */
function findHiddenPrefixes(
  { identifiers }: Document,
  { passages, sites }: Body,
  starts: readonly number[],
): ReadonlySet<string> {
  const hidden = new Set<string>();
  const look = (name: string, prefix: string, start: number): void => {
    const identifier = lastStartingBefore(identifiers, start);
    if (identifier?.start !== start || identifier.name !== name) hidden.add(prefix);
  };
  for (const { token } of sites.frontMatter) look(token.name, token.prefix, token.start);
  for (const [index, passage] of passages.entries())
    for (const { token } of sitesOf(passage)) look(token.name, token.prefix, token.start + (starts[index] ?? 0));
  return hidden;
}

function measure(
  { source: { text, lineStarts } }: Document,
  { passages }: Body,
): Pick<Steadiness, 'longestLine' | 'longestRun'> {
  let line = 0;
  let run = 0;
  let runStart = 0;
  for (let index = 0; index < lineStarts.length; index++) {
    const start = lineStarts[index] ?? 0;
    const end = lineStarts[index + 1] ?? text.length;
    line = Math.max(line, end - start);
    const code = text.charCodeAt(start);
    if (code === 10 || code === 13) runStart = end;
    run = Math.max(run, end - runStart);
  }
  // A block of HTML may hold empty lines.
  for (const { markdown } of passages) for (const { start, end } of markdown.prose) run = Math.max(run, end - start);
  return { longestLine: line, longestRun: run };
}

import type { IdentifierKind } from '../dialects/dialect.ts';
import type { Heading, ListItem, Markdown, Prose, Table } from '../syntax/markdown.ts';
import { withoutMarkup } from '../syntax/outline.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore, startingWithin, trimmed } from '../text/span.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { readIdentifierTokens } from './identifierToken.ts';

/** The ways in which documents say what an identifier stands for. */
export type DefinitionSite =
  | 'heading'
  | 'para-bold'
  | 'list-bold'
  | 'list'
  | 'list-brack'
  | 'checkbox'
  | 'checkbox-bold'
  | 'numbered-bold'
  | 'numbered'
  | 'para'
  | 'table';

export interface Definition {
  readonly site: DefinitionSite;
  /** What stands behind the identifier on its line, markup left out. */
  readonly title: string;
  /** The whole requirement: its line and what belongs to it. */
  readonly block: Span;
}

/** When an identifier stands in a leading position twice, the site with the lower number is its definition; then the first. */
const precedence: Readonly<Record<DefinitionSite, number>> = {
  heading: 1,
  'para-bold': 2,
  'list-bold': 3,
  list: 4,
  'list-brack': 4,
  checkbox: 5,
  'checkbox-bold': 5,
  'numbered-bold': 6,
  numbered: 6,
  para: 7,
  table: 8,
};

/** An identifier at a place that may define it. */
export interface DefinitionCandidate {
  readonly token: IdentifierToken;
  readonly definition: Definition;
}

/** The places that define an identifier, one for each identifier of the document. */
export function readDefinitions(
  text: string,
  markdown: Markdown,
  kinds: readonly IdentifierKind[],
): readonly DefinitionCandidate[] {
  const knownPrefixes = new Set(kinds.map(({ prefix }) => prefix));
  const candidates = [...candidatesIn(text, markdown)];
  const members = new Map<string, Set<string>>();
  for (const { token } of candidates) {
    const names = members.get(token.prefix) ?? new Set();
    members.set(token.prefix, names.add(token.name));
  }
  const best = new Map<string, DefinitionCandidate>();
  for (const candidate of candidates) {
    const { prefix, name } = candidate.token;
    // A prefix nobody knows needs two members before it counts: `H-1` alone is not a family.
    const isFamily = knownPrefixes.has(prefix) || (members.get(prefix)?.size ?? 0) >= 2;
    if (!isFamily) continue;
    const rival = best.get(name);
    if (rival === undefined || precedence[candidate.definition.site] < precedence[rival.definition.site])
      best.set(name, candidate);
  }
  return [...best.values()].sort((a, b) => a.token.start - b.token.start);
}

function* candidatesIn(text: string, markdown: Markdown): Iterable<DefinitionCandidate> {
  for (const [index, heading] of markdown.headings.entries()) yield* headingCandidates(text, markdown, heading, index);
  for (const [index, prose] of markdown.prose.entries())
    if (prose.kind === 'paragraph') yield* paragraphCandidates(text, markdown, prose, index);
  for (const table of markdown.tables) {
    if (isMatrix(text, markdown, table)) continue;
    for (const row of table.rows) {
      const [cell, ...others] = row.cells;
      const lead = cell === undefined ? undefined : readLead(text, cell);
      if (lead === undefined) continue;
      // `FR-1 → FR-3` or `FR-1, FR-2` in a first cell refers; a definition has the cell for itself.
      if (lead.rest !== '' && !lead.isTitled) continue;
      const title = lead.rest !== '' ? lead.rest : cellTitle(text, others);
      yield { token: lead.token, definition: { site: 'table', title, block: { start: row.start, end: row.end } } };
    }
  }
}

const describingColumn = /desc|requirement|statement|title|name|text|criteri|capabilit|feature|goal|function|summary/i;
const relatingColumn =
  /component|module|implement|design|test|verif|valid|status|epic|story|stories|code|file|task|owner|covered|coverage|trace|source|depends|evidence/i;
const matrixTitle = /trace|coverage|matrix|mapping|dependenc/i;

/** A table that relates identifiers to something else, instead of saying what they stand for. */
function isMatrix(text: string, markdown: Markdown, { start, header }: Table): boolean {
  const heading = lastStartingBefore(markdown.headings, start);
  const title = heading === undefined ? '' : text.slice(heading.start, heading.end);
  const columns = header.cells.slice(1).map((cell) => text.slice(cell.start, cell.end));
  const describes = columns.some((column) => describingColumn.test(column));
  return matrixTitle.test(title) || (!describes && columns.some((column) => relatingColumn.test(column)));
}

function* headingCandidates(
  text: string,
  markdown: Markdown,
  heading: Heading,
  index: number,
): Iterable<DefinitionCandidate> {
  const lead = readLead(text, heading.content);
  if (lead === undefined || (lead.rest !== '' && !lead.isTitled && !lead.isBold)) return;
  let next = index + 1;
  while ((markdown.headings[next]?.level ?? 0) > heading.level) next++;
  const block = { start: heading.start, end: markdown.headings[next]?.start ?? text.length };
  yield { token: lead.token, definition: { site: 'heading', title: lead.rest, block } };
}

function* paragraphCandidates(
  text: string,
  markdown: Markdown,
  prose: Prose,
  index: number,
): Iterable<DefinitionCandidate> {
  const item = prose.item === undefined ? undefined : markdown.items[prose.item];
  for (const line of readLineSpans(text, prose.start, prose.end)) {
    const lead = readLead(text, line);
    const isItemStart = line.start === item?.content.start;
    if (lead === undefined) continue;
    const site = item === undefined ? paragraphSite(lead) : isItemStart ? itemSite(item, lead) : undefined;
    if (site === undefined) continue;
    const block =
      item === undefined ? paragraphBlock(text, markdown, index, line) : { start: item.start, end: item.end };
    yield { token: lead.token, definition: { site, title: lead.rest, block } };
  }
}

function paragraphSite(lead: Lead): DefinitionSite | undefined {
  if (lead.isBold) return 'para-bold';
  return lead.isTitled && lead.separator === ':' ? 'para' : undefined;
}

function itemSite(item: ListItem, lead: Lead): DefinitionSite | undefined {
  const isBoxed = item.box !== undefined;
  if (lead.isBold) return isBoxed ? 'checkbox-bold' : item.ordered ? 'numbered-bold' : 'list-bold';
  // A task says its number and then what to do: `- [ ] T001 Create the schema`.
  if (isBoxed) return lead.rest === '' ? undefined : 'checkbox';
  if (lead.isBracketed) return lead.rest === '' ? undefined : 'list-brack';
  if (!lead.isTitled) return undefined;
  return item.ordered ? 'numbered' : 'list';
}

/** From its line to the next paragraph or heading: the list below a bold line belongs to it. */
function paragraphBlock(text: string, markdown: Markdown, index: number, line: Span): Span {
  const nextLine = readLineSpans(text, line.end, markdown.prose[index]?.end ?? line.end).find(
    (other) => other.start > line.end && readLead(text, other) !== undefined,
  );
  if (nextLine !== undefined) return trimmed(text, { start: line.start, end: nextLine.start });
  let next = index + 1;
  while (markdown.prose[next]?.item !== undefined) next++;
  const end = markdown.prose[next]?.start ?? text.length;
  const [heading] = startingWithin(markdown.headings, { start: line.end, end });
  return trimmed(text, { start: line.start, end: heading?.start ?? end });
}

/** An identifier at the beginning of a line, and how it stands there. */
interface Lead {
  readonly token: IdentifierToken;
  /** What comes behind it, markup left out. */
  readonly rest: string;
  readonly separator: string;
  /** Something between identifier and title says that the title belongs to it. */
  readonly isTitled: boolean;
  readonly isBold: boolean;
  readonly isBracketed: boolean;
}

/** Signs that may stand before the identifier: emphasis, a section number, a bracket, an anchor, a check mark. */
const beforeIdentifier = /^(?:\s|\p{Extended_Pictographic}\ufe0f?|\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s+|<\/?a\b[^<>]*>)*/u;
const opening = /^(\*\*|__)?(\[)?(?:<a\s[^<>]*>)?(\*\*|__)?`?/;
const closing = /^`?(?:<\/a>)?(?:\](?:\([^()\s]*\))?)?(?:\*\*|__)?\s*/;
const titleSeparator = /^(?::|[-–—]\s|\.\s|\))\s*/;

function readLead(text: string, span: Span): Lead | undefined {
  const line = text.slice(span.start, span.end);
  const before = beforeIdentifier.exec(line)?.[0] ?? '';
  const open = opening.exec(line.slice(before.length));
  const at = span.start + before.length + (open?.[0].length ?? 0);
  const [token] = readIdentifierTokens(text, { start: at, end: Math.min(span.end, at + 60) });
  if (token?.start !== at) return undefined;

  let rest = text.slice(token.end, span.end);
  const colonInBold = /^:(?=\*\*|__)/.test(rest);
  if (colonInBold) rest = rest.slice(1);
  rest = rest.slice(closing.exec(rest)?.[0].length ?? 0);
  const separator = colonInBold ? ':' : (titleSeparator.exec(rest)?.[0] ?? '');
  if (!colonInBold) rest = rest.slice(separator.length);
  return {
    token,
    rest: withoutMarkup(rest.replace(/^(?:\*\*|__)/, '')),
    separator: separator.trim(),
    isTitled: separator !== '',
    isBold: open?.[1] !== undefined || open?.[3] !== undefined,
    isBracketed: open?.[2] !== undefined,
  };
}

/** The first cell that says something in words is the title of a row. */
function cellTitle(text: string, cells: readonly Span[]): string {
  const texts = cells.map((cell) => withoutMarkup(text.slice(cell.start, cell.end)));
  return texts.find((cell) => /\p{L}{2}/u.test(cell)) ?? '';
}

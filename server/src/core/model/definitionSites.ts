import type { Heading, ListItem, Markdown, Prose, Table } from '../syntax/markdown.ts';
import { withoutMarkup } from '../syntax/outline.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore, startingWithin, trimmed } from '../text/span.ts';
import type { DefinitionCandidate, DefinitionSite } from './definitions.ts';
import type { Lead } from './lead.ts';
import { readLead } from './lead.ts';

/** Every place where an identifier leads a line, a heading or a row the way definitions do. */
export function* findDefinitionSites(text: string, markdown: Markdown): Iterable<DefinitionCandidate> {
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

/** The first cell that says something in words is the title of a row. */
function cellTitle(text: string, cells: readonly Span[]): string {
  const texts = cells.map((cell) => withoutMarkup(text.slice(cell.start, cell.end)));
  return texts.find((cell) => /\p{L}{2}/u.test(cell)) ?? '';
}

import { identifierKinds } from '../dialects/identifierKinds.ts';
import type { Language } from '../dialects/languages/language.ts';
import { mayHoldLabel } from '../dialects/implicitIdentifiers.ts';
import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import type { Words } from '../dialects/languages/words.ts';
import { anyOf, anyWholeOf } from '../dialects/languages/words.ts';
import type { Markdown, Table } from '../syntax/markdown/markdown.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore } from '../text/span.ts';
import type { DefinitionCandidate } from './definitions.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { readIdentifierTokens } from './identifierToken.ts';
import { fromKeyColumn } from './keyColumn.ts';
import { readLead } from './lead.ts';
import { readTokens } from './spacedToken.ts';

/** Every row of a table that an identifier leads the way definitions do. */
export function* findRowSites(text: string, markdown: Markdown): Iterable<DefinitionCandidate> {
  for (const whole of markdown.tables) {
    const table = fromKeyColumn(text, whole, isIdLabel);
    if (isMatrix(text, markdown, table)) continue;
    const record = recordIn(text, markdown, table);
    if (record !== undefined) {
      yield record;
      continue;
    }
    for (const row of table.rows) {
      const [cell, ...others] = row.cells;
      const lead = cell === undefined ? undefined : readLead(text, cell);
      if (lead === undefined) continue;
      // `FR-1 → FR-3` or `FR-1, FR-2` in a first cell refers; a definition has the cell for itself.
      const own = mark.test(lead.rest) ? '' : lead.rest;
      if (own !== '' && !lead.isTitled) continue;
      if (own === '' && relatesOnly(text, others)) continue;
      const title = own === '' ? cellTitle(text, others) : own;
      const site = own === '' && rates(text, others) ? 'row' : 'table';
      yield { token: lead.token, definition: { site, title, block: { start: row.start, end: row.end } } };
    }
  }
}

/** `(Must)`, `*`, `†` after an identifier. */
const mark = /^(?:[(（][^()（）]{1,12}[)）]|\\?[*†‡]{1,3})$/;

const describingColumn = columnOf(({ tables }) => tables.describing);
const relatingColumn = columnOf(({ tables }) => tables.relating);
const matrix = anyWholeOf(inAllLanguages(({ tables }) => tables.matrix));
const matrixTitle = new RegExp(`trace|coverage|${matrix}`, 'iu');
const dependencies = /dependenc/i;
const relatingTitle = new RegExp(`^[\\d. ]*dependencies\\b|\\b(?:story|task|phase) dependencies\\b|${matrix}`, 'iu');

function columnOf(list: (language: Language) => Words): RegExp {
  return new RegExp(anyWholeOf(inAllLanguages(list)), 'iu');
}

/** A table that relates identifiers to something else, instead of saying what they stand for. */
function isMatrix(text: string, markdown: Markdown, table: Table): boolean {
  const { start, header } = table;
  const title = titleAbove(text, markdown, start);
  if (matrixTitle.test(title) || (dependencies.test(title) && listsDependents(text, table))) return true;
  // No name of a column goes on in the next one, so they are looked through together.
  const columns = text.slice(header.cells[1]?.start ?? header.end, header.end);
  if (!relatingColumn.test(columns) || describingColumn.test(columns)) return false;
  if (saysHowToVerify(text, table)) return true;
  const tells = [isTaskList, tellsInFull, isDescribed, isTestList, isYetToTell];
  return !tells.some((does) => does(text, table));
}

function titleAbove(text: string, { headings }: Markdown, start: number): string {
  const heading = lastStartingBefore(headings, start);
  return heading === undefined ? '' : text.slice(heading.start, heading.end);
}

/** The same of a table in HTML, as far as its heading and the titles of its columns tell. */
export function relatesByTitle(text: string, markdown: Markdown, start: number, columns: string): boolean {
  const isRelating = relatingColumn.test(columns) && !describingColumn.test(columns);
  return isRelating || matrixTitle.test(titleAbove(text, markdown, start));
}

/** `| US-1 | As a user, I want … |`: a column that is called “Story” may tell it. */
function tellsInFull(text: string, { header, rows }: Table): boolean {
  return header.cells.some(
    (title, column) =>
      column > 0 &&
      relatingColumn.test(text.slice(title.start, title.end)) &&
      rows.length > 0 &&
      rows.every(({ cells: { [column]: cell } }) => cell !== undefined && isSentence(text, cell)),
  );
}

function isSentence(text: string, cell: Span): boolean {
  const written = withoutMarkup(text.slice(cell.start, cell.end));
  const [name] = readIdentifierTokens(text, cell);
  return name === undefined && (written.match(/\p{L}{2,}/gu) ?? []).length >= 4;
}

const taskWords = new Set(inAllLanguages(({ tables }) => tables.tasks));
const requirementPrefixes = new Set(
  identifierKinds.filter(({ symbol }) => symbol !== 'task').map(({ prefix }) => prefix),
);

/** `| ID | Task | Depends on |` above names of tasks: what is to be done is what they stand for, and no requirement is related to it. */
function isTaskList(text: string, { header, rows }: Table): boolean {
  const [first, second] = header.cells.map((cell) => labelOf(text, cell));
  if (first === undefined || second === undefined || !taskWords.has(second)) return false;
  const isNamed = first === '#' || isIdLabel(first) || taskWords.has(first);
  return isNamed && rows.every(({ cells: [cell] }) => !requirementPrefixes.has(leadingPrefix(text, cell)));
}

/** Those of test cases, and what tables of unit tests and the like call theirs. */
const testPrefixes = new Set([
  ...identifierKinds.filter(({ id }) => id === 'test-case').map(({ prefix }) => prefix),
  ...'AT BT E2E IT PT SAT SIT ST UAT UT'.split(' '),
]);

/** `| TC-1 | Login | passed |`: a list of the tests themselves, unless it names what each of them tests. */
function isTestList(text: string, table: Table): boolean {
  return (
    table.rows.length > 0 &&
    table.rows.every(({ cells: [cell] }) => testPrefixes.has(leadingPrefix(text, cell))) &&
    !hasColumnOfNames(text, table)
  );
}

function leadingPrefix(text: string, cell: Span | undefined): string {
  return (cell === undefined ? undefined : readLead(text, cell))?.token.prefix ?? '';
}

/** `Clock drift`, not `Sprint 2`, `src/clock.ts` or `FR-3`. */
const twoWords =
  /^[^`/\\]*\p{L}{2}[^\p{L}`/\\]+\p{L}{2}|(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}|[A-Za-z]{2})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u;

/** `| DEP-1 | Map service | Active |`: whatever its name, the second column says in words of its own what each row stands for. */
function isDescribed(text: string, { rows }: Table): boolean {
  const titles = new Set<string>();
  for (const {
    cells: [, cell],
  } of rows) {
    const title = cell === undefined ? '' : withoutMarkup(text.slice(cell.start, cell.end));
    const isMention = cell !== undefined && mayHoldLabel.test(title.slice(0, longestLabel));
    if (!isMention && twoWords.test(title) && readLead(text, cell ?? { start: 0, end: 0 }) === undefined)
      titles.add(title);
  }
  return titles.size >= 2 && titles.size * 3 >= rows.length * 2;
}

const verifying =
  /verif|valid|\btest|coverage|evidence|prüf|prueb|vérif|collaud|weryf|провер|тест|перевір|検証|テスト|验证|測試|测试|驗證|검증|테스트/iu;

/** `| US-1 | Unit: the total; E2E: paying |` below “Verification focus”: what stands there tells nothing of the story itself. */
function saysHowToVerify(text: string, { header, rows }: Table): boolean {
  const title = header.cells[1];
  return (
    title !== undefined &&
    verifying.test(text.slice(title.start, title.end)) &&
    rows.every(({ cells: [cell] }) => {
      const prefix = leadingPrefix(text, cell);
      return requirementPrefixes.has(prefix) && !testPrefixes.has(prefix);
    })
  );
}

/** `[when this holds]`, `_{Name}_`, or nothing. */
const yetToCome = /^[*_]{0,2}(?:\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>|…|\.{3})?[*_]{0,2}$/;

/** `| Rule | Condition | Source |` above `| BR-1 | [when this holds] | … |`: rows of a template, whose second column relates nothing. */
function isYetToTell(text: string, { header, rows }: Table): boolean {
  const title = header.cells[1];
  if (title === undefined || relatingColumn.test(text.slice(title.start, title.end))) return false;
  return rows.every(
    ({ cells: [, cell] }) => cell === undefined || yetToCome.test(text.slice(cell.start, cell.end).trim()),
  );
}

const options = new Set(inAllLanguages(({ options: { all } }) => all));
/** `Sprint 2`, `3 days`, `P1`, `✅`, `80 %`: a word beside a number, a code, marks. */
const rating = /^(?:\P{L}*|[^\p{L}\d]{0,4}\p{L}{1,12}[^\p{L}\d]{0,2}\d[\d.,]*|[^\p{L}\d]{0,4}\d[\d.,]*\s?\p{L}{1,8})$/u;

/** `| FR-4 | Must | 3 days |`: the row says how a requirement is rated, and nothing of what it demands. */
function rates(text: string, cells: readonly Span[]): boolean {
  const filled = cells
    .map(({ start, end }) => withoutMarkup(text.slice(start, end)).trim())
    .filter((cell) => cell !== '');
  const isRating = (cell: string): boolean =>
    rating.test(cell) || options.has(cell.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase());
  return (
    filled.length > 0 &&
    cells.some((cell) => !holdsNamesOnly(text, cell)) &&
    filled.every((cell) => cell.length <= 24 && isRating(cell))
  );
}

const idWords = new Set(inAllLanguages(({ labels }) => labels.id));
const nameWords = new Set(inAllLanguages(({ labels }) => labels.name));
/** In UTF-16 units: no label of a record is longer. */
const longestLabel = 40;

/** `| Use Case ID | UC-7 |` above `| Name | Sign in |`: a table of two columns that holds one requirement. */
function recordIn(
  text: string,
  markdown: Markdown,
  { start, end, header, rows }: Table,
): DefinitionCandidate | undefined {
  if (header.cells.length !== 2) return undefined;
  const fields = [header, ...rows].map(({ cells: [label, value] }) => ({ label: labelOf(text, label), value }));
  const id = fields.find(({ label }) => isIdLabel(label));
  const token = id?.value === undefined ? undefined : aloneIn(text, id.value);
  if (token === undefined || fields.length < 3) return undefined;
  const named = fields.find(({ label }) => nameWords.has(label))?.value;
  const heading = lastStartingBefore(markdown.headings, start)?.content;
  const title = named ?? heading;
  return {
    token,
    definition: {
      site: 'record',
      title: title === undefined ? '' : withoutMarkup(text.slice(title.start, title.end)),
      block: { start, end },
    },
  };
}

function labelOf(text: string, cell: Span | undefined): string {
  if (cell === undefined || cell.end - cell.start > longestLabel) return '';
  return withoutMarkup(text.slice(cell.start, cell.end))
    .replace(/[:：﹕]$/, '')
    .trim()
    .toLowerCase();
}

/** `use case id`, `需求编号`: Chinese, Japanese and Korean glue their words. */
function isIdLabel(label: string): boolean {
  return label.split(/[\s/._-]+/).some((word) => idWords.has(word)) || gluedId.test(label);
}

const gluedId = new RegExp(`(?:${anyOf([...idWords].filter((word) => /[\u3040-\uffff]/.test(word)))}|id)$`, 'u');

/** The identifier that fills a cell. */
function aloneIn(text: string, cell: Span): IdentifierToken | undefined {
  const lead = readLead(text, cell);
  return lead?.rest === '' && !lead.isLink ? lead.token : undefined;
}

/** What stands between the identifiers of a cell. */
const betweenNames = /^[\s,;/&+→←`*[\]()–—-]*$/;

/** `| FR-4 | FR-5 |`: the row says which belong together, and nothing of what they stand for. */
export function relatesOnly(text: string, cells: readonly Span[]): boolean {
  const filled = cells.filter(({ start, end }) => text.slice(start, end).trim() !== '');
  return filled.length > 0 && filled.every((cell) => holdsNamesOnly(text, cell));
}

/** Rows begin with requirements, or have a column that says what each depends on; `| DEP-1 | Map service |` is a dependency itself. */
function listsDependents(text: string, table: Table): boolean {
  if (table.rows.some(({ cells: [cell] }) => requirementPrefixes.has(leadingPrefix(text, cell)))) return true;
  return hasColumnOfNames(text, table);
}

function hasColumnOfNames(text: string, { rows }: Table): boolean {
  const counts: number[] = [];
  for (const { cells } of rows)
    for (const [column, cell] of cells.entries())
      if (column > 0 && holdsNamesOnly(text, cell)) counts[column] = (counts[column] ?? 0) + 1;
  return counts.some((count) => count * 2 >= rows.length);
}

function holdsNamesOnly(text: string, cell: Span): boolean {
  const tokens = readTokens(text, cell);
  const ends = [cell.start, ...tokens.map(({ end }) => end)];
  const starts = [...tokens.map(({ start }) => start), cell.end];
  return tokens.length > 0 && ends.every((end, at) => betweenNames.test(text.slice(end, starts[at])));
}

/** In UTF-16 units: what is longer is asked about for everything below it, and is no title. */
const longestTitle = 200;

/** Lists that relate identifiers to epics, tests or one another repeat them in the form of definitions. */
export function isInRelatingSection(text: string, markdown: Markdown, offset: number): boolean {
  const content = lastStartingBefore(markdown.headings, offset)?.content;
  if (content === undefined) return false;
  return relatingTitle.test(text.slice(content.start, Math.min(content.end, content.start + longestTitle)));
}

/** The first cell that says something in words is the title of a row. */
function cellTitle(text: string, cells: readonly Span[]): string {
  const texts = cells.map((cell) => withoutMarkup(text.slice(cell.start, cell.end)));
  return texts.find((cell) => /\p{L}{2}/u.test(cell)) ?? '';
}

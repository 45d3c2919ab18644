import { capitals, smallLetters } from '../dialects/letters.ts';
import { separators } from '../dialects/separators.ts';
import type { IdentifierKind } from '../dialects/dialect.ts';
import { identifierKinds, unknownKind } from '../dialects/identifierKinds.ts';
import { idWord } from '../dialects/idWord.ts';
import { leadingEpic } from '../dialects/implicitIdentifiers.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import type { Heading, ListItem, Markdown, Prose } from '../syntax/markdown/markdown.ts';
import { plainTextFrom, withoutMarkup } from '../syntax/markdown/markdown.ts';
import { readLineSpans } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { firstStartingFrom, lastStartingBefore, trimmed } from '../text/span.ts';
import { withoutBox } from './headingBox.ts';
import { clauseAt } from './implicitIdentifiers.ts';
import type { DefinitionCandidate, DefinitionSite } from './definitions.ts';
import { describedIn } from './describedSites.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { readIdentifierTokens } from './identifierToken.ts';
import type { Lead } from './lead.ts';
import { isColon, kindBefore, readLead, readNamedLead } from './lead.ts';
import { statesByLink } from './linkedHome.ts';
import { requirementBlock } from './requirementBlock.ts';
import { isInRelatingSection } from './rowSites.ts';

/** Every heading that begins or ends with an identifier the way definitions do. */
export function* findHeadingSites(text: string, markdown: Markdown): Iterable<DefinitionCandidate> {
  for (const [index, heading] of markdown.headings.entries()) yield* headingCandidates(text, markdown, heading, index);
}

/** Every line of a paragraph or list that an identifier leads the way definitions do. */
export function* findLineSites(text: string, markdown: Markdown): Iterable<DefinitionCandidate> {
  const marks = { anchor: text.includes('^'), field: mayHoldField.test(text) };
  for (const prose of markdown.prose)
    if (prose.kind === 'paragraph') yield* paragraphCandidates(text, markdown, prose, marks);
}

const frontMatterName = new RegExp(`^([${capitals}]{1,8})-[${capitals}0-9][\\w${capitals}-]*$`);

/** `id: RAC-17` in front matter. */
export function* findFrontMatterDefinition({ entries }: FrontMatter): Iterable<DefinitionCandidate> {
  for (const { key, value, valueSpan } of entries) {
    const letters = frontMatterName.exec(value)?.[1];
    if (key.toLowerCase() !== 'id' || letters === undefined) continue;
    const title = entries.find((entry) => /^(?:title|name)$/i.test(entry.key))?.value ?? '';
    yield {
      token: writtenToken(valueSpan, value, letters),
      definition: { site: 'front-matter', title, block: valueSpan },
    };
  }
}

/** Where the place says that it is an identifier, whatever its shape. */
function writtenToken({ start, end }: Span, name: string, prefix: string): IdentifierToken {
  return { start, end, name, prefix, isSeparated: true, kind: knownKind(prefix) };
}

function knownKind(prefix: string): IdentifierKind {
  return identifierKinds.find((kind) => kind.prefix === prefix) ?? unknownKind(prefix);
}

/** `### FR-1 Sign in`; not `### FR-1 and FR-2`, `### FR-1, FR-2`. */
const beginsTitle = /^[\p{Lu}\p{Lo}“"`([]/u;
const labelBefore = /^(?:\*\*)?\p{L}[\p{L} ]{1,30}:(?:\*\*)?\s+/u;
/** `# ID: SYS-001`. */
const idLabel = new RegExp(`(?:${idWord})[*_]{0,2}:`, 'u');
const inParentheses = /[(（【[]([^()（）【】[\]]+)[)）】\]]$/;

function* headingCandidates(
  text: string,
  markdown: Markdown,
  heading: Heading,
  index: number,
): Iterable<DefinitionCandidate> {
  let next = index + 1;
  while ((markdown.headings[next]?.level ?? 0) > heading.level) next++;
  const block = { start: heading.start, end: markdown.headings[next]?.start ?? text.length };
  const content = withoutBox(text, heading.content);
  const written = text.slice(content.start, content.end);
  const label = labelBefore.exec(written)?.[0].length ?? 0;
  const kind = kindBefore(written);
  const after = { start: content.start + Math.max(label, kind), end: content.end };
  const lead = readLead(text, content) ?? readLead(text, after, content);
  const isLed =
    lead?.isTitled === true ||
    lead?.rest === '' ||
    (kind === 0 && (lead?.isBold === true || beginsTitle.test(lead?.rest ?? '')));
  if (lead !== undefined && isLed && !isSectionNumber(lead)) {
    const isField = label > 0 && idLabel.test(written.slice(0, label));
    const isEmpty = text.slice(heading.end, markdown.headings[index + 1]?.start ?? text.length).trim() === '';
    const definition = { site: isField ? 'id-field' : 'heading', title: lead.rest, block } as const;
    yield { token: lead.token, definition: isEmpty ? { ...definition, isEmpty } : definition };
  }
  const last = inParentheses.exec(written);
  if (last === null) return;
  const end = content.end - 1;
  const inner = { start: end - (last[1]?.length ?? 0), end };
  const [token] = readIdentifierTokens(text, inner);
  const isAlone = token?.start === inner.start && token.end === inner.end;
  // `### Phase 3 (US1)` names a story that another file tells.
  if (token !== undefined && isAlone && !/^(?:US|T|TK|UC|AC|SC)$/.test(token.prefix))
    yield { token, definition: { site: 'heading-paren', title: withoutMarkup(written.slice(0, last.index)), block } };
}

/** `[FR-1]: https://example.org`: where a link leads, also right below text, where Markdown reads it as such. */
const beginsAddress = /^<?(?:[a-z][a-z\d+.-]{1,20}:\/\/|#|\.{0,2}\/|[^\s<>]{1,200}\.md\b)/i;

function* paragraphCandidates(
  text: string,
  markdown: Markdown,
  prose: Prose,
  marks: { readonly anchor: boolean; readonly field: boolean },
): Iterable<DefinitionCandidate> {
  const item = prose.item === undefined ? undefined : markdown.items[prose.item];
  let isBareBefore = true;
  for (const line of readLineSpans(text, prose.start, prose.end)) {
    if (marks.anchor) yield* anchorCandidates(text, line, item ?? prose);
    if (marks.field && !isRelation(text, line, item)) yield* fieldCandidates(text, markdown, line);
    const clause = clauseAt(text, line);
    if (clause !== undefined) yield clauseCandidate(text, clause, line);
    const isItemStart = line.start === item?.content.start;
    const lead = readLead(text, line) ?? (isItemStart ? readNamedLead(text, line) : undefined);
    const described = item === undefined ? describedIn(text, line, prose) : undefined;
    if (described !== undefined) {
      yield described;
      continue;
    }
    // Inside a paragraph any word can come to stand at the beginning of a line.
    const isBare: boolean = lead !== undefined && isBareBefore && isBareTitle(lead);
    isBareBefore = isBare;
    if (
      lead === undefined ||
      (lead.isInParentheses && !lead.isBold && !isBare) ||
      isListLabel(lead) ||
      leadingEpic.test(lead.rest) ||
      (lead.isBracketed && isColon(lead.separator) && beginsAddress.test(lead.rest))
    )
      continue;
    if (
      item?.box === undefined &&
      (lead.isLink || relatesTo(lead.rest)) &&
      isInRelatingSection(text, markdown, prose.start)
    )
      continue;
    const own =
      item === undefined
        ? paragraphSite(lead)
        : isItemStart
          ? itemSite(item, lead, text.slice(line.start, line.end))
          : undefined;
    const bare = item === undefined ? 'para-bare' : isItemStart ? 'list-bare' : undefined;
    const site = own ?? (isBare ? bare : undefined);
    if (site === undefined) continue;
    const block =
      item === undefined
        ? requirementBlock(text, markdown, line, endsBlockOf(text, lead))
        : { start: item.start, end: item.end };
    yield { token: lead.token, definition: { site, title: lead.rest, block } };
  }
}

/** `… ^FR1` at the end of a line, as Obsidian links to it. */
function* anchorCandidates(text: string, line: Span, block: Span): Iterable<DefinitionCandidate> {
  const match = /\s\^((?=[\w-]*\d)([A-Z]+)(?![A-Z])[\w-]*)$/.exec(text.slice(line.start, line.end).trimEnd());
  if (match === null) return;
  const [, name = '', letters = ''] = match;
  const start = line.start + match.index + match[0].length - name.length;
  const title = withoutMarkup(text.slice(line.start, line.start + match.index).replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''));
  const token = writtenToken({ start, end: start + name.length }, name, letters);
  yield { token, definition: { site: 'block-anchor', title, block: { start: block.start, end: block.end } } };
}

/** Holds wherever a field gives an identifier or a slug, and costs much less than to look for its label. */
const mayHoldField = new RegExp(
  `[:：][*_ \\t]{0,6}\\[?(?:\`?[${capitals}][${capitals}${smallLetters}]{0,7}[${separators}\\d]|\`[a-z][a-z\\d]{0,30}-)`,
);
const idField = new RegExp(
  `^\\s*(?:[-*+]\\s+)?(?:\\[[ xX]\\]\\s+)?(?:\\*\\*|__|[*_])?(?:[\\p{L} ]{1,20}[ -])?\\p{Lo}{0,6}(?:${idWord})(?: \\p{L}{2,20}){0,3}(?:\\*\\*|__)?\\s?[:：](?:\\*\\*|__|[*_])?\\s*(?:\\*\\*)?\\[?\`?(?=[${capitals}a-z])`,
  'u',
);

const afterField = /^[`*\]\s]*(?:(?:\\|<br\s?\/?>)\s*)?(?:\|.*)?$/;
/** `shop-fr-pay-order`: two or more words, in code. */
const slug = /^[a-z][a-z\d]{0,30}(?:-[a-z\d]{1,30}){1,12}(?=`)/;

/** `- **Type**: Parent` and `**ID**: REQ-9` on the next line of the item: the identifier of something else. */
function isRelation(text: string, line: Span, item: ListItem | undefined): boolean {
  return (
    item !== undefined &&
    line.start !== item.content.start &&
    /^[*_]{0,2}(?:type|role|relation)\b/i.test(text.slice(item.content.start, item.content.start + 20))
  );
}

/** `**Use Case ID**: UC-7` below a heading that is the title. */
function* fieldCandidates(text: string, markdown: Markdown, line: Span): Iterable<DefinitionCandidate> {
  const written = text.slice(line.start, line.end);
  const label = mayHoldField.test(written) ? idField.exec(written)?.[0] : undefined;
  if (label === undefined) return;
  const start = line.start + label.length;
  const named = label.endsWith('`') ? slug.exec(text.slice(start, line.end))?.[0] : undefined;
  const token =
    named === undefined
      ? readIdentifierTokens(text, { start, end: line.end })[0]
      : writtenToken({ start, end: start + named.length }, named, /^[a-z]+/.exec(named)?.[0] ?? '');
  const rest = text.slice(token?.end ?? line.end, line.end);
  const heading = lastStartingBefore(markdown.headings, line.start);
  if (token?.start !== start || !afterField.test(rest) || heading === undefined) return;
  const block = { start: heading.start, end: firstStartingFrom(markdown.headings, line.end)?.start ?? text.length };
  const title = withoutMarkup(text.slice(heading.content.start, heading.content.end));
  yield { token, definition: { site: 'id-field', title, block } };
}

function clauseCandidate(text: string, token: IdentifierToken, line: Span): DefinitionCandidate {
  const title = plainTextFrom(text.slice(line.start, line.end), token.end - line.start).replace(/^[.:)]?\s+/, '');
  return { token, definition: { site: 'clause', title, block: trimmed(text, line) } };
}

/** `**US7 phase**:` names the list below it. */
function isListLabel({ isBold, isTitled, rest }: Lead): boolean {
  return isBold && !isTitled && /^\p{Ll}[^:]{0,60}:$/u.test(rest.replaceAll('*', ''));
}

/** What is said after an identifier is another one, or the number of something. */
function relatesTo(rest: string): boolean {
  const [other] = readIdentifierTokens(rest, { start: 0, end: rest.length });
  return other !== undefined || rest === '' || /→|->|\p{L}\s\d/u.test(rest);
}

/** `A.1 Glossary`, as sections of an appendix are numbered. */
function isSectionNumber({ token, separator }: Lead): boolean {
  return /^\p{Lu}\.\d/u.test(token.name) && !isColon(separator);
}

function paragraphSite(lead: Lead): DefinitionSite | undefined {
  if (isSectionNumber(lead)) return undefined;
  if (lead.isBold) return 'para-bold';
  const isInSlashes = lead.separator === '' && lead.isInSlashes && lead.rest !== '';
  return (lead.isTitled && isColon(lead.separator)) || isInSlashes ? 'para' : undefined;
}

function itemSite(item: ListItem, lead: Lead, written: string): DefinitionSite | undefined {
  if (lead.isLink) return statesByLink(lead, written) ? 'list-link' : undefined;
  const isBoxed = item.box !== undefined;
  if (lead.isBold) return isBoxed ? 'checkbox-bold' : item.ordered ? 'numbered-bold' : 'list-bold';
  // A task says its number and then what to do: `- [ ] T001 Create the schema`.
  if (isBoxed) return lead.rest === '' ? undefined : 'checkbox';
  if (lead.isBracketed) return lead.rest === '' ? undefined : 'list-brack';
  // `- FR-1 ...` is a requirement that a template leaves to be written.
  const isInSlashes = lead.isInSlashes && lead.rest !== '';
  if (!lead.isTitled && !isInSlashes && !/^(?:\.\.\.|…)$/.test(lead.rest)) return undefined;
  // `FR-1，见 FR-2` goes on as a sentence does.
  if (/^[，、]$/.test(lead.separator) && relatesTo(lead.rest)) return undefined;
  return item.ordered ? 'numbered' : 'list';
}

/** What sets a title off as loosely as nothing does: sentences have it too. */
const looseSeparator = /^(?:[.–—-]|--)$/;

/** `FR-1 Sign in`, `FR-1. Sign in`, `FR-1 - Sign in`, `(FR-1) Sign in`: nothing but the order of the numbers says that it is defined here. */
function isBareTitle({ rest, separator, isTitled, isBold, isLink }: Lead): boolean {
  if ((isTitled && !looseSeparator.test(separator)) || isBold || isLink || !beginsTitle.test(rest) || /→|->/.test(rest))
    return false;
  const [other] = readIdentifierTokens(rest, { start: 0, end: Math.min(rest.length, 30) });
  return other?.start !== 0;
}

/** Whether a line defines another one of equal standing: in a paragraph, or in bold in a list of the same family. */
function endsBlockOf(text: string, own: Lead): (line: Span, item: ListItem | undefined) => boolean {
  const isBare = isBareTitle(own);
  return (line, item) => {
    const lead = readLead(text, line);
    if (lead === undefined) return false;
    const isSame = lead.token.prefix === own.token.prefix;
    if (isBare && isSame && item === undefined && isBareTitle(lead)) return true;
    // Directly below text, `2. **AC-1**` is a part of its paragraph in Markdown, and an item to whoever wrote it.
    if (item === undefined) return paragraphSite(lead) !== undefined && (isSame || !isNumbered(text, line));
    return isSame && item.parent === undefined && line.start === item.content.start && lead.isBold && lead.isTitled;
  };
}

function isNumbered(text: string, { start, end }: Span): boolean {
  return /^[ \t]*\d{1,9}[.)][ \t]/.test(text.slice(start, end));
}

import type { Document } from '../document/document.ts';
import type { Link } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { contains, startingWithin } from '../text/span.ts';
import type { SectionMention } from './sectionMentions.ts';
import { sectionWord } from './sectionMentions.ts';

/** Words for a document other than this one, in `the design document, section 3`. */
const documentNoun =
  /(?<!\b(?:this|our own|diese[smnr]?|ce|cette|este|esta|questo|questa|dit|deze) )(?<![\p{L}\p{N}])(?:document|documentation|doc|spec|specification|design|standard|guide|guideline|handbook|manual|contract|agreement|policy|paper|book|report|plan|appendix|annex|statute|law|act|regulation|directive|template|prd|srs|brd|adr|rfc|readme|page|wiki|runbook|proposal|memo|dokument|handbuch|vertrag|gesetz|richtlinie|lastenheft|pflichtenheft|norm|norme|norma)s?(?:['’]s?)?(?: (?:\p{L}|[IVX]{1,5}|\d{1,3}))?$/iu;
/** `RFC 8446`, `ISO/IEC 27001:2022`, `TLS 1.3`, `NIST SP 800-63B`, `Phase 2`. */
const numberedName =
  /(?:^|[^\p{L}\p{N}])\p{Lu}[\p{L}/.-]{0,20}(?: \p{Lu}[\p{L}/]{0,20}){0,2} ?\d[\p{L}\p{N}.:-]{0,20}$/u;
/** A standard that the clause speaks of, farther away. */
const standard =
  /(?<![\p{L}\p{N}])(?:RFC|ISO|IEC|IEEE|NIST|DIN|EN|ITU|ETSI|ANSI|ECMA|WCAG|PCI|BSI|OWASP|BCP|FIPS|GDPR|DSGVO|HIPAA|CCPA|CFR|USC)(?!\p{L})/u;
/** `api.md` of `api.md, section 3`. */
const fileName = /[\p{L}\p{N}_-]\.(?:mdx?|markdown|pdf|docx?|odt|rtf|txt|html?|adoc|rst|xlsx?|pptx?)$/iu;
/** What may stand before a mention at the beginning of a sentence, and names nothing. */
export const opening =
  /^(?:see|in|per|from|under|as|of|by|with|and|or|the|this|these|both|follow|compare|to|at|for|on|via|until|when|if|all|only|also|like|unlike|within|after|before|than|but|while|because|since|between|each|any|our|new|read|use|check|review|update|delete|remove|move|cf|siehe|im|unter|nach|wie|gemäß|laut|vgl|auch|aus|zu|der|die|das|den|vor|ab|bis|voir|dans|selon|la|le|les|véase|ver|en|según|el|los|na|no|nas|vedi|zie|se|см|в|и|согласно)$/iu;
/** `of the design document` names another; `of this document` does not. */
const possessor =
  /^[ \t\r\n]*(?:of|de|des|du|del|della|der|do|da|van|von|vom|av|z)[ \t\r\n]+(?!(?:this|ce|cette|diese[smnr]?|este|esta|questo|questa|dit|deze)\b)/iu;
const place =
  /^,?\s?\(?(?:in|from|within|im|aus|dans|en)\s(?:(?:the|our|their|der|dem)\s)?([^\s.,;:()]+(?: [^\s.,;:()]+){0,2})/iu;
/** `§ 26 BDSG`, `§ 3 Abs. 2`, `section 4 (RFC 8446)`; not `section 3 MUST`. */
const namedAfter =
  /^[ \t\r\n]*[([]?(?:Abs(?:\.|atz)|Satz|Nr\.|(?!MUST|SHALL|SHOULD|MAY|WILL|CAN|IS|NOT|AND|OR|ARE|TBD|TODO|FIX)\p{Lu}{2,}(?:[ -]?\d|\b))/u;

/** Whether a mention is surely of a section of the document that it stands in. */
export function isOwnSection(document: Document, mention: SectionMention): boolean {
  const { source, markdown } = document;
  const { text } = source;
  const { prose } = mention;
  const links = markdown.links.filter(({ start, end }) => prose.start <= start && end <= prose.end);
  const elsewhere = links.filter((link) => !isToOwnSection(document, link));
  if (elsewhere.some((link) => contains(link, mention) || mention.numbers.some((number) => contains(link, number))))
    return false;
  const codeSpans = markdown.codeSpans.filter((code) => contains(prose, code));
  const names = [...named([...elsewhere, ...codeSpans], '\ufffc'), ...named(ownIdentifiers(document, prose), 'it')];
  const before = readable(text, { start: Math.max(prose.start, mention.start - 160), end: mention.start }, names);
  const after = readable(text, { start: mention.end, end: Math.min(prose.end, mention.end + 120) }, names);
  return !isNamedBefore(before) && !isNamedAfter(after) && !isInRowOfOthers(document, mention);
}

/** A name in the text, and what is read in its place. */
interface Name extends Span {
  readonly as: string;
}

function named(spans: readonly Span[], as: string): readonly Name[] {
  return spans.map(({ start, end }) => ({ start, end, as }));
}

/** `FR-1` of `FR-1 (section 3)` is no other document when this one defines it. */
function ownIdentifiers({ identifiers }: Document, prose: Span): readonly Span[] {
  const defined = new Set(identifiers.filter(({ definition }) => definition !== undefined).map(({ name }) => name));
  return startingWithin(identifiers, prose).filter(({ name }) => defined.has(name));
}

/** What stands there without marks; every name of something else is `\ufffc`. */
function readable(text: string, { start, end }: Span, names: readonly Name[]): string {
  let read = '';
  let at = start;
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    if (name.end <= at || name.start >= end || name.start < at) continue;
    read += text.slice(at, name.start) + name.as;
    at = name.end;
  }
  const rest = read + text.slice(Math.min(at, end), end);
  return rest.replace(/\]\([^()\s]{0,200}\)/g, '').replace(/[*[\]]|\b_|_\b/g, '');
}

function isNamedBefore(text: string): boolean {
  const clause = text.split(/[;!?]|[.:](?=\s)/).at(-1) ?? '';
  if (standard.test(clause) || clause.includes('\ufffc')) return true;
  let close = text;
  while (/[\s,(:–—-]$/u.test(close)) close = close.slice(0, -1);
  if (close.endsWith('\ufffc') || documentNoun.test(close) || fileName.test(close)) return true;
  const [, first = ''] = /^\P{L}*(\S+)/u.exec(numberedName.exec(close)?.[0] ?? '') ?? [];
  if (first !== '' && !sectionWord.test(first) && !opening.test(first)) return true;
  const name =
    text
      .trimEnd()
      .split(/[\s(|]/u)
      .at(-1) ?? '';
  if (!/^\p{Lu}/u.test(name) || !/^\p{L}[\p{L}\p{N}'’-]*$/u.test(name)) return false;
  const isFirst = /^[\s"'“”„«>-]*$|[.!?:;(|–—]["'”»]?\s+["'“„«]?$/u.test(text.trimEnd().slice(0, -name.length));
  return !(isFirst && opening.test(name));
}

function isNamedAfter(text: string): boolean {
  if (/^[\s,]*[([]?(?:(?:of|in|from)\s+(?:the\s+)?)?\ufffc/u.test(text) || possessor.test(text)) return true;
  const [, within = ''] = place.exec(text.trimStart()) ?? [];
  const isOther = within.split(' ').some((word) => documentNoun.test(word) || /^\p{Lu}|\d|\ufffc/u.test(word));
  return namedAfter.test(text) || (within !== '' && isOther && !/^(?:this|diese)/iu.test(within));
}

/** In a table of sources: a row that links another file, or a column of documents. */
function isInRowOfOthers(document: Document, mention: SectionMention): boolean {
  if (mention.prose.kind !== 'cell') return false;
  const { markdown, source } = document;
  const table = markdown.tables.find((each) => contains(each, mention));
  const row = table?.rows.find((each) => contains(each, mention));
  if (table === undefined || row === undefined) return false;
  const header = source.text.slice(table.header.start, table.header.end);
  if (/\b(?:document|source|artifact|standard|reference|regulation|dokument|quelle|norm)s?\b/iu.test(header))
    return true;
  return markdown.links.some((link) => contains(row, link) && !isToOwnSection(document, link));
}

/** `[scope](#3-scope)` or `[scope][]` with `[scope]: #3-scope`. */
function isToOwnSection({ source: { text }, markdown }: Document, link: Link): boolean {
  if (link.target !== undefined)
    return text.startsWith('#', link.target.start + (text[link.target.start] === '<' ? 1 : 0));
  if (link.kind === 'wiki') return text.startsWith('[[#', link.start);
  const [, first = '', second = ''] =
    /^!?\[([^[\]]*)\](?:\[([^[\]]*)\])?$/.exec(text.slice(link.start, link.end)) ?? [];
  const label = (second === '' ? first : second).toLowerCase();
  return markdown.links.some(
    ({ kind, start, target }) =>
      kind === 'definition' &&
      target !== undefined &&
      text[target.start] === '#' &&
      text.slice(start, target.start).toLowerCase().startsWith(`[${label}]:`),
  );
}

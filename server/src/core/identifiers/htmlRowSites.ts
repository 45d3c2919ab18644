import type { Markdown } from '../syntax/markdown/markdown.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { trimmed } from '../text/span.ts';
import type { DefinitionCandidate } from './definitions.ts';
import { readIdentifierTokens } from './identifierToken.ts';
import { relatesByTitle, relatesOnly } from './rowSites.ts';

/** A row up to the end of its first cell's tags; a line begins with it. */
const rowStart = /^[ \t]*(?:<[^<>]*>\s*)*?<tr\b[^<>]*>\s*<t[dh]\b[^<>]*>(?:\s|<[^/<>][^<>]*>)*/gim;
const rowEnd = /<\/?(?:tr|table|tbody)\b/i;
const cellStart = /<\/?t[dh]\b[^<>]*>/gi;
const header = /<th\b[^<>]*>([^<]*)/gi;

/** Every row of a table in HTML whose first cell holds an identifier and nothing else: `<tr><td>FR-1</td><td>Sign in</td></tr>`. */
export function* findHtmlRowSites(text: string, markdown: Markdown): Iterable<DefinitionCandidate> {
  for (const prose of markdown.prose) {
    if (prose.kind !== 'html') continue;
    const html = text.slice(prose.start, prose.end);
    if (!/<tr\b/i.test(html)) continue;
    const columns = [...html.matchAll(header)].map(([, title = '']) => title).join(' | ');
    if (relatesByTitle(text, markdown, prose.start, columns)) continue;
    for (const match of html.matchAll(rowStart)) {
      const at = match.index + match[0].length;
      const length = rowEnd.exec(html.slice(at))?.index ?? html.length - at;
      const [own, ...others] = cellsIn(html, { start: at, end: at + length });
      const start = prose.start + at;
      const [token] = readIdentifierTokens(text, { start, end: prose.start + (own?.end ?? at) });
      if (token?.start !== start || said(text.slice(token.end, prose.start + (own?.end ?? at))) !== '') continue;
      const cells = others.map((cell) => ({ start: prose.start + cell.start, end: prose.start + cell.end }));
      if (relatesOnly(text, cells)) continue;
      const titles = cells.map((cell) => said(text.slice(cell.start, cell.end)));
      const title = titles.find((each) => /\p{L}{2}/u.test(each)) ?? '';
      const block = trimmed(text, { start: prose.start + match.index, end: start + length });
      yield { token, definition: { site: 'html-row', title, block } };
    }
  }
}

function cellsIn(html: string, { start, end }: Span): readonly Span[] {
  const tags = [...html.slice(start, end).matchAll(cellStart)];
  const starts = [start, ...tags.map((tag) => start + tag.index + tag[0].length)];
  const ends = [...tags.map((tag) => start + tag.index), end];
  return starts
    .map((from, index) => trimmed(html, { start: from, end: ends[index] ?? end }))
    .filter((cell, index) => index === 0 || cell.start < cell.end);
}

function said(html: string): string {
  return withoutMarkup(html.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' '));
}

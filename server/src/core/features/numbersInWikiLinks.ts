import type { Document } from '../document/document.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { onlyNamedBy } from '../workspace/addresses.ts';
import { firstWord } from '../workspace/fragmentLinks.ts';
import { linkingTo } from '../workspace/speaking.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DocumentEdits } from './documentEdits.ts';
import type { Numbered } from './headingNumbers.ts';
import { numbersByTitle } from './numbersInContents.ts';
import { readNumber } from './writtenNumber.ts';

/** Wiki links that name a renumbered heading, in every file: `[[prd#3. Scope#3.1 In scope|3.1 In scope]]`. */
export function wikiLinkEdits(
  workspace: Workspace,
  changed: Document,
  renumbered: readonly Numbered[],
): readonly DocumentEdits[] {
  const titles = renumbered.map(({ section: { title } }) => firstWord(withoutMarkup(title)));
  const numbers = new Map([...numbersByTitle(renumbered)].map(([title, to]) => [withoutSigns(title), to]));
  const linking = [...new Set([changed, ...linkingTo(workspace, titles)])];
  workspace.needAllOf(linking);
  return linking.flatMap((document) => {
    const { source, markdown } = document;
    const edits = markdown.links
      .filter(({ kind }) => kind === 'wiki')
      .flatMap((link) => titlesIn(source.text, link, (path) => leadsTo(workspace, document, path, changed)))
      .flatMap((content): readonly Edit[] => {
        const written = readNumber(source.text.slice(content.start, content.end));
        if (written === undefined) return [];
        const { number, name, at } = written;
        const newText = numbers.get(withoutSigns(`${number} ${name}`));
        const start = content.start + at;
        return newText === undefined ? [] : [{ span: { start, end: start + number.length }, newText }];
      });
    return edits.length === 0 ? [] : [{ document, edits }];
  });
}

function leadsTo({ uris }: Workspace, from: Document, path: string, { uri }: Document): boolean {
  return path === '' ? from.uri === uri : onlyNamedBy(uris, `[[${path}`) === uri;
}

/** The headings that a link names, and what it shows instead. */
function titlesIn(text: string, link: Span, leadsHere: (path: string) => boolean): readonly Span[] {
  const start = text.indexOf('[[', link.start) + 2;
  const end = link.end - 2;
  const [path = ''] = text.slice(start, end).split(/[#|]/, 1);
  if (!leadsHere(path.trim())) return [];
  return [...text.slice(start, end).matchAll(/[#|]\s*([^#|]+)/g)].map(({ 0: found, 1: title = '', index }) => ({
    start: start + index + found.length - title.length,
    end: start + index + found.length,
  }));
}

/** Obsidian leaves these out of the name of a heading. */
export function withoutSigns(title: string): string {
  return title
    .replace(/[:#^|%]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

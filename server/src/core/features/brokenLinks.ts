import type { Document } from '../document/document.ts';
import { allSections, withoutMarkup } from '../syntax/markdown/markdown.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';
import type { Span } from '../text/span.ts';
import { countWithin, spanAt } from '../text/span.ts';
import { addressResolver, fragmentOf } from '../workspace/addresses.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A link of a document that leads nowhere. */
export interface BrokenLink extends Span {
  /** One sentence. */
  readonly message: Said;
}

/** Links to Markdown files that there are not, and to headings that the document itself does not have. */
export function findBrokenLinks(document: Document, workspace: Workspace): readonly BrokenLink[] {
  const { source, markdown, placeholders } = document;
  const resolve = addressResolver();
  let anchors: ReadonlySet<string> | undefined;
  return markdown.links.flatMap(({ target, ...link }): readonly BrokenLink[] => {
    const isPrompt = countWithin(placeholders, link) > 0 || spanAt(placeholders, link.start) !== undefined;
    if (target === undefined || isPrompt) return [];
    const address = source.text.slice(target.start, target.end).replace(/^<|>$/g, '');
    if (address.startsWith('#')) {
      const fragment = fragmentOf(address) ?? '';
      anchors ??= anchorsOf(document);
      return leadsSomewhere(fragment, anchors)
        ? []
        : [{ ...target, message: say('“#{fragment}” is not a heading of this document.', { fragment }) }];
    }
    const [path = ''] = address.split(/[?#]/, 1);
    const isMissing =
      namesFile.test(path) &&
      !hasMarkup.test(path) &&
      resolve(document.uri, path).every((uri) => workspace.isMissing(uri));
    return isMissing ? [{ ...target, message: say('There is no file “{path}”.', { path }) }] : [];
  });
}

const namesFile = /^(?![a-z][a-z0-9+.-]*:|\/\/).*[^/]\.(?:md|markdown)$/i;
/** A path with a hole in it, such as `docs/[feature].md`. */
const hasMarkup = /[[\]{}<>*|…]/;
/** Those that readers of pages know without a heading: its top, lines, footnotes, words, and what converters make. */
const known = /^(?:$|top$|L\d|:~:|fn|page=|user-content-|[_^!])/i;
const named = /\b(?:id|name)\s{0,3}=\s{0,3}["']?([^"'\s>]+)|\{#([^}\s]+)/gi;

/** Headings, places that the author named, and identifiers; as letters and digits, which all ways of making fragments keep. */
function anchorsOf({ outline, source, identifiers }: Document): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const { title } of allSections(outline))
    for (const way of [title, withoutMarkup(title)].map(folded)) anchors.add(way).add(way.replace(/^\d+/, ''));
  for (const [, attribute, braces] of source.text.matchAll(named)) anchors.add(folded(attribute ?? braces ?? ''));
  for (const { name, definition } of identifiers) if (definition !== undefined) anchors.add(folded(name));
  return anchors;
}

/** `#goals-1` is the second heading “Goals”; some tools leave the number of a heading out. */
function leadsSomewhere(fragment: string, anchors: ReadonlySet<string>): boolean {
  return known.test(fragment) || [fragment, fragment.replace(/[-_]\d+$/, '')].some((way) => anchors.has(folded(way)));
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

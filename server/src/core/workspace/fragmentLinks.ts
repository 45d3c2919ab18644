import { fragmentOf } from './addresses.ts';
import type { Document } from '../document/document.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';

/** A link whose address names a place in a document, such as `../a/prd.md#goals`. */
export interface FragmentLink {
  readonly address: string;
  /** Where the address begins. */
  readonly start: number;
}

/** The links of a document with fragments, in reading order: few bytes each, because files have dozens of them. */
export class FragmentLinks {
  /** No fragment is written in another way than it reads. */
  readonly isPlain: boolean;

  /** `places` holds two numbers for each address: a hash of its fragment, and where it begins. */
  constructor(
    private readonly addresses: readonly string[],
    private readonly places: Int32Array,
  ) {
    this.isPlain = !addresses.some((address) => address.includes('%', address.indexOf('#')));
  }

  /** Asked of every document; `hashes` are few. */
  mayLeadTo(hashes: readonly number[]): boolean {
    for (let at = 0; at < this.places.length; at += 2) if (hashes.includes(this.places[at] ?? 0)) return true;
    return false;
  }

  /** Those whose fragment has one of the hashes, and perhaps some others. */
  leadingTo(hashes: readonly number[]): readonly FragmentLink[] {
    const found: FragmentLink[] = [];
    for (let at = 0; at < this.places.length; at += 2)
      if (hashes.includes(this.places[at] ?? 0))
        found.push({ address: this.addresses[at / 2] ?? '', start: this.places[at + 1] ?? 0 });
    return found;
  }
}

const none = new FragmentLinks([], new Int32Array(0));

/** With `keep`, addresses are kept as it gives them. */
export function readFragmentLinks(
  { source: { text }, body }: Document,
  keep = (address: string): string => address,
): FragmentLinks {
  const addresses: string[] = [];
  const places: number[] = [];
  for (const [index, { markdown }] of body.passages.entries()) {
    const by = body.starts[index] ?? 0;
    for (const { start, end } of [...targetsOf(markdown), ...hrefsIn(text, by, markdown)]) {
      const address = text.slice(start + by, end + by);
      const fragment = fragmentOf(address);
      if (fragment === undefined) continue;
      addresses.push(keep(address));
      places.push(hashOf(fragment), start + by);
    }
    for (const { start, end } of markdown.links.filter(({ kind }) => kind === 'wiki'))
      for (const [, number = ''] of text.slice(start + by, end + by).matchAll(numberedHeading)) {
        addresses.push(wikiHeading);
        places.push(hashOf(number), start + by);
      }
  }
  return addresses.length === 0 ? none : new FragmentLinks(addresses, Int32Array.from(places));
}

/** In the place of addresses that wiki links to numbered headings have: nothing but the first word says where they lead. */
const wikiHeading = '[[';
/** `[[prd#3. Scope#3.1 In scope]]`, `[[prd#🚀 3. Scope]]` */
const numberedHeading = /#(?=[^#|\]]{0,24}\d)([^\s#)>"'|\]]+)/g;

/** What a sketch knows of a heading that a wiki link names. */
export function firstWord(title: string): string {
  return /^[^\s#)>"'|\]]*/.exec(title)?.[0] ?? '';
}

function targetsOf({ links }: Markdown): readonly Span[] {
  return links.flatMap(({ target }) => target ?? []);
}

const href = /\bhref\s{0,3}=\s{0,3}(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>=`]+))/gi;

/** The addresses of links in HTML; the spans count from the beginning of the passage, as those of its Markdown. */
function hrefsIn(text: string, by: number, { htmlTags, prose }: Markdown): readonly Span[] {
  const html = prose.filter(({ kind }) => kind === 'html');
  return [...htmlTags, ...html].flatMap(({ start, end }) => {
    const written = text.slice(start + by, end + by);
    if (!written.includes('#')) return [];
    return [...written.matchAll(href)].map((match) => {
      const bare = match[3];
      const address = match[1] ?? match[2] ?? bare ?? '';
      const at = start + match.index + match[0].length - address.length - (bare === undefined ? 1 : 0);
      return { start: at, end: at + address.length };
    });
  });
}

/** Fragments lead to a heading in whatever case they are written. */
export function hashOf(fragment: string): number {
  const lowerCase = fragment.toLowerCase();
  let hash = 0;
  for (let at = 0; at < lowerCase.length; at++) hash = (Math.imul(hash, 31) + lowerCase.charCodeAt(at)) | 0;
  return hash;
}

import type { IdentifierKind } from '../dialects/dialect.ts';
import { unknownKind } from '../dialects/identifierKinds.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import type { Link, Markdown } from '../syntax/markdown.ts';
import type { Span } from '../text/span.ts';
import { spanAt } from '../text/span.ts';
import type { Definition, DefinitionCandidate, Definitions } from './definitions.ts';
import type { IdentifierRange } from './identifierRanges.ts';
import { readRanges } from './identifierRanges.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { readIdentifierTokens } from './identifierToken.ts';
import { findImplicitReferences } from './implicitIdentifiers.ts';

/** One appearance of an identifier such as `FR-3`. */
export interface Identifier extends Span {
  /** To look up, dashes normalised. */
  readonly name: string;
  readonly kind: IdentifierKind;
  /** Set where this appearance says what the identifier stands for; the others refer to it. */
  readonly definition: Definition | undefined;
  /** Set where it stands as definitions do, but another place of the document defines it. */
  readonly rival: Definition | undefined;
  /** The address of the link whose text this is, or of the file before its `#`, as written: it says which document is meant. */
  readonly address: string | undefined;
}

/** Definitions, references and ranges of a text, each in reading order. */
export interface Identifiers {
  readonly all: readonly Identifier[];
  readonly ranges: readonly IdentifierRange[];
}

/** A few hundred kilobytes of `FR-1 to FR-499` would fill the memory: behind this many members, ranges are left out. */
const mostMembers = 20_000;

export function readIdentifiers(
  text: string,
  markdown: Markdown,
  frontMatter: FrontMatter,
  isSpec: boolean,
  kinds: readonly IdentifierKind[],
  candidates: Definitions,
): Identifiers {
  const { chosen: definitions, rivals } = isSpec ? candidates : { chosen: [], rivals: [] };
  const defined = new Set(definitions.map(({ token }) => token.name));
  const isIdentifier = identifierTest(kinds, definitions);
  const ranges: IdentifierRange[] = [];
  let members = 0;
  const tokens = new Map<number, IdentifierToken>();
  for (const span of readableSpans(markdown, frontMatter)) {
    const written = [
      ...[...readIdentifierTokens(text, span)].filter(isIdentifier),
      ...(isSpec ? findImplicitReferences(text, span) : []),
    ].sort((a, b) => a.start - b.start);
    const found = readRanges(text, written, (name) => defined.has(name));
    for (const range of found.ranges) {
      members += range.members.length;
      if (members <= mostMembers) ranges.push(range);
    }
    for (const token of found.tokens) tokens.set(token.start, token);
  }
  const definitionAt = new Map(definitions.map(({ token, definition }) => [token.start, definition]));
  const rivalAt = new Map(rivals.map(({ token, definition }) => [token.start, definition]));
  for (const { token } of definitions) {
    for (const inside of tokensWithin(tokens, token)) tokens.delete(inside);
    tokens.set(token.start, token);
  }

  const kindOf = new Map(kinds.map((kind) => [kind.prefix, kind]));
  const links = markdown.links.filter(({ target }) => target !== undefined);
  const all = [...tokens.values()]
    .filter((token) => !isAddress(links, markdown.links, token.start))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, name, prefix, kind }) => ({
      start,
      end,
      name,
      kind: kind ?? kindOf.get(prefix) ?? unknownKind(prefix),
      definition: definitionAt.get(start),
      rival: rivalAt.get(start),
      address: addressAround(text, links, start),
    }));
  return { all, ranges };
}

/** Where a name of more than one word defines, its number is part of the name. */
function tokensWithin(
  tokens: ReadonlyMap<number, IdentifierToken>,
  { start, end, kind }: IdentifierToken,
): readonly number[] {
  if (kind === undefined) return [];
  return Array.from({ length: end - start }, (_, index) => start + index).filter((at) => tokens.has(at));
}

/** Known prefixes count everywhere; those of the document where it defines a family; bare ones such as `EC2` only then. */
function identifierTest(
  kinds: readonly IdentifierKind[],
  definitions: readonly DefinitionCandidate[],
): (token: IdentifierToken) => boolean {
  const kindOf = new Map(kinds.map((kind) => [kind.prefix, kind]));
  const definedPrefixes = new Set(definitions.map(({ token }) => token.prefix));
  return ({ prefix, isSeparated, name }) => {
    const known = kindOf.get(prefix);
    const isLongNumber = /\d{3}$|0\d$/.test(name);
    return definedPrefixes.has(prefix) || (known !== undefined && (known.bare || isSeparated || isLongNumber));
  };
}

/** Everything but blocks of code: front matter, prose, tables, comments. */
function* readableSpans(markdown: Markdown, frontMatter: FrontMatter): Iterable<Span> {
  if (frontMatter.span !== undefined) yield frontMatter.span;
  const spans: readonly Span[] = [...markdown.prose, ...markdown.comments].sort((a, b) => a.start - b.start);
  let done = 0;
  for (const span of spans) {
    // A comment inside a paragraph is part of it.
    if (span.start < done) continue;
    done = span.end;
    yield span;
  }
}

function isAddress(links: readonly Link[], all: readonly Link[], offset: number): boolean {
  const around = spanAt(all, offset);
  if (around?.kind === 'url') return true;
  const target = spanAt(links, offset)?.target;
  return target !== undefined && target.start <= offset && offset < target.end;
}

/** `[FR-1](../login/prd.md)`, or `../login/prd.md#FR-1` as it stands. */
function addressAround(text: string, links: readonly Link[], offset: number): string | undefined {
  const target = spanAt(links, offset)?.target;
  if (target !== undefined) return text.slice(target.start, target.end);
  if (text[offset - 1] !== '#') return undefined;
  return /(?<![\w./%-])[\w./%-]+$/.exec(text.slice(Math.max(0, offset - 200), offset - 1))?.[0];
}

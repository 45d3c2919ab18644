import type { IdentifierKind } from '../dialects/dialect.ts';
import { unknownKind } from '../dialects/identifierKinds.ts';
import { epicKind, mayHoldLabel, plannedStoryKind } from '../dialects/implicitIdentifiers.ts';
import type { Link, Markdown } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { overlaps, spanAt } from '../text/span.ts';
import type { Definition, DefinitionCandidate } from './definitions.ts';
import type { IdentifierRange } from './identifierRanges.ts';
import { readRanges } from './identifierRanges.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { findImplicitReferences } from './implicitIdentifiers.ts';
import { isRetired } from './retirement.ts';
import { isKnownSpaced, lettersOf, otherWritings, readTokens } from './spacedToken.ts';

/** One appearance of an identifier such as `FR-3`. */
export interface Identifier extends Span {
  /** To look up, dashes normalised. */
  readonly name: string;
  readonly kind: IdentifierKind;
  /** Set where this appearance says what the identifier stands for; the others refer to it. */
  readonly definition: Definition | undefined;
  /** It defines, and says that nothing shall be called that any more. */
  readonly isRetired: boolean;
  /** Set where it stands as definitions do, but another place of the document defines it. */
  readonly rival: Definition | undefined;
  /** The address of the link whose text this is, or of the file before its `#`, as written, or of the wiki link that it is all of: it says which document is meant. That of a wiki link begins with `[[`. */
  readonly address: string | undefined;
}

/** Definitions, references and ranges of a text, each in reading order. */
export interface Identifiers {
  readonly all: readonly Identifier[];
  readonly ranges: readonly IdentifierRange[];
  /** Mentions of families that the document does not know: they count where another document knows them. */
  readonly foreign?: Identifiers;
}

/** What stands in a stretch of prose and may be an identifier. */
export interface Mentions {
  readonly tokens: readonly IdentifierToken[];
  /** Those without a token of their own; they count in specifications alone. */
  readonly implicit: readonly IdentifierToken[];
}

/** What the whole document says of names: which mentions count, and as what. */
export interface Naming {
  readonly isSpec: boolean;
  readonly kinds: ReadonlyMap<string, IdentifierKind>;
  readonly definedPrefixes: ReadonlySet<string>;
  /** Those of the defined prefixes that a number follows at once, as in `M1`. */
  readonly gluedPrefixes: ReadonlySet<string>;
  readonly defined: ReadonlySet<string>;
  /** The defined prefixes in one string, the glued ones marked. */
  readonly prefixKey: string;
}

/** With `-disable MD013`: the names of its rules. */
const rulesOfTool = '<!-- markdownlint';

export function findMentions(
  text: string,
  spans: Iterable<Span>,
  codeSpans: readonly Span[] = [],
): readonly Mentions[] {
  const found: Mentions[] = [];
  const mayBeImplicit = mayHoldLabel.test(text);
  const slugs = codeSpans.flatMap((span) => slugToken(text, span));
  if (slugs.length > 0) found.push({ tokens: slugs, implicit: [] });
  for (const span of spans) {
    if (text.startsWith(rulesOfTool, span.start)) continue;
    const tokens = readTokens(text, span);
    const implicit = mayBeImplicit ? [...findImplicitReferences(text, span)] : [];
    if (tokens.length > 0 || implicit.length > 0) found.push({ tokens, implicit });
  }
  return found;
}

export function readIdentifiers(
  text: string,
  links: readonly Link[],
  mentions: readonly Mentions[],
  naming: Naming,
  definitions: readonly DefinitionCandidate[],
  rivals: readonly DefinitionCandidate[],
): Identifiers {
  const ranges: IdentifierRange[] = [];
  const tokens = new Map<number, IdentifierToken>();
  const foreignRanges: IdentifierRange[] = [];
  const foreignTokens: IdentifierToken[] = [];
  for (const mentioned of mentions) {
    const implicit = naming.isSpec ? mentioned.implicit.filter((token) => counts(token, naming)) : [];
    const foreign = [...mentioned.tokens, ...implicit].filter(
      (token) => isForeign(token, naming) && writtenOtherwise(token, naming).length === 0,
    );
    if (foreign.length > 0) {
      const found = readRanges(text, foreign, () => false);
      foreignRanges.push(...found.ranges);
      foreignTokens.push(...found.tokens);
    }
    const counting = mentioned.tokens.flatMap((token) =>
      isIdentifier(token, naming) ? [token] : writtenOtherwise(token, naming),
    );
    const written =
      implicit.length > 0
        ? [...counting, ...implicit.filter((token) => !isForeign(token, naming))].sort((a, b) => a.start - b.start)
        : counting;
    if (written.length === 0) continue;
    const found = readRanges(text, written, (name) => naming.defined.has(name));
    ranges.push(...found.ranges);
    for (const token of found.tokens) tokens.set(token.start, token);
  }
  const definitionAt = new Map(definitions.map(({ token, definition }) => [token.start, definition]));
  const rivalAt = new Map(rivals.map(({ token, definition }) => [token.start, definition]));
  const counted = rivals.filter(({ token }) => token.kind !== undefined);
  for (const { token } of [...definitions, ...counted]) {
    for (const inside of tokensWithin(tokens, token)) tokens.delete(inside);
    tokens.set(token.start, token);
  }

  const addressed = links.filter(({ target }) => target !== undefined);
  const describe = (found: Iterable<IdentifierToken>): readonly Identifier[] =>
    [...found]
      .filter((token) => !isAddress(addressed, links, token.start))
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, name, prefix, kind }) => {
        const definition = definitionAt.get(start);
        return {
          start,
          end,
          name,
          kind: kind ?? naming.kinds.get(lettersOf(prefix)) ?? unknownKind(lettersOf(prefix)),
          definition,
          isRetired: definition !== undefined && isRetired(text, start, definition.title),
          rival: rivalAt.get(start),
          address: addressAround(text, addressed, start) ?? fileNamed(text, start, end),
        };
      });
  const all = describe(tokens.values());
  const taken = [...definitions, ...counted].map(({ token }) => token);
  const foreign = describe(foreignTokens.filter((token) => !taken.some((other) => overlaps(other, token))));
  return foreign.length === 0 ? { all, ranges } : { all, ranges, foreign: { all: foreign, ranges: foreignRanges } };
}

/** Where a name of more than one word defines, its number is part of the name. */
function tokensWithin(
  tokens: ReadonlyMap<number, IdentifierToken>,
  { start, end, kind }: IdentifierToken,
): readonly number[] {
  if (kind === undefined) return [];
  return Array.from({ length: end - start }, (_, index) => start + index).filter((at) => tokens.has(at));
}

const slugCode = /^`+\s?([a-z][a-z\d]{0,30}(?:-[a-z\d]{1,30}){1,12})\s?`+$/;

/** `shop-fr-pay-order` in a code span: an identifier where some document defines it. */
function slugToken(text: string, span: Span): readonly IdentifierToken[] {
  const written = text.slice(span.start, span.end);
  const name = slugCode.exec(written)?.[1];
  if (name === undefined) return [];
  const start = span.start + written.indexOf(name);
  return [{ start, end: start + name.length, name, prefix: name, isSeparated: true, needsDefinition: true }];
}

/** `FUN 8` where `FUN-8` is defined. */
function writtenOtherwise(token: IdentifierToken, { defined }: Naming): readonly IdentifierToken[] {
  const name = otherWritings(token).find((writing) => defined.has(writing));
  return name === undefined ? [] : [{ ...token, name, prefix: lettersOf(token.prefix) }];
}

/** What needs no definition, or has one. */
function counts({ needsDefinition, name }: IdentifierToken, { defined }: Naming): boolean {
  return needsDefinition !== true || defined.has(name);
}

/** Written at once after the letters, a number like these tells a name from a word such as `EC2`. */
const longNumber = /\d{3}$|0\d$/;

/** Known prefixes count everywhere; those of the document where it defines a family; bare ones such as `EC2` only then. */
function isIdentifier(token: IdentifierToken, naming: Naming): boolean {
  const { prefix, isSeparated, name } = token;
  if (token.needsDefinition === true) return naming.defined.has(name);
  const known = naming.kinds.get(prefix);
  const isLongNumber = longNumber.test(name);
  if (known !== undefined && (known.bare || isSeparated || isLongNumber)) return true;
  // Where the screens are `S-01` to `S-20`, `S3` is something else.
  return naming.definedPrefixes.has(prefix) && (isSeparated || isLongNumber || naming.gluedPrefixes.has(prefix));
}

/** Written as identifiers are, of a family that neither the document nor anybody knows. */
function isForeign(token: IdentifierToken, { isSpec, kinds, definedPrefixes, defined }: Naming): boolean {
  const { prefix, isSeparated, name, kind } = token;
  if (token.needsDefinition === true) return !defined.has(name);
  if (kind !== undefined) return (kind === plannedStoryKind || kind === epicKind) && !definedPrefixes.has(prefix);
  if (definedPrefixes.has(prefix)) return false;
  if (prefix.endsWith(' ')) return isKnownSpaced(prefix);
  if (isSeparated || longNumber.test(name)) return !kinds.has(prefix);
  // `HU1`, `TC12` and `D12` in a spec; `EC2` and `S3` are too many things.
  return isSpec && (/\d\d$/.test(name) ? kinds.get(prefix)?.bare !== true : prefix.length > 1 && !kinds.has(prefix));
}

/** Everything but blocks of code: prose, tables, comments. What begins inside another span is part of it. */
export function* readableSpans({ prose, comments, links }: Markdown): Iterable<Span> {
  // `"Sign in, FR-1"` of `[login]: prd.md#sign-in "Sign in, FR-1"`.
  const titles = links.flatMap(({ kind, end, target }) =>
    kind === 'definition' && target !== undefined ? [{ start: target.end, end }] : [],
  );
  const further = [...comments, ...titles];
  const spans = further.length === 0 ? prose : [...prose, ...further].sort((a, b) => a.start - b.start);
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

/** `[[FR-4]]` and `[[FR-4|sign out]]` may name a file. */
function fileNamed(text: string, start: number, end: number): string | undefined {
  const isWhole = text[start - 1] === '[' && text[start - 2] === '[' && /^(?:\]\]|[|#])/.test(text.slice(end, end + 2));
  return isWhole ? `[[${text.slice(start, end)}` : undefined;
}

/** `[FR-1](../login/prd.md)`, or `../login/prd.md#FR-1` as it stands. */
function addressAround(text: string, links: readonly Link[], offset: number): string | undefined {
  const target = spanAt(links, offset)?.target;
  if (target !== undefined) return text.slice(target.start, target.end);
  if (text[offset - 1] !== '#' && text[offset - 1] !== '^') return undefined;
  const before = text.slice(Math.max(0, offset - 200), offset);
  const wiki = /\[\[([^[\]|#]+)#[^[\]|]*$/.exec(before)?.[1];
  if (wiki !== undefined) return `[[${wiki.trim()}`;
  if (!before.endsWith('#')) return undefined;
  return /(?<![\w./%-])[\w./%-]+$/.exec(text.slice(Math.max(0, offset - 200), offset - 1))?.[0];
}

import type { Dialect, IdentifierKind } from '../dialects/dialect.ts';
import { unknownKind } from '../dialects/identifierKinds.ts';
import type { Span } from '../text/span.ts';
import { spanAt } from '../text/span.ts';
import type { Markdown } from '../syntax/markdown.ts';
import type { Definition, DefinitionCandidate } from './definitions.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { readIdentifierTokens } from './identifierToken.ts';

/** One appearance of an identifier such as `FR-3`. */
export interface Identifier extends Span {
  /** To look up, dashes normalised. */
  readonly name: string;
  readonly kind: IdentifierKind;
  /** Set where this appearance says what the identifier stands for; the others refer to it. */
  readonly definition: Definition | undefined;
}

/** Definitions and references of a text, in reading order. */
export function readIdentifiers(
  text: string,
  markdown: Markdown,
  dialect: Dialect,
  candidates: readonly DefinitionCandidate[],
): readonly Identifier[] {
  const knownKinds = new Map(dialect.identifierKinds.map((kind) => [kind.prefix, kind]));
  const definitions = dialect.isSpec ? candidates : [];
  const definedPrefixes = new Set(definitions.map(({ token }) => token.prefix));
  const definitionAt = new Map(definitions.map(({ token, definition }) => [token.start, definition]));

  const identifiers: Identifier[] = [];
  for (const token of tokensOutsideCode(text, markdown)) {
    const known = knownKinds.get(token.prefix);
    const definition = definitionAt.get(token.start);
    const isDefinedHere = definedPrefixes.has(token.prefix);
    const isIdentifier = isDefinedHere || (known !== undefined && (known.bare || token.isSeparated));
    if (!isIdentifier) continue;
    const { start, end, name, prefix } = token;
    identifiers.push({ start, end, name, kind: known ?? unknownKind(prefix), definition });
  }
  return identifiers;
}

/** Everything but blocks of code: prose, tables, comments, code spans; not the addresses of links. */
function* tokensOutsideCode(text: string, markdown: Markdown): Iterable<IdentifierToken> {
  const targets = markdown.links.flatMap((link) => {
    if (link.kind === 'url') return [{ start: link.start, end: link.end }];
    return link.target === undefined ? [] : [link.target];
  });
  targets.sort((a, b) => a.start - b.start);
  const readable = [...markdown.prose, ...markdown.comments].sort((a, b) => a.start - b.start);
  let done = 0;
  for (const span of readable) {
    // A comment inside a paragraph is part of it.
    if (span.start < done) continue;
    done = span.end;
    for (const token of readIdentifierTokens(text, span)) if (spanAt(targets, token.start) === undefined) yield token;
  }
}

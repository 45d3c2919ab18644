import type { Node, ParseError } from 'jsonc-parser';
import { createScanner, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../text/span.ts';
import type { Phrase, Said } from '../text/say.ts';
import { phrase, say, sayPhrase } from '../text/say.ts';

/** A value of a JSON file, and where it stands. */
export type JsonNode = Span &
  (
    | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
    | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'map'; readonly entries: readonly JsonEntry[] }
  );

export interface JsonEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonNode;
}

export interface JsonProblem {
  readonly span: Span;
  readonly message: Said;
}

/** Settings are not nested deeper. */
const deepest = 20;

/** Reads JSON with comments and trailing commas; what can be read of broken text is. */
export function readJsonTree(text: string): {
  readonly root: JsonNode | undefined;
  readonly problems: readonly JsonProblem[];
} {
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== undefined) {
    const span = { start: tooDeep, end: tooDeep + 1 };
    return { root: undefined, problems: [{ span, message: say('This file is nested too deeply to be read.') }] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [first] = errors;
  // What follows the first mistake is mostly the same one.
  const problems = first === undefined ? [] : [asProblem(first)];
  return { root: root && toNode(root), problems };
}

/** `SyntaxKind` of the package, which has no values at run time: braces and brackets, and the end. */
const tokens: Readonly<{ open: readonly number[]; close: readonly number[]; end: number }> = {
  open: [1, 3],
  close: [2, 4],
  end: 17,
};

/** Where brackets are nested deeper than is read: the parser calls itself for each of them. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== tokens.end; token = scanner.scan()) {
    if (tokens.open.includes(token)) depth++;
    if (tokens.close.includes(token)) depth--;
    if (depth > deepest) return scanner.getTokenOffset();
  }
  return undefined;
}

/** What the parser has found, by its name for it. */
const mistakes: Readonly<Record<string, Phrase>> = {
  InvalidSymbol: phrase('invalid symbol'),
  InvalidNumberFormat: phrase('invalid number format'),
  PropertyNameExpected: phrase('property name expected'),
  ValueExpected: phrase('value expected'),
  ColonExpected: phrase('colon expected'),
  CommaExpected: phrase('comma expected'),
  CloseBraceExpected: phrase('close brace expected'),
  CloseBracketExpected: phrase('close bracket expected'),
  EndOfFileExpected: phrase('end of file expected'),
  InvalidCommentToken: phrase('invalid comment token'),
  UnexpectedEndOfComment: phrase('unexpected end of comment'),
  UnexpectedEndOfString: phrase('unexpected end of string'),
  UnexpectedEndOfNumber: phrase('unexpected end of number'),
  InvalidUnicode: phrase('invalid unicode'),
  InvalidEscapeCharacter: phrase('invalid escape character'),
  InvalidCharacter: phrase('invalid character'),
};

function asProblem({ error, offset, length }: ParseError): JsonProblem {
  const name = printParseErrorCode(error);
  const mistake = mistakes[name];
  const problem = mistake === undefined ? name : sayPhrase(mistake);
  return {
    span: { start: offset, end: offset + length },
    message: say('This file cannot be read as JSON: {problem}.', { problem }),
  };
}

function toNode(node: Node): JsonNode {
  const span = { start: node.offset, end: node.offset + node.length };
  const { children = [] } = node;
  if (node.type === 'array') return { ...span, kind: 'list', items: children.map(toNode) };
  if (node.type === 'object') {
    const entries = children.flatMap(({ children: [key, value] = [] }) => {
      if (key === undefined || value === undefined) return [];
      const keySpan = { start: key.offset, end: key.offset + key.length };
      return [{ key: String(key.value), keySpan, value: toNode(value) }];
    });
    return { ...span, kind: 'map', entries };
  }
  return { ...span, kind: 'scalar', value: (node.value ?? null) as string | number | boolean | null };
}

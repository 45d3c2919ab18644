import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { PreviewMark } from '../../../server/src/previewProtocol.ts';
import { addressFrom, fragmentOf } from './addresses.ts';

/** The marks of each line that has some. */
export type MarkedLines = ReadonlyMap<string, readonly PreviewMark[]>;

/** What VS Code takes from an extension that adds to its Markdown pages. */
export interface MarkdownPlugin {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Of marks that cannot be found, such as those in code, so many are passed over. */
const mostPassedOver = 20;

/** What a page is made from. */
interface Source {
  readonly text: string;
  readonly newToken: NewToken;
}

/**
 * Has the pages that `md` makes show what `linesOf` knows of a document. Its words stay, no script is added, and where
 * nothing is known the page is as it would be. VS Code keeps what it has parsed, and says only when it renders of which
 * document that is: so the tokens are marked then, and those that are kept stay as they are.
 */
export function markPages(md: MarkdownIt, linesOf: (document: unknown) => MarkedLines | undefined): MarkdownIt {
  const sources = new WeakMap<Token, Source>();
  md.core.ruler.push('specwright', ({ tokens, src, Token }) => {
    const [first] = tokens;
    const newToken: NewToken = (type, tag, nesting) => new Token(type, tag, nesting);
    if (first !== undefined) sources.set(first, { text: src, newToken });
  });
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env: { readonly currentDocument?: unknown } | undefined) => {
    const source = tokens[0] && sources.get(tokens[0]);
    const lines = source && linesOf(env?.currentDocument);
    const isMarked = source !== undefined && lines !== undefined && lines.size > 0;
    const shown = isMarked ? markTokens(tokens, source, lines, String(env?.currentDocument)) : tokens;
    return render(shown, options, env);
  };
  return md;
}

function markTokens(tokens: readonly Token[], source: Source, lines: MarkedLines, uri: string): Token[] {
  const texts = source.text.split('\n');
  const waiting = new Map<number, readonly PreviewMark[]>();
  const marksOf = (line: number): readonly PreviewMark[] => waiting.get(line) ?? lines.get(texts[line] ?? '') ?? [];
  // Cells have no lines of their own: those of their row count.
  let [first, end] = [0, 0];
  return tokens.map((token) => {
    [first, end] = token.map ?? [first, end];
    if (token.type === 'heading_open') return markHeading(token, marksOf(first));
    if (token.type !== 'inline' || token.children === null) return token;
    const own = Array.from({ length: end - first }, (_, index) => first + index);
    const marks = own.flatMap(marksOf).filter(({ text }) => text !== '');
    if (marks.length === 0) return token;
    const { children, done } = markInline(token.children, marks, source.newToken, uri);
    const rest = new Set(marks.slice(done));
    for (const line of own)
      waiting.set(
        line,
        marksOf(line).filter((mark) => rest.has(mark)),
      );
    return copyOf(token, { children });
  });
}

/** The state of a gate stands beside its heading, by the style sheet: the heading's own text names its section. */
function markHeading(token: Token, marks: readonly PreviewMark[]): Token {
  const state = marks.find(({ text }) => text === '');
  if (state === undefined) return token;
  const marked = copyOf(token, { attrs: token.attrs?.map(([name, value]) => [name, value]) ?? null });
  marked.attrJoin('class', `specwright-gate specwright-${state.kind}`);
  marked.attrSet('data-specwright', state.title);
  return marked;
}

function copyOf(token: Token, changed: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, changed);
}

type NewToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** What stands in text alone is marked; `done` counts the marks that have been found or passed over. */
function markInline(
  children: readonly Token[],
  marks: readonly PreviewMark[],
  newToken: NewToken,
  uri: string,
): { readonly children: Token[]; readonly done: number } {
  const marked: Token[] = [];
  let done = 0;
  let links = 0;
  for (const child of children) {
    if (child.type === 'link_open') links++;
    if (child.type === 'link_close') links--;
    if (child.type !== 'text') {
      marked.push(child);
      if (child.type === 'code_inline') done = passOver(child.content, marks, done);
      continue;
    }
    let rest = child.content;
    const add = (content: string): void => {
      if (content !== '') marked.push(Object.assign(newToken('text', '', 0), { content, level: child.level }));
    };
    for (let hit = findMark(rest, marks, done); hit !== undefined; hit = findMark(rest, marks, done)) {
      const { mark, at } = hit;
      const [opening, closing] = elementFor(mark, newToken, links > 0, uri);
      add(rest.slice(0, at));
      marked.push(opening);
      add(rest.slice(at, at + mark.text.length));
      marked.push(closing);
      rest = rest.slice(at + mark.text.length);
      done = hit.index + 1;
    }
    add(rest);
  }
  return { children: marked, done };
}

/** What stands in code stays as it is, and would be found in the text after it. */
function passOver(code: string, marks: readonly PreviewMark[], from: number): number {
  let done = from;
  let rest = code;
  for (let hit = findMark(rest, marks, done); hit !== undefined; hit = findMark(rest, marks, done)) {
    rest = rest.slice(hit.at + hit.mark.text.length);
    done = hit.index + 1;
  }
  return done;
}

function findMark(text: string, marks: readonly PreviewMark[], from: number) {
  for (const [passed, mark] of marks.slice(from, from + mostPassedOver).entries()) {
    const at = indexOfWhole(straight(text), straight(mark.text));
    if (at !== -1) return { mark, at, index: from + passed };
  }
  return undefined;
}

/** With the setting `markdown.preview.typographer` the page has other quotes than the text. */
function straight(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

const isWord = /[\p{L}\p{N}_]/u;

/** `FR-1` does not stand in `FR-10`. */
function indexOfWhole(text: string, part: string): number {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const before = text.slice(at - 1, at);
    const after = text.charAt(at + part.length);
    const isCut =
      (isWord.test(before) && isWord.test(part.charAt(0))) || (isWord.test(after) && isWord.test(part.slice(-1)));
    if (!isCut) return at;
  }
  return -1;
}

function elementFor(mark: PreviewMark, newToken: NewToken, isInLink: boolean, uri: string): readonly [Token, Token] {
  const isLink = mark.kind === 'reference' && !isInLink;
  const [type, tag] = isLink ? ['link', 'a'] : ['specwright', 'span'];
  const opening = newToken(`${type}_open`, tag, 1);
  if (isLink) opening.attrSet('href', addressFrom(uri, mark));
  if (mark.kind === 'definition') opening.attrSet('id', fragmentOf(mark));
  opening.attrSet('class', `specwright-${mark.kind}`);
  opening.attrSet('title', mark.title);
  return [opening, newToken(`${type}_close`, tag, -1)];
}

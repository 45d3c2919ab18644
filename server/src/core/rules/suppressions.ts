import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { perPassage } from '../document/perPassage.ts';
import type { SourceText } from '../text/sourceText.ts';
import { lineAt, lineSpan, lineText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';

/** A comment such as `<!-- specwright-disable-next-line unset-date: Set at release. -->`. */
export interface Suppression extends Span {
  /** The rules it names, as written. */
  readonly rules: readonly SuppressedRule[];
  /** Empty where none is given. */
  readonly reason: string;
  /** The lines it speaks of, counted from 0, the last one included. */
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface SuppressedRule extends Span {
  readonly id: string;
}

/** In UTF-16 units: a longer comment is none. */
const longest = 2_000;
const comment = /<!--(?:(?!-->)[\s\S])*-->/g;
const form = /^<!--\s*specwright-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])/;
/** What a quick fix leaves where nobody has typed a reason. */
const noReason = /^(?:reason|grund|raison|motivo|why)?[\s.…:-]*$/i;

/** The comments of a document that turn rules off, in reading order. What lies in code is none. */
export const suppressionsOf = perDocument(read);

const maySuppress = perPassage(({ text }) => text.includes('specwright-'));

function read(document: Document): readonly Suppression[] {
  const { source, body } = document;
  // Most documents have none, and then their comments need not be put together.
  if (!body.passages.some(maySuppress)) return [];
  const suppressions: Suppression[] = [];
  const last = source.lineStarts.length - 1;
  const open: { suppression: Suppression; ids: Set<string> }[] = [];
  const comments = readComments(document);
  const below = linesBelow(document, comments);
  for (const each of comments) {
    const { kind, start, end, rules, reason } = each;
    const line = lineAt(source, start);
    if (kind === 'enable') {
      close(open, new Set(rules.map(({ id }) => id)), suppressions, line);
      continue;
    }
    const lines: Readonly<Record<string, Lines>> = {
      'disable-line': [line, line],
      'disable-next-line': below.get(each) ?? [line, line],
      'disable-file': [0, last],
      disable: [line, last],
    };
    const [firstLine, lastLine] = lines[kind] ?? [line, line];
    const suppression = { start, end, rules, reason, firstLine, lastLine };
    suppressions.push(suppression);
    if (kind === 'disable') open.push({ suppression, ids: new Set(rules.map(({ id }) => id)) });
  }
  return suppressions;
}

type Lines = readonly [first: number, last: number];

interface Comment extends Span, Pick<Suppression, 'rules' | 'reason'> {
  readonly kind: string;
}

/** A block of HTML that begins with a comment may hold several. */
function readComments({ source, markdown }: Document): readonly Comment[] {
  return markdown.comments.flatMap((block) => {
    const text = source.text.slice(block.start, Math.min(block.end, block.start + longest));
    return [...text.matchAll(comment)].flatMap(({ 0: written, index }) => {
      const kind = form.exec(written)?.[1];
      const start = block.start + index;
      return kind === undefined ? [] : [{ kind, start, end: start + written.length, ...readBody(written, start) }];
    });
  });
}

/** `rule, other-rule: reason`, after the word that says what it does. */
function readBody(text: string, start: number): Pick<Suppression, 'rules' | 'reason'> {
  const from = form.exec(text)?.[0].length ?? 0;
  const body = text.slice(from, -'-->'.length);
  const colon = body.indexOf(':');
  const names = colon === -1 ? body : body.slice(0, colon);
  const rules = [...names.matchAll(/[\w-]+/g)].map(({ 0: id, index }) => ({
    id,
    start: start + from + index,
    end: start + from + index + id.length,
  }));
  const reason =
    colon === -1
      ? ''
      : body
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim();
  return { rules, reason: noReason.test(reason) ? '' : reason };
}

/** `enable` ends the blocks that name one of its rules, or all of them when it names none. */
function close(
  open: { suppression: Suppression; ids: Set<string> }[],
  ids: ReadonlySet<string>,
  suppressions: Suppression[],
  line: number,
): void {
  for (let at = open.length - 1; at >= 0; at--) {
    const block = open[at];
    if (block === undefined || (ids.size > 0 && !block.suppression.rules.some(({ id }) => ids.has(id)))) continue;
    const closed = { ...block.suppression, lastLine: line };
    suppressions[suppressions.indexOf(block.suppression)] = closed;
    open.splice(at, 1);
  }
}

/**
 * By comment, the lines below that it may speak of: the next one with something of its own on it, after the blank one that
 * formatters put below a comment, and after other comments like this one; of a block of code, in which no comment can
 * stand, all lines.
 */
function linesBelow({ source, markdown }: Document, comments: readonly Comment[]): ReadonlyMap<Comment, Lines> {
  const last = source.lineStarts.length - 1;
  const below = new Map<Comment, Lines>();
  const byLine = new Map<number, Comment>();
  const codeByLine = new Map(markdown.codeBlocks.map(({ start, end }) => [lineAt(source, start), lineAt(source, end)]));
  for (const each of comments.toReversed()) {
    let line = Math.min(lineAt(source, each.end) + 1, last);
    while (line < last && lineText(source, line).trim() === '') line++;
    const next = byLine.get(line);
    const goesOn = next !== undefined && isAlone(source, next) ? below.get(next) : undefined;
    below.set(each, goesOn ?? [line, codeByLine.get(line) ?? line]);
    byLine.set(lineAt(source, each.start), each);
  }
  return below;
}

/** Whether its lines hold nothing but comments, and the marks of a quote. */
function isAlone(source: SourceText, { start, end }: Span): boolean {
  const lines = source.text.slice(
    lineSpan(source, lineAt(source, start)).start,
    lineSpan(source, lineAt(source, end)).end,
  );
  return /^[\s>]*$/.test(lines.replace(comment, ''));
}

/** What turns a rule off at a place; of several comments, the last one before it. */
export function suppressedAt(document: Document, rule: string, offset: number): SuppressedRule | undefined {
  const suppressions = suppressionsOf(document);
  if (suppressions.length === 0) return undefined;
  const line = lineAt(document.source, offset);
  const isThere = ({ firstLine, lastLine }: Suppression): boolean => firstLine <= line && line <= lastLine;
  const around = suppressions.findLast((each) => isThere(each) && each.rules.some(({ id }) => id === rule));
  return around?.rules.find(({ id }) => id === rule);
}

import { htmlElements } from '../../dialects/prompts.ts';
import { decodeEntity } from './entities.ts';
import { withoutStrongMarks } from './strongMarks.ts';
import type { InlineNode } from './treeParts.ts';
import { parseInline } from './treeParts.ts';

/** Brackets alone are text: they are a link only with a target after them, and a note or picture with a mark inside or before. */
const mayHoldMarkup = /[<*_`~\\&{]|!\[|\[\^|\][[(]/;
/** Longer lines are no titles; the parser's time would grow faster than their length. */
const longestLine = 2_000;

/** What a line of Markdown says to a reader: `**FR-1**: Sign \`in\`` is `FR-1: Sign in`. */
export function withoutMarkup(text: string): string {
  return plainTextFrom(text, 0);
}

/** What a line says from an offset on: marks that were opened before it are known. */
export function plainTextFrom(line: string, from: number): string {
  if (!mayHoldMarkup.test(line) || line.length > longestLine) return line.slice(from).trim();
  const plain = withoutStrongMarks(line, from);
  if (plain !== undefined) return plain;
  return read(line, from, shown).trim().replace(headingId, '').replace(/ {2,}/g, ' ').trim();
}

/** What GitHub makes the fragment of a heading from: prompts in angle brackets are tags there, `{#id}` is text. */
export function slugText(title: string): string {
  return mayHoldMarkup.test(title) && title.length <= longestLine ? read(title, 0, onGitHub) : title;
}

/** `{#sign-in}` after a title. */
const headingId = /\{#[\p{L}\p{N}_:.-]{1,80}\}$/u;

/** What becomes of a stretch that is not shown as it is written. */
type Shown = (written: string) => string;

interface Showing {
  readonly tag: Shown;
  readonly footnote: Shown;
}

const lineBreak = /^<w?br\s*\/?>$/i;
const shown: Showing = {
  tag: (tag) => (lineBreak.test(tag) ? (/^<b/i.test(tag) ? ' ' : '') : isElement(tag) ? '' : tag),
  footnote: () => '',
};
const onGitHub: Showing = { tag: () => '', footnote: (mark) => mark };

const elements = new Set(htmlElements);

/** `<Service Name>` is read as a tag, too; it is a prompt. */
function isElement(tag: string): boolean {
  const [, name = ''] = /^<\/?([A-Za-z][\w-]*)/.exec(tag) ?? [];
  const isWritten = /^<\/|=|\/>$/.test(tag) || elements.has(name.toLowerCase());
  return isWritten && !/^<\p{Lu}[\p{L}\p{N}]*[ -]\p{Lu}/u.test(tag);
}

/** They say nothing. */
const silent: ReadonlySet<string> = new Set(['EmphasisMark', 'StrikethroughMark', 'Comment', 'ProcessingInstruction']);

function read(line: string, from: number, showing: Showing): string {
  let said = '';
  let at = from;
  const leaveOut = (start: number, end: number, instead = ''): void => {
    if (start >= at) said += line.slice(at, start);
    if (start >= from) said += instead;
    at = Math.max(at, end);
  };
  /** One space within the marks belongs to them. */
  const readCode = ({ from: start, to, children }: InlineNode): void => {
    const inner = { from: children[0]?.to ?? start, to: children.at(-1)?.from ?? to };
    const code = line.slice(inner.from, inner.to);
    const isPadded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
    const padding = isPadded ? 1 : 0;
    leaveOut(start, inner.from + padding);
    leaveOut(inner.to - padding, to);
  };
  const walk = (nodes: readonly InlineNode[]): void => {
    for (const node of nodes) {
      const { name, children } = node;
      const written = line.slice(node.from, node.to);
      const [open, close] = children.filter(isLinkMark);
      if (silent.has(name) || name === 'Image') leaveOut(node.from, node.to);
      else if (name === 'HTMLTag') leaveOut(node.from, node.to, showing.tag(written));
      else if (name === 'Escape') leaveOut(node.from, node.to, written.slice(1));
      else if (name === 'Entity') leaveOut(node.from, node.to, decodeEntity(written));
      else if (name === 'Autolink') leaveOut(node.from, node.to, written.slice(1, -1));
      else if (name === 'Link' && written.startsWith('[^')) leaveOut(node.from, node.to, showing.footnote(written));
      else if (name === 'InlineCode') readCode(node);
      else if (name === 'Link' && open !== undefined && close !== undefined && leads(node)) {
        leaveOut(open.from, open.to);
        walk(children.filter(({ from: start, to }) => start >= open.to && to <= close.from));
        leaveOut(close.from, node.to);
      } else walk(children);
    }
  };
  walk(parseInline(line));
  return said + line.slice(at);
}

function isLinkMark({ name }: InlineNode): boolean {
  return name === 'LinkMark';
}

/** `[name]` alone is a prompt or a box as long as nothing says where it leads. */
function leads({ children }: InlineNode): boolean {
  return children.some(({ name }) => name === 'URL' || name === 'LinkLabel');
}

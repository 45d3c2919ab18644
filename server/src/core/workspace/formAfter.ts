import { escapeSnippet } from '../text/snippet.ts';

/** A line around the name that it defines: what stands between name and title, and what closes the line. */
export interface LineForm {
  /** What stands before the name, without what belongs to this one alone. */
  readonly before: string;
  /** Marks and separator between name and title, as written. */
  readonly between: string;
  /** Where the title begins, counted from the end of the name; no title begins at the line's end. */
  readonly titleAt: number;
  /** Closes the marks that are still open after the title. */
  readonly closing: string;
  /** A hard break or the closing marks of a heading. */
  readonly tail: string;
}

const anchor = /<a\b[^<>]*>(?:<\/a>)?/g;
const linkStart = /\[(?=[^[\]]*$)/;
/** The rest of a link that begins before the name. */
const linkEnd = /^([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/;
const mark = /\[[^\]]?\]|\*\*|__|~~|`+|\[|\/$|[【〔「『(（](?=[*_`]*$)|[*_](?=\S|$)/g;
const brackets: Readonly<Record<string, string>> = {
  '[': ']',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
  '(': ')',
  '（': '）',
};
const separator =
  /^(?:\s*[:：﹕]|\s*[-–—―‒−]{1,3}(?=[\s\p{Lu}\p{Lo}]|$)|\s*[·|](?=[\s\p{L}])|\.(?=\s)|[，、](?=[\p{Lu}\p{Lo}])|\))?\s*/u;
/** `(P1)` of `**FR-1** (P1): Sign in`. */
const asideBefore = /^\s?[(（][^()（）]{1,40}[)）](?=\s?[:：﹕])/;
const lineTail = /(?:(?<![ \t])[ \t]+#{1,6}[ \t]*|(?<! ) {2,}|\\|<br ?\/?>)$/;

/** `- **` and `: Use \`OAuth\`**` around `FR-1`: the form in which another name and title can stand. */
export function lineForm(written: string, rest: string): LineForm {
  const link = linkStart.test(written) ? linkEnd.exec(rest) : null;
  const plain = link === null ? written : written.replace(linkStart, '');
  const before = plain.replace(anchor, '').replace(/~~/g, '');
  const open = openMarks(before);
  let at = 0;
  let between = '';
  for (;;) {
    const colon = /^(?:[:：﹕.)、，]|\s?(?:[-–—―‒−]{1,3}|[·|]))(?=[*_`])/.exec(rest.slice(at))?.[0] ?? '';
    const last = open.at(-1);
    if (last === undefined || !rest.startsWith(closes(last), at + colon.length)) break;
    open.pop();
    between += colon + closes(last);
    at += colon.length + closes(last).length;
  }
  const outside = link !== null && link[1] === '' ? link[0].length : 0;
  const anchorEnd = /^(?:<\/a>|~~)/.exec(rest.slice(at))?.[0].length ?? 0;
  at += Math.max(outside, anchorEnd);
  // Emphasis around a link closes after it: `**[FR-1](prd.md)**`.
  while (open.length > 0 && outside > 0 && rest.startsWith(closes(open.at(-1) ?? ''), at)) {
    const last = closes(open.pop() ?? '');
    between += last;
    at += last.length;
  }
  const aside = asideBefore.exec(rest.slice(at))?.[0] ?? '';
  at += aside.length;
  const own = separator.exec(rest.slice(at))?.[0] ?? '';
  const tail = lineTail.exec(rest)?.[0] ?? '';
  const hasTitle = rest.slice(at + own.length, rest.length - tail.length).trim() !== '';
  const isBare = !hasTitle || /^(?:\.\.\.|…)/.test(rest.slice(at + own.length));
  const isSetOff = /[^*_`\]【】〔〕「」『』()（）~/]/.test(between);
  return {
    before,
    between: between + (isBare ? (isSetOff ? ' ' : ': ') : own),
    titleAt: at + own.length,
    closing: open.reverse().map(closes).join(''),
    tail,
  };
}

/** `before` with `name` and a title that is a tab stop, every mark closed. */
export function likeLine({ before, between, closing, tail }: LineForm, name: string, stop: string): string {
  // What is new has been neither done nor given up.
  const box = before.replace(/\[[xX]\]/, '[ ]').replace(/(?:[✅❌]|[✓✔☑✗✘]\ufe0f?)\s*/u, '');
  return escapeSnippet(box + name + between) + stop + escapeSnippet(closing + tail);
}

/** Whether every mark of emphasis and code that the text opens is closed in it. */
export function isClosed(text: string): boolean {
  const code = text.replace(/(?<!`)(`{1,9})[^`]+\1/g, '');
  return !code.includes('`') && (code.match(/\*\*|__/g) ?? []).length % 2 === 0;
}

function openMarks(before: string): string[] {
  const open: string[] = [];
  for (const [found] of before.matchAll(mark)) {
    if (found.length > 1 && found.startsWith('[')) continue;
    if (open.at(-1) === found) open.pop();
    else open.push(found);
  }
  return open;
}

function closes(mark: string): string {
  return brackets[mark] ?? mark;
}

import type { Identifier } from './identifiers.ts';

/** `---` or `***` with an empty line above: it parts sections, and belongs to none. */
const rule =
  /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n) {0,3}(?:-[ \t]*){3,}$|(?:\r\n|\r|\n) {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** The empty line of a quote: `>`. */
const emptyQuote = /(?:\r\n|\r|\n)[ \t]*>[ \t>]*$/;
/** The end of a container that begins before: `:::`. */
const closing = /(?:\r\n|\r|\n) {0,3}:{3,}$/;
const closingTag = /(?:\r\n|\r|\n)[ \t>]*<\/([A-Za-z][\w.-]*)[ \t]*>$/;
/** `:::note` and `:::`. */
const container = /^ {0,3}:{3,}[ \t]*(\S?)/gm;
/** A comment with an empty line above, such as `<!-- end of the list -->`, or an anchor of what follows below it. */
const comment = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)[ \t]*$/;
/** `<a id="fr-2"></a>` with an empty line or a comment above: what follows is reached by it. */
const anchors =
  /(?:(?:\r\n|\r(?!\n)|\n)[ \t]*|-->[ \t]*)(?:(?:\r\n|\r|\n)[ \t]*(?:<(?:a|span|div|p) (?:id|name)=["'][^"'<>\r\n]*["'][^<>\r\n]*(?:\/>|><\/(?:a|span|div|p)>)[ \t]*)+)+$/i;
/** `[spec]: spec.md`, or `[^1]: A note.` with what goes on below it: the whole document refers to them. */
const reference =
  /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n) {0,3}\[(?!\^)[^\]\r\n]+\]:[^\r\n]*$|(?:\r\n|\r|\n) {0,3}\[\^[^\]\r\n]+\]:[^\r\n]*(?:(?:\r\n|\r|\n)(?:[ \t][^\r\n]*)?)*$/;
/** `<!-- specwright-disable-next-line … -->` */
const ofNextLine = /^<!--\s*[\w-]+-next-line\b/;
/** In UTF-16 units: what ends a requirement is no longer. */
const longestEnd = 400;

/** Where the text of a requirement ends; white space, rules and comments after it are left out. */
export function blockEnd(text: string, { definition, end }: Pick<Identifier, 'definition' | 'end'>): number {
  let at = trimmedTo(text, end, definition?.block.end ?? end);
  for (;;) {
    const last = text.slice(Math.max(end, at - longestEnd), at);
    const marker =
      rule.exec(last)?.[0] ??
      emptyQuote.exec(last)?.[0] ??
      reference.exec(last)?.[0] ??
      anchors.exec(last)?.[0].replace(/^-->/, '') ??
      closingAtEnd(() => text.slice(end, at), last) ??
      closingTagAtEnd(() => text.slice(end, at), last) ??
      commentAtEnd(last);
    if (marker === undefined) return at;
    at = trimmedTo(text, end, at - marker.length);
  }
}

/** The end of a container that begins in the block is a part of it. */
function closingAtEnd(block: () => string, last: string): string | undefined {
  const marker = closing.exec(last)?.[0];
  if (marker === undefined) return undefined;
  const containers = [...block().matchAll(container)];
  const isOwn = containers.filter(([, name]) => name !== '').length * 2 >= containers.length;
  return isOwn ? undefined : marker;
}

/** `</div>` on a line of its own, where the element begins before: what stands in it may be one requirement of many. */
function closingTagAtEnd(block: () => string, last: string): string | undefined {
  const [marker, name = ''] = closingTag.exec(last) ?? [];
  if (marker === undefined) return undefined;
  const [opened, closed] = [`<${name}`, `</${name}`].map((tag) => block().split(tag).length);
  return (opened ?? 0) < (closed ?? 0) ? marker : undefined;
}

function commentAtEnd(last: string): string | undefined {
  if (!last.endsWith('-->')) return undefined;
  const start = last.lastIndexOf('<!--');
  const isAhead = start !== -1 && ofNextLine.test(last.slice(start));
  return start !== -1 && (isAhead ? /[\r\n][ \t>]*$/ : comment).test(last.slice(0, start))
    ? last.slice(start)
    : undefined;
}

function trimmedTo(text: string, least: number, end: number): number {
  let at = end;
  while (at > least && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

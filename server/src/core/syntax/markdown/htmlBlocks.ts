import { exclamationMark, questionMark } from '../../text/characterCodes.ts';
import { tagEnd } from './inlineTags.ts';
import { giveUp } from './unsure.ts';

const raw = /<(?:script|pre|style|textarea)(?:[\s>]|$)/iy;
const block =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/iy;
export type HtmlKind = 'comment' | 'block' | undefined;

/** What a line that begins with `<` at `pos` opens. `isBreaking` when it would end a paragraph, as fewer tags do. */
export function htmlKind(text: string, pos: number, end: number, isBreaking: boolean): HtmlKind {
  if (text.startsWith('<!--', pos)) return 'comment';
  const next = text.charCodeAt(pos + 1);
  if (next === exclamationMark || next === questionMark || matches(raw, text, pos)) return giveUp();
  if (matches(block, text, pos)) return 'block';
  // Alone in its line, every other tag opens a block too.
  return isBreaking ? undefined : loneTag(text, pos, end);
}

function loneTag(text: string, pos: number, end: number): HtmlKind {
  const after = tagEnd(text, pos, end);
  if (after === 0 || text.slice(after, end).trim() !== '') return undefined;
  const tag = text.slice(pos, after);
  // The rules for such blocks are stricter than those for tags.
  if (tag.includes('=') || tag.includes(':')) return giveUp();
  return tag.endsWith('/>') ? undefined : 'block';
}

function matches(what: RegExp, text: string, pos: number): boolean {
  what.lastIndex = pos;
  return what.test(text);
}

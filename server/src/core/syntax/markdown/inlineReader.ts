import {
  ampersand,
  atSign,
  backslash,
  backtick,
  caret,
  closeBracket,
  exclamationMark,
  greaterThan,
  lessThan,
  openBracket,
  openRound,
  questionMark,
  space,
  star,
  tilde,
  underscore,
} from '../../text/characterCodes.ts';
import type { Span } from '../../text/span.ts';
import { bareAddressEnd, mayBeginAddress } from './bareAddresses.ts';
import { afterRun } from './blockStarts.ts';
import { isPunctuation, isSpace, isWhite, isWord, skipSpaces } from './characters.ts';
import { Finder } from './finder.ts';
import { angleAddressEnd, commentEnd, tagEnd } from './inlineTags.ts';
import { labelEnd, targetAt } from './linkTails.ts';
import type { Mark } from './marks.ts';
import { Marks } from './marks.ts';
import type { PartLists } from './partLists.ts';
import { emptyPart, sortByStart } from './partLists.ts';
import { giveUp } from './unsure.ts';

/** After as many runs of backticks that are never closed, looking for more of them would not be linear. */
const mostOpenBackticks = 8;

/** Longer ones are none. */
const longestEntity = 32;

/** Reads what stands in paragraphs, cells and headings: code, links, tags and what is strong. */
export class InlineReader {
  private readonly specials: Finder;
  private readonly schemes: Finder;
  private readonly hosts: Finder;
  private readonly ats: Finder;
  private readonly backticks: Finder;
  private from = 0;
  private to = 0;
  private lists: PartLists = emptyPart();
  private origin = 0;
  private marks = new Marks();
  private openBackticks = 0;

  constructor(private readonly text: string) {
    this.specials = new Finder(text, /[\\`*_~<[\]]/g);
    this.schemes = new Finder(text, '://');
    this.hosts = new Finder(text, 'www.');
    this.ats = new Finder(text, '@');
    this.backticks = new Finder(text, '`');
  }

  /** Collects in `lists` what stands between two offsets, counted from `origin`. */
  read(from: number, to: number, lists: PartLists, origin: number): void {
    const hasAddress = this.schemes.next(from) < to || this.hosts.next(from) < to || this.ats.next(from) < to;
    if (!hasAddress && this.specials.next(from) >= to) return;
    this.from = from;
    this.to = to;
    this.lists = lists;
    this.origin = origin;
    this.openBackticks = 0;
    const firstStrong = lists.markdown.strong.length;
    for (let pos = from; pos < to;) {
      const special = Math.min(this.specials.next(pos), to);
      const address = hasAddress ? this.readAddress(pos, special) : 0;
      if (address > 0) pos = address;
      else if (special === to) break;
      else pos = this.readSpecial(special, pos);
    }
    const { marks } = this;
    if (marks.all.length === 0) return;
    marks.resolve(0, lists, origin);
    marks.releaseAddresses(0, marks.all.length, lists, origin);
    marks.all.length = 0;
    sortByStart(lists.markdown.strong, firstStrong);
  }

  /** Forgets a paragraph that was given up. */
  reset(): void {
    this.marks = new Marks();
  }

  /** After the first address that begins between the two offsets; 0 when there is none. */
  private readAddress(start: number, end: number): number {
    const { text, from, to, marks } = this;
    const isInLink = (): boolean => marks.innermostLink() >= 0;
    for (let at = start; at < end; at++) {
      if (!mayBeginAddress(text.charCodeAt(at)) || (at > from && isWord(text.charCodeAt(at - 1)))) continue;
      const behind = bareAddressEnd(text, at, from, to, isInLink);
      if (behind === 0) continue;
      marks.add('address', at, behind, false, false);
      return behind;
    }
    return 0;
  }

  /** Where to go on after the character at `at`; what stands from `free` on has no meaning yet. */
  private readSpecial(at: number, free: number): number {
    switch (this.text.charCodeAt(at)) {
      case backslash:
        return at + 1 < this.to && isPunctuation(this.text.charCodeAt(at + 1)) ? at + 2 : at + 1;
      case backtick:
        return this.readCode(at);
      case lessThan:
        return this.readTag(at);
      case openBracket:
        return this.openLink(at, free);
      case closeBracket:
        return this.closeLink(at);
      case tilde:
        return this.readTildes(at);
      default:
        return this.readEmphasis(at, free);
    }
  }

  private readCode(start: number): number {
    const { text, to } = this;
    const behind = afterRun(text, start, to, backtick);
    // The rest of a run whose first backtick is escaped.
    if (start > this.from && text.charCodeAt(start - 1) === backtick) return behind;
    const size = behind - start;
    for (let at = this.backticks.next(behind); at < to;) {
      const end = afterRun(text, at, to, backtick);
      if (end - at === size) {
        this.lists.markdown.codeSpans.push(this.span(start, end));
        return end;
      }
      at = this.backticks.next(end);
    }
    if (++this.openBackticks > mostOpenBackticks) giveUp();
    return behind;
  }

  private readTag(start: number): number {
    const { text, to } = this;
    const next = start + 1 < to ? text.charCodeAt(start + 1) : -1;
    if (next === questionMark) return giveUp();
    if (next === exclamationMark) return this.readComment(start);
    const address = angleAddressEnd(text, start, to);
    if (address > 0) {
      const target = this.span(start + 1, address - 1);
      this.lists.markdown.links.push({ start: start - this.origin, end: address - this.origin, kind: 'url', target });
      return address;
    }
    if (this.ats.next(start) < to) this.refuseMail(start + 1);
    const tag = tagEnd(text, start, to);
    if (tag === 0) return start + 1;
    this.lists.markdown.htmlTags.push(this.span(start, tag));
    return tag;
  }

  private readComment(start: number): number {
    const end = commentEnd(this.text, start, this.to);
    if (end > 0) this.lists.markdown.comments.push(this.span(start, end));
    // `<!DOCTYPE …>` and `<![CDATA[…`.
    else if (start + 2 < this.to && !isSpace(this.text.charCodeAt(start + 2))) giveUp();
    return Math.max(end, start + 1);
  }

  /** `<name@example.org>` is rare. */
  private refuseMail(start: number): void {
    let at = start;
    while (at < this.to && !isWhite(this.text.charCodeAt(at)) && this.text.charCodeAt(at) !== greaterThan) {
      if (this.text.charCodeAt(at) === atSign) giveUp();
      at++;
    }
  }

  private openLink(at: number, free: number): number {
    if (at > free && this.text.charCodeAt(at - 1) === exclamationMark)
      this.marks.add('image', at - 1, at + 1, true, false);
    else this.marks.add('link', at, at + 1, true, false);
    return at + 1;
  }

  private closeLink(at: number): number {
    const { all } = this.marks;
    const index = this.marks.innermostLink();
    const open = all[index];
    if (open === undefined) return at + 1;
    const next = at + 1 < this.to ? this.text.charCodeAt(at + 1) : -1;
    const isEmpty = next !== openRound && next !== openBracket && skipSpaces(this.text, open.end, at) === at;
    if (isEmpty || !open.canOpen) {
      open.kind = 'nothing';
      return at + 1;
    }
    this.marks.resolve(index + 1, this.lists, this.origin);
    const inner = this.marks.firstAddress(index + 1);
    all.length = index;
    const end = this.readLink(open, at + 1, next, inner);
    // A link holds no other link.
    if (open.kind === 'link') for (const mark of all) if (mark.kind === 'link') mark.canOpen = false;
    return end;
  }

  /** The link or image whose square bracket is closed before `behind`; `inner` is an address in its text. */
  private readLink(open: Mark, behind: number, next: number, inner: Span | undefined): number {
    const { text, to, origin, lists } = this;
    const tail = next === openRound ? targetAt(text, behind, to) : undefined;
    const label = next === openBracket ? labelEnd(text, behind, to) : 0;
    const end = tail?.end ?? (label === 0 ? behind : label);
    const url = inner ?? tail?.url;
    const target = url && this.span(url.start, url.end);
    const start = open.start - origin;
    const { links } = lists.markdown;
    if (open.kind === 'image') links.push({ start, end: end - origin, kind: 'image', target });
    else if (target !== undefined) links.push({ start, end: end - origin, kind: 'inline', target });
    else if (text.charCodeAt(open.start + 1) === caret)
      links.push({ start, end: end - origin, kind: 'footnote', target: undefined });
    else if (label > 0) links.push({ start, end: end - origin, kind: 'reference', target: undefined });
    else if (text.charCodeAt(open.start - 1) === openBracket && text.charCodeAt(end) === closeBracket)
      links.push({ start: start - 1, end: end + 1 - origin, kind: 'wiki', target: undefined });
    else lists.shortcuts.push({ start, end: end - origin, kind: 'reference', target: undefined });
    return end;
  }

  /** Of more than two, only the last two mean something. */
  private readTildes(start: number): number {
    const end = afterRun(this.text, start, this.to, tilde);
    if (end > start + 1) this.addRun('tilde', end - 2, end);
    return end;
  }

  private readEmphasis(start: number, free: number): number {
    const code = this.text.charCodeAt(start);
    if (code === underscore) this.refuseEntity(start, free);
    const end = afterRun(this.text, start, this.to, code);
    this.addRun(code === star ? 'star' : 'underscore', start, end);
    return end;
  }

  /** `&a_b;` is read as an entity. */
  private refuseEntity(start: number, free: number): void {
    let at = start - 1;
    while (at >= free && at > start - longestEntity && isWord(this.text.charCodeAt(at))) at--;
    if (at >= free && this.text.charCodeAt(at) === ampersand) giveUp();
  }

  private addRun(kind: 'star' | 'underscore' | 'tilde', start: number, end: number): void {
    const before = start > this.from ? this.text.charCodeAt(start - 1) : space;
    const after = end < this.to ? this.text.charCodeAt(end) : space;
    const isSpaceBefore = isWhite(before);
    const isSpaceAfter = isWhite(after);
    const isMarkBefore = isPunctuation(before);
    const isMarkAfter = isPunctuation(after);
    const leans = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore);
    const ends = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter);
    const isWordMark = kind === 'underscore';
    const canOpen = leans && (!isWordMark || !ends || isMarkBefore);
    const canClose = ends && (!isWordMark || !leans || isMarkAfter);
    this.marks.add(kind, start, end, canOpen, canClose);
  }

  private span(start: number, end: number): Span {
    return { start: start - this.origin, end: end - this.origin };
  }
}

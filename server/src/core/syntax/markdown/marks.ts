import type { Link } from './model.ts';
import type { PartLists } from './partLists.ts';
import { giveUp } from './unsure.ts';

/**
 * What has been read of a paragraph and may still become something together with what comes: runs of `*` and `_`, `~~`,
 * the openings of links and images, and addresses, of which a link takes the first.
 */
export interface Mark {
  kind: 'star' | 'underscore' | 'tilde' | 'link' | 'image' | 'address' | 'nothing';
  start: number;
  end: number;
  canOpen: boolean;
  canClose: boolean;
  /** The length of the whole run, whatever is left of it. */
  readonly size: number;
}

/** Each mark may have to be compared with all before it. */
const mostMarks = 400;

/** The marks of one paragraph, cell or heading, in the order of the text. */
export class Marks {
  readonly all: Mark[] = [];

  add(kind: Mark['kind'], start: number, end: number, canOpen: boolean, canClose: boolean): void {
    if (this.all.push({ kind, start, end, canOpen, canClose, size: end - start }) > mostMarks) giveUp();
  }

  /** The index of the last link or image that is open; -1 without one. */
  innermostLink(): number {
    for (let index = this.all.length - 1; index >= 0; index--) {
      const kind = this.all[index]?.kind;
      if (kind === 'link' || kind === 'image') return index;
    }
    return -1;
  }

  firstAddress(first: number): Mark | undefined {
    for (let index = first; index < this.all.length; index++)
      if (this.all[index]?.kind === 'address') return this.all[index];
    return undefined;
  }

  /** Pairs the runs from `first` on, as the parser does, and notes what is strong. */
  resolve(first: number, lists: PartLists, origin: number): void {
    const { all } = this;
    for (let index = first; index < all.length; index++) {
      const close = all[index];
      if (close?.canClose !== true) continue;
      const opening = this.openingOf(close, index, first);
      const open = all[opening];
      if (open === undefined) continue;
      this.releaseAddresses(opening + 1, index, lists, origin);
      for (let inside = opening + 1; inside < index; inside++) clear(all[inside]);
      if (close.kind === 'tilde') {
        clear(open);
        clear(close);
        continue;
      }
      const size = Math.min(2, open.end - open.start, close.end - close.start);
      if (size === 2) lists.markdown.strong.push({ start: open.end - origin, end: close.start - origin });
      open.end -= size;
      close.start += size;
      if (open.end === open.start) clear(open);
      // What is left of a run may close another one.
      if (close.end === close.start) clear(close);
      else index--;
    }
  }

  /** Addresses that belong to no link. */
  releaseAddresses(first: number, end: number, { markdown }: PartLists, origin: number): void {
    for (let index = first; index < end; index++) {
      const mark = this.all[index];
      if (mark?.kind === 'address') markdown.links.push(addressLink(mark, origin));
    }
  }

  private openingOf(close: Mark, index: number, first: number): number {
    for (let at = index - 1; at >= first; at--) {
      const mark = this.all[at];
      if (mark?.canOpen === true && mark.kind === close.kind && fits(mark, close)) return at;
    }
    return -1;
  }
}

/** The rule of three. */
function fits(open: Mark, close: Mark): boolean {
  if (close.kind === 'tilde' || !(close.canOpen || open.canClose)) return true;
  return (open.size + close.size) % 3 !== 0 || (open.size % 3 === 0 && close.size % 3 === 0);
}

function clear(mark: Mark | undefined): void {
  if (mark === undefined) return;
  mark.kind = 'nothing';
  mark.canOpen = mark.canClose = false;
}

function addressLink({ start, end }: Mark, origin: number): Link {
  return { start: start - origin, end: end - origin, kind: 'url', target: undefined };
}

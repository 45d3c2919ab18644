import {
  closeBracket,
  closeRound,
  colon,
  comma,
  dash,
  dot,
  exclamationMark,
  lessThan,
  openBracket,
  openRound,
  plus,
  questionMark,
  semicolon,
  slash,
  star,
  tilde,
  underscore,
} from '../../text/characterCodes.ts';
import { isDigit, isWhite, isWord } from './characters.ts';
import { giveUp } from './unsure.ts';

/** Where words may begin an address without angle brackets: `www.`, `https://` and mail addresses. */
const beginning = /(www\.|https?:\/\/)|([\w.+-]{1,100}@)|mailto:|xmpp:/y;
const domain = /[\w-]+(?:\.[\w-]+)+/y;
const mail = /[\w.+-]+@[\w-]+\.[\w.-]+/y;

/** After the address that begins at `start`; 0 when none does. The text from `origin` to `end` is one paragraph, cell or heading. */
export function bareAddressEnd(
  text: string,
  start: number,
  origin: number,
  end: number,
  isInLink: () => boolean,
): number {
  if (start > origin && isWord(text.charCodeAt(start - 1))) return 0;
  beginning.lastIndex = start;
  const found = beginning.exec(text);
  if (found === null) return 0;
  if (beginning.lastIndex > end) return giveUp();
  if (found[1] !== undefined) {
    const after = urlEnd(text, beginning.lastIndex, end);
    return after > 0 && isInLink() ? withoutOpenBracket(text, start, after) : after;
  }
  if (found[2] !== undefined) return mailEnd(text, start, end);
  return giveUp();
}

function mailEnd(text: string, start: number, end: number): number {
  mail.lastIndex = start;
  if (!mail.test(text)) return 0;
  const after = mail.lastIndex;
  if (after > end) return giveUp();
  const last = text.charCodeAt(after - 1);
  if (last === underscore || last === dash) return 0;
  return last === dot ? after - 1 : after;
}

function urlEnd(text: string, start: number, end: number): number {
  domain.lastIndex = start;
  if (!domain.test(text)) return 0;
  const afterDomain = domain.lastIndex;
  if (afterDomain > end) return giveUp();
  if (lastTwoWordsHaveUnderscore(text, start, afterDomain)) return 0;
  let at = afterPort(text, afterDomain, end);
  if (at < end && text.charCodeAt(at) === slash)
    while (at < end && text.charCodeAt(at) !== lessThan && !isWhite(text.charCodeAt(at))) at++;
  return withoutPunctuation(text, start, at);
}

function afterPort(text: string, start: number, end: number): number {
  if (start >= end || text.charCodeAt(start) !== colon) return start;
  let at = start + 1;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return at > start + 1 ? at : start;
}

function lastTwoWordsHaveUnderscore(text: string, start: number, end: number): boolean {
  let dots = 0;
  for (let at = end - 1; at >= start; at--) {
    const code = text.charCodeAt(at);
    if (code === dot && ++dots === 2) return false;
    if (code === underscore) return true;
  }
  return false;
}

/** A sentence may go on after an address. */
function withoutPunctuation(text: string, start: number, end: number): number {
  let open = 0;
  let closed = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === openRound) open++;
    else if (code === closeRound) closed++;
  }
  for (let at = end; ; at--) {
    const last = text.charCodeAt(at - 1);
    if (last === semicolon) return giveUp();
    if (last === closeRound && closed > open) closed--;
    else if (!isTrailing(last)) return at;
  }
}

/** One of `?!.,:*_~`. */
function isTrailing(code: number): boolean {
  return (
    code === questionMark ||
    code === exclamationMark ||
    code === dot ||
    code === comma ||
    code === colon ||
    code === star ||
    code === underscore ||
    code === tilde
  );
}

/** In the text of a link, an address ends before a bracket that it does not close or open itself. */
function withoutOpenBracket(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === closeBracket) return at;
    if (code === openBracket) {
      const close = text.indexOf(']', at);
      if (close === -1 || close >= end) return at;
      at = close;
    }
    at++;
  }
  return at;
}

/** Whether the character may be the first of an address. */
export function mayBeginAddress(code: number): boolean {
  return isWord(code) || code === dot || code === plus || code === dash;
}

import {
  backtick,
  colon,
  dash,
  dot,
  doubleQuote,
  equalsSign,
  greaterThan,
  lessThan,
  plus,
  singleQuote,
  slash,
  underscore,
} from '../../text/characterCodes.ts';
import { isLetter, isWhite, isWord } from './characters.ts';
import { giveUp } from './unsure.ts';

/** After `<https://example.org>`, whose `<` is at `start`; 0 when there is none. */
export function angleAddressEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  if (!isLetter(text.charCodeAt(at))) return 0;
  for (at++; at < end && isSchemeCharacter(text.charCodeAt(at)); at++);
  if (at < start + 3 || at >= end || text.charCodeAt(at) !== colon) return 0;
  const address = ++at;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === greaterThan) return at > address ? at + 1 : 0;
    if (isWhite(code)) return 0;
  }
  return 0;
}

/** After `<!-- a -->`; 0 when there is none. */
export function commentEnd(text: string, start: number, end: number): number {
  if (!text.startsWith('!--', start + 1)) return 0;
  if (text.startsWith('>', start + 4)) return start + 5;
  if (text.startsWith('->', start + 4)) return start + 6;
  const close = text.indexOf('-->', start + 4);
  // Looked for again from the next one on, that would not be linear.
  if (close === -1 || close + 3 > end) return giveUp();
  return close + 3;
}

/** After a tag such as `<br/>`, `</a>` or `<Service Name>`; 0 when there is none. */
export function tagEnd(text: string, start: number, end: number): number {
  const isClosing = text.charCodeAt(start + 1) === slash;
  let at = isClosing ? start + 2 : start + 1;
  if (at >= end || !isLetter(text.charCodeAt(at))) return 0;
  for (at++; at < end && isTagCharacter(text.charCodeAt(at)); at++);
  for (;;) {
    const after = skipWhite(text, at, end);
    if (after >= end) return 0;
    const code = text.charCodeAt(after);
    if (code === greaterThan) return after + 1;
    if (isClosing) return 0;
    if (code === slash) return after + 1 < end && text.charCodeAt(after + 1) === greaterThan ? after + 2 : 0;
    if (after === at || !(isLetter(code) || code === colon || code === underscore)) return 0;
    at = attributeEnd(text, after, end);
    if (at === 0) return 0;
  }
}

/** After `name`, `name=value` or `name = "value"`; 0 when the value is none. */
function attributeEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end && isNameCharacter(text.charCodeAt(at))) at++;
  const equals = skipWhite(text, at, end);
  if (equals >= end || text.charCodeAt(equals) !== equalsSign) return at;
  at = skipWhite(text, equals + 1, end);
  const quote = text.charCodeAt(at);
  if (at < end && (quote === doubleQuote || quote === singleQuote)) {
    for (at++; at < end; at++) if (text.charCodeAt(at) === quote) return at + 1;
    return giveUp();
  }
  const value = at;
  while (at < end && !endsValue(text.charCodeAt(at))) at++;
  // `a=b/>`: the slash belongs to the value.
  return at > value ? at : 0;
}

function skipWhite(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isWhite(text.charCodeAt(at))) at++;
  return at;
}

function isSchemeCharacter(code: number): boolean {
  return isTagCharacter(code) || code === plus || code === dot;
}

function isTagCharacter(code: number): boolean {
  return isWord(code) || code === dash;
}

function isNameCharacter(code: number): boolean {
  return isTagCharacter(code) || code === dot || code === colon;
}

/** One of `"'=<>` and the backtick, or white space. */
function endsValue(code: number): boolean {
  return (
    code === doubleQuote ||
    code === singleQuote ||
    (code >= lessThan && code <= greaterThan) ||
    code === backtick ||
    isWhite(code)
  );
}

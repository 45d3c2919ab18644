import {
  backslash,
  carriageReturn,
  closeBracket,
  closeRound,
  doubleQuote,
  greaterThan,
  lessThan,
  lineFeed,
  openBracket,
  openRound,
  singleQuote,
} from '../../text/characterCodes.ts';
import type { Span } from '../../text/span.ts';
import { isSpace, skipSpaces } from './characters.ts';
import { giveUp } from './unsure.ts';

/** A longer label is none; how its length is counted depends on the line ends, so that this is left to the parser. */
const longestLabel = 900;

/** The address at `start`, with its angle brackets; undefined when there is none. */
function addressAt(text: string, start: number, end: number): Span | undefined {
  return start < end && text.charCodeAt(start) === lessThan ? bracketed(text, start, end) : bare(text, start, end);
}

function bracketed(text: string, start: number, end: number): Span | undefined {
  let isEscaped = false;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === greaterThan && !isEscaped) return { start, end: at + 1 };
    if ((code === lessThan && !isEscaped) || code === lineFeed || code === carriageReturn) return undefined;
    isEscaped = code === backslash;
  }
  return giveUp();
}

function bare(text: string, start: number, end: number): Span | undefined {
  let depth = 0;
  let at = start;
  let isEscaped = false;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) break;
    if (isEscaped) isEscaped = false;
    else if (code === openRound) depth++;
    else if (code === backslash) isEscaped = true;
    else if (code === closeRound && depth-- === 0) break;
  }
  return at > start ? { start, end: at } : undefined;
}

/** After the title at `start`; 0 when there is none. */
function titleEnd(text: string, start: number, end: number): number {
  const open = text.charCodeAt(start);
  if (start >= end || (open !== singleQuote && open !== doubleQuote && open !== openRound)) return 0;
  const close = open === openRound ? closeRound : open;
  let isEscaped = false;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isEscaped) isEscaped = false;
    else if (code === close) return at + 1;
    else if (code === backslash) isEscaped = true;
  }
  return giveUp();
}

/** After the label whose `[` is at `start`; 0 when there is none. */
export function labelEnd(text: string, start: number, end: number): number {
  let isEscaped = false;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (at > start + longestLabel) return giveUp();
    if (isEscaped) isEscaped = false;
    else if (code === closeBracket) return at + 1;
    else if (code === openBracket) return 0;
    else if (code === backslash) isEscaped = true;
  }
  return 0;
}

/** Where `](…)` ends, and its address; undefined when the round bracket at `start` opens no such thing. */
export function targetAt(text: string, start: number, end: number): { url: Span | undefined; end: number } | undefined {
  let at = skipSpaces(text, start + 1, end);
  const url = addressAt(text, at, end);
  if (url !== undefined) {
    at = skipSpaces(text, url.end, end);
    const title = at === url.end ? 0 : titleEnd(text, at, end);
    if (title !== 0) at = skipSpaces(text, title, end);
  }
  return at < end && text.charCodeAt(at) === closeRound ? { url, end: at + 1 } : undefined;
}

import type { Span } from '../text/span.ts';
import { isSpace, skipSpaces } from './characters.ts';
import { giveUp } from './unsure.ts';

/** A longer label is none; how its length is counted depends on the line ends, so that this is left to the parser. */
const longestLabel = 900;

/** The address at `start`, with its angle brackets; undefined when there is none. */
function addressAt(text: string, start: number, end: number): Span | undefined {
  return start < end && text.charCodeAt(start) === 60 ? bracketed(text, start, end) : bare(text, start, end);
}

function bracketed(text: string, start: number, end: number): Span | undefined {
  let isEscaped = false;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 62 && !isEscaped) return { start, end: at + 1 };
    if ((code === 60 && !isEscaped) || code === 10 || code === 13) return undefined;
    isEscaped = code === 92;
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
    else if (code === 40) depth++;
    else if (code === 92) isEscaped = true;
    else if (code === 41 && depth-- === 0) break;
  }
  return at > start ? { start, end: at } : undefined;
}

/** Behind the title at `start`; 0 when there is none. */
function titleEnd(text: string, start: number, end: number): number {
  const open = text.charCodeAt(start);
  if (start >= end || (open !== 39 && open !== 34 && open !== 40)) return 0;
  const close = open === 40 ? 41 : open;
  let isEscaped = false;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isEscaped) isEscaped = false;
    else if (code === close) return at + 1;
    else if (code === 92) isEscaped = true;
  }
  return giveUp();
}

/** Behind the label whose `[` is at `start`; 0 when there is none. */
export function labelEnd(text: string, start: number, end: number): number {
  let isEscaped = false;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (at > start + longestLabel) return giveUp();
    if (isEscaped) isEscaped = false;
    else if (code === 93) return at + 1;
    else if (code === 91) return 0;
    else if (code === 92) isEscaped = true;
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
  return at < end && text.charCodeAt(at) === 41 ? { url, end: at + 1 } : undefined;
}

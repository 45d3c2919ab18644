import {
  backtick,
  closeRound,
  dash,
  dot,
  equalsSign,
  numberSign,
  plus,
  star,
  tilde,
  underscore,
} from '../../text/characterCodes.ts';
import { isDigit, isSpace, skipSpaces } from './characters.ts';

/** Of a line: where its content starts and ends, and the character it starts with. */
export interface LineContent {
  readonly text: string;
  readonly pos: number;
  readonly end: number;
  readonly code: number;
}

/** The length of `-`, `*` or `+` as the marker of an item; 0 when the line begins with none. */
export function bulletSize({ text, pos, end, code }: LineContent): number {
  return (code === dash || code === plus || code === star) && (pos === end - 1 || isSpace(text.charCodeAt(pos + 1)))
    ? 1
    : 0;
}

/** The length of `1.` or `1)`; 0 when the line begins with none. */
export function numberSize({ text, pos, end, code }: LineContent): number {
  if (!isDigit(code)) return 0;
  let at = pos + 1;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at === end || at > pos + 9) return 0;
  const mark = text.charCodeAt(at);
  if (mark !== dot && mark !== closeRound) return 0;
  return at < end - 1 && !isSpace(text.charCodeAt(at + 1)) ? 0 : at + 1 - pos;
}

/** `---`, `* * *`, `___`. */
export function isRule({ text, pos, end, code }: LineContent): boolean {
  if (code !== star && code !== dash && code !== underscore) return false;
  let count = 1;
  for (let at = pos + 1; at < end; at++) {
    const next = text.charCodeAt(at);
    if (next === code) count++;
    else if (!isSpace(next)) return false;
  }
  return count >= 3;
}

/** After the opening marks of a fence; 0 when the line begins with none. */
export function fenceEnd({ text, pos, end, code }: LineContent): number {
  if (code !== backtick && code !== tilde) return 0;
  const at = afterRun(text, pos, end, code);
  if (at < pos + 3) return 0;
  if (code === tilde) return at;
  for (let rest = at; rest < end; rest++) if (text.charCodeAt(rest) === backtick) return 0;
  return at;
}

/** 1 to 6; 0 when the line is no heading. */
export function headingLevel({ text, pos, end, code }: LineContent): number {
  if (code !== numberSign) return 0;
  const at = afterRun(text, pos, end, code);
  return at - pos > 6 || (at < end && !isSpace(text.charCodeAt(at))) ? 0 : at - pos;
}

/** A line of `-` or `=`, which makes a heading of the paragraph before it. */
export function isUnderline({ text, pos, end, code }: LineContent): boolean {
  if (code !== dash && code !== equalsSign) return false;
  return skipSpaces(text, afterRun(text, pos, end, code), end) === end;
}

/** After as many of the same character as there are. */
export function afterRun(text: string, start: number, end: number, code: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === code) at++;
  return at;
}

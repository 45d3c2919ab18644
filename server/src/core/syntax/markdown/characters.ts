import { carriageReturn, lineFeed, space, tab, underscore } from '../../text/characterCodes.ts';

/** What the parser takes for white space within a line and between lines. */
export function isSpace(code: number): boolean {
  return code === space || code === tab || code === lineFeed || code === carriageReturn;
}

/** What regular expressions take for white space. */
export function isWhite(code: number): boolean {
  if (code < 0x80) return code === space || (code >= 9 && code <= 13);
  return code >= 0xa0 && /\s/.test(String.fromCharCode(code));
}

/** ASCII only, as in regular expressions. */
export function isWord(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === underscore;
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Of ASCII, these are also what a backslash escapes. Half a surrogate pair is none. */
export function isPunctuation(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 33 && code <= 47) ||
      (code >= 58 && code <= 64) ||
      (code >= 91 && code <= 96) ||
      (code >= 123 && code <= 126)
    );
  return /[\p{S}\p{P}]/u.test(String.fromCharCode(code));
}

/** The first offset from `start` on that is not a space as the parser sees it, `end` at most. */
export function skipSpaces(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

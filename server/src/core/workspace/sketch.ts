import { capitals } from '../dialects/letters.ts';
import { anyDash } from '../dialects/separators.ts';
import { idWord } from '../dialects/idWord.ts';
import { mayBeImplicit } from '../dialects/implicitIdentifiers.ts';
import { findBodyStart } from '../syntax/frontMatter.ts';
import { isHyphenRange, readRanges } from '../identifiers/identifierRanges.ts';
import type { IdentifierToken } from '../identifiers/identifierToken.ts';
import { writtenToken } from '../identifiers/identifierToken.ts';
import { lettersOfSpaced, mayHoldSpaced } from '../identifiers/spacedToken.ts';
import { findLooseNumbers } from '../identifiers/looseNumbers.ts';
import { hashOf } from './fragmentLinks.ts';
import { placeReader } from './sketchPlaces.ts';

/**
 * What a text may say, found in one pass without reading it as Markdown: every name that reading would find, and perhaps
 * more. A file that nobody has asked for is known by its sketch alone.
 */
export type Sketch = ReadonlySet<string>;

/** Stands in sketches of texts whose identifiers have a form that only reading understands: they may be called anything. */
const anyName = '*';
/** Stands in sketches of texts that name identifiers by headings, labels and numbers. */
const implicitName = '*implicit';
const implicitNames = /^(?:US\d|Story|Epic|Requirement|Scenario|\d)/;

/** Before a name that the text mentions, and cannot define. */
const mentionOnly = '~';

/** Under these a name may stand in a sketch. */
export function keysOf(name: string): readonly string[] {
  return [...definingKeysOf(name), mentionOnly + name];
}

/** Under these a name stands in the sketch of a text that may define it. */
export function definingKeysOf(name: string): readonly string[] {
  if (implicitNames.test(name)) return [name, anyName, implicitName];
  const letters = lettersOfSpaced(name);
  return letters === undefined ? [name, anyName] : [name, anyName, keyOfLetters(letters)];
}

/** The name that a key stands for; undefined for what is none. */
export function nameOf(key: string): string | undefined {
  if (/^[*#%]/.test(key)) return undefined;
  return key.startsWith(mentionOnly) ? key.slice(mentionOnly.length) : key;
}

/** Under this the links with such a fragment stand: short, and now and then shared with another one. */
export function keyOfFragment(fragment: string): string {
  return `#${hashOf(fragment).toString(36)}`;
}

/** Under this the numbers without letters stand, such as those of `FRs 1–4`. */
export function keyOfLetters(letters: string): string {
  return `%${letters}`;
}

/** After a name: a range, or further numbers or letters. */
const mayGoOn =
  /^(?:\s?(?:[~〜～–—/…]|\.\.\.?)\s?(?:\d|[a-z]\b)|,\s\d|,?\s(?:through|thru|to|bis|and|und|y|et|[eи]|та|oraz)\s\d)/;
const joinedNumber = new RegExp(`\\d-[${capitals}\\d]`);
const fragment = /#([^\s#)>"'|\]]+)/g;
/** An anchor as in Obsidian: its name has any shape. */
const anchor = /\s\^[A-Z]/;
/** `**ID**: ` and a code span: what stands in it has any shape. */
const slugValue = /[:：][*_ \t]{0,6}\[?`[a-z][a-z\d]{0,30}-/g;
/** A code span that may name what another text defines so. */
const slugMention = /`\s?([a-z][a-z\d]{0,30}(?:-[a-z\d]{1,30}){1,12})\s?`/g;
const idLabel = new RegExp(`(?:${idWord})[^\\n\\r]{0,40}$`);

function mayDefineSlug(text: string): boolean {
  for (const { index } of text.matchAll(slugValue))
    if (idLabel.test(text.slice(Math.max(0, index - 60), index))) return true;
  return false;
}

/** Front matter that may give the document a name, or write one in escapes. */
const naming = /\bid\b|\\/i;
/** The numbers of front matter are not looked at. */
function mayName(frontMatter: string): boolean {
  return naming.test(frontMatter) || mayHoldSpaced(frontMatter);
}

/** In UTF-16 units: readers look this far for the end of an identifier, so that a longer one may be cut off. */
const longestToken = 40;
/** Members of ranges; a text with more is read when anything is asked for. */
const mostMembers = 2_000;

export function readSketch(text: string): Sketch {
  const names = new Set<string>();
  const tokens: IdentifierToken[] = [];
  const bodyStart = findBodyStart(text);
  const mayDefine = placeReader(text, bodyStart);
  let mayHaveRanges = false;
  let previousEnd = -1;
  writtenToken.lastIndex = 0;
  for (let match = writtenToken.exec(text); match !== null; match = writtenToken.exec(text)) {
    const [written, prefix = ''] = match;
    const start = match.index;
    const end = start + written.length;
    const name = written.replace(anyDash, '-');
    if (written.length > longestToken) names.add(anyName);
    note(names, name, mayDefine(start));
    tokens.push({ start, end, name, prefix, isSeparated: true });
    mayHaveRanges ||= start - previousEnd < 16 || mayGoOn.test(text.slice(end, end + 12)) || joinedNumber.test(name);
    previousEnd = end;
  }
  if (mayHaveRanges) addRanges(names, text, tokens);
  for (const { letters } of findLooseNumbers(text, { start: bodyStart, end: text.length }, tokens))
    names.add(keyOfLetters(letters));
  for (const [, written = ''] of text.matchAll(fragment)) names.add(keyOfFragment(decoded(written)));
  for (const [, slug = ''] of text.matchAll(slugMention)) note(names, slug, false);
  if (mayBeImplicit.test(text)) names.add(implicitName);
  if (mayDefineSlug(text) || anchor.test(text) || mayName(text.slice(0, bodyStart))) names.add(anyName);
  return names;
}

function note(names: Set<string>, name: string, mayDefine: boolean): void {
  if (names.has(name)) return;
  if (mayDefine) {
    names.delete(mentionOnly + name);
    names.add(name);
  } else names.add(mentionOnly + name);
}

/** Names that are only meant: those between the ends of a range, and those of which only the number is written. */
function addRanges(names: Set<string>, text: string, tokens: readonly IdentifierToken[]): void {
  // Whether `FR111-113` is a range depends on what the document defines, which is not known here; nothing else gains by that.
  const mayBeUndefined = tokens.some(({ name }) => isHyphenRange(name));
  for (const isDefined of mayBeUndefined ? [true, false] : [true]) {
    const found = readRanges(text, tokens, () => isDefined);
    for (const { name } of found.tokens) note(names, name, false);
    let members = 0;
    for (const range of found.ranges) {
      members += range.members.length;
      if (members > mostMembers) break;
      for (const name of range.members) note(names, name, false);
    }
    if (members > mostMembers) names.add(anyName);
  }
}

function decoded(written: string): string {
  if (!written.includes('%')) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // A lone per cent sign.
  }
}

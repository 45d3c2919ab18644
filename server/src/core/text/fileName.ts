import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** Why a name cannot be that of a new Markdown file on some system; undefined when it can on all. */
export function whyNoFileName(name: string): Said | undefined {
  if (name.trim() === '') return say('Enter a file name.');
  if (name !== name.trim()) return say('A file name cannot begin or end with a space.');
  if (/[\\/:*?"<>|]/.test(name) || /\p{Cc}/u.test(name))
    return say('A file name cannot contain \\ / : * ? " < > | or control characters.');
  if (/^(?:con|prn|aux|nul|com\d|lpt\d|clock\$|conin\$|conout\$)(?:\.|$)/i.test(name) || /^\.+$|\.$/.test(name))
    return say('“{name}” is a name that some systems reserve.', { name });
  if (!isWellFormed(name)) return say('This name contains an incomplete character.');
  if (longestOf(name) > longest) return say('This name is too long for a file.');
  return /[^.]\.(?:md|markdown)$/i.test(name) ? undefined : say('The name of a Markdown file has to end in .md.');
}

/** `sign-in-prd.md` for “Sign in” and a template whose files are called `prd.md`; letters of all languages stay. */
export function fileNameFor(title: string, ending: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let stem = '';
  for (const word of words) {
    const longer = stem === '' ? word : `${stem}-${word}`;
    if (longestOf(`${longer}-${ending}`) > longest) break;
    stem = longer;
  }
  const name =
    stem === '' || ending.startsWith(`${stem}-`) || ending.startsWith(`${stem}.`) ? ending : `${stem}-${ending}`;
  return whyNoFileName(name) === undefined ? name : ending;
}

/** The file after it that no name of `taken` is like: systems that ignore case count `PRD.md` as `prd.md`. */
export function freeFileName(name: string, taken: Iterable<string>): string {
  const lower = new Set([...taken].map((other) => other.normalize('NFC').toLowerCase()));
  const dot = name.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name.slice(0, dot)}-${String(number)}${name.slice(dot)}`;
    if (!lower.has(candidate.normalize('NFC').toLowerCase())) return candidate;
  }
}

/** Some systems count bytes: 255 is the least that any of them takes, less what a number after the name needs. */
const longest = 240;

/** In bytes of UTF-8, or more: every letter that is not ASCII as three or four. */
function longestOf(name: string): number {
  return name.length + 2 * (name.match(/\P{ASCII}/gu)?.length ?? 0);
}

function isWellFormed(name: string): boolean {
  return !/\p{Surrogate}/u.test(name);
}

import { allDialects } from '../dialects/allDialects.ts';
import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';

/** Sections that other texts have as well. */
export const commonSections = inAllLanguages(({ sections }) => sections.common);
/** Sections on how something looks. */
export const lookSections = inAllLanguages(({ sections }) => sections.look);

/** In UTF-16 units: no name of a section that is known is longer. */
const longest = 100;
const allSignals = new Set([
  ...allDialects.flatMap(({ signals }) => signals.sections),
  ...commonSections,
  ...lookSections,
]);
/** `**4. Requirements**` alone in its paragraph, and the label of `**Acceptance criteria**: …`. */
const boldLine = /(?:\*\*|__)([^*_\n\r]{1,100})(?:\*\*|__)[ \t]*(?:[:：]|(?=[\r\n]|$))/y;
/** Lines that name the requirements a task fulfils, as Kiro's tasks do. */
const fulfilsRequirements = /^[ \t]*(?:- )?_[^\d_\n\r]{2,20}[:：] ?\d+(?:\.\d+)?(?:[,、] ?\d|_)/gm;

/** The names of sections, and those in bold, that tell a dialect, as dialects write them. */
export function findSignalSections(names: readonly string[], boldLines: readonly string[]): readonly string[] {
  return [...names, ...boldLines]
    .filter((name) => name.length <= longest)
    .map(signalIn)
    .filter((name) => name !== undefined);
}

/** `범위 제외 (Out of scope)` and `目标 / Goals` say the same in two languages, and one of them may be known. */
const otherName = /[(（]([^()（）]*)[)）]|\s[/|]\s/;

function signalIn(name: string): string | undefined {
  const bare = bareName(name);
  if (allSignals.has(bare)) return bare;
  const halves = otherName.test(name) ? [otherName.exec(name)?.[1] ?? '', ...name.split(/\s[/|]\s/)] : [];
  return halves.map(bareName).find((half) => allSignals.has(half));
}

/** Bold text that stands where a title or a label does, at the beginning of a paragraph outside lists, without the marks. */
export function findBoldLines(text: string, { prose }: Markdown): readonly string[] {
  const found: string[] = [];
  for (const { start, end, kind, item } of prose) {
    if (kind !== 'paragraph' || item !== undefined || end - start < 5) continue;
    const first = text.charCodeAt(start);
    if (first !== 42 && first !== 95) continue;
    boldLine.lastIndex = start;
    const name = boldLine.exec(text)?.[1];
    if (name !== undefined) found.push(name);
  }
  return found;
}

/** `_Requirements: 1.2, 3_` below tasks, in any language. */
export function countFulfillingLines(text: string): number {
  return text.includes('_') ? (text.match(fulfilsRequirements)?.length ?? 0) : 0;
}

/** `4.1) 🎯 Gate-I (Improve) Targets:` as `gate-i targets`. */
function bareName(name: string): string {
  const bare = name.replace(/[(（][^()（）]*[)）]/g, '').replace(/\s+/g, ' ');
  return bare
    .slice(Math.max(0, bare.search(/\p{L}/u)))
    .replace(/^[一二三四五六七八九十]+[、.．]/u, '')
    .replace(/[:：]\s?$/, '')
    .trim()
    .toLowerCase();
}

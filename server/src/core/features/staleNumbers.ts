import type { Document } from '../document/document.ts';
import type { LooseNumbers, LoosePart } from '../identifiers/looseNumbers.ts';
import { isBare, splitLoosely } from '../identifiers/looseNumbers.ts';
import { isBetween, isSameNumber } from '../identifiers/numberOrder.ts';
import { looseNumbersOf } from '../workspace/kept.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import { numbering } from '../workspace/speaking.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { NewNames } from './documentEdits.ts';

/** Numbers without letters that would name something else after a rename. */
export interface StaleNumbers {
  readonly document: Document;
  readonly loose: LooseNumbers;
  /** The name that they mean now, or would mean then. */
  readonly name: string;
}

/** `FRs 1–4` where FR-2 becomes another number: no reader knows it well enough to write it anew. */
export function findStaleNumbers(
  workspace: Workspace,
  occurrences: readonly Occurrence[],
  newNames: NewNames,
): StaleNumbers | undefined {
  const moved = [...newNames].filter(([from, to]) => from !== to);
  const letters = new Set(moved.flat().flatMap((name) => spellings(splitLoosely(name)?.letters ?? '')));
  const renamed = new Set(
    occurrences.filter(({ identifier }) => identifier.definition !== undefined).map(({ document }) => document.uri),
  );
  const means = (name: string, document: Document): readonly string[] =>
    workspace.definitions(name, document).map((meant) => meant.document.uri);
  /** What the document defines itself, or finds nearer, is no concern of the rename. */
  const reaches = (from: string, document: Document): boolean =>
    renamed.size === 0 || means(from, document).some((uri) => renamed.has(uri));
  for (const document of numbering(workspace, letters))
    for (const loose of looseNumbersOf(document)) {
      const stale = moved.find(
        ([from]) => reaches(from, document) && (isAmong(loose, from) || turns(workspace, document, loose, moved, from)),
      );
      if (stale !== undefined) return { document, loose, name: stale[0] };
      const caught = moved.find(
        ([from, to]) => isAmong(loose, to) && reaches(from, document) && means(to, document).length === 0,
      );
      if (caught !== undefined) return { document, loose, name: caught[1] };
    }
  return undefined;
}

/** Numbers that go on after the name itself, as in `FR-1/4`: what follows may be read in another way after another name. */
export function findNumbersAfter(
  workspace: Workspace,
  occurrences: readonly Occurrence[],
  name: string,
): StaleNumbers | undefined {
  const split = splitLoosely(name);
  for (const { document } of occurrences) {
    workspace.needAllOf([document]);
    for (const loose of looseNumbersOf(document)) {
      const isPart = loose.letters === split?.letters && loose.parts.some(({ number }) => number === split.number);
      if (isPart) return { document, loose, name };
    }
  }
  return undefined;
}

/** `FRS` too, because `FRS 1–4` may be a plural. */
export function spellings(letters: string): readonly string[] {
  return letters === '' ? [] : [letters, `${letters}S`];
}

/** Whether the numbers, as far as nobody reads them as identifiers, name it. */
function isAmong({ letters, parts }: LooseNumbers, name: string): boolean {
  const split = splitLoosely(name);
  if (split === undefined || !spellings(split.letters).includes(letters)) return false;
  return parts.some((part, index) => {
    if (part.isRead) return false;
    const before = parts[index - 1];
    const highest = numbersOf(part, before);
    if (highest.some((number) => isSameNumber(number, split.number))) return true;
    return (
      part.isThrough &&
      before !== undefined &&
      (isSameNumber(before.number, split.number) ||
        highest.some((number) => isBetween(before.number, split.number, number)))
    );
  });
}

/** `FR-1 & 3` names FR-3 no more when FR-1 gets other letters. */
function turns(
  workspace: Workspace,
  document: Document,
  { letters, parts: [head, ...others] }: LooseNumbers,
  moved: readonly (readonly [string, string])[],
  from: string,
): boolean {
  const was = splitLoosely(from);
  const is = splitLoosely(moved.find(([name]) => name === from)?.[1] ?? '');
  const isHead = head?.isRead === true && head.number === was?.number;
  if (!isHead || was.letters !== letters || is?.letters === letters) return false;
  const stem = from.slice(0, -was.number.length);
  return others
    .filter(isBare)
    .flatMap((part) => numbersOf(part, head))
    .flatMap((number) => [number, number.padStart(was.number.length, '0')])
    .some((number) => workspace.definitions(stem + number, document).length > 0);
}

/** `2` after `1.1` may be 1.2 too, and `b` after `1a` is 1b. */
export function numbersOf({ number }: LoosePart, before: LoosePart | undefined): readonly string[] {
  const first = before?.number ?? '';
  if (/^[a-z]$/.test(number)) return [first.replace(/[a-z]?$/, number)];
  const parent = /^(.*\.)\d+$/.exec(first)?.[1];
  return parent === undefined || number.includes('.') ? [number] : [number, parent + number];
}

import { distance } from 'fastest-levenshtein';
import { isRepeatable } from '../workspace/definitionForm.ts';
import { requirementAfter } from '../templates/nextRequirement.ts';
import type { Document } from '../document/document.ts';
import { familyOf } from '../workspace/families.ts';
import { splitName } from '../identifiers/identifierRanges.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import { findUndefined, ownNames } from '../workspace/meanings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { looseNumbersOf } from '../workspace/kept.ts';
import { lastStartingBefore, overlaps } from '../text/span.ts';
import type { Fix, Rule } from './rule.ts';
import { say } from '../text/say.ts';

const mostSuggestions = 3;

/** A mention of something that nothing defines. */
export const undefinedIdentifier: Rule = {
  id: 'undefined-identifier',
  summary: 'A reference to an identifier that nothing in the workspace defines.',
  severity: 'hint',
  needsWorkspace: true,
  *check(document, workspace) {
    if (!document.dialect.isSpec) return;
    const numbers = numbersOf(ownNames(document, workspace));
    for (const { identifier, start } of findUndefined(document, workspace)) {
      const { name, end } = identifier;
      if (isTask(identifier)) continue;
      yield {
        span: { start, end: start + end - identifier.start },
        message: say('{name} is not defined in this workspace.', { name }),
        severity: isBetweenNeighbours(name, numbers) ? 'error' : 'hint',
        fixes: () => {
          const placed = lastStartingBefore(document.identifiers, start) ?? identifier;
          return [...didYouMean(document, placed, workspace), ...defineHere(workspace, document, placed)];
        },
      };
    }
  },
};

/** Tasks and stories are kept in other tools too, and numbers of criteria in files that were never written. */
function isTask({ kind }: Identifier): boolean {
  return kind.symbol === 'task' || kind.prefix === '' || /^(?:Requirement|Story|Epic)$/.test(kind.prefix);
}

type Numbers = ReadonlyMap<string, ReadonlySet<number>>;

const numbersIn = new WeakMap<ReadonlySet<string>, Numbers>();

/** The numbers that are defined of each family. */
function numbersOf(names: ReadonlySet<string>): Numbers {
  const known = numbersIn.get(names);
  if (known !== undefined) return known;
  const numbers = new Map<string, Set<number>>();
  for (const name of names) {
    const parts = splitName(name);
    if (parts === undefined) continue;
    const family = numbers.get(parts.stem) ?? new Set();
    numbers.set(parts.stem, family.add(Number(parts.number)));
  }
  numbersIn.set(names, numbers);
  return numbers;
}

/** The file defines the number before and the one after: this one is missing. */
function isBetweenNeighbours(name: string, numbers: Numbers): boolean {
  const parts = splitName(name);
  const family = parts === undefined ? undefined : numbers.get(parts.stem);
  const number = Number(parts?.number);
  return family?.has(number - 1) === true && family.has(number + 1);
}

function membersOf(document: Document, name: string): readonly Identifier[] {
  const family = familyOf(name);
  return document.identifiers.filter(
    (identifier) => identifier.definition !== undefined && familyOf(identifier.name) === family,
  );
}

/** `FR-001` for `FR-1`, `FR-AUTH-1` for `FR-AUHT-1`: the same number after nearly the same letters. */
function didYouMean(document: Document, identifier: Identifier, workspace: Workspace): readonly Fix[] {
  const wanted = splitName(identifier.name);
  const isNumberOnly = /^\d/.test(document.source.text.slice(identifier.start, identifier.end));
  // What goes on after the name, as in `FR-1 to 3`, may be read in another way after another one.
  const isPart = [...document.ranges, ...looseNumbersOf(document)].some((range) => overlaps(range, identifier));
  if (wanted === undefined || isNumberOnly || isPart) return [];
  const letters = (stem: string): string => stem.replace(/[-_.]/g, '');
  const close = new Map<string, number>();
  for (const name of workspace.names()) {
    const parts = splitName(name);
    if (parts === undefined || Number(parts.number) !== Number(wanted.number)) continue;
    const far = distance(letters(parts.stem), letters(wanted.stem));
    // Two letters such as UC and FR have nothing in common; in REQ-AUHT one may be in the wrong place.
    const isNear = far <= Math.floor(Math.max(letters(parts.stem).length, letters(wanted.stem).length) / 3);
    if (isNear && workspace.appearances(name).some((other) => other.identifier.definition !== undefined))
      close.set(name, far);
  }
  return [...close]
    .sort(([first, a], [second, b]) => a - b || (first < second ? -1 : 1))
    .slice(0, mostSuggestions)
    .map(([name, far]) => ({
      title: say('Change to {value}', { value: name }),
      edits: [{ span: identifier, newText: name }],
      isPreferred: far === 0,
    }));
}

/** A new member in the family's own form, after the neighbour with the next lower number. */
function defineHere(workspace: Workspace, document: Document, { name }: Identifier): readonly Fix[] {
  const number = Number(splitName(name)?.number);
  const members = membersOf(document, name);
  const neighbour = members.findLast((member) => Number(splitName(member.name)?.number) < number) ?? members.at(-1);
  if (neighbour === undefined || !isRepeatable(document, neighbour)) return [];
  return [
    {
      title: say('Define {name} after {other}', { name, other: neighbour.name }),
      edits: requirementAfter(workspace, document, neighbour, name),
    },
  ];
}

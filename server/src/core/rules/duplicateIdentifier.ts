import type { Document } from '../model/document.ts';
import { familyOf, nextFreeIn } from '../model/families.ts';
import type { Identifier } from '../model/identifiers.ts';
import type { Workspace } from '../model/workspace.ts';
import { lineAt } from '../text/sourceText.ts';
import { lastStartingBefore, startingWithin } from '../text/span.ts';
import type { Fix, Rule } from './rule.ts';

/** Sections that list requirements again to relate them to something else. */
const relatingSection = /trace|coverage|matrix|mapping|dependenc|summary|overview|index/i;

/** Two requirements with one number, as a merge leaves them. */
export const duplicateIdentifier: Rule = {
  id: 'duplicate-identifier',
  summary: 'An identifier that one document defines twice, in the same form and with different titles.',
  severity: 'warning',
  *check(document, workspace) {
    for (const identifier of document.identifiers) {
      const first = definitionOf(document, identifier);
      if (first === undefined || !isSecondDefinition(document, identifier, first)) continue;
      const line = lineAt(document.source, first.start) + 1;
      yield {
        span: identifier,
        message: `${identifier.name} is already defined in line ${line}.`,
        related: [{ document, span: first, message: `${identifier.name} is defined here.` }],
        fixes: () => renumber(document, identifier, workspace),
      };
    }
  },
};

function definitionOf(document: Document, { name, rival }: Identifier): Identifier | undefined {
  if (rival === undefined) return undefined;
  return document.identifiers.find((other) => other.name === name && other.definition !== undefined);
}

/** Narrow on purpose: maps, matrices and checklists repeat identifiers all the time. */
function isSecondDefinition(document: Document, { start, rival }: Identifier, { definition }: Identifier): boolean {
  if (rival === undefined || definition === undefined) return false;
  const heading = lastStartingBefore(document.markdown.headings, start);
  const section = heading === undefined ? '' : document.source.text.slice(heading.start, heading.end);
  const differ = rival.title !== '' && definition.title !== '' && rival.title !== definition.title;
  return rival.site === definition.site && differ && !relatingSection.test(section);
}

/** The later one gets the next free number, and so do the mentions that stand behind it in its section. */
function renumber(document: Document, identifier: Identifier, workspace: Workspace): readonly Fix[] {
  const family = familyOf(identifier.name);
  const free = nextFreeIn(workspace, document, family);
  if (free === undefined) return [];
  const next = document.markdown.headings.find(({ start }) => start > identifier.start);
  const third = document.identifiers.find(
    ({ name, start, rival }) =>
      start > identifier.start && name === identifier.name && rival?.site === identifier.rival?.site,
  );
  const { length } = document.source.text;
  const near = startingWithin(document.identifiers, {
    start: identifier.start,
    end: Math.min(next?.start ?? length, third?.start ?? length),
  }).filter(({ name, definition }) => name === identifier.name && definition === undefined);
  const edits = near.map((span) => ({ span, newText: free }));
  return [{ title: `Renumber this one to ${free}`, edits, isPreferred: true }];
}

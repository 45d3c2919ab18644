import type { Document } from '../document/document.ts';
import { nextFreeAfter } from '../workspace/families.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import { withOwnLinks } from '../workspace/movedFragments.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Section } from '../syntax/markdown/markdown.ts';
import { lineAt, lineText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { startingWithin } from '../text/span.ts';
import type { Fix, Rule } from './rule.ts';
import { say } from '../text/say.ts';

/** Documents and sections that list requirements again to relate them to something else. */
const relatingDocument = /trac|traz|matri[xz]/i;
const relatingSection = /trac|traz|coverage|matri[xz]|mapping|dependenc|summary|overview|(?<!iosm-)index/i;

/** Two requirements with one number, as a merge leaves them. */
export const duplicateIdentifier: Rule = {
  id: 'duplicate-identifier',
  summary: 'An identifier that one document defines twice, in the same form and with different titles.',
  severity: 'warning',
  *check(document, workspace) {
    if (!document.named.some(({ all }) => all.some(({ rival }) => rival !== undefined))) return;
    const rivals = document.identifiers.filter(({ rival }) => rival !== undefined);
    const definitions = new Map<string, Identifier[]>();
    for (const each of document.identifiers) {
      if (each.definition === undefined) continue;
      const namesakes = definitions.get(each.name) ?? [];
      namesakes.push(each);
      definitions.set(each.name, namesakes);
    }
    for (const identifier of rivals) {
      const namesakes = definitions.get(identifier.name) ?? [];
      const first = namesakes.find(({ definition }) => isWithin(definition?.scope, identifier.start)) ?? namesakes[0];
      if (first === undefined || !isSecondDefinition(document, identifier, first)) continue;
      const line = lineAt(document.source, first.start) + 1;
      yield {
        span: identifier,
        message: say('{name} is already defined on line {line}.', { name: identifier.name, line }),
        related: [{ document, span: first, message: say('{name} is defined here.', { name: identifier.name }) }],
        fixes: () => renumber(document, identifier, workspace),
      };
    }
  },
};

function isWithin(scope: Span | undefined, offset: number): boolean {
  return scope !== undefined && scope.start <= offset && offset < scope.end;
}

/** Narrow on purpose: maps, matrices, checklists and examples repeat identifiers all the time. */
function isSecondDefinition(document: Document, identifier: Identifier, { definition }: Identifier): boolean {
  const { start, rival, kind } = identifier;
  // Links to several things about one requirement give it no second time.
  if (rival === undefined || rival.site !== definition?.site || rival.site === 'list-link') return false;
  // A task is given twice where it can be ticked off twice; elsewhere it is spoken of.
  const isRemark = kind.symbol === 'task' && !rival.site.startsWith('checkbox');
  const { source } = document;
  const isQuoted = lineText(source, lineAt(source, start)).trimStart().startsWith('>');
  const isTitled = (title: string): boolean => title !== '' && !title.startsWith('[');
  const differ = isTitled(rival.title) && isTitled(definition.title) && rival.title !== definition.title;
  const [title = '', ...sections] = sectionTitles(document.outline, start);
  const isRelating = relatingDocument.test(title) || sections.some((section) => relatingSection.test(section));
  return differ && !isRemark && !isQuoted && !isRelating;
}

/** The titles of the sections around a place, the outermost first. */
function sectionTitles(outline: readonly Section[], offset: number): readonly string[] {
  const around = outline.find(({ start, end }) => start <= offset && offset < end);
  return around === undefined ? [] : [around.title, ...sectionTitles(around.children, offset)];
}

/** The later one gets the next free number, and so do the mentions that stand after it in its section. */
function renumber(document: Document, identifier: Identifier, workspace: Workspace): readonly Fix[] {
  const free = nextFreeAfter(workspace, document, identifier);
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
  const edits = withOwnLinks(
    document,
    near.map((span) => ({ span, newText: free })),
  );
  return [{ title: say('Renumber this one to {name}', { name: free }), edits, isPreferred: true }];
}

import { isRepeatable } from '../workspace/definitionForm.ts';
import type { Document } from '../document/document.ts';
import { familyOf, nextFreeAfter } from '../workspace/families.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Table } from '../syntax/markdown/markdown.ts';
import { allSections, withoutMarkup } from '../syntax/markdown/markdown.ts';
import type { Edit } from '../text/edit.ts';
import { tabStop } from '../text/snippet.ts';
import type { SourceText } from '../text/sourceText.ts';
import { lineAt, lineEndOf, lineText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { requirementAfter } from '../templates/nextRequirement.ts';
import type { Proposal } from './proposal.ts';
import { say, sayPhrase } from '../text/say.ts';

/**
 * The next requirement, use case, story, criterion and risk that the document could have: after the last one of its
 * kind, in the same form, with the next free number and the same fields.
 */
export function proposeBlocks(workspace: Workspace, document: Document): readonly Proposal[] {
  if (!document.dialect.isSpec) return [];
  const last = new Map<string, Identifier>();
  for (const identifier of document.identifiers)
    if (isRepeatable(document, identifier)) last.set(familyOf(identifier.name), identifier);
  const blocks = [...last.values()].flatMap((neighbour): readonly Proposal[] => {
    const name = nextFreeAfter(workspace, document, neighbour);
    if (name === undefined) return [];
    const title = sayPhrase(neighbour.kind.title);
    return [
      {
        title: `${title.charAt(0).toUpperCase()}${title.slice(1)} ${name}`,
        detail: say('after {name}', { name: neighbour.name }),
        edits: requirementAfter(workspace, document, neighbour, name),
      },
    ];
  });
  return [...blocks, ...proposeRisks(document)];
}

/** A row more for each table below a heading that speaks of risks. */
function proposeRisks({ source, outline, markdown }: Document): readonly Proposal[] {
  const sections = [...allSections(outline)].filter(
    ({ name, children }) => /\brisks?\b/i.test(name) && !children.some((child) => /\brisks?\b/i.test(child.name)),
  );
  return sections.flatMap(({ name, start, end }) =>
    markdown.tables
      .filter((table) => start <= table.start && table.end <= end)
      .map((table) => ({
        title: say('Risk'),
        detail: say('in “{section}”', { section: name }),
        edits: [nextRow(source, table)],
      })),
  );
}

/** In the form of the row above: what stands before it on its line, its outer bars, and numbers that go on. */
function nextRow(source: SourceText, { header, rows, end }: Table): Edit {
  const { text } = source;
  const last = rows.at(-1);
  const above = lineText(source, lineAt(source, (last ?? header).start));
  const [before = ''] = /^[ \t>]*/.exec(above) ?? [];
  const [open, close] = [/^[ \t>]*\|/.test(above) ? '| ' : '', /(?<!\\)\|\s*$/.test(above) ? ' |' : ''];
  const written = (span: Span | undefined): string => (span === undefined ? '' : text.slice(span.start, span.end));
  let stop = 0;
  const cells = header.cells.map((cell, index) => {
    const name = withoutMarkup(written(cell)).replace(/\|/g, '\\|');
    const value = written(last?.cells[index]);
    if (/^\d{1,9}$/.test(value)) return String(Number(value) + 1);
    return name === '' ? ' ' : tabStop(++stop, `[${name}]`);
  });
  const at = text.slice(0, end).trimEnd().length;
  const row = `${before}${open}${cells.join(' | ')}${close}`;
  return { span: { start: at, end: at }, newText: `${lineEndOf(source)}${row}`, snippet: true };
}

import type { Document } from '../model/document.ts';
import { familyOf, nextFree } from '../model/families.ts';
import { folderOf } from '../model/postings.ts';
import type { Workspace } from '../model/workspace.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import { escapeSnippet } from '../text/snippet.ts';
import type { Completion } from './completion.ts';
import { escaped } from './escaped.ts';

/** What has been written of an identifier before the cursor. */
const beginning = /(?<![\w/#])[A-Za-z]{1,8}(?:[-.][A-Z]{1,15}){0,4}(?:[-.]?\d[\d.]*|[-.])?$/;
const mostCompletions = 200;

/** Identifiers that begin with what is written, those near first, and for each family the next free one. */
export function completeIdentifier(workspace: Workspace, document: Document, offset: number): readonly Completion[] {
  const { source } = document;
  if (!document.dialect.isSpec || document.markdown.codeBlocks.some(({ start, end }) => start < offset && offset < end))
    return [];
  const line = lineSpan(source, lineAt(source, offset));
  const written = beginning.exec(source.text.slice(Math.max(line.start, offset - 60), offset))?.[0];
  if (written === undefined) return [];
  const span = { start: offset - written.length, end: offset };
  const all = workspace.definitionsIn(folderOf(document.uri));
  const near = all.filter(({ identifier }) => identifier.name.toLowerCase().startsWith(written.toLowerCase()));
  const families = new Set(near.map(({ identifier }) => familyOf(identifier.name)));
  const existing = near.slice(0, mostCompletions).map(({ identifier, document: { uri } }) => ({
    label: identifier.name,
    detail: identifier.definition?.title ?? '',
    documentation: `*${identifier.kind.title}*, ${escaped(uri.slice(uri.lastIndexOf('/') + 1))}`,
    span,
    newText: escapeSnippet(identifier.name),
    filterText: identifier.name,
  }));
  const leads = /^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s)?(?:\[[ x]\]\s)?(?:\*\*|\[|\|\s*)*$/.test(
    source.text.slice(line.start, span.start),
  );
  const free = nextFree(all.map(({ identifier }) => identifier.name))
    .filter((name) => name.startsWith(written) || families.has(familyOf(name)))
    .map((name) => ({
      label: name,
      detail: 'next free',
      documentation: 'Nothing is called that yet.',
      span,
      newText: escapeSnippet(name),
      filterText: name,
    }));
  return leads ? [...free, ...existing] : [...existing, ...free];
}

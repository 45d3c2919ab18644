import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { availableTemplates } from '../templates/availableTemplates.ts';
import { lineAt, lineEndOf, lineSpan } from '../text/sourceText.ts';
import type { Edit } from '../text/edit.ts';
import type { Proposal } from './proposal.ts';

/** Each template that the document may say it was made from, and how its front matter says so. */
export function proposeTemplates(workspace: Workspace, document: Document): readonly Proposal[] {
  if (document.frontMatter.problems.length > 0) return [];
  return availableTemplates(workspace.project, document.uri).flatMap(({ id, title, version, description }) => {
    const edit = declare(document, `${id}@${version}`);
    return edit === undefined ? [] : [{ title, detail: description, edits: [edit] }];
  });
}

/** Sets `template` in the front matter, which a document without gets; undefined where it is no text now. */
export function declare({ source, frontMatter }: Document, value: string): Edit | undefined {
  const lineEnd = lineEndOf(source);
  const entry = frontMatter.entries.find(({ key }) => key === 'template');
  if (entry !== undefined) {
    if (entry.value !== '') return { span: entry.valueSpan, newText: value };
    const line = lineSpan(source, lineAt(source, entry.keySpan.start));
    const isEmpty = /^template[ \t]*:[ \t]*$/.test(source.text.slice(line.start, line.end));
    return isEmpty ? { span: line, newText: `template: ${value}` } : undefined;
  }
  if (frontMatter.span === undefined) {
    const at = source.text.startsWith('\ufeff') ? 1 : 0;
    const text = `---${lineEnd}template: ${value}${lineEnd}---${lineEnd}${lineEnd}`;
    return { span: { start: at, end: at }, newText: text };
  }
  const before = source.text.slice(0, frontMatter.span.end);
  const at = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { span: { start: at, end: at }, newText: `template: ${value}${lineEnd}` };
}

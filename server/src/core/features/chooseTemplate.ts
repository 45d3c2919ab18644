import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { availableTemplates } from '../templates/availableTemplates.ts';
import type { Proposal } from './proposal.ts';
import { setFrontMatter } from './setFrontMatter.ts';

/** Each template that the document may say it was made from, and how its front matter says so. */
export function proposeTemplates(workspace: Workspace, document: Document): readonly Proposal[] {
  if (document.frontMatter.problems.length > 0) return [];
  return availableTemplates(workspace.project, document.uri).flatMap(({ id, title, version, description }) => {
    const edit = setFrontMatter(document, 'template', `${id}@${version}`);
    return edit === undefined ? [] : [{ title, detail: description, edits: [edit] }];
  });
}

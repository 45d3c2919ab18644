import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { availableTemplates } from '../templates/availableTemplates.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import { setFrontMatter } from '../templates/setFrontMatter.ts';
import { noTemplate } from '../templates/templateOf.ts';
import type { Proposal } from './proposal.ts';

/** Each template that the document may say it was made from, and none; how its front matter says so. */
export function proposeTemplates(workspace: Workspace, document: Document): readonly Proposal[] {
  if (document.frontMatter.problems.length > 0) return [];
  const present = conformanceOf(document, workspace)?.match.template;
  const templates = availableTemplates(workspace.project, document.uri).flatMap((template): readonly Proposal[] => {
    const { id, title, version, description } = template;
    const edit = setFrontMatter(document, 'template', `${id}@${version}`);
    const detail = template === present ? `The present one. ${description}` : description;
    return edit === undefined ? [] : [{ title, detail, edits: [edit] }];
  });
  const none = setFrontMatter(document, 'template', noTemplate);
  if (none === undefined) return templates;
  const detail = `Writes “template: ${noTemplate}” into the front matter: sections are not compared.`;
  return [...templates, { title: 'No Template', detail, edits: [none] }];
}

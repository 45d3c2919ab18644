import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { availableTemplates } from '../templates/availableTemplates.ts';
import { describeTemplate } from '../templates/describeTemplate.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import { setFrontMatter } from '../templates/setFrontMatter.ts';
import { noTemplate } from '../templates/templateOf.ts';
import type { Proposal } from './proposal.ts';
import { say } from '../text/say.ts';

/** Each template that the document may say it was made from, and none; how its front matter says so. */
export function proposeTemplates(workspace: Workspace, document: Document): readonly Proposal[] {
  if (document.frontMatter.problems.length > 0) return [];
  const present = conformanceOf(document, workspace)?.match.template;
  const templates = availableTemplates(workspace.project, document.uri).flatMap((template): readonly Proposal[] => {
    const { id, title, version } = template;
    const description = describeTemplate(template);
    const edit = setFrontMatter(document, 'template', `${id}@${version}`);
    const detail = template === present ? say('The current template. {description}', { description }) : description;
    return edit === undefined ? [] : [{ title, detail, edits: [edit] }];
  });
  const none = setFrontMatter(document, 'template', noTemplate);
  if (none === undefined) return templates;
  const detail = say('Writes “{entry}” into the front matter: sections are not compared.', {
    entry: `template: ${noTemplate}`,
  });
  return [...templates, { title: say('No Template'), detail, edits: [none] }];
}

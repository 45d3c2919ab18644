import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import { insertSection } from '../templates/sectionEdits.ts';
import type { Proposal } from './proposal.ts';
import { say } from '../text/say.ts';

/** The sections of the document's template that it does not have, each in its place with the text of the template. */
export function proposeSections(workspace: Workspace, document: Document): readonly Proposal[] {
  const conformance = conformanceOf(document, workspace);
  if (conformance === undefined) return [];
  const { template } = conformance.match;
  return conformance.absent.map((gap) => {
    const { expected, parent, previous } = gap;
    const places = [
      parent === undefined ? undefined : say('in “{section}”', { section: parent.name }),
      previous === undefined ? undefined : say('after “{section}”', { section: previous.name }),
      expected.isOptional ? say('optional') : undefined,
    ].filter((place) => place !== undefined);
    const edit = insertSection(workspace, document, gap, template, 'template');
    return {
      title: expected.section.name,
      detail: `${template.title}: ${places.join(', ') || say('first')}`,
      edits: [edit],
    };
  });
}

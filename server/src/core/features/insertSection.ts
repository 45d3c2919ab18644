import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import { insertSection } from '../templates/sectionEdits.ts';
import type { Proposal } from './proposal.ts';

/** The sections of the document's template that it does not have, each in its place with the text of the template. */
export function proposeSections(workspace: Workspace, document: Document): readonly Proposal[] {
  const conformance = conformanceOf(document, workspace);
  if (conformance === undefined) return [];
  const { template } = conformance.match;
  return conformance.absent.map((gap) => {
    const { expected, parent, previous } = gap;
    const places = [
      parent === undefined ? undefined : `in “${parent.name}”`,
      previous === undefined ? undefined : `after “${previous.name}”`,
      expected.isOptional ? 'optional' : undefined,
    ].filter((place) => place !== undefined);
    const edit = insertSection(workspace, document, gap, template, 'template');
    return {
      title: expected.section.name,
      detail: `${template.title}: ${places.join(', ') || 'first'}`,
      edits: [edit],
    };
  });
}

import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Conformance } from '../templates/documentTemplate.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import type { MissingSection } from '../templates/conformance.ts';
import { insertSection } from '../templates/sectionEdits.ts';
import type { Fix, Rule } from './rule.ts';
import { notToCompare, titleSpan } from './sectionFindings.ts';

/** A section of the template that the document does not have. */
export const missingSection: Rule = {
  id: 'missing-section',
  summary: 'A section of the template that the document does not have, and that the template does not call optional.',
  severity: 'information',
  *check(document, workspace) {
    const conformance = conformanceOf(document, workspace);
    for (const gap of conformance?.missing ?? []) {
      const { expected, parent, previous, near } = gap;
      const place =
        parent !== undefined ? `in “${parent.name}”` : previous === undefined ? 'first' : `after “${previous.name}”`;
      const instead = near === undefined ? '' : ` Is it “${near.name}”?`;
      yield {
        span: near?.heading.content ?? parent?.heading.content ?? titleSpan(document),
        message: `Section “${expected.section.name}” is missing; the ${conformance?.match.template.title} has it ${place}.${instead}`,
        fixes: () => (conformance === undefined ? [] : fixes(document, workspace, conformance, gap)),
      };
    }
  },
};

function fixes(document: Document, workspace: Workspace, { match }: Conformance, gap: MissingSection): readonly Fix[] {
  const { name } = gap.expected.section;
  const rename: readonly Fix[] =
    gap.near === undefined
      ? []
      : [{ title: `Rename to “${name}”`, edits: renameEdits(document, gap.near, name), isPreferred: true }];
  return [
    ...rename,
    {
      title: `Insert section “${name}”`,
      edits: [insertSection(workspace, document, gap, match.template, 'template')],
      isPreferred: gap.near === undefined,
    },
    {
      title: `Insert “${name}” as not applicable`,
      edits: [insertSection(workspace, document, gap, match.template, 'not-applicable')],
    },
    ...notToCompare(document),
  ];
}

/** The number before the title stays. */
function renameEdits({ source }: Document, { heading, title }: NonNullable<MissingSection['near']>, name: string) {
  const written = source.text.slice(heading.content.start, heading.content.end);
  const number = /^\d+(?:\.\d+)*[.)]?\s+/.exec(title)?.[0].length ?? 0;
  return written.includes('\n')
    ? []
    : [{ span: { start: heading.content.start + number, end: heading.content.end }, newText: name }];
}

import type { Document } from '../document/document.ts';
import { withOwnLinks } from '../workspace/movedFragments.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Conformance } from '../templates/documentTemplate.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import type { MissingSection } from '../templates/conformance.ts';
import { insertSection } from '../templates/sectionEdits.ts';
import type { Fix, Rule } from './rule.ts';
import { notToCompare, titleSpan } from './sectionFindings.ts';
import type { Said } from '../text/say.ts';
import { say, together } from '../text/say.ts';

/** A section of the template that the document does not have. */
export const missingSection: Rule = {
  id: 'missing-section',
  summary: 'A section of the template that the document does not have, and that the template does not call optional.',
  severity: 'information',
  *check(document, workspace) {
    const conformance = conformanceOf(document, workspace);
    for (const gap of conformance?.missing ?? []) {
      const { parent, near } = gap;
      yield {
        span: near?.heading.content ?? parent?.heading.content ?? titleSpan(document),
        message: messageFor(gap, conformance?.match.template.title ?? ''),
        fixes: () => (conformance === undefined ? [] : fixes(document, workspace, conformance, gap)),
      };
    }
  },
};

function messageFor({ expected, parent, previous, near }: MissingSection, template: string): Said {
  const section = expected.section.name;
  const missing =
    parent !== undefined
      ? say('Section “{section}” is missing; the {template} has it in “{other}”.', {
          section,
          template,
          other: parent.name,
        })
      : previous === undefined
        ? say('Section “{section}” is missing; the {template} has it first.', { section, template })
        : say('Section “{section}” is missing; the {template} has it after “{other}”.', {
            section,
            template,
            other: previous.name,
          });
  return near === undefined ? missing : together(missing, say('Is it “{name}”?', { name: near.name }));
}

function fixes(document: Document, workspace: Workspace, { match }: Conformance, gap: MissingSection): readonly Fix[] {
  const { name } = gap.expected.section;
  const rename: readonly Fix[] =
    gap.near === undefined
      ? []
      : [
          {
            title: say('Rename to “{name}”', { name }),
            edits: withOwnLinks(document, renameEdits(document, gap.near, name)),
            isPreferred: true,
          },
        ];
  return [
    ...rename,
    {
      title: say('Insert section “{name}”', { name }),
      edits: [insertSection(workspace, document, gap, match.template, 'template')],
      isPreferred: gap.near === undefined,
    },
    {
      title: say('Insert “{name}” as not applicable', { name }),
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

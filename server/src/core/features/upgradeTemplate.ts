import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import { insertSection } from '../templates/sectionEdits.ts';
import { isOlder } from '../templates/version.ts';
import type { Proposal } from './proposal.ts';
import { setFrontMatter } from './setFrontMatter.ts';

/** What a template has gained since the version that a document was made from. */
export interface Upgrade {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** Sections to choose from; the document's own text stays as it is. */
  readonly gained: readonly Proposal[];
  /** Notes the new version. */
  readonly note: Proposal;
}

/** Undefined when the document does not name an older version of a known template. */
export function findUpgrade(workspace: Workspace, document: Document): Upgrade | undefined {
  const conformance = conformanceOf(document, workspace);
  const from = conformance?.match.version;
  if (conformance === undefined || from === undefined) return undefined;
  const { id, title, version, since, body } = conformance.match.template;
  const edit = setFrontMatter(document, 'template', `${id}@${version}`);
  if (edit === undefined || !isOlder(from, version)) return undefined;
  const gained = conformance.absent.filter(({ expected, isMissed }) =>
    since.size === 0 ? isMissed : expected.since !== '' && isOlder(from, expected.since),
  );
  return {
    title,
    from,
    to: version,
    gained: gained.map((gap) => ({
      title: gap.expected.section.name,
      detail: gap.previous === undefined ? 'first' : `behind “${gap.previous.name}”`,
      edits: [insertSection(document, gap, body, 'template')],
    })),
    note: { title: `Note version ${version}`, detail: `The document says ${from}`, edits: [edit] },
  };
}

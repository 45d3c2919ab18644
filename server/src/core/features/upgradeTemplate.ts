import type { Document } from '../document/document.ts';
import { readDocument } from '../document/document.ts';
import type { UnnumberedList } from '../templates/numberedLists.ts';
import { findUnnumberedLists } from '../templates/numberedLists.ts';
import { structureOf } from '../templates/structure.ts';
import { applyEdits } from '../text/edit.ts';
import type { Edit } from '../text/edit.ts';
import { nextFreeIn } from '../workspace/families.ts';
import { folderOf } from '../workspace/addresses.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Conformance } from '../templates/documentTemplate.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import { insertSection } from '../templates/sectionEdits.ts';
import { isOlder } from '../templates/version.ts';
import type { Proposal } from './proposal.ts';
import { setFrontMatter } from '../templates/setFrontMatter.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** What a template has gained since the version that a document was made from. */
export interface Upgrade {
  /** What to choose from; the document's own words stay as they are. */
  readonly gained: readonly Proposal[];
  /** Notes the new version. */
  readonly note: Proposal;
}

/**
 * Undefined when the document names the newest version, or no template is known; and when it names no version and has
 * every number that the template has, which is as much as can be known of its age.
 */
export function findUpgrade(workspace: Workspace, document: Document): Upgrade | undefined {
  const conformance = conformanceOf(document, workspace);
  if (conformance === undefined) return undefined;
  const { template, version: from } = conformance.match;
  if (from !== undefined && !isOlder(from, template.version)) return undefined;
  const edit = setFrontMatter(document, 'template', `${template.id}@${template.version}`);
  if (edit === undefined) return undefined;
  const numbers = proposeNumbers(workspace, document, conformance);
  if (from === undefined && numbers.length === 0) return undefined;
  const detail =
    from === undefined ? say('The document names none') : say('The document says {version}', { version: from });
  return {
    gained: [...numbers, ...(from === undefined ? [] : proposeSections(workspace, document, conformance, from))],
    note: { title: say('Note version {version}', { version: template.version }), detail, edits: [edit] },
  };
}

function proposeSections(
  workspace: Workspace,
  document: Document,
  { match, absent }: Conformance,
  from: string,
): readonly Proposal[] {
  const { since } = match.template;
  const gained = absent.filter(({ expected, isMissed }) =>
    since.size === 0 ? isMissed : expected.since !== '' && isOlder(from, expected.since),
  );
  const taken = new Set<string>();
  return gained.map((gap) => ({
    title: gap.expected.section.name,
    detail: gap.previous === undefined ? say('first') : say('after “{section}”', { section: gap.previous.name }),
    edits: [insertSection(workspace, document, gap, match.template, 'template', taken)],
  }));
}

/** Numbers for the items of lists that the template numbers by now, in one series over all lists. */
function proposeNumbers(workspace: Workspace, document: Document, conformance: Conformance): readonly Proposal[] {
  const taken = new Set<string>();
  const template = structureOf(conformance.match.template).document;
  return findUnnumberedLists(document, template, conformance).flatMap((list): readonly Proposal[] => {
    const names = list.places.map(() => nextName(workspace, document, list.family, taken));
    const edits = list.places.map((at, index): Edit => ({
      span: { start: at, end: at },
      newText: `${names[index] ?? ''}: `,
    }));
    if (!isSafe(document, edits, names)) return [];
    return [{ title: titleFor(names, list.section.name), detail: countOf(list), edits }];
  });
}

/** `FR-3 to FR-7 in “Requirements”`. */
function titleFor(names: readonly string[], section: string): Said {
  const [first = ''] = names;
  const last = names.at(-1) ?? first;
  return first === last
    ? say('{name} in “{section}”', { name: first, section })
    : say('{first} to {last} in “{section}”', { first, last, section });
}

function countOf({ places }: UnnumberedList): string {
  return places.length === 1 ? say('Numbers its item') : say('Numbers its {count} items', { count: places.length });
}

/** The next one that no file of the folder defines or mentions: no mention gets a meaning by accident. */
function nextName(workspace: Workspace, document: Document, family: string, taken: Set<string>): string {
  const free = nextFreeIn(workspace, document, family) ?? `${family}1`;
  const digits = free.slice(family.length);
  for (let number = Number(digits); ; number++) {
    const name = family + String(number).padStart(digits.length, '0');
    if (taken.has(name) || isMentioned(workspace, document, name)) continue;
    taken.add(name);
    return name;
  }
}

function isMentioned(workspace: Workspace, { uri }: Document, name: string): boolean {
  return workspace.appearances(name).some(({ document }) => folderOf(document.uri) === folderOf(uri));
}

/** Read again, the document defines what it defined before and these. */
function isSafe(document: Document, edits: readonly Edit[], names: readonly string[]): boolean {
  const edited = readDocument(document.uri, applyEdits(document.source.text, edits), document.reading, document);
  const defined = ({ identifiers }: Document): readonly string[] =>
    identifiers.filter(({ definition }) => definition !== undefined).map(({ name }) => name);
  return defined(edited).toSorted().join() === [...defined(document), ...names].toSorted().join();
}

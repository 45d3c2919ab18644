import { capitals, smallLetters } from '../dialects/letters.ts';
import type { Document } from '../document/document.ts';
import { familyOf, nextFree } from '../workspace/families.ts';
import { folderOf } from '../workspace/addresses.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import { escapeSnippet } from '../text/snippet.ts';
import type { Completion } from './completion.ts';
import { escaped } from './escaped.ts';
import { say, sayPhrase } from '../text/say.ts';

/** What has been written of an identifier before the cursor. */
const letter = capitals + smallLetters;
const beginning = new RegExp(
  `(?<![\\w/#${letter}])[${letter}]{1,8}(?:[-.][${capitals}]{1,15}){0,4}(?:[-.]?\\d[\\d.]*|[-.])?$`,
);
/** The rest of it after the cursor: `1` of `FR-11` with the cursor between the two. */
const rest = new RegExp(`^[${capitals}\\d]*(?:[-.][${capitals}\\d]+)*`);
const mostCompletions = 200;

/** Identifiers that begin with what is written, those near first, and for each family the next free one. */
export function completeIdentifier(workspace: Workspace, document: Document, offset: number): readonly Completion[] {
  const { source } = document;
  if (!document.dialect.isSpec || document.markdown.codeBlocks.some(({ start, end }) => start < offset && offset < end))
    return [];
  const line = lineSpan(source, lineAt(source, offset));
  const written = beginning.exec(source.text.slice(Math.max(line.start, offset - 60), offset))?.[0];
  if (written === undefined) return [];
  const end = offset + (rest.exec(source.text.slice(offset, Math.min(line.end, offset + 60)))?.[0].length ?? 0);
  const span = { start: offset - written.length, end };
  const near = definedNear(workspace.definitionsIn(folderOf(document.uri)), written);
  // Where something is defined, what is defined elsewhere would be defined twice.
  const own = document.identifiers.find(
    (identifier) =>
      identifier.start <= offset &&
      offset <= identifier.end &&
      ((identifier.definition ?? identifier.rival) !== undefined || isListed(document, identifier)),
  );
  const offered = own === undefined ? near.beginning : near.beginning.filter(({ identifier }) => identifier === own);
  const existing = offered.map(({ identifier, document: { uri } }) => ({
    label: identifier.name,
    detail: identifier.definition?.title ?? '',
    documentation: `*${sayPhrase(identifier.kind.title)}*, ${escaped(uri.slice(uri.lastIndexOf('/') + 1))}`,
    span,
    newText: escapeSnippet(identifier.name),
    filterText: identifier.name,
  }));
  const leads = /^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s)?(?:\[[ x]\]\s)?(?:[*_[【（(]|\|\s*)*$/.test(
    source.text.slice(line.start, span.start),
  );
  const free = nextFree(near.highest, numbering.get(document)?.highest)
    .filter((name) => name.startsWith(written) || near.families.has(familyOf(name)))
    .map((name) => ({
      label: name,
      detail: say('next free'),
      documentation: say('Nothing has this name yet.'),
      span,
      newText: escapeSnippet(name),
      filterText: name,
    }));
  return leads ? [...free, ...existing] : [...existing, ...free];
}

/** A heading before the section of the same title: with another name it would define that one. */
function isListed({ source, identifiers }: Document, { name, start }: Identifier): boolean {
  const line = source.text.slice(lineSpan(source, lineAt(source, start)).start, start);
  return (
    line.startsWith('#') &&
    identifiers.some((other) => other.name === name && other.start > start && other.definition?.site === 'heading')
  );
}

interface Near {
  /** The first ones that begin with what is written. */
  readonly beginning: readonly Occurrence[];
  /** Those of all that begin like that. */
  readonly families: ReadonlySet<string>;
  /** The last of each family in each document. */
  readonly highest: readonly string[];
}

/** Looks through all definitions of a folder, in the order of their documents. */
function definedNear(all: readonly Occurrence[], written: string): Near {
  const lowerCase = written.toLowerCase();
  const beginning: Occurrence[] = [];
  const families = new Set<string>();
  const highest: string[] = [];
  for (let at = 0; at < all.length;) {
    const document = all[at]?.document;
    let end = at;
    while (all[end]?.document === document) end++;
    const own = all.slice(at, end);
    if (document !== undefined) {
      const known = numbering.get(document) ?? readNumbering(own);
      numbering.set(document, known);
      for (const name of known.highest) highest.push(name);
      for (const [index, occurrence] of own.entries()) {
        const { name } = occurrence.identifier;
        const begins = name.startsWith(written) || name.toLowerCase().startsWith(lowerCase);
        if (!begins) continue;
        families.add(known.families[index] ?? name);
        if (beginning.length < mostCompletions) beginning.push(occurrence);
      }
    }
    at = end;
  }
  return { beginning, families, highest };
}

/** What a document has defined so far. It is asked for with every character, and only one document changes. */
interface Numbering {
  /** Of its definitions, one by one. */
  readonly families: readonly string[];
  readonly highest: readonly string[];
}

const numbering = new WeakMap<Document, Numbering>();

function readNumbering(definitions: readonly Occurrence[]): Numbering {
  const names = definitions.map(({ identifier }) => identifier.name);
  const families = names.map(familyOf);
  const highest = new Map<string, { readonly name: string; readonly number: number }>();
  for (const [index, name] of names.entries()) {
    const family = families[index] ?? name;
    if (family === name) continue;
    const number = Number(name.slice(family.length));
    const known = highest.get(family);
    if (known === undefined || number > known.number) highest.set(family, { name, number });
  }
  return { families, highest: Array.from(highest.values(), ({ name }) => name) };
}

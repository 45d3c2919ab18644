import path from 'node:path';
import { projectFileId } from '../core/project/projectFiles.ts';
import { readNamedText } from '../node/namedText.ts';
import { Repository } from '../node/repository.ts';
import { Misuse } from './command.ts';
import type { Complaints } from './complaints.ts';
import type { Selection } from './selection.ts';
import { memberOf, shownName, uriOf } from './selection.ts';

/** A repository, and those of its files that a call means. */
export interface Opened {
  readonly repository: Repository;
  /** By URI, sorted by name: how each is shown. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads what a selection means, and knows the rest of the repository. `texts` count in place of files. */
export async function openSelection(
  selection: Selection,
  texts: ReadonlyMap<string, string>,
  takesExcluded: boolean,
  complaints: Complaints,
): Promise<Opened> {
  const repository = await Repository.open(selection.root);
  const names = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const [uri, name] of selection.files) {
    if (!takesExcluded && !texts.has(uri) && !repository.covers(uri)) {
      complaints.note(`${name} is left out by .gitignore or .specwright.json.`);
      continue;
    }
    const text = texts.get(uri) ?? readNamed(name, complaints);
    if (text === undefined) continue;
    names.set(uri, name);
    taken.set(uri, text);
  }
  const members = membersOf(selection, repository, complaints);
  await repository.load(members, taken);
  for (const uri of members) {
    if (names.has(uri)) continue;
    const name = shownName(uri);
    const isRead = projectFileId(uri) !== undefined || repository.workspace.document(uri) !== undefined;
    if (isRead || readNamed(name, complaints) !== undefined) names.set(uri, name);
  }
  for (const uri of settingsOf(repository, names.keys())) names.set(uri, names.get(uri) ?? shownName(uri));
  return { repository, names: new Map([...names].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))) };
}

/** The settings that count for files, and those that they go on from: a mistake there would go unseen otherwise. */
function settingsOf({ workspace: { project } }: Repository, uris: Iterable<string>): ReadonlySet<string> {
  const own = new Map(project.all('teamSettings'));
  const found = new Set<string>();
  for (const uri of uris) {
    let at = project.nearest('teamSettings', uri)?.uri;
    while (at !== undefined && own.has(at) && !found.has(at)) {
      found.add(at);
      at = own.get(at)?.base?.uri;
    }
  }
  return found;
}

/** Throws for a glob that nothing matches: a mistyped one would pass for good news. */
function membersOf(selection: Selection, repository: Repository, { note }: Complaints): ReadonlySet<string> {
  const { folders, globs } = selection;
  const all = [...repository.uris, ...repository.projectUris];
  const members = all.filter(memberOf(selection));
  for (const folder of folders) {
    const below = `${uriOf(folder).replace(/\/$/, '')}/`;
    if (!repository.uris.some((uri) => uri.startsWith(below)))
      note(`There is no Markdown in ${path.relative('', folder) || 'this folder'}.`);
  }
  for (const glob of globs)
    if (!glob.startsWith('!') && !all.some(memberOf({ ...selection, folders: [], globs: [glob] })))
      throw new Misuse(`${glob} matches no Markdown.`);
  return new Set(members);
}

function readNamed(name: string, { fail }: Complaints): string | undefined {
  const read = readNamedText(name);
  if (read.ok) return read.value;
  fail(read.reason);
  return undefined;
}

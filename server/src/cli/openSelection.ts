import path from 'node:path';
import { projectFileId } from '../core/project/projectFiles.ts';
import { parentOf } from '../files/keys.ts';
import { readNamedText } from '../node/namedText.ts';
import { Repository } from '../node/repository.ts';
import { Misuse } from './command.ts';
import type { Complaints } from './complaints.ts';
import type { Selection } from './selection.ts';
import { isPicked } from './picks.ts';
import { shownName } from './selection.ts';
import { uriOf } from './uriOf.ts';

/** Whoever names a file may have Markdown in it; what is known to be something else is none. */
const textEnding = /(?:^|[\\/])\.?[^\\/.]*$|\.(?:md|markdown|mdx|txt)$/i;

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
    if (projectFileId(uri) === undefined && !textEnding.test(name)) {
      complaints.note(`${name} is no Markdown, and is left out.`);
      continue;
    }
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
  for (const uri of members)
    if (!names.has(uri) && (repository.holds(uri) || readNamed(shownName(uri), complaints) !== undefined))
      names.set(uri, shownName(uri));
  complainOfUnread(selection, repository, [...members, ...taken.keys()], complaints);
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
function membersOf({ picks }: Selection, repository: Repository, { note }: Complaints): ReadonlySet<string> {
  const all = [...repository.uris, ...repository.projectUris];
  for (const { kind, isOut, folder, written, matches } of picks) {
    if (kind === 'folder' && ![...repository.uris, ...repository.unreadFolders].some(isIn(uriOf(folder))))
      note(`There is no Markdown in ${path.relative('', folder) || 'this folder'}.`);
    if (kind === 'glob' && !isOut && !all.some(matches)) throw new Misuse(`${written} matches no Markdown.`);
  }
  return new Set(all.filter((uri) => isPicked(picks, uri)));
}

/** Of folders where documents may lie that were meant, and of settings that would count for those there are. */
function complainOfUnread(
  { picks }: Selection,
  { unreadFolders, unreadSettings }: Repository,
  uris: readonly string[],
  complaints: Complaints,
): void {
  for (const uri of unreadFolders) {
    const isMeant = picks.some(({ folder, isOut }) => !isOut && (isIn(uriOf(folder))(uri) || isIn(uri)(uriOf(folder))));
    if (isMeant && picks.findLast(({ matches }) => matches(`${uri}/x.md`))?.isOut !== true)
      complaints.fail(`${shownName(uri) || 'This folder'} may not be read.`);
  }
  for (const uri of unreadSettings)
    if (!uris.includes(uri) && uris.some(isIn(parentOf(uri)))) readNamed(shownName(uri), complaints);
}

/** Whether something is a folder, or lies below it. */
function isIn(folder: string): (uri: string) => boolean {
  const whole = folder.replace(/\/$/, '');
  return (uri) => uri === whole || uri.startsWith(`${whole}/`);
}

function readNamed(name: string, { fail }: Complaints): string | undefined {
  const read = readNamedText(name);
  if (read.ok) return read.value;
  fail(read.reason);
  return undefined;
}

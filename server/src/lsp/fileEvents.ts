import type { FileEvent } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import { normalised, parentOf, ways } from '../files/keys.ts';

/** What is one of our files, as far as a name can tell; a folder can be called so too. */
const namesFile = /\.(?:md|markdown)$|\/(?:\.specwright\.json|iosm\.yaml)$/i;
const saysWhatIsOurs = /\/\.(?:gitignore|specwright\.json|git\/info\/exclude)$/;
/** The only file of git's own that says anything of ours. */
const localExclude = /\/\.git\/info\/exclude$/;
/** Few folders are called like this, and most files. */
const hasEnding = /[^/]\.[^./]+$/;
/** Nothing in them is ours. */
const leftOut = /\/(?:node_modules|\.git)(?:\/|$)/;
/** As many folders are listed one by one; with more, as after a change of branches, everything is. */
const mostFolders = 100;

/** What is to be looked at after some events. */
export interface Happened {
  readonly files: readonly string[];
  /** None lies in another one. */
  readonly folders: readonly string[];
  /** Of the folders, those that have come. */
  readonly fresh: readonly string[];
  /** All that have come, however many they are. */
  readonly come: readonly string[];
  /** Files of which all events say that they, or the folders around them, have gone. */
  readonly gone: readonly string[];
  /** Whatever is said to have gone. */
  readonly deleted: readonly string[];
  /** Other files belong to the workspace than before. */
  readonly isAnew: boolean;
}

/** An event is a hint where to look, whatever it says: they come late, in any order, and for a folder instead of its files. */
export function sortEvents(
  events: readonly FileEvent[],
  known: () => readonly string[],
  roots: readonly string[],
): Happened {
  const [files, folders, deleted, there] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  let isAnew = false;
  for (const { uri, type } of events) {
    const key = normalised(uri).replace(/\/$/, '');
    if (key.endsWith('/.git') && type !== FileChangeType.Changed) {
      // The folder has become a work tree of another branch, or is one no more.
      folders.add(parentOf(key));
      there.add(parentOf(key));
    }
    if (leftOut.test(key.replace(localExclude, ''))) continue;
    (type === FileChangeType.Deleted ? deleted : there).add(key);
    if (saysWhatIsOurs.test(key)) isAnew = true;
    else if (namesFile.test(key)) files.add(key);
    // What has changed and is none of our files is somebody else's. A folder comes and goes; both at once are told as a change.
    else if (type !== FileChangeType.Changed || !hasEnding.test(key)) folders.add(key);
  }
  const all = deleted.size === 0 ? [] : known();
  const around = foldersAround(all);
  // A folder may be called `notes.md`. One that has gone, and of which nothing is known, need not be looked for.
  const come = withoutNested([...folders].filter((key) => there.has(key)));
  const listed = withoutNested([...come, ...[...deleted].filter((key) => around.has(key))]);
  const isIn = (key: string, set: ReadonlySet<string>): boolean => ways(key).some((way) => set.has(way));
  return {
    files: [...files],
    folders: listed.length > mostFolders ? roots : listed,
    fresh: come.length > mostFolders ? roots : come,
    come: come.filter((key) => !roots.includes(key)),
    gone: all.filter((key) => isIn(key, deleted) && !isIn(key, there)),
    deleted: [...deleted],
    isAnew,
  };
}

function withoutNested(folders: readonly string[]): readonly string[] {
  const all = new Set(folders);
  return [...all].filter((folder) => !ways(folder).some((way) => way !== folder && all.has(way)));
}

function foldersAround(keys: readonly string[]): ReadonlySet<string> {
  const around = new Set<string>();
  for (const key of keys)
    for (const way of ways(key)) {
      if (way === key) continue;
      if (around.has(way)) break;
      around.add(way);
    }
  return around;
}

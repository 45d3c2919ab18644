import type { FSWatcher, Stats } from 'node:fs';
import { watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileEvent } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import type { WatchedFolders } from '../files/specFiles.ts';
import { statsOf } from './statsOf.ts';

/** A system lends so many to one user, and other programs want some. */
const mostFolders = 4_000;
/** In milliseconds: what happens together is told together. */
const gathering = 100;
/** Elsewhere one watcher sees all that lies below a folder, and one for each folder would keep it from being renamed. */
const isOneByOne = process.platform === 'linux';
/** Where folders are watched one by one, what comes into a new one before it is watched is missed, by editors too. */
export const missesNewFolders = isOneByOne;

/** Watches folders on disk, for editors that do not. */
export function watchFolders(tell: (events: readonly FileEvent[]) => void): WatchedFolders {
  const watchers = new Map<string, FSWatcher>();
  const happened = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = (folder: string): void => {
    for (const [each, watcher] of watchers)
      if (each === folder || each.startsWith(folder + path.sep)) {
        watcher.close();
        watchers.delete(each);
      }
  };
  const flush = (): void => {
    timer = undefined;
    const events = [...happened].map((file) => {
      const stats = statsOf(file);
      if (stats?.isFile() !== true) drop(file);
      return { uri: pathToFileURL(file).href, type: typeOf(stats) };
    });
    happened.clear();
    tell(events);
  };
  const note = (file: string): void => {
    happened.add(file);
    timer ??= setTimeout(flush, gathering);
  };
  return {
    add(uri) {
      if (!uri.startsWith('file:') || watchers.size >= mostFolders) return;
      const folder = fileURLToPath(uri);
      const isCovered = isOneByOne ? watchers.has(folder) : [...watchers.keys()].some((each) => isWithin(folder, each));
      if (isCovered) return;
      try {
        const watcher = watch(folder, { persistent: false, recursive: !isOneByOne }, (what, name) => {
          if (name === null) return;
          // That a folder itself is gone is told like this; another one may have taken its place.
          const isItself = name === path.basename(folder) && statsOf(path.join(folder, name)) === undefined;
          const file = isItself ? folder : path.join(folder, name);
          // A folder whose times have changed is the same folder.
          if (what === 'rename' || !watchers.has(file)) note(file);
        });
        watcher.on('error', () => {
          drop(folder);
        });
        watchers.set(folder, watcher);
      } catch {
        // It has gone, or there are too many: what happens in it is seen when somebody asks.
      }
    },
    drop(uri) {
      if (isOneByOne && uri.startsWith('file:')) drop(fileURLToPath(uri));
    },
  };
}

function typeOf(stats: Stats | undefined): FileChangeType {
  if (stats === undefined) return FileChangeType.Deleted;
  return stats.isDirectory() ? FileChangeType.Created : FileChangeType.Changed;
}

function isWithin(folder: string, root: string): boolean {
  return folder === root || folder.startsWith(root + path.sep);
}

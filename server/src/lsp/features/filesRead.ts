import type { FilesRead, NotReadPlace, NotReadReason } from '../../filesProtocol.ts';
import { filesReadNotification, filesReadRequest } from '../../filesProtocol.ts';
import { ask } from '../asking.ts';
import type { LspFeature } from '../feature.ts';
import type { Session } from '../session.ts';

/** More places than these nobody looks through. */
const mostPlaces = 1_000;
/** In milliseconds, after the last change. */
const quiet = 300;

/** How many files are read, and why others are not. */
export const filesRead: LspFeature = {
  listen({ connection, session, host }) {
    let isWanted = false;
    let waiting = 0;
    connection.onRequest(filesReadRequest, (): FilesRead => {
      isWanted = true;
      return readFiles(session);
    });
    const tell = (): void => {
      if (!isWanted) return;
      const round = ++waiting;
      host.after(quiet, () => {
        if (round === waiting)
          ask(connection, 'which files are read', () => connection.sendNotification(filesReadNotification));
      });
    };
    session.onElsewhereChanged(tell);
    session.onFileChanged(tell);
  },
};

function readFiles({ folders }: Session): FilesRead {
  const { count, isAll } = folders.filesRead;
  const notRead: Partial<Record<NotReadReason, { readonly folders: number; readonly files: number }>> = {};
  const places: NotReadPlace[] = [];
  for (const [uri, { reason, isFolder }] of folders.leftOut.entries) {
    const { folders, files } = notRead[reason] ?? { folders: 0, files: 0 };
    notRead[reason] = isFolder ? { folders: folders + 1, files } : { folders, files: files + 1 };
    if (places.length < mostPlaces) places.push({ uri, isFolder, reason });
  }
  const state = isAll ? 'done' : folders.isCancelled ? 'cancelled' : 'reading';
  return { count, state, notRead, places: places.sort((a, b) => (a.uri < b.uri ? -1 : 1)) };
}

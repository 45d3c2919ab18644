import { clientFiles } from '../lsp/clientFiles.ts';
import type { Host } from '../lsp/host.ts';
import { nearFiles } from '../lsp/nearFiles.ts';
import { diskFiles } from './diskFiles.ts';
import { today } from './today.ts';
import { missesNewFolders, watchFolders } from './watchFolders.ts';

const watchedFiles = { ...diskFiles, watch: watchFolders };

export const nodeHost: Host = {
  today,
  now: () => performance.now(),
  defer: (deed) => void setImmediate(deed),
  after: (milliseconds, deed) => void setTimeout(deed, milliseconds),
  files: (connection, options) =>
    options.files === 'client'
      ? nearFiles(missesNewFolders ? watchedFiles : diskFiles, clientFiles(connection))
      : watchedFiles,
};

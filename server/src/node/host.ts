import { clientFiles } from '../lsp/clientFiles.ts';
import type { Host } from '../lsp/host.ts';
import { nearFiles } from '../lsp/nearFiles.ts';
import { diskFiles } from './diskFiles.ts';
import { today } from './today.ts';
import { watchFolders } from './watchFolders.ts';

export const nodeHost: Host = {
  today,
  now: () => performance.now(),
  defer: (deed) => void setImmediate(deed),
  after: (milliseconds, deed) => void setTimeout(deed, milliseconds),
  files: (connection, options) =>
    options.files === 'client' ? nearFiles(diskFiles, clientFiles(connection)) : { ...diskFiles, watch: watchFolders },
};

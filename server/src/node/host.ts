import { clientFiles } from '../lsp/clientFiles.ts';
import type { Host } from '../lsp/host.ts';
import { diskFiles } from './diskFiles.ts';
import { today } from './today.ts';

export const nodeHost: Host = {
  today,
  defer: (deed) => void setImmediate(deed),
  files: (connection, options) => (options.files === 'client' ? clientFiles(connection) : diskFiles),
};

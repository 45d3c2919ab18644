import { clientFiles } from '../lsp/clientFiles.ts';
import type { Host } from '../lsp/host.ts';
import { diskFiles } from './diskFiles.ts';

export const nodeHost: Host = {
  today() {
    const now = new Date();
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    return parts.map((part) => String(part).padStart(2, '0')).join('-');
  },
  now: () => performance.now(),
  defer: (deed) => void setImmediate(deed),
  files: (connection, options) => (options.files === 'client' ? clientFiles(connection) : diskFiles),
};

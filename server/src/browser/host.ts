import { clientFiles } from '../lsp/clientFiles.ts';
import type { Host } from '../lsp/host.ts';

const deferred: (() => void)[] = [];
/** A message to oneself is handled after those that have arrived, and is not held up as short timers are. */
const { port1: sender, port2: receiver } = new MessageChannel();
receiver.onmessage = () => deferred.shift()?.();

/** A web worker has no disk: the client lends its files, whatever the options say. */
export const browserHost: Host = {
  // Swedes write dates as ISO 8601 does.
  today: () => new Date().toLocaleDateString('sv-SE'),
  now: () => performance.now(),
  defer: (deed) => {
    deferred.push(deed);
    sender.postMessage(undefined);
  },
  after: (milliseconds, deed) => void setTimeout(deed, milliseconds),
  files: clientFiles,
};

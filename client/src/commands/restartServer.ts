import type { Command } from './command.ts';

export const restartServer: Command = {
  id: 'specwright.restartServer',
  async run({ client, log }) {
    try {
      await client.restart();
    } catch (error) {
      // A server that hangs does not say goodbye in time; it is left behind and a new one started.
      log.warn(`The language server did not stop: ${String(error)}`);
      await client.start();
    }
  },
};

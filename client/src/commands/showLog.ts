import type { Command } from './command.ts';

export const showLog: Command = {
  id: 'specwright.showLog',
  run({ log }) {
    log.show();
    return Promise.resolve(undefined);
  },
};

import type { Command } from './command.ts';

export const showLog: Command = {
  id: 'specwright.showLog',
  needsNoServer: true,
  run({ log }) {
    log.show();
    return Promise.resolve(undefined);
  },
};

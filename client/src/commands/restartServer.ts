import type { Command } from './command.ts';

export const restartServer: Command = {
  id: 'specwright.restartServer',
  needsNoServer: true,
  run: ({ health }) => health.restart(),
};

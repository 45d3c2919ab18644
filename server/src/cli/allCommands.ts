import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { fillCommand } from './fill.ts';
import { inspectCommand } from './inspect.ts';
import { lspCommand } from './lsp.ts';
import { newCommand } from './new.ts';
import { statusCommand } from './status.ts';

/** Every command, in the order of the help. */
export const allCommands: readonly Command[] = [
  inspectCommand,
  checkCommand,
  statusCommand,
  newCommand,
  fillCommand,
  lspCommand,
];

import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { completionCommand } from './completion.ts';
import { explainCommand } from './explain.ts';
import { fillCommand } from './fill.ts';
import { inspectCommand } from './inspect.ts';
import { lspCommand } from './lsp.ts';
import { newCommand } from './new.ts';
import { statusCommand } from './status.ts';
import { traceCommand } from './trace.ts';

/** Every command, in the order of the help. */
export const allCommands: readonly Command[] = [
  checkCommand,
  statusCommand,
  traceCommand,
  newCommand,
  fillCommand,
  explainCommand,
  inspectCommand,
  lspCommand,
  completionCommand(() => allCommands),
];

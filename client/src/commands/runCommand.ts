import { l10n, window } from 'vscode';
import type { Command, CommandContext } from './command.ts';

const stopped = l10n.t('This needs the Specwright language server, which has stopped.');

/** Runs a command; without a server it offers to start one, and never fails for want of it. */
export async function runCommand(
  command: Command,
  context: CommandContext,
  args: readonly unknown[],
): Promise<unknown> {
  const { health, log } = context;
  if (command.needsNoServer === true) return command.run(context, ...args);
  if (health.isStopped && !(await health.offerRestart(stopped))) return undefined;
  try {
    return await command.run(context, ...args);
  } catch (error) {
    if (health.isRunning) throw error;
    log.error(`${command.id}: ${String(error)}`);
    if (health.isStopped) void health.offerRestart(stopped);
    else void window.showWarningMessage(l10n.t('The language server is being started again. Try again in a moment.'));
    return undefined;
  }
}

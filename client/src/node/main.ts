import { commands, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { LanguageClient, ServerOptions } from 'vscode-languageclient/node';
import { TransportKind } from 'vscode-languageclient/node';
import { allCommands } from '../commands/allCommands.ts';
import { createClient } from '../createClient.ts';
import { showDialectStatus } from '../dialectStatus.ts';
import { Answers } from '../fill/answers.ts';
import { showFillStatus } from '../fill/fillStatus.ts';
import { LogName } from '../names.ts';
import { showPromptLook } from '../promptLook.ts';
import { runCommand } from '../commands/runCommand.ts';
import { ServerHealth } from '../serverHealth.ts';
import { tellFolders } from '../folderEvents.ts';
import { showTemplateStatus } from '../templateStatus.ts';

let client: LanguageClient | undefined;

/** Called when the first Markdown document is opened, when a command is used, or in a workspace with a PRD or `iosm.yaml`. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel(LogName, { log: true });
  const server = context.asAbsolutePath('dist/server.js');
  // Nothing in a workspace is code: the server cannot even make some from text.
  const execArgv = ['--disallow-code-generation-from-strings'];
  const health = new ServerHealth(log);
  const options: ServerOptions = {
    run: { module: server, transport: TransportKind.ipc, options: { execArgv } },
    debug: { module: server, transport: TransportKind.ipc, options: { execArgv: [...execArgv, '--inspect=6009'] } },
  };
  client = createClient(log, options, health);
  context.subscriptions.push(...health.watch(client), ...tellFolders(client));
  const started = client.start();
  const running = client;
  const answers = new Answers(context.workspaceState, running);
  for (const command of allCommands)
    context.subscriptions.push(
      commands.registerCommand(command.id, async (...args: unknown[]) => {
        await started.catch(() => undefined); // The client itself has said why it did not start.
        return runCommand(command, { client: running, log, health, answers }, args);
      }),
    );
  context.subscriptions.push(log);
  await started;
  context.subscriptions.push(showDialectStatus(running), showTemplateStatus(running), showPromptLook());
  await answers.tell();
  context.subscriptions.push(...showFillStatus(running));
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

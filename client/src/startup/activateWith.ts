import type { ExtensionContext } from 'vscode';
import { commands, ExtensionMode, window } from 'vscode';
import { Client } from '../client.ts';
import { clientOptions } from '../clientOptions.ts';
import { allCommands } from '../commands/allCommands.ts';
import { runCommand } from '../commands/runCommand.ts';
import { keepContextKeys } from '../contextKeys.ts';
import { showDialectStatus } from '../dialectStatus.ts';
import { lendFiles, tellExcluded } from '../fileRequests.ts';
import { Answers } from '../fill/answers.ts';
import { showFillStatus } from '../fill/fillStatus.ts';
import { showFilesStatus } from '../filesStatus.ts';
import { tellFolders } from '../folderEvents.ts';
import { keepAlive } from '../heartbeat.ts';
import { LogName } from '../names.ts';
import { Need } from '../need.ts';
import type { MarkdownPlugin } from '../preview/markPages.ts';
import { markPages } from '../preview/markPages.ts';
import { Previews } from '../preview/previews.ts';
import { showPromptLook } from '../promptLook.ts';
import { Quarantine } from '../quarantine.ts';
import { servePages } from '../rulePages.ts';
import type { MakeServerHost, ServerHost } from '../serverHost.ts';
import { ServerHealth } from '../serverHealth.ts';
import { showTemplateStatus } from '../templateStatus.ts';
import { SpecView } from '../view/specView.ts';

let active: { readonly client: Client; readonly host: ServerHost } | undefined;

/**
 * Starts the server and registers the commands, on the desktop and in the browser alike. It does not wait for the server:
 * the Markdown preview waits for what it returns.
 */
export function activateWith(context: ExtensionContext, makeHost: MakeServerHost): MarkdownPlugin {
  const log = window.createOutputChannel(LogName, { log: true });
  const quarantine = new Quarantine();
  const health = new ServerHealth(log, quarantine);
  const host = makeHost(log);
  const running = new Client(host, clientOptions(log, health, quarantine));
  active = { client: running, host };
  lendFiles(running, quarantine);
  context.subscriptions.push(...quarantine.watch(running), ...health.watch(running, host));
  context.subscriptions.push(...tellFolders(running), ...tellExcluded(running));
  const need = new Need(context);
  const started = need.arises.then(() => running.start());
  const answers = new Answers(context.workspaceState, running);
  const view = new SpecView(running, context.workspaceState);
  context.subscriptions.push(
    view.view.onDidChangeVisibility(({ visible }) => {
      if (visible) need.note();
    }),
  );
  if (view.view.visible) need.note();
  for (const command of allCommands)
    context.subscriptions.push(
      commands.registerCommand(command.id, async (...args: unknown[]) => {
        need.note();
        await started.catch(() => undefined); // The client itself has said why it did not start.
        return runCommand(command, { client: running, log, health, answers, view }, args);
      }),
    );
  context.subscriptions.push(log, view, need, servePages());
  // Whoever looks for a fault stops the server as long as it takes.
  if (context.extensionMode !== ExtensionMode.Development)
    context.subscriptions.push(keepAlive(running, () => void health.replaceHanging()));
  started
    .then(async () => {
      context.subscriptions.push(showDialectStatus(running), showTemplateStatus(running), showPromptLook());
      context.subscriptions.push(keepContextKeys(running));
      context.subscriptions.push(...showFilesStatus(running));
      await answers.tell();
      context.subscriptions.push(...showFillStatus(running, answers));
    })
    .catch((error: unknown) => {
      log.error(String(error));
    });
  const previews = new Previews(running, started);
  context.subscriptions.push(previews.watch());
  return { extendMarkdownIt: (md) => markPages(md, (document) => previews.linesOf(document)) };
}

/** A server that hangs is killed. */
export async function deactivate(): Promise<void> {
  try {
    await active?.client.stop();
  } finally {
    await active?.host.running?.end();
  }
}

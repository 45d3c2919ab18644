import type { ExtensionContext } from 'vscode';
import type { ServerOptions } from 'vscode-languageclient/node';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { LogName } from '../names.ts';
import type { MarkdownPlugin } from '../preview/markPages.ts';
import { activateWith } from '../startup/activateWith.ts';
import { ended } from './ended.ts';

export { deactivate } from '../startup/activateWith.ts';

/** Called when the first Markdown document is opened, when a command is used, or in a workspace with a PRD or `iosm.yaml`. */
export function activate(context: ExtensionContext): MarkdownPlugin {
  const server = context.asAbsolutePath('dist/server.js');
  // Nothing in a workspace is code: the server cannot even make some from text.
  const execArgv = ['--disallow-code-generation-from-strings'];
  const serverOptions: ServerOptions = {
    run: { module: server, transport: TransportKind.ipc, options: { execArgv } },
    debug: { module: server, transport: TransportKind.ipc, options: { execArgv: [...execArgv, '--inspect=6009'] } },
  };
  return activateWith(context, (options) => {
    const client = new LanguageClient('specwright', LogName, serverOptions, options);
    const runningServer = () => {
      const { serverProcess } = client;
      if (serverProcess === undefined) return undefined;
      return { end: () => ended(serverProcess), kill: () => void serverProcess.kill('SIGKILL') };
    };
    return { client, runningServer };
  });
}

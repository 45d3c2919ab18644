import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { LogName } from '../names.ts';
import type { MarkdownPlugin } from '../preview/markPages.ts';
import { activateWith } from '../startup/activateWith.ts';

export { deactivate } from '../startup/activateWith.ts';

/** As on the desktop, but the server is a web worker. */
export function activate(context: ExtensionContext): MarkdownPlugin {
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  const server = Uri.joinPath(dist, 'browser', 'server.js').toString(true);
  return activateWith(context, (options) => {
    let worker: Worker | undefined;
    const startWorker = (): Promise<MessageTransports> => {
      worker?.terminate();
      worker = new Worker(server);
      // A worker that was started from another address does not know its own.
      worker.postMessage(`${dist.toString(true)}/`);
      // Given the worker, the client would not take it for one: the host of web extensions has a class of its own.
      return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
    };
    const runningServer = () => {
      const running = worker;
      if (running === undefined) return undefined;
      const end = (): Promise<void> => {
        running.terminate();
        return Promise.resolve();
      };
      return { end };
    };
    return { client: new LanguageClient('specwright', LogName, startWorker, options), runningServer };
  });
}

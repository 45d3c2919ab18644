import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import type { Message } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { MarkdownPlugin } from '../preview/markPages.ts';
import type { RunningServer, ServerHost } from '../serverHost.ts';
import { activateWith } from '../startup/activateWith.ts';

// The client of the desktop takes both from here.
export { activateWith, deactivate } from '../startup/activateWith.ts';

/** As on the desktop, but the server is a web worker. */
export function activate(context: ExtensionContext): MarkdownPlugin {
  return activateWith(context, () => new WorkerHost(Uri.joinPath(context.extensionUri, 'dist')));
}

class WorkerHost implements ServerHost {
  private worker: Worker | undefined;
  running: RunningServer | undefined;

  constructor(private readonly dist: Uri) {}

  start(): ReturnType<ServerHost['start']> {
    this.worker?.terminate();
    const worker = new Worker(Uri.joinPath(this.dist, 'browser', 'server.js').toString(true));
    // A worker that was started from another address does not know its own.
    worker.postMessage(`${this.dist.toString(true)}/`);
    const end = (): Promise<void> => {
      worker.terminate();
      return Promise.resolve();
    };
    this.worker = worker;
    this.running = { end };
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new JsonWriter(worker) });
  }
}

/** A worker gets copies of fields, and what the editor calls a position has none that others may know: JSON has. */
class JsonWriter extends BrowserMessageWriter {
  override write(message: Message): Promise<void> {
    return super.write(JSON.parse(JSON.stringify(message)) as Message);
  }
}

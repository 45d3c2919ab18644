import type { LanguageClientOptions, MessageTransports } from 'vscode-languageclient';
import { BaseLanguageClient } from 'vscode-languageclient';
import { LogName } from './names.ts';
import type { ServerHost } from './serverHost.ts';

/** The client of a server that runs in a process or in a web worker; what of the protocol's client is for one of them stays out. */
export class Client extends BaseLanguageClient {
  constructor(
    private readonly host: ServerHost,
    options: LanguageClientOptions,
  ) {
    super('specwright', LogName, options);
  }

  protected override createMessageTransports(): Promise<MessageTransports> {
    return this.host.start();
  }
}

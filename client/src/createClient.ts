import type { LogOutputChannel } from 'vscode';
import type { LanguageClientOptions, ServerOptions as ServerCommand } from 'vscode-languageclient/node';
import { LanguageClient } from 'vscode-languageclient/node';
import type { ServerOptions } from '../../server/src/protocol.ts';
import { lendFiles } from './fileRequests.ts';
import { LogName } from './names.ts';
import { previewScheme } from './templatePreview.ts';
import { provideRenameEdits } from './renameRefusal.ts';

/** The connection to the language server, not started yet. */
export function createClient(log: LogOutputChannel, server: ServerCommand): LanguageClient {
  const initializationOptions: ServerOptions = { files: 'client' };
  const options: LanguageClientOptions = {
    documentSelector: [{ language: 'markdown' }, { language: 'yaml', pattern: '**/iosm.yaml' }],
    outputChannel: log,
    traceOutputChannel: log,
    initializationOptions,
    // The client asks for diagnostics on typing only when told to.
    diagnosticPullOptions: { onChange: true },
    textSynchronization: { delayOpenNotifications: true },
    middleware: {
      provideRenameEdits,
      // Previews of templates are no documents.
      didOpen: (document, next) => (document.uri.scheme === previewScheme ? Promise.resolve() : next(document)),
    },
  };
  const client = new LanguageClient('specwright', LogName, server, options);
  lendFiles(client);
  return client;
}

import type { LogOutputChannel, Uri } from 'vscode';
import { workspace } from 'vscode';
import type { ErrorHandler, LanguageClientOptions, ServerOptions as ServerCommand } from 'vscode-languageclient/node';
import { LanguageClient } from 'vscode-languageclient/node';
import type { ServerOptions } from '../../server/src/protocol.ts';
import { excludedGlobs, lendFiles, tellExcluded } from './fileRequests.ts';
import { LogName } from './names.ts';
import { provideRenameEdits } from './renameRefusal.ts';

/** Old revisions, cells of notebooks, blocks of a chat and previews are no documents: they lie in no folder. */
function isOurs(uri: Uri): boolean {
  return ['file', 'untitled'].includes(uri.scheme) || workspace.getWorkspaceFolder(uri) !== undefined;
}

/** The connection to the language server, not started yet. */
export function createClient(log: LogOutputChannel, server: ServerCommand, errorHandler: ErrorHandler): LanguageClient {
  const initializationOptions: ServerOptions = { files: 'client', exclude: excludedGlobs() };
  const options: LanguageClientOptions = {
    documentSelector: [{ language: 'markdown' }, { language: 'yaml', pattern: '**/iosm.yaml' }],
    outputChannel: log,
    traceOutputChannel: log,
    initializationOptions,
    errorHandler,
    // The client asks for diagnostics on typing only when told to.
    diagnosticPullOptions: { onChange: true },
    textSynchronization: { delayOpenNotifications: true },
    middleware: {
      provideRenameEdits,
      didOpen: (document, next) => (isOurs(document.uri) ? next(document) : Promise.resolve()),
    },
  };
  const client = new LanguageClient('specwright', LogName, server, options);
  lendFiles(client);
  tellExcluded(client);
  return client;
}

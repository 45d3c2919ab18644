import type { LogOutputChannel, Uri } from 'vscode';
import { l10n, workspace } from 'vscode';
import type { ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import type { ServerOptions } from '../../server/src/protocol.ts';
import { excluded } from './fileRequests.ts';
import type { Quarantine } from './quarantine.ts';
import { provideRenameEdits } from './renameRefusal.ts';
import { withPages } from './rulePages.ts';

/** Old revisions, cells of notebooks, blocks of a chat and previews are no documents: they lie in no folder. */
function isOurs(uri: Uri): boolean {
  return ['file', 'untitled'].includes(uri.scheme) || workspace.getWorkspaceFolder(uri) !== undefined;
}

/** How the client speaks with the server, whatever the server runs in. */
export function clientOptions(
  log: LogOutputChannel,
  errorHandler: ErrorHandler,
  quarantine: Quarantine,
): LanguageClientOptions {
  // Asked for at every start.
  const initializationOptions = (): ServerOptions => ({
    files: 'client',
    ...excluded(),
    commands: 'client',
    tellsWork: quarantine.tellsWork,
    leaveAlone: quarantine.uris,
    ...(l10n.bundle === undefined ? {} : { translations: l10n.bundle }),
  });
  return {
    documentSelector: [
      { language: 'markdown' },
      { language: 'yaml', pattern: '**/iosm.yaml' },
      { pattern: '**/.specwright.json' },
    ],
    outputChannel: log,
    traceOutputChannel: log,
    initializationOptions,
    errorHandler,
    // The client asks for diagnostics on typing only when told to.
    diagnosticPullOptions: { onChange: true },
    textSynchronization: { delayOpenNotifications: true },
    middleware: {
      ...quarantine.middleware,
      provideRenameEdits,
      handleDiagnostics: (uri, findings, next) => {
        next(uri, withPages(findings));
      },
      provideDiagnostics: async (document, previous, token, next) => {
        const report = await next(document, previous, token);
        return report && 'items' in report ? { ...report, items: withPages(report.items) } : report;
      },
      didOpen: (document, next) => (isOurs(document.uri) ? next(document) : Promise.resolve()),
    },
  };
}

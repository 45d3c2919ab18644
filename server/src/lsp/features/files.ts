import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { ExcludedParams } from '../../filesProtocol.ts';
import { excludedNotification } from '../../filesProtocol.ts';
import { projectFileNames } from '../../protocol.ts';
import { ask } from '../asking.ts';
import type { LspFeature } from '../feature.ts';

/** Without an asterisk in braces, which not every client compiles. */
const watched = [
  '**/*.{md,markdown,MD,MARKDOWN}',
  `**/{${[...projectFileNames, '.gitignore'].join(',')}}`,
  '**/.git/info/exclude',
];

/** What happens to files outside the editor, and to the folders of the workspace. */
export const files: LspFeature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  listen({ connection, session }) {
    connection.onDidChangeWatchedFiles(({ changes }) => {
      session.folders.noteFileEvents(changes);
    });
    connection.onNotification(excludedNotification, (excluded: ExcludedParams) => {
      session.folders.exclude(excluded);
    });
  },
  start({ connection, session, client }) {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
      ask(connection, 'to watch files', () =>
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: watched.map((globPattern) => ({ globPattern })),
        }),
      );
    if (client.workspace?.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders((change) => {
        session.folders.noteFolders(change);
      });
  },
};

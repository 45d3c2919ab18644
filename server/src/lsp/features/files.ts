import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { projectFileNames } from '../../protocol.ts';
import type { LspFeature } from '../feature.ts';

/** What happens to files outside the editor, and to the folders of the workspace. */
export const files: LspFeature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  listen({ connection, session }) {
    connection.onDidChangeWatchedFiles(({ changes }) => {
      session.noteFileEvents(changes);
    });
  },
  start({ connection, session, client }) {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/{*.md,*.markdown,${projectFileNames.join(',')}}` }],
      });
    if (client.workspace?.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders((change) => {
        session.noteFolders(change);
      });
  },
};

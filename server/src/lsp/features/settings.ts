import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { settingsSection } from '../../protocol.ts';
import type { LspFeature } from '../feature.ts';

export const settings: LspFeature = {
  listen({ connection, session }) {
    connection.onDidChangeConfiguration((change: { readonly settings: unknown }) => {
      session.noteSettings(change.settings);
    });
  },
  start({ connection, client }) {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
  },
};
